package news.standfirst.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.standfirst.document.ArticleJson;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.database.StoreFault;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Revision;
import org.jdbi.v3.core.Handle;

/** The saved texts. */
public final class Revisions {
  private static final ArticleText NO_WORDS = ArticleText.of("", "", Body.EMPTY);
  private static final String COLUMNS = "article_id, number, text, saved_at, saved_by";

  private Revisions() {}

  static void insert(
      Handle handle, ArticleId article, int number, ArticleText text, Instant at, String by) {
    handle
        .createUpdate(
            "INSERT INTO revision (article_id, number, text, saved_at, saved_by)"
                + " VALUES (:article, :number, :text, :at, :by)")
        .bind("article", article.value())
        .bind("number", number)
        .bind("text", ArticleJson.text(text))
        .bind("at", Stamps.micros(at))
        .bind("by", by)
        .execute();
  }

  /** A text that must be there; that it is not is damage. */
  public static ArticleText text(Handle handle, ArticleId article, int number) {
    return handle
        .createQuery("SELECT text FROM revision WHERE article_id = :article AND number = :number")
        .bind("article", article.value())
        .bind("number", number)
        .map((row, _) -> ArticleJson.text(row.getString(1)))
        .findOne()
        .orElseThrow(
            () ->
                new StoreFault(
                    StoreFault.Kind.DAMAGED,
                    "Revision %d of story %s is missing; run standfirst check."
                        .formatted(number, article)));
  }

  static Optional<Revision> find(Handle handle, ArticleId article, int number) {
    return handle
        .createQuery(
            "SELECT %s FROM revision WHERE article_id = :article AND number = :number"
                .formatted(COLUMNS))
        .bind("article", article.value())
        .bind("number", number)
        .map((row, _) -> revision(row))
        .findOne();
  }

  static List<Revision> all(Handle handle, ArticleId article) {
    return handle
        .createQuery(
            "SELECT %s FROM revision WHERE article_id = :article ORDER BY number DESC"
                .formatted(COLUMNS))
        .bind("article", article.value())
        .map((row, _) -> revision(row))
        .list();
  }

  /** Overwrites all words; that and when there were revisions stays. */
  static ArticleText erase(Handle handle, ArticleId article) {
    handle
        .createUpdate("UPDATE revision SET text = :text WHERE article_id = :article")
        .bind("text", ArticleJson.text(NO_WORDS))
        .bind("article", article.value())
        .execute();
    return NO_WORDS;
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        new ArticleId(row.getString("article_id")),
        row.getInt("number"),
        ArticleJson.text(row.getString("text")),
        Stamps.instant(row, "saved_at"),
        row.getString("saved_by"));
  }
}
