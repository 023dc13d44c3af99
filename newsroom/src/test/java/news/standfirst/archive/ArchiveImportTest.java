package news.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.outgoing.Allowed;
import news.standfirst.outgoing.Outgoing;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Block;
import news.standfirst.story.Byline;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.PictureId;
import news.standfirst.story.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveImportTest {
  private final TestStore store = Base.SQLITE.fresh();
  private final List<String> pictures = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void wordpress_story_comes_in_with_its_date_author_topic_and_pictures() throws IOException {
    var report = take(wordpress(), false);
    assertThat(report.storiesTaken()).isEqualTo(2);
    assertThat(report.summary()).contains("2 stories taken").contains("2 left");
    var card = cards().getFirst();
    assertThat(card.headline()).isEqualTo("Storm & calm");
    assertThat(card.address().path()).isEqualTo("/en/2019/03/07/storm-and-calm");
    assertThat(card.publishedAt()).isEqualTo(Instant.parse("2019-03-07T06:30:00Z"));
    assertThat(card.bylines()).containsExactly(new Byline("Mara Quill"));
    assertThat(card.topics()).containsExactly(new Slug("harbour-life"));
    assertThat(card.leadPicture()).isNotNull();
    assertThat(card.leadPicture().alternativeText()).isEqualTo("Two cranes");
    assertThat(found(card).text().body().blocks())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Paragraph", "Picture", "Paragraph", "Embed");
    var paragraph = (Block.Paragraph) found(card).text().body().blocks().getFirst();
    assertThat(paragraph.text().words()).isEqualTo("First line\nsecond line.");
    assertThat(pictures)
        .containsExactly("https://old.example/lead.jpg", "https://old.example/inside.jpg");
    assertThat(store.furniture().topics()).hasSize(1);
  }

  @Test
  void second_import_takes_only_what_is_new() throws IOException {
    take(wordpress(), false);
    var before = store.log().head();
    var report = take(wordpress(), false);
    assertThat(report.storiesTaken()).isZero();
    assertThat(report.storiesKnownAlready()).isEqualTo(2);
    assertThat(store.log().head()).isEqualTo(before);
  }

  @Test
  void dry_run_reports_the_same_and_keeps_nothing() throws IOException {
    var before = store.log().head();
    var report = take(wordpress(), true);
    assertThat(report.storiesTaken()).isEqualTo(2);
    assertThat(report.reasons())
        .hasSize(4)
        .contains("Comments left out: 1.", "Shortcodes not known here, left out: unknown (1).");
    assertThat(report.picturesTaken()).isEqualTo(2);
    assertThat(store.log().head()).isEqualTo(before);
    assertThat(pictures).isEmpty();
  }

  @Test
  void rss_and_atom_entries_become_stories() throws IOException {
    take(
        file(
            "feed.xml",
            """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <language>en-GB</language><title>Feed</title>
            <item><guid isPermaLink="false">a1</guid><title>One &amp;amp; two</title>
            <pubDate>Thu, 07 Mar 2019 06:30:00 GMT</pubDate><category>Harbour life</category>
            <description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>
            <item><title>No date</title><link>https://x.example/2</link><description>&lt;b&gt;Bold&lt;/b&gt;</description></item>
            </channel></rss>
            """),
        false);
    take(
        file(
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><id>urn:x:1</id>
            <title type="html">Three</title><published>2020-01-02T03:04:05+01:00</published>
            <author><name>Jo Finch</name><email>jo@x.example</email></author>
            <content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>
            """),
        false);
    assertThat(cards()).extracting(Card::headline).containsExactly("Three", "One & two");
    assertThat(cards().getFirst().bylines()).containsExactly(new Byline("Jo Finch"));
  }

  @Test
  void document_types_entities_and_broken_files_are_refused_without_reading_anything_else()
      throws IOException {
    var secret = file("secret.txt", "hidden words");
    var bomb =
        file(
            "bomb.xml",
            """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "%s">]>
            <rss><channel><item><title>&b;&c;</title><guid>x</guid></item></channel></rss>
            """
                .formatted(secret.toUri()));
    assertThatThrownBy(() -> take(bomb, false)).isInstanceOf(UnreadableArchive.class);
    var cut = file("cut.xml", "<rss><channel><item><title>Half");
    assertThatThrownBy(() -> take(cut, false)).isInstanceOf(UnreadableArchive.class);
    var other = file("other.txt", "just words");
    assertThatThrownBy(() -> take(other, false))
        .isInstanceOf(UnreadableArchive.class)
        .hasMessageContaining("neither");
    assertThat(cards()).isEmpty();
  }

  @Test
  void names_that_wordpress_escapes_twice_come_in_as_people_read_them() throws IOException {
    var archive =
        Files.readString(wordpress())
            .replace("[CDATA[Harbour life]]", "[CDATA[Harbour &amp; sea]]")
            .replace("Mara Quill", "Mara &#8220;Q&#8221; Quill")
            .replace(
                "<title>Storm &amp; calm</title>", "<title><![CDATA[Storm &amp; calm]]></title>");
    take(file("escaped.xml", archive), false);
    var text = found(cards().getFirst()).text();
    assertThat(text.headline()).isEqualTo("Storm & calm");
    assertThat(text.bylines().getFirst().toString()).contains("Mara “Q” Quill");
    var topic = store.furniture().topics().getFirst();
    assertThat(topic.names()).containsValue("Harbour & sea");
  }

  @Test
  void picture_that_cannot_be_had_is_reported_and_the_story_taken() throws IOException {
    var importing =
        new ArchiveImport(
            store.articles(),
            store.furniture(),
            ForeignPictures.NONE,
            new Outgoing(Allowed.NOTHING_INSIDE),
            TestStore.EN,
            false,
            (done, headline) -> {});
    var report = importing.take(List.of(wordpress().toString()));
    assertThat(report.storiesTaken()).isEqualTo(2);
    assertThat(report.picturesLeft()).isEqualTo(2);
    assertThat(report.reasons()).anyMatch(line -> line.contains("https://old.example/lead.jpg"));
    assertThat(found(cards().getFirst()).text().toString())
        .contains("Picture missing: https://old.example/inside.jpg");
  }

  @Test
  void missing_picture_is_asked_for_and_named_once_with_its_uses() throws IOException {
    var asked = new ArrayList<String>();
    var items = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      items.append(
          item(
              i,
              "<img src=\"https://old.example/logo.png\"> Words %d. <img src=\"https://old.example/%d.png\">"
                  .formatted(i, i % 4),
              0));
    }
    for (boolean dryRun : List.of(true, false)) {
      asked.clear();
      var report = take(export(items), missing(asked), dryRun);
      assertThat(report.storiesTaken()).isEqualTo(40);
      assertThat(report.picturesLeft()).isEqualTo(5);
      assertThat(report.summary()).contains("5 missing");
      assertThat(report.reasons())
          .hasSize(5)
          .contains(
              "Picture https://old.example/logo.png: no answer; used 40 times, first in \"Story 1\".",
              "Picture https://old.example/3.png: no answer; used 10 times, first in \"Story 3\".");
      assertThat(asked).hasSize(5);
    }
    assertThat(found(cards().getFirst()).text().internalNote())
        .contains("Picture missing: https://old.example/logo.png");
  }

  @Test
  void comments_and_unknown_shortcodes_are_counted() throws IOException {
    var items =
        item(1, "[ad] One [contact-form id=\"3\"] two [spoiler]three[/spoiler]. [ad]", 3)
            + item(
                2,
                "He said [sic] it. [gallery ids=\"1\"] [embed]https://v.example/1[/embed] [ad/]",
                4);
    var report = take(export(items), missing(new ArrayList<>()), false);
    assertThat(report.reasons())
        .containsExactly(
            "Comments left out: 7.",
            "Shortcodes not known here, left out: ad (3), contact-form (1), spoiler (1).");
    assertThat(cards().stream().map(card -> found(card).text().body().words()).toList().toString())
        .contains("He said [sic] it.", "three")
        .doesNotContain("spoiler", "contact-form", "[ad");
  }

  @Test
  void tags_are_counted() throws IOException {
    var tagged =
        "<category domain=\"post_tag\">wind</category><category domain=\"post_tag\">%s</category>";
    var items =
        item(1, "One.", 0).replace("</item>", tagged.formatted("sea") + "</item>")
            + item(2, "Two.", 0).replace("</item>", tagged.formatted("fish") + "</item>");
    assertThat(take(export(items), true).reasons())
        .containsExactly(
            "Tags left out, as topics come from categories only: 3, on stories 4 times.");
  }

  @Test
  void galleries_of_every_kind_keep_all_their_pictures() throws IOException {
    var attachments = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      attachments.append(
          """
          <item><title>P</title><wp:post_id>9%d</wp:post_id><wp:post_parent>%d</wp:post_parent>
            <wp:post_type>attachment</wp:post_type>
            <wp:attachment_url>https://old.example/g%d.jpg</wp:attachment_url></item>
          """
              .formatted(i, i < 3 ? 1 : 7, i));
    }
    var nested =
        "<figure class=\"wp-block-gallery\"><figure><img src=\"https://old.example/a.jpg\"></figure>"
            + "<figure><img src=\"https://old.example/b.jpg\"></figure></figure>";
    var listed =
        "<ul><li><figure><img src=\"https://old.example/c.jpg\"></figure></li>"
            + "<li><figure><img src=\"https://old.example/d.jpg\"></figure></li></ul>";
    var report =
        take(
            export(
                item(1, "All of its own: [gallery columns=\"2\"]", 0)
                    + item(2, "Two by number: [gallery ids='93, 94' link=\"file\"]", 0)
                    + item(3, nested, 0)
                    + item(4, listed, 0)
                    + attachments),
            false);
    assertThat(report.reasons()).isEmpty();
    assertThat(pictures)
        .extracting(address -> address.replaceAll(".*/|\\.jpg", ""))
        .containsExactly("g1", "g2", "g3", "g4", "a", "b", "c", "d");
  }

  @Test
  void picture_above_a_text_is_not_repeated_at_its_beginning() throws IOException {
    var feed =
        """
        <rss version="2.0"><channel><item><guid>%1$s</guid><title>%1$s</title>
        <enclosure url="https://old.example/quay.jpg" type="image/jpeg" length="1"/>
        <pubDate>Thu, 07 Mar 2019 06:30:00 GMT</pubDate><description><![CDATA[%2$s]]></description>
        </item></channel></rss>
        """;
    var image =
        "<figure><img alt='Boats' src='https://old.example/%s.jpg'><figcaption>The quay</figcaption></figure>";
    take(
        file("same.xml", feed.formatted("Same", image.formatted("quay") + "<p>Words.</p>")), false);
    take(
        file("other.xml", feed.formatted("Other", image.formatted("mole") + "<p>Words.</p>")),
        false);
    for (var card : cards()) {
      var same = card.headline().equals("Same");
      assertThat(card.leadPicture().caption()).isEqualTo(same ? "The quay" : "");
      assertThat(card.leadPicture().alternativeText()).isEqualTo(same ? "Boats" : "");
      assertThat(found(card).text().body().blocks()).hasSize(same ? 1 : 2);
    }
  }

  @Test
  void caption_that_is_too_long_is_cut_and_the_story_taken() throws IOException {
    var feed =
        """
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><guid>long</guid>
        <title>Long</title><pubDate>Thu, 07 Mar 2019 06:30:00 GMT</pubDate><description>Words.</description>
        <media:content url="https://old.example/quay.jpg" medium="image"><media:description>%s</media:description>
        </media:content></item></channel></rss>
        """;
    var report = take(file("long.xml", feed.formatted("So long. ".repeat(400))), false);
    assertThat(report.storiesTaken()).isEqualTo(1);
    assertThat(cards().getFirst().leadPicture().caption())
        .startsWith("So long.")
        .endsWith("\u2026");
  }

  @Test
  void story_left_out_leaves_its_comments_out_too() throws IOException {
    var items = item(1, "Words.", 2).replace(">publish<", ">trash<") + item(2, "Words.", 1);
    var report = take(export(items), missing(new ArrayList<>()), true);
    assertThat(report.storiesLeft()).isEqualTo(1);
    assertThat(report.reasons()).contains("Comments left out: 3.");
  }

  private static ForeignPictures missing(List<String> asked) {
    return new ForeignPictures() {
      @Override
      public void look(String address) throws IOException {
        take(address, "", "", TestStore.EN);
      }

      @Override
      public PictureId take(String address, String caption, String alternative, Language language)
          throws IOException {
        asked.add(address);
        throw new IOException("no answer");
      }
    };
  }

  private static String item(int number, String content, int comments) {
    return """
        <item><title>Story %d</title><guid>https://old.example/?p=%d</guid>
          <content:encoded><![CDATA[%s]]></content:encoded>
          <wp:post_id>%d</wp:post_id><wp:post_date_gmt>2019-03-07 06:%02d:00</wp:post_date_gmt>
          <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>%s</item>
        """
        .formatted(
            number,
            number,
            content,
            number,
            number,
            "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>So.</wp:comment_content></wp:comment>"
                .repeat(comments));
  }

  private Path export(CharSequence items) throws IOException {
    return file(
        "generated.xml",
        """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>en-US</language>
        """
            + items
            + "</channel></rss>");
  }

  private Report take(Path archive, ForeignPictures having, boolean dryRun) {
    return new ArchiveImport(
            store.articles(),
            store.furniture(),
            having,
            new Outgoing(Allowed.NOTHING_INSIDE),
            TestStore.EN,
            dryRun,
            (done, headline) -> {})
        .take(List.of(archive.toString()));
  }

  private Report take(Path archive, boolean dryRun) {
    return new ArchiveImport(
            store.articles(),
            store.furniture(),
            (address, caption, alternative, language) -> {
              pictures.add(address);
              return new PictureId("p" + pictures.indexOf(address));
            },
            new Outgoing(Allowed.NOTHING_INSIDE),
            TestStore.EN,
            dryRun,
            (done, headline) -> {})
        .take(List.of(archive.toString()));
  }

  private List<Card> cards() {
    return store.list(snapshot -> snapshot.latest(TestStore.EN, "", 20).lines());
  }

  private Lookup.Found found(Card card) {
    return store.read(snapshot -> snapshot.article(card.id()).orElseThrow());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path wordpress() throws IOException {
    return file(
        "export.xml",
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Old paper</title><language>en-US</language>
        <wp:author><wp:author_login><![CDATA[mara]]></wp:author_login>
          <wp:author_display_name><![CDATA[Mara Quill]]></wp:author_display_name></wp:author>
        <item><title>Storm &amp; calm</title><link>https://old.example/?p=7</link>
          <dc:creator><![CDATA[mara]]></dc:creator>
          <guid isPermaLink="false">https://old.example/?p=7</guid>
          <content:encoded><![CDATA[First line
        second line.

        [caption id="attachment_8" width="300"]<a href="https://old.example/inside.jpg"><img src="https://old.example/inside.jpg" alt="Quay" /></a> The quay[/caption]

        Second [unknown x="1"]paragraph.

        https://video.example/watch/1]]></content:encoded>
          <excerpt:encoded><![CDATA[A short word before.]]></excerpt:encoded>
          <wp:post_id>7</wp:post_id><wp:post_date>2019-03-07 07:30:00</wp:post_date>
          <wp:post_date_gmt>2019-03-07 06:30:00</wp:post_date_gmt>
          <wp:post_name>storm-and-calm</wp:post_name><wp:status>publish</wp:status>
          <wp:post_type>post</wp:post_type>
          <category domain="category" nicename="harbour-life"><![CDATA[Harbour life]]></category>
          <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
          <wp:comment><wp:comment_content>No</wp:comment_content></wp:comment></item>
        <item><title>A draft</title><guid>d</guid><content:encoded>Draft words.</content:encoded>
          <wp:post_id>10</wp:post_id><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>
          <wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
        <item><title>Gone</title><guid>t</guid><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>
        <item><title>Menu</title><guid>m</guid><wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type></item>
        <item><title>cranes</title><guid>g</guid><wp:post_id>9</wp:post_id>
          <wp:attachment_url>https://old.example/lead.jpg</wp:attachment_url>
          <excerpt:encoded>The cranes</excerpt:encoded><wp:post_type>attachment</wp:post_type>
          <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Two cranes</wp:meta_value></wp:postmeta></item>
        </channel></rss>
        """);
  }
}
