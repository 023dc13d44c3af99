package news.standfirst.store.translation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.document.BodyJson;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Text;
import news.standfirst.translation.MemoryKey;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.statement.SqlStatement;

/** The translation memory in its table. */
public final class StoredMemory implements Memory {
  private static final int AT_ONCE = 500;

  private static final String INSERT =
      """
      INSERT INTO translation_memory (key, source_language, language, source_hash, source,
        text, by_person, thing, id, at)
      VALUES (:key, :from, :to, :hash, :source, :text, :byPerson, :thing, :id, :now)
      ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at
      """;

  private final Ledger ledger;
  private final StoredCharacterCount count;

  public StoredMemory(Ledger ledger, StoredCharacterCount count) {
    this.ledger = ledger;
    this.count = count;
  }

  /** An entry as it is written: made so before others wait for the one who writes. */
  public record Row(String key, String sourceHash, String source, String text) {
    static Row of(Entry entry) {
      return new Row(
          entry.key().hash(),
          MemoryKey.sourceHash(entry.source()),
          BodyJson.write(entry.source()).toString(),
          BodyJson.write(entry.text()).toString());
    }
  }

  /** What is to be remembered, made ready before the transaction that keeps it. */
  public static List<Row> rows(Steps.Made made) {
    return made.entries().stream().map(Row::of).toList();
  }

  @Override
  public Map<MemoryKey, Text> find(Collection<MemoryKey> keys) {
    var found = new HashMap<MemoryKey, Text>();
    var all = keys.stream().map(MemoryKey::hash).distinct().toList();
    ledger.read(
        handle -> {
          for (int from = 0; from < all.size(); from += AT_ONCE) {
            handle
                .createQuery("SELECT key, text FROM translation_memory WHERE key IN (<keys>)")
                .bindList("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .map((row, _) -> Map.entry(new MemoryKey(row.getString(1)), text(row.getString(2))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
          }
          return found.size();
        });
    return found;
  }

  @Override
  public void keep(Pair pair, Thing thing, List<Entry> entries) {
    var made = new Steps.Made(pair, thing, entries);
    var rows = rows(made);
    count.broughtInBy(
        writeCount ->
            ledger.changeQuietly(
                change -> {
                  keep(change, made, rows);
                  writeCount.accept(change);
                  return true;
                }));
  }

  /** Remembers it in somebody's transaction. */
  public static void keep(Change change, Steps.Made made, List<Row> rows) {
    if (!rows.isEmpty()) {
      var batch = change.handle().prepareBatch(INSERT);
      for (var row : rows) {
        bind(batch, change, made.pair(), made.owner(), row, false).add();
      }
      batch.execute();
    }
  }

  @Override
  public void keepHuman(Pair pair, Thing thing, Text source, Text text) {
    var key = new MemoryKey("h" + MemoryKey.sourceHash(source) + pair + thing.kind() + thing.id());
    ledger.changeQuietly(
        change ->
            bind(
                    change.handle().createUpdate(INSERT),
                    change,
                    pair,
                    thing,
                    Row.of(new Entry(key, source, text)),
                    true)
                .execute());
  }

  private static <T extends SqlStatement<T>> T bind(
      T statement, Change change, Pair pair, Thing thing, Row row, boolean byPerson) {
    return statement
        .bind("key", row.key())
        .bind("from", pair.from().tag())
        .bind("to", pair.to().tag())
        .bind("hash", row.sourceHash())
        .bind("source", row.source())
        .bind("text", row.text())
        .bind("byPerson", byPerson ? 1 : 0)
        .bind("thing", thing.kind())
        .bind("id", thing.id())
        .bind("now", Stamps.micros(change.now()));
  }

  private static Text text(String stored) {
    return BodyJson.text("text", Json.read(stored));
  }

  @Override
  public List<Suggestion> human(Pair pair, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT thing, id, source, text FROM translation_memory"
                        + " WHERE source_language = :from AND language = :to AND by_person = 1"
                        + " ORDER BY at DESC LIMIT :limit")
                .bind("from", pair.from().tag())
                .bind("to", pair.to().tag())
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Suggestion(
                            new Thing(row.getString(1), row.getString(2)),
                            text(row.getString(3)),
                            text(row.getString(4))))
                .list());
  }
}
