package news.standfirst.store;

import java.time.InstantSource;
import java.time.ZoneOffset;
import news.standfirst.translation.CharacterCount;
import news.standfirst.translation.Pair;
import org.jdbi.v3.core.statement.Query;

/** Characters per engine, pair and day in a table, which all processes of a store share. */
final class StoredCharacterCount implements CharacterCount {
  private final Ledger ledger;
  private final InstantSource time;

  StoredCharacterCount(Ledger ledger, InstantSource time) {
    this.ledger = ledger;
    this.time = time;
  }

  private String today() {
    return time.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  @Override
  public void add(String engine, Pair pair, long characters) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    """
                    INSERT INTO engine_characters (day, engine, source_language, language,
                      characters)
                    VALUES (:day, :engine, :from, :to, :characters)
                    ON CONFLICT (day, engine, source_language, language) DO UPDATE SET
                      characters = engine_characters.characters + excluded.characters
                    """)
                .bind("day", today())
                .bind("engine", engine)
                .bind("from", pair.from().tag())
                .bind("to", pair.to().tag())
                .bind("characters", characters)
                .execute());
  }

  @Override
  public long today(String engine) {
    return ledger.read(
        handle -> sum(handle.createQuery(SUM + "engine = :engine").bind("engine", engine)));
  }

  @Override
  public long today(Pair pair) {
    return ledger.read(
        handle ->
            sum(
                handle
                    .createQuery(SUM + "source_language = :from AND language = :to")
                    .bind("from", pair.from().tag())
                    .bind("to", pair.to().tag())));
  }

  private static final String SUM =
      "SELECT coalesce(sum(characters), 0) FROM engine_characters WHERE day = :day AND ";

  private long sum(Query query) {
    return query.bind("day", today()).mapTo(Long.class).one();
  }
}
