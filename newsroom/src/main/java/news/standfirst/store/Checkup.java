package news.standfirst.store;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.ledger.StoredLog;
import news.standfirst.store.story.Cards;
import news.standfirst.store.story.Revisions;
import news.standfirst.story.ArticleId;
import org.jdbi.v3.core.Handle;

/**
 * Looks whether all that is kept fits together; each line of the answer is one thing that is wrong.
 */
final class Checkup {
  private static final int AT_ONCE = 500;

  /** More would not help whoever reads them. */
  private static final int MOST_PROBLEMS = 1_000;

  private Checkup() {}

  static List<String> of(Ledger ledger, MediaStore media) {
    var problems = new ArrayList<String>();
    ledger.read(
        handle -> {
          problems.addAll(ledger.dialect().damage(handle));
          log(handle, problems);
          revisions(handle, problems);
          coverages(handle, problems);
          return true;
        });
    cards(ledger, problems);
    media(ledger, media, problems);
    return problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS));
  }

  private static void log(Handle handle, List<String> problems) {
    var head = StoredLog.head(handle).number();
    var entries = handle.createQuery("SELECT count(*) FROM log").mapTo(Long.class).one();
    var last =
        handle.createQuery("SELECT coalesce(max(position), 0) FROM log").mapTo(Long.class).one();
    if (entries != head || last != head) {
      problems.add(
          "The log says that it has %d entries, but holds %d up to number %d."
              .formatted(head, entries, last));
    }
  }

  private static void revisions(Handle handle, List<String> problems) {
    handle
        .createQuery(
            """
            SELECT a.id FROM article a WHERE
              NOT EXISTS (SELECT 1 FROM revision r
                WHERE r.article_id = a.id AND r.number = a.revision)
              OR a.published > 0 AND NOT EXISTS (SELECT 1 FROM revision r
                WHERE r.article_id = a.id AND r.number = a.published)
            ORDER BY a.id LIMIT :most
            """)
        .bind("most", MOST_PROBLEMS)
        .mapTo(String.class)
        .forEach(id -> problems.add("Story %s lacks a revision that it names.".formatted(id)));
    handle
        .createQuery(
            """
            SELECT a.id FROM article a WHERE a.status = 'PUBLISHED' AND NOT EXISTS
              (SELECT 1 FROM address d WHERE d.language = a.language AND d.day = a.day
                AND d.slug = a.slug AND d.article_id = a.id)
            ORDER BY a.id LIMIT :most
            """)
        .bind("most", MOST_PROBLEMS)
        .mapTo(String.class)
        .forEach(id -> problems.add("Story %s does not hold its address.".formatted(id)));
  }

  private static void coverages(Handle handle, List<String> problems) {
    lines(
        handle,
        problems,
        "SELECT p.id FROM post p WHERE NOT EXISTS (SELECT 1 FROM post_revision r"
            + " WHERE r.post_id = p.id AND r.number = p.text_revision)",
        "Post %s lacks the text that it names.");
    lines(
        handle,
        problems,
        "SELECT p.id FROM post p WHERE p.status = 'PUBLISHED' AND NOT EXISTS"
            + " (SELECT 1 FROM log l WHERE l.position = p.position AND l.thing = 'post'"
            + " AND l.id = p.coverage_id || '/' || p.id)",
        "Post %s does not bear the position of a log entry about it.");
    lines(
        handle,
        problems,
        "SELECT c.id FROM coverage c WHERE c.rank > '0' AND NOT EXISTS"
            + " (SELECT 1 FROM coverage_address a WHERE a.language = c.language"
            + " AND a.slug = c.slug AND a.coverage_id = c.id)",
        "Coverage %s does not hold its address.");
    lines(
        handle,
        problems,
        "SELECT p.coverage_id AS id FROM post p WHERE p.pinned = 1 GROUP BY p.coverage_id"
            + " HAVING count(*) > 1",
        "Coverage %s has more than one pinned post.");
  }

  private static void lines(Handle handle, List<String> problems, String sql, String words) {
    handle
        .createQuery(sql + " ORDER BY 1 LIMIT :most")
        .bind("most", MOST_PROBLEMS)
        .mapTo(String.class)
        .forEach(id -> problems.add(words.formatted(id)));
  }

  private record Shown(String id, int published, String card) {}

  private static void cards(Ledger ledger, List<String> problems) {
    var last = "";
    while (true) {
      var after = last;
      var part =
          ledger.read(
              handle -> {
                var shown =
                    handle
                        .createQuery(
                            "SELECT a.id, a.published, e.card FROM article a"
                                + " LEFT JOIN edition_article e ON e.article_id = a.id"
                                + " AND e.language = a.language WHERE a.id > :after"
                                + " AND a.status = 'PUBLISHED' ORDER BY a.id LIMIT :most")
                        .bind("after", after)
                        .bind("most", AT_ONCE)
                        .map(
                            (row, _) ->
                                new Shown(row.getString(1), row.getInt(2), row.getString(3)))
                        .list();
                shown.forEach(story -> card(handle, story, problems));
                return shown;
              });
      if (part.isEmpty()) {
        return;
      }
      last = part.getLast().id();
    }
  }

  private static void card(Handle handle, Shown story, List<String> problems) {
    try {
      var text = Revisions.text(handle, new ArticleId(story.id()), story.published());
      if (!Cards.json(text).equals(story.card())) {
        problems.add("Lists show story %s not as it was published.".formatted(story.id()));
      }
    } catch (RuntimeException e) {
      problems.add("Story %s cannot be read: %s".formatted(story.id(), e.getMessage()));
    }
  }

  private static void media(Ledger ledger, MediaStore media, List<String> problems) {
    var last = "";
    while (true) {
      var after = last;
      var keys =
          ledger.read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT DISTINCT media FROM picture_media WHERE media > :after"
                              + " ORDER BY media LIMIT :most")
                      .bind("after", after)
                      .bind("most", AT_ONCE)
                      .mapTo(String.class)
                      .list());
      if (keys.isEmpty()) {
        return;
      }
      for (var key : keys) {
        if (!media.exists(new MediaKey(key))) {
          problems.add("The media store lacks %s, which a picture needs.".formatted(key));
        }
      }
      last = keys.getLast();
    }
  }
}
