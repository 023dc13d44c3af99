package news.standfirst.store.desk;

import java.util.Optional;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.ArticleId;
import org.jdbi.v3.core.Handle;

/** Unsaved words in their table. */
public final class StoredAutosaves implements Autosaves {
  private final Ledger ledger;

  public StoredAutosaves(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void keep(ArticleId story, String person, Kept kept) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "INSERT INTO autosave (article_id, person, at, fields)"
                        + " VALUES (:story, :person, :at, :fields)"
                        + " ON CONFLICT (article_id, person)"
                        + " DO UPDATE SET at = excluded.at, fields = excluded.fields")
                .bind("story", story.value())
                .bind("person", person)
                .bind("at", Stamps.micros(kept.at()))
                .bind("fields", kept.fields())
                .execute());
  }

  @Override
  public Optional<Kept> find(ArticleId story, String person) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT at, fields FROM autosave"
                        + " WHERE article_id = :story AND person = :person")
                .bind("story", story.value())
                .bind("person", person)
                .map((row, _) -> new Kept(Stamps.instant(row, "at"), row.getString("fields")))
                .findFirst());
  }

  @Override
  public void forget(ArticleId story, String person) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate("DELETE FROM autosave WHERE article_id = :story AND person = :person")
                .bind("story", story.value())
                .bind("person", person)
                .execute());
  }

  /** Everybody's unsaved words of a story, and the ways to read it from outside. */
  public static void erase(Handle handle, ArticleId story) {
    for (var table : new String[] {"autosave", "preview_link"}) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE article_id = :story")
          .bind("story", story.value())
          .execute();
    }
  }
}
