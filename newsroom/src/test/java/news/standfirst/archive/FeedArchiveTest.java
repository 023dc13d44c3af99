package news.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;

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
        "<media:content url=\"https://old.example/film.mp4\" medium=\"video\"/>"
            + "<enclosure url=\"https://old.example/a.jpg\" type=\"image/jpeg\" length=\"1\"/>",
        "<enclosure url=\"https://old.example/words.mp3\" type=\"audio/mpeg\" length=\"1\"/>"
            + "<media:thumbnail url=\"https://old.example/a.jpg\"/>"
      })
  void picture_of_an_item_is_the_largest_that_is_one(String elements) {
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
  }

  @Test
  void atom_without_its_namespace_is_read_too() {
    var story =
        read("""
                <feed><entry><id>urn:x:1</id><title>T</title><link href="https://x.example/1"/>
                <updated>2019-03-07</updated><author><name>Jo Finch</name></author>
                <content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>
                """)
            .getFirst();
    assertThat(story.key()).isEqualTo("urn:x:1");
    assertThat(story.authors()).containsExactly("Jo Finch");
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
            <title>T</title><link rel="enclosure" type="image/png" href="quay.png"/>
            <content type="html" xml:base="storm/">&lt;img src="wave.jpg"&gt;</content>
            """);
    assertThat(story.html()).contains("src=\"https://old.example/paper/storm/wave.jpg\"");
    assertThat(story.leadPicture()).isEqualTo("https://old.example/paper/quay.png");
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
        "2019-03-07|2019-03-07T00:00:00Z"
      })
  void dates_are_read_in_every_form_that_feeds_have(String words, Instant time) {
    assertThat(rss("<title>T</title><pubDate>" + words + "</pubDate>").publishedAt())
        .isEqualTo(time);
    assertThat(rss("<title>T</title><dc:date>" + words + "</dc:date>").publishedAt())
        .isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "32 Mar 2019 06:30 GMT", "2019-13-01", "2019-03-07T25:00Z"})
  void date_that_says_nothing_is_none(String words) {
    assertThat(rss("<title>T</title><pubDate>" + words + "</pubDate>").publishedAt()).isNull();
  }

  @Test
  void authors_and_topics_are_named_once() {
    var story =
        rss(
            """
            <title>T</title><author>jo@x.example (Jo Finch)</author><dc:creator>Jo Finch</dc:creator>
            <author>desk@x.example</author><category>Harbour</category><category>Harbour </category>
            <dc:subject>Weather</dc:subject>
            """);
    assertThat(story.authors()).containsExactly("Jo Finch");
    assertThat(story.topics()).containsExactly("Harbour", "Weather");
  }
}
