package news.standfirst.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A PostgreSQL database: a bounded pool for writes, one for snapshots, one connection to listen.
 */
public final class PostgresDatabase implements Database {
  /** Writers wait for each other at the log anyway. */
  private static final int WRITERS = 6;

  private static final int READERS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 5;
  private static final ScopedValue<Snapshot> SNAPSHOT = ScopedValue.newInstance();

  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writing;
  private final Jdbi reading;
  private final PostgresListener listener;

  /** Opens a database whose tables are ready. */
  public PostgresDatabase(String jdbcUrl, Properties signIn) {
    try {
      writers = pool(jdbcUrl, signIn, "writers", WRITERS, "TRANSACTION_READ_COMMITTED");
    } catch (RuntimeException e) {
      throw PostgresFaults.of(e);
    }
    readers = pool(jdbcUrl, signIn, "readers", READERS, "TRANSACTION_REPEATABLE_READ");
    writing = Statements.readBy(Jdbi.create(writers));
    reading = Statements.readBy(Jdbi.create(readers));
    listener = new PostgresListener(jdbcUrl, signIn);
  }

  private static HikariDataSource pool(
      String jdbcUrl, Properties signIn, String name, int size, String isolation) {
    var config = new HikariConfig();
    config.setPoolName("standfirst-" + name);
    config.setJdbcUrl(jdbcUrl);
    config.setDataSourceProperties(signIn);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // An acknowledged command is on the disk, whatever the server's default.
    config.setConnectionInitSql(
        "SELECT set_config('synchronous_commit', 'on', false)"
            + " WHERE current_setting('synchronous_commit') = 'off'");
    config.setReadOnly(name.equals("readers"));
    config.setTransactionIsolation(isolation);
    return new HikariDataSource(config);
  }

  @Override
  public Dialect dialect() {
    return PostgresDialect.ONE;
  }

  @Override
  public <T> T read(Function<Handle, T> reads) {
    if (SNAPSHOT.isBound() && SNAPSHOT.get().of.equals(this)) {
      return reads.apply(SNAPSHOT.get().handle);
    }
    try (var handle = reading.open()) {
      return ScopedValue.where(SNAPSHOT, new Snapshot(this, handle))
          .call(() -> handle.inTransaction(reads::apply));
    } catch (RuntimeException e) {
      throw PostgresFaults.isSql(e) ? PostgresFaults.of(e) : e;
    }
  }

  /** The transaction that reads of this thread are in. */
  private record Snapshot(PostgresDatabase of, Handle handle) {}

  @Override
  public <T> T write(Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try (var handle = writing.open()) {
        return handle.inTransaction(work::apply);
      } catch (RuntimeException e) {
        if (!PostgresFaults.isSql(e)) {
          throw e;
        }
        if (attempt == TRIES || !PostgresFaults.retriable(e)) {
          throw PostgresFaults.of(e);
        }
        pause(attempt);
      }
    }
  }

  @Override
  public <T> T write(Function<Handle, T> work, Consumer<T> kept) {
    return write(work);
  }

  @Override
  public Optional<LogTail> tail() {
    return Optional.empty();
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFault(StoreFault.Kind.BUSY, "Interrupted before the command was done.", e);
    }
  }

  /** Vacuuming is the server's own; docs/guide says what to do about its files and its log. */
  @Override
  public void scrub() {}

  @Override
  public void listen(Runnable wake) {
    listener.start(wake);
  }

  @Override
  public void close() {
    listener.close();
    readers.close();
    writers.close();
  }
}
