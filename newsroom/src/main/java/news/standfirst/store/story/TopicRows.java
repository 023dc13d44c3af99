package news.standfirst.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.standfirst.store.translation.SegmentJson;
import news.standfirst.store.translation.TranslationJson;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.translation.kept.TopicWords;
import org.jdbi.v3.core.Handle;

/** Topics as readers see them: with translated words where people wrote none. */
final class TopicRows {
  private static final String NAMES = "language, headline";

  private TopicRows() {}

  static Optional<Topic> topic(Handle handle, Slug slug) {
    return handle
        .createQuery("SELECT slug, text FROM topic WHERE slug = :slug")
        .bind("slug", slug.value())
        .map((row, _) -> FurnitureJson.topic(row.getString(1), row.getString(2)))
        .findOne()
        .map(topic -> inEditions(handle, topic));
  }

  /** Those with published stories in an edition, the most recently used first. */
  static List<Topic> used(Handle handle, Language edition, int limit) {
    return handle
        .createQuery(
            """
            SELECT slug, text FROM (
              SELECT t.slug, t.text,
                (SELECT max(u.first_published_at) FROM article_topic u
                 WHERE u.topic = t.slug AND u.language = :language) AS used
              FROM topic t) AS used_topic
            WHERE used IS NOT NULL ORDER BY used DESC, slug LIMIT :limit
            """)
        .bind("language", edition.tag())
        .bind("limit", limit)
        .map((row, _) -> FurnitureJson.topic(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .map(topic -> inEditions(handle, topic))
        .toList();
  }

  /** A topic with its translated words where people wrote none. */
  private static Topic inEditions(Handle handle, Topic topic) {
    // Most have a name and no more: their rows are read without their sentences.
    var columns = TopicWords.hasMore(topic) ? "language, headline, shown, segments" : NAMES;
    var rows =
        handle
            .createQuery(
                "SELECT "
                    + columns
                    + " FROM translation WHERE thing = 'topic' AND id = :slug"
                    + " AND source_language = :main AND ready = 1")
            .bind("slug", topic.slug().value())
            .bind("main", topic.main().tag())
            .map((row, _) -> more(row, columns.equals(NAMES)))
            .list();
    var known = topic;
    for (var row : rows) {
      known = row.apply(known);
    }
    return known;
  }

  private static UnaryOperator<Topic> more(ResultSet row, boolean onlyName) throws SQLException {
    var language = new Language(row.getString("language"));
    var name = row.getString("headline");
    if (onlyName) {
      return topic -> topic.withMore(language, name, "", List.of(), "");
    }
    var words = TranslationJson.text(row.getString("shown")).text();
    var segments = SegmentJson.all(row.getString("segments"));
    return topic -> TopicWords.with(topic, language, words, segments);
  }
}
