package news.standfirst.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** RSS 2.0 with the content, Dublin Core, Media RSS and Atom modules that readers use. */
final class RssFeed {
  /** RFC 822 as RSS wants it, with the year in four digits. */
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private RssFeed() {}

  static byte[] write(Feed feed, Paper paper) {
    var xml =
        new Xml()
            .open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:media",
                "http://search.yahoo.com/mrss/")
            .open("channel")
            .text("title", feed.title())
            .text("link", feed.home())
            .text(
                "description",
                asHtml(feed.description().isEmpty() ? feed.title() : feed.description()))
            .text("language", feed.language().tag())
            .empty(
                "atom:link",
                "rel",
                "self",
                "type",
                "application/rss+xml",
                "href",
                feed.address(paper, Feed.Format.RSS));
    paper.hubs().forEach(hub -> xml.empty("atom:link", "rel", "hub", "href", hub.toString()));
    if (feed.updated().isAfter(Instant.EPOCH)) {
      xml.text("lastBuildDate", date(feed.updated()));
    }
    feed.entries().forEach(entry -> entry(xml, entry));
    return xml.close().close().finished();
  }

  private static void entry(Xml xml, Feed.Entry entry) {
    xml.open("item")
        .text("title", entry.headline())
        .text("link", entry.url())
        .text("guid", entry.id(), "isPermaLink", "false")
        .text("pubDate", date(entry.published()))
        .textIfAny("description", asHtml(entry.summary()));
    entry.authors().forEach(author -> xml.text("dc:creator", author.name()));
    entry.topics().forEach(topic -> xml.text("category", topic.name()));
    var note = entry.translation();
    if (note != null && !entry.original().isEmpty()) {
      xml.empty(
          "atom:link", "rel", "alternate", "hreflang", note.from().tag(), "href", entry.original());
    }
    xml.textIfAny("content:encoded", entry.html());
    var shown = entry.picture();
    if (shown != null) {
      var picture = shown.file();
      xml.empty(
              "enclosure",
              "url",
              picture.url(),
              "length",
              Long.toString(picture.bytes()),
              "type",
              picture.type())
          .open(
              "media:content",
              "url",
              picture.url(),
              "type",
              picture.type(),
              "medium",
              "image",
              "width",
              Integer.toString(picture.width()),
              "height",
              Integer.toString(picture.height()))
          .textIfAny("media:description", shown.caption())
          .textIfAny("media:credit", picture.credit())
          .close();
    }
    xml.close();
  }

  /**
   * Feed readers take a description for HTML, so words that look like markup have to be escaped
   * once more; quotation marks mean nothing there and stay as they are.
   */
  private static String asHtml(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String date(Instant at) {
    return RFC_822.format(at.atOffset(ZoneOffset.UTC));
  }
}
