package news.standfirst.store.coverage;

import java.util.List;
import news.standfirst.document.CoverageJson;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostText;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.Handle;

/** Overwrites the words of a coverage, or of a post, wherever a table holds them. */
final class CoverageErasure {
  private CoverageErasure() {}

  /** The whole of a coverage: its addresses, its posts, what the audit says of them. */
  static void of(Change change, CoverageId coverage) {
    var handle = change.handle();
    CoverageAddresses.erase(handle, coverage);
    LiveEditions.erase(handle, coverage);
    for (var sql :
        List.of(
            "UPDATE post_revision SET text = :empty WHERE post_id IN"
                + " (SELECT id FROM post WHERE coverage_id = :id)",
            "DELETE FROM post_return WHERE post_id IN"
                + " (SELECT id FROM post WHERE coverage_id = :id)",
            "DELETE FROM post_picture WHERE post_id IN"
                + " (SELECT id FROM post WHERE coverage_id = :id)",
            "UPDATE post SET status = 'ERASED', corrections = '[]', pinned = 0,"
                + " pinned_until = NULL, scheduled_for = NULL WHERE coverage_id = :id",
            "DELETE FROM autosave WHERE article_id = :id",
            "UPDATE audit SET detail = '' WHERE thing = 'coverage' AND id = :id",
            "UPDATE audit SET detail = '' WHERE thing = 'post' AND id LIKE :id || '/%'")) {
      try (var update = handle.createUpdate(sql)) {
        update.bind("id", coverage.value());
        if (sql.contains(":empty")) {
          update.bind("empty", CoverageJson.text(PostText.EMPTY));
        }
        update.execute();
      }
    }
  }

  /** A post in other languages, and what the audit says of it. */
  static void ofPost(Handle handle, PostKey post) {
    TranslationRows.erase(handle, Thing.of(post));
    for (var sql : List.of("UPDATE audit SET detail = '' WHERE thing = 'post' AND id = :id")) {
      handle.createUpdate(sql).bind("id", post.toString()).execute();
    }
    handle
        .createUpdate("DELETE FROM autosave WHERE article_id = :coverage AND fields LIKE :post")
        .bind("coverage", post.coverage().value())
        .bind("post", "%\"" + post.post().value() + "\"%")
        .execute();
  }
}
