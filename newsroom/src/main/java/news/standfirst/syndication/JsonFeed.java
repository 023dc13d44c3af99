package news.standfirst.syndication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;

/** JSON Feed 1.1. */
final class JsonFeed {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonFeed() {}

  static byte[] write(Feed feed, Paper paper) {
    var made =
        JSON.objectNode()
            .put("version", "https://jsonfeed.org/version/1.1")
            .put("title", feed.title())
            .put("home_page_url", feed.home())
            .put("feed_url", feed.address(paper, Feed.Format.JSON))
            .put("language", feed.language().tag());
    if (!feed.description().isEmpty()) {
      made.put("description", feed.description());
    }
    if (feed.expired()) {
      made.put("expired", true);
    }
    if (!paper.hubs().isEmpty()) {
      var hubs = made.putArray("hubs");
      paper
          .hubs()
          .forEach(hub -> hubs.addObject().put("type", "WebSub").put("url", hub.toString()));
    }
    var entries = made.putArray("items");
    feed.entries().forEach(entry -> entries.add(entry(entry, feed)));
    return made.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode entry(Feed.Entry entry, Feed feed) {
    var made =
        JSON.objectNode()
            .put("id", entry.id())
            .put("url", entry.url())
            .put("title", entry.headline())
            .put("content_html", entry.html())
            .put("date_published", entry.published().toString())
            .put("date_modified", entry.updated().toString())
            .put("language", feed.language().tag());
    if (!entry.summary().isEmpty()) {
      made.put("summary", entry.summary());
    }
    var authors = made.putArray("authors");
    for (var author : entry.authors()) {
      var named = authors.addObject().put("name", author.name());
      if (!author.url().isEmpty()) {
        named.put("url", author.url());
      }
    }
    var tags = made.putArray("tags");
    entry.topics().forEach(topic -> tags.add(topic.name()));
    var shown = entry.picture();
    if (shown != null) {
      made.put("image", shown.file().url());
    }
    var note = entry.translation();
    if (note != null) {
      var record = translation(note, feed.language());
      if (!entry.original().isEmpty()) {
        record.put("original", entry.original());
      }
      made.set("_translation", record);
    }
    return made;
  }

  /** The record about a translation; {@code tag} says it in BCP 47 (RFC 6497). */
  private static ObjectNode translation(TranslationNote note, Language edition) {
    var made =
        JSON.objectNode()
            .put("from", note.from().tag())
            .put(
                "tag",
                edition.tag() + "-t-" + note.from().tag().toLowerCase(Locale.ROOT) + "-t0-und")
            .put("reviewed", note.reviewed())
            .put("complete", note.complete())
            .put("engine", note.engine())
            .put("source_revision", note.sourceRevision())
            .put("date_translated", note.at().toString());
    if (note.reviewedAt() != null) {
      made.put("reviewer", note.reviewer()).put("date_reviewed", note.reviewedAt().toString());
    }
    return made;
  }
}
