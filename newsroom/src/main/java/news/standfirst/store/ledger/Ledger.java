package news.standfirst.store.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.store.database.Database;
import news.standfirst.store.database.Dialect;
import news.standfirst.store.database.LogTail;
import org.jdbi.v3.core.Handle;

/** The door to a database for those who change things, and whoever follows the log hears of it. */
public final class Ledger {
  private final Database database;
  private final InstantSource time;
  private final Wakers wakers;

  public Ledger(Database database, InstantSource time, Wakers wakers) {
    this.database = database;
    this.time = time;
    this.wakers = wakers;
  }

  /** The same door at another time. */
  public Ledger asOf(Instant then) {
    return new Ledger(database, InstantSource.fixed(then), wakers);
  }

  /** Does the work in one transaction, which may run again; then followers look at the log. */
  public <T> T change(Function<Change, T> work) {
    var result = changeQuietly(work);
    wakers.wake();
    return result;
  }

  /** For what no follower needs to hear of. */
  public <T> T changeQuietly(Function<Change, T> work) {
    return database
        .write(
            handle -> {
              var change = new Change(handle, database.dialect(), now());
              return new Kept<>(work.apply(change), change);
            },
            kept -> database.tail().ifPresent(kept.change()::tell))
        .result();
  }

  private record Kept<T>(T result, Change change) {}

  /** The end of the log in memory, where no other process can write it. */
  Optional<LogTail> tail() {
    return database.tail();
  }

  /** Reads in one snapshot; a read inside a read sees the same. */
  public <T> T read(Function<Handle, T> reads) {
    return database.read(reads);
  }

  public Dialect dialect() {
    return database.dialect();
  }

  /** Removes from the files, as far as the database can, what was deleted or overwritten. */
  public void scrub() {
    database.scrub();
  }

  /** The time as exactly as the tables keep it. */
  public Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
