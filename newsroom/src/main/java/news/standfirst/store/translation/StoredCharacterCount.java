package news.standfirst.store.translation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Language;
import news.standfirst.translation.CharacterCount;
import news.standfirst.translation.Pair;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Characters per engine, pair and day in a table, which all processes of a store share. What is
 * gathered goes there with the change that ends an order, which is made anyway.
 */
public final class StoredCharacterCount implements CharacterCount {
  private static final String SUM =
      "SELECT coalesce(sum(characters), 0) FROM engine_characters WHERE day = :day AND ";

  private final Ledger ledger;
  private final InstantSource time;
  private Map<Line, Sent> gathered = new TreeMap<>();

  public StoredCharacterCount(Ledger ledger, InstantSource time) {
    this.ledger = ledger;
    this.time = time;
  }

  /** A row. In this order, so that of two writers one waits for the other and not both. */
  private record Line(String day, String engine, String from, String to)
      implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::day)
            .thenComparing(Line::engine)
            .thenComparing(Line::from)
            .thenComparing(Line::to);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  private String today() {
    return time.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private Line line(String engine, Pair pair) {
    return new Line(today(), engine, pair.from().tag(), pair.to().tag());
  }

  @Override
  public void add(String engine, Pair pair, Sent sent) {
    var line = line(engine, pair);
    ledger.changeQuietly(change -> add(change.handle(), line, sent));
  }

  private static int add(Handle handle, Line line, Sent sent) {
    return handle
        .createUpdate(
            """
            INSERT INTO engine_characters (day, engine, source_language, language, characters,
              segments)
            VALUES (:day, :engine, :from, :to, :characters, :segments)
            ON CONFLICT (day, engine, source_language, language) DO UPDATE SET
              characters = engine_characters.characters + excluded.characters,
              segments = engine_characters.segments + excluded.segments
            """)
        .bind("day", line.day())
        .bind("engine", line.engine())
        .bind("from", line.from())
        .bind("to", line.to())
        .bind("characters", sent.characters())
        .bind("segments", sent.segments())
        .execute();
  }

  @Override
  public synchronized void gather(String engine, Pair pair, Sent sent) {
    gathered.merge(line(engine, pair), sent, Sent::plus);
  }

  /**
   * Lets a change that is made anyway bring in what was gathered; when it fails, the next one does.
   *
   * @param changing makes the change, and lets what it is given write in it
   */
  public <T> T broughtInBy(Function<Consumer<Change>, T> changing) {
    var taken = take();
    try {
      return changing.apply(
          change -> taken.forEach((line, sent) -> add(change.handle(), line, sent)));
    } catch (RuntimeException e) {
      putBack(taken);
      throw e;
    }
  }

  private synchronized boolean nothingGathered() {
    return gathered.isEmpty();
  }

  private synchronized Map<Line, Sent> take() {
    var taken = gathered;
    gathered = new TreeMap<>();
    return taken;
  }

  private synchronized void putBack(Map<Line, Sent> taken) {
    taken.forEach((line, sent) -> gathered.merge(line, sent, Sent::plus));
  }

  /** Before the store closes. */
  public void writeGathered() {
    if (nothingGathered()) {
      return;
    }
    broughtInBy(
        write ->
            ledger.changeQuietly(
                change -> {
                  write.accept(change);
                  return true;
                }));
  }

  @Override
  public long today(String engine) {
    return sum(handle -> handle.createQuery(SUM + "engine = :engine").bind("engine", engine))
        + gathered(line -> line.engine().equals(engine));
  }

  @Override
  public long today(Pair pair) {
    var from = pair.from().tag();
    var to = pair.to().tag();
    return sum(
            handle ->
                handle
                    .createQuery(SUM + "source_language = :from AND language = :to")
                    .bind("from", from)
                    .bind("to", to))
        + gathered(line -> line.from().equals(from) && line.to().equals(to));
  }

  @Override
  public List<Use> since(LocalDate day) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT engine, language, sum(characters) AS characters,"
                        + " sum(segments) AS segments FROM engine_characters WHERE day >= :since"
                        + " GROUP BY engine, language ORDER BY engine, language")
                .bind("since", day.toString())
                .map(
                    (row, _) ->
                        new Use(
                            row.getString(1),
                            new Language(row.getString(2)),
                            new Sent(row.getLong(3), row.getLong(4))))
                .list());
  }

  private long sum(Function<Handle, Query> query) {
    return ledger.read(handle -> query.apply(handle).bind("day", today()).mapTo(Long.class).one());
  }

  private synchronized long gathered(Predicate<Line> which) {
    var today = today();
    return gathered.entrySet().stream()
        .filter(one -> one.getKey().day().equals(today) && which.test(one.getKey()))
        .mapToLong(one -> one.getValue().characters())
        .sum();
  }
}
