package news.standfirst.syndication;

/** Atom (RFC 4287) with tombstones for withdrawn stories (RFC 6721). */
final class AtomFeed {
  private AtomFeed() {}

  static byte[] write(Feed feed, Paper paper) {
    var self = feed.address(paper, Feed.Format.ATOM);
    var xml =
        new Xml()
            .open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:at",
                "http://purl.org/atompub/tombstones/1.0",
                "xml:lang",
                feed.language().tag())
            .text("id", self)
            .text("title", feed.title())
            .textIfAny("subtitle", feed.description())
            .text("updated", feed.updated().toString())
            .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
            .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home())
            .open("author")
            .text("name", paper.name(feed.language()))
            .close();
    paper.hubs().forEach(hub -> xml.empty("link", "rel", "hub", "href", hub.toString()));
    feed.entries().forEach(entry -> entry(xml, entry, feed));
    feed.gone()
        .forEach(
            gone -> xml.empty("at:deleted-entry", "ref", gone.id(), "when", gone.at().toString()));
    return xml.close().finished();
  }

  private static void entry(Xml xml, Feed.Entry entry, Feed feed) {
    xml.open("entry")
        .text("id", entry.id())
        .text("title", entry.headline())
        .text("updated", entry.updated().toString())
        .text("published", entry.published().toString())
        .empty(
            "link",
            "rel",
            "alternate",
            "type",
            "text/html",
            "hreflang",
            feed.language().tag(),
            "href",
            entry.url());
    var note = entry.translation();
    if (note != null && !entry.original().isEmpty()) {
      xml.empty(
          "link",
          "rel",
          "alternate",
          "type",
          "text/html",
          "hreflang",
          note.from().tag(),
          "href",
          entry.original());
    }
    entry
        .authors()
        .forEach(
            author ->
                xml.open("author")
                    .text("name", author.name())
                    .textIfAny("uri", author.url())
                    .close());
    entry
        .topics()
        .forEach(topic -> xml.empty("category", "term", topic.term(), "label", topic.name()));
    xml.textIfAny("summary", entry.summary(), "type", "text");
    xml.textIfAny("content", entry.html(), "type", "html");
    var shown = entry.picture();
    if (shown != null) {
      var picture = shown.file();
      xml.empty(
          "link",
          "rel",
          "enclosure",
          "type",
          picture.type(),
          "length",
          Long.toString(picture.bytes()),
          "href",
          picture.url());
    }
    xml.close();
  }
}
