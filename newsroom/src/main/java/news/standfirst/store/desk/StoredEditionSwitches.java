package news.standfirst.store.desk;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.EditionSwitches;
import org.jdbi.v3.core.Handle;

/** The switches of editions, in their table. */
public final class StoredEditionSwitches implements EditionSwitches {
  private final Ledger ledger;

  public StoredEditionSwitches(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public SequencedMap<Language, Boolean> thrown() {
    var thrown = new LinkedHashMap<Language, Boolean>();
    ledger
        .read(
            handle ->
                handle
                    .createQuery("SELECT language, is_on FROM edition_switch ORDER BY at, language")
                    .map((row, _) -> new Thrown(new Language(row.getString(1)), row.getInt(2) == 1))
                    .list())
        .forEach(one -> thrown.put(one.edition(), one.on()));
    return thrown;
  }

  private record Thrown(Language edition, boolean on) {}

  @Override
  public void turn(Language edition, boolean on) {
    ledger.changeQuietly(
        change -> {
          remove(change.handle(), edition);
          return change
              .handle()
              .createUpdate(
                  "INSERT INTO edition_switch (language, is_on, at) VALUES (:language, :on, :at)")
              .bind("language", edition.tag())
              .bind("on", on ? 1 : 0)
              .bind("at", Stamps.micros(change.now()))
              .execute();
        });
  }

  @Override
  public void leave(Language edition) {
    ledger.changeQuietly(change -> remove(change.handle(), edition));
  }

  private static int remove(Handle handle, Language edition) {
    return handle
        .createUpdate("DELETE FROM edition_switch WHERE language = :language")
        .bind("language", edition.tag())
        .execute();
  }
}
