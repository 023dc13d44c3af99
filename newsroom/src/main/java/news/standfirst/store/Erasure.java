package news.standfirst.store;

import java.util.List;
import news.standfirst.document.CoverageJson;
import news.standfirst.store.desk.StoredAutosaves;
import news.standfirst.store.ledger.Change;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleText;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostText;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.Handle;

/** Overwrites a story's words wherever a table holds them. That it was there stays. */
final class Erasure {
  private Erasure() {}

  static ArticleText of(Change change, Article article) {
    var handle = change.handle();
    Addresses.erase(handle, article.id());
    StoredAutosaves.erase(handle, article.id());
    TranslationRows.erase(handle, Thing.of(article.id()));
    TranslationRows.erase(handle, Thing.ofUpdate(article.id()));
    for (var sql :
        List.of(
            "UPDATE audit SET detail = '' WHERE thing = 'article' AND id = :id",
            "DELETE FROM preview_link WHERE article_id = :id",
            "DELETE FROM news_window WHERE article_id = :id")) {
      handle.createUpdate(sql).bind("id", article.id().value()).execute();
    }
    return Revisions.erase(handle, article.id());
  }

  /** The whole of a coverage: its addresses, its posts, what the audit says of them. */
  static void ofCoverage(Change change, CoverageId coverage) {
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
