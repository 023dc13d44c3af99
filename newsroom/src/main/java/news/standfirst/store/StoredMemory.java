package news.standfirst.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.document.BodyJson;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.translation.MemoryKey;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Memory;
import news.standfirst.translation.kept.Steps;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.statement.SqlStatement;

/** The translation memory in its table. */
final class StoredMemory implements Memory {
  private static final int AT_ONCE = 500;

  private static final String INSERT =
      """
      INSERT INTO translation_memory (key, source_language, language, source_hash, source,
        text, by_person, thing, id, at)
      VALUES (:key, :from, :to, :hash, :source, :text, :byPerson, :thing, :id, :now)
      ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at
      """;

  private final Ledger ledger;

  StoredMemory(Ledger ledger) {
    this.ledger = ledger;
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
  public void keep(Pair pair, Thing thing, List<Entry> entries, Sent sent) {
    ledger.changeQuietly(change -> keep(change, new Steps.Made(pair, thing, entries, sent)));
  }

  static int keep(Change change, Steps.Made made) {
    if (!made.entries().isEmpty()) {
      var batch = change.handle().prepareBatch(INSERT);
      for (var entry : made.entries()) {
        bind(batch, change, made.pair(), made.owner(), entry, false).add();
      }
      batch.execute();
    }
    return count(change, made.pair(), made.sent());
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
                    new Entry(key, source, text),
                    true)
                .execute());
  }

  private static <T extends SqlStatement<T>> T bind(
      T statement, Change change, Pair pair, Thing thing, Entry entry, boolean byPerson) {
    return statement
        .bind("key", entry.key().hash())
        .bind("from", pair.from().tag())
        .bind("to", pair.to().tag())
        .bind("hash", MemoryKey.sourceHash(entry.source()))
        .bind("source", BodyJson.write(entry.source()).toString())
        .bind("text", BodyJson.write(entry.text()).toString())
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

  private static int count(Change change, Pair pair, Sent sent) {
    return change
        .handle()
        .createUpdate(
            """
            INSERT INTO engine_use (engine, language, day, characters, segments)
            VALUES (:engine, :language, :day, :characters, :segments)
            ON CONFLICT (engine, language, day) DO UPDATE SET
              characters = engine_use.characters + excluded.characters,
              segments = engine_use.segments + excluded.segments
            """)
        .bind("engine", sent.engine())
        .bind("language", pair.to().tag())
        .bind("day", change.now().atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .bind("characters", sent.characters())
        .bind("segments", sent.segments())
        .execute();
  }

  @Override
  public List<Use> use(LocalDate since) {
    return ledger.read(
        handle ->
            new ArrayList<>(
                handle
                    .createQuery(
                        "SELECT engine, language, sum(characters) AS characters,"
                            + " sum(segments) AS segments FROM engine_use WHERE day >= :since"
                            + " GROUP BY engine, language ORDER BY engine, language")
                    .bind("since", since.toString())
                    .map(
                        (row, _) ->
                            new Use(
                                row.getString(1),
                                new Language(row.getString(2)),
                                row.getLong(3),
                                row.getLong(4)))
                    .list()));
  }
}
