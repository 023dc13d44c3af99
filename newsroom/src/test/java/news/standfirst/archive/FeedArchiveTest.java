package news.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of the feeds of other systems. */
final class FeedArchiveTest {
  private static final String RSS =
      """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
      <channel><title>Feed</title><item><guid>a1</guid>%s</item></channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://old.example/paper/" xml:lang="en">
      <title>Feed</title><entry><id>urn:x:1</id>%s</entry></feed>
      """;

  private static List<ForeignStory> read(String feed) {
    var stories = new ArrayList<ForeignStory>();
    new FeedArchive()
        .stories(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)), stories::add);
    return stories;
  }

  private static ForeignStory rss(String item) {
    return read(RSS.formatted(item)).getFirst();
  }

  private static ForeignStory atom(String entry) {
    return read(ATOM.formatted(entry)).getFirst();
  }

  @Test
  void words_about_a_picture_are_not_those_of_the_story() {
    var story =
        rss(
            """
            <title>Ferries stay in port</title><description>The wind is too strong.</description>
            <media:content url="https://old.example/quay.jpg" type="image/jpeg">
              <media:title>DSC_0042</media:title>
              <media:description>The quay at noon</media:description>
            </media:content>
            <itunes:summary>An episode.</itunes:summary><itunes:title>Episode</itunes:title>
            """);
    assertThat(story.headline()).isEqualTo("Ferries stay in port");
    assertThat(story.html()).isEqualTo("The wind is too strong.");
    assertThat(story.leadPicture()).isEqualTo("https://old.example/quay.jpg");
    assertThat(story.leadCaption()).isEqualTo("The quay at noon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<enclosure url=\"https://old.example/a.jpg\" type=\"image/jpeg\" length=\"1\"/>",
        "<media:content url=\"https://old.example/a.jpg\" medium=\"image\"/>",
        "<media:content url=\"https://old.example/a.jpg\"/>",
        "<media:group><media:content url=\"https://old.example/a.jpg\" medium=\"image\"/>"
            + "<media:content url=\"https://old.example/b.jpg\" medium=\"image\"/></media:group>",
        "<media:thumbnail url=\"https://old.example/small.jpg\"/>"
            + "<media:content url=\"https://old.example/a.jpg\" medium=\"image\"/>",
        "<media:thumbnail url=\"https://old.example/a.jpg\"/>",
        "<media:content url=\"https://old.example/small.jpg\" width=\"140\"/>"
            + "<media:content url=\"https://old.example/a.jpg\" width=\"700\"/>"
            + "<media:content url=\"https://old.example/b.jpg\" width=\"460\"/>",
        "<media:content url=\"https://old.example/a.jpg\" medium=\"image\""
            + " type=\"application/octet-stream\"/>",
        "<link>https://old.example/storm</link><enclosure url=\"/a.jpg\" type=\"image/jpeg\"/>",
        "<media:thumbnail url=\"//old.example/a.jpg\"/>",
        "<media:content url=\"https://old.example/film.mp4\" medium=\"video\"/>"
            + "<enclosure url=\"https://old.example/a.jpg\" type=\"image/jpeg\" length=\"1\"/>",
        "<enclosure url=\"https://old.example/words.mp3\" type=\"audio/mpeg\" length=\"1\"/>"
            + "<media:thumbnail url=\"https://old.example/a.jpg\"/>"
      })
  void picture_of_an_item_is_one_that_is_a_picture_and_the_widest_of_several(String elements) {
    assertThat(rss("<title>T</title>" + elements).leadPicture())
        .isEqualTo("https://old.example/a.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<media:content url=\"https://old.example/film.mp4\" medium=\"video\"/>",
        "<media:content url=\"https://old.example/film\" type=\"video/mp4\"/>",
        "<enclosure url=\"https://old.example/words.mp3\" type=\"audio/mpeg\" length=\"1\"/>"
      })
  void film_or_sound_is_no_picture(String elements) {
    assertThat(rss("<title>T</title>" + elements).leadPicture()).isEmpty();
  }

  @Test
  void words_of_a_film_are_not_put_under_a_picture() {
    var story =
        rss(
            """
            <title>T</title><description>Words.</description>
            <media:content url="https://old.example/film.mp4" medium="video">
              <media:description>The minister speaks</media:description></media:content>
            <media:description>The minister speaks</media:description>
            <enclosure url="https://old.example/quay.jpg" type="image/jpeg" length="1"/>
            """);
    assertThat(story.leadPicture()).endsWith("quay.jpg");
    assertThat(story.leadCaption()).isEmpty();
  }

  @Test
  void entry_of_a_film_with_nothing_but_a_description_has_that_as_its_text() {
    var story =
        atom(
            """
            <title>T</title><media:group xmlns:media="http://search.yahoo.com/mrss/">
            <media:content url="https://old.example/film" type="application/x-shockwave-flash"/>
            <media:thumbnail url="https://old.example/still.jpg"/>
            <media:description>What it shows.</media:description></media:group>
            """);
    assertThat(story.html()).isEqualTo("<p>What it shows.</p>");
    assertThat(story.leadPicture()).endsWith("still.jpg");
    assertThat(story.leadCaption()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>%s</rdf:RDF>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>%s</rdf:RDF>",
        "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel>%s</channel></rss>",
        "<rss version='2.0' xmlns='http://blogs.law.harvard.edu/tech/rss'><channel>%s</channel></rss>"
      })
  void rss_is_read_whatever_its_own_vocabulary_is_called(String feed) {
    var item =
        "<item><title>T</title><link>https://old.example/1</link><description>Words.</description>"
            + "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2019-03-07</dc:date></item>";
    var story = read(feed.formatted(item)).getFirst();
    assertThat(story.key()).isEqualTo("https://old.example/1");
    assertThat(story.headline()).isEqualTo("T");
    assertThat(story.html()).isEqualTo("Words.");
    assertThat(story.publishedAt()).isEqualTo(Instant.parse("2019-03-07T00:00:00Z"));
  }

  @Test
  void atom_of_before_the_standard_is_read() {
    var story =
        read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>x</id><title>T</title>
                <issued>2003-12-13T08:29:29-04:00</issued><modified>2004-01-01T00:00:00Z</modified>
                <content type="text/html" mode="escaped">&lt;b&gt;Words&lt;/b&gt;</content>
                </entry></feed>
                """)
            .getFirst();
    assertThat(story.html()).isEqualTo("<b>Words</b>");
    assertThat(story.publishedAt()).isEqualTo(Instant.parse("2003-12-13T12:29:29Z"));
  }

  @Test
  void entry_without_a_word_is_none() {
    assertThat(read(RSS.formatted("<link>https://old.example/1</link>"))).isEmpty();
  }

  @Test
  void entry_that_was_taken_from_another_feed_keeps_its_own_title_and_name() {
    var story =
        atom(
            """
            <title>Own title</title>
            <source><id>urn:other:feed</id><title>Other feed</title>
              <author><name>Somebody Else</name></author></source>
            <author><name>Jo Finch</name><uri>https://x.example/jo</uri></author>
            <contributor><name>Helper</name></contributor>
            """);
    assertThat(story.key()).isEqualTo("urn:x:1");
    assertThat(story.headline()).isEqualTo("Own title");
    assertThat(story.authors()).containsExactly("Jo Finch");
  }

  @Test
  void text_of_atom_is_read_as_its_type_says() {
    assertThat(atom("<title>a &lt;b&gt; &amp; c</title>").headline()).isEqualTo("a <b> & c");
    assertThat(atom("<title type=\"html\">a &lt;b&gt;c&lt;/b&gt;</title>").headline())
        .isEqualTo("a c");
    assertThat(atom("<content type=\"text\">One &lt;b&gt;.\n\nTwo.</content>").html())
        .isEqualTo("<p>One &lt;b&gt;.</p><p>Two.</p>");
    assertThat(atom("<content>&lt;p&gt;Words&lt;/p&gt;</content>").html())
        .isEqualTo("<p>Words</p>");
    assertThat(
            atom("""
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fish &amp;
                    <em title="a &quot;b&quot;">chips</em><br/>again</p></div></content>
                    """)
                .html())
        .isEqualTo(
            "<div><p>Fish &amp;\n<em title=\"a &quot;b&quot;\">chips</em><br>again</p></div>");
    assertThat(
            atom("<summary>Short.</summary><content type=\"image/png\">iVBORw0KGgo=</content>")
                .html())
        .isEqualTo("<p>Short.</p>");
    assertThat(
            atom("<title type=\"Text/HTML; charset=utf-8\">a &lt;b&gt;c&lt;/b&gt;</title>")
                .headline())
        .isEqualTo("a c");
    assertThat(atom("<content type=\"text/markdown\">Some *words*</content>").html())
        .isEqualTo("<p>Some *words*</p>");
  }

  @Test
  void atom_without_its_namespace_is_read_too() {
    var story =
        read("""
                <feed><entry><id>urn:x:1</id><title>T</title><link href="https://x.example/1"/>
                <updated>2019-03-07</updated><author><name>Jo Finch</name></author>
                <category term="harbour" label="The harbour"/>
                <content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>
                """)
            .getFirst();
    assertThat(story.key()).isEqualTo("urn:x:1");
    assertThat(story.authors()).containsExactly("Jo Finch");
    assertThat(story.topics()).containsExactly("The harbour");
    assertThat(story.html()).isEqualTo("<p>Words</p>");
    assertThat(story.publishedAt()).isEqualTo(Instant.parse("2019-03-07T00:00:00Z"));
  }

  @Test
  void addresses_in_the_text_are_whole_whatever_they_were_relative_to() {
    assertThat(
            rss("""
                    <title>T</title><link>https://old.example/2019/storm</link>
                    <description>&lt;img src="/quay.jpg"&gt; &lt;a href="more"&gt;More&lt;/a&gt;</description>
                    """)
                .html())
        .contains("src=\"https://old.example/quay.jpg\"")
        .contains("href=\"https://old.example/2019/more\"");
    var story =
        atom(
            """
            <title>T</title><content type="html" xml:base="storm/">&lt;img src="wave.jpg"&gt;</content>
            <link rel="enclosure" type="image/png" href="quay.png"/>
            """);
    assertThat(story.html()).contains("src=\"https://old.example/paper/storm/wave.jpg\"");
    assertThat(story.leadPicture()).isEqualTo("https://old.example/paper/quay.png");
  }

  @Test
  void addresses_that_lead_nowhere_else_stay_as_they_are() {
    var html =
        rss("""
                <title>T</title><link>http://old.example/2019/storm</link>
                <description><![CDATA[<a href="#fn1">1</a><a href="">x</a><img src="" alt="">
                <iframe src="//films.example/embed/x"></iframe><a href="mailto:a@x.example">m</a>]]></description>
                """)
            .html();
    assertThat(html)
        .contains("href=\"#fn1\"", "href=\"\"", "src=\"\"", "src=\"https://films.example/embed/x\"")
        .contains("href=\"mailto:a@x.example\"");
  }

  @Test
  void hostile_lengths_are_refused_or_cost_nothing() {
    assertThat(rss("<title>T</title><author>" + "@".repeat(1_000_000) + "</author>").authors())
        .isEmpty();
    var manyLinks = "&lt;a href=x&gt;".repeat(100_000);
    assertThatThrownBy(
            () -> rss("<title>T</title><link>https://x.example/" + "y".repeat(1 << 20) + "</link>"))
        .isInstanceOf(UnreadableArchive.class);
    var link = "<link>https://x.example/" + "y".repeat(3_000) + "/</link>";
    assertThat(rss(link + "<description>" + manyLinks + "</description>").html().length())
        .isLessThan(20_000_000);
  }

  @Test
  void long_archive_may_have_as_many_ampersands_as_it_likes() {
    var item =
        "<item><title>T</title><description>"
            + "a &amp; b ".repeat(30_000)
            + "</description></item>";
    var stories = read("<rss version='2.0'><channel>" + item.repeat(10) + "</channel></rss>");
    assertThat(stories).hasSize(10);
    assertThat(stories.getLast().html()).hasSize(30_000 * "a & b ".length() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 07 Mar 2019 06:30:00 GMT|2019-03-07T06:30:00Z",
        "7 Mar 2019 06:30 +0100|2019-03-07T05:30:00Z",
        "Mon, 7 Mar 2019 06:30:00 EST|2019-03-07T11:30:00Z",
        "2019-03-07T06:30:00.25+01:00|2019-03-07T05:30:00.250Z",
        "2019-03-07T06:30Z|2019-03-07T06:30:00Z",
        "2019-03-07T06:30:00+0100|2019-03-07T05:30:00Z",
        "Thu,07 Mar 2019 06:30:00 GMT|2019-03-07T06:30:00Z",
        "2019-03-07|2019-03-07T00:00:00Z"
      })
  void dates_are_read_in_the_forms_that_feeds_have(String words, Instant time) {
    assertThat(rss("<title>T</title><pubDate>" + words + "</pubDate>").publishedAt())
        .isEqualTo(time);
    assertThat(rss("<title>T</title><dc:date>" + words + "</dc:date>").publishedAt())
        .isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "32 Mar 2019 06:30 GMT", "2019-13-01", "2019-03-07T25:00Z"})
  void date_that_says_nothing_is_none(String words) {
    var item = "<title>T</title>%s<pubDate>" + words + "</pubDate>";
    assertThat(rss(item.formatted("")).publishedAt()).isNull();
    assertThat(rss(item.formatted("<dc:date>2019-03-07</dc:date>")).publishedAt()).isNotNull();
  }

  @Test
  void authors_and_topics_are_named_once() {
    var story =
        rss(
            """
            <title>T</title><author>jo@x.example (Jo Finch)</author><dc:creator>Jo Finch</dc:creator>
            <author>desk@x.example</author><category>Harbour</category><category>Harbour </category>
            """);
    assertThat(story.authors()).containsExactly("Jo Finch");
    assertThat(story.topics()).containsExactly("Harbour");
  }
}
