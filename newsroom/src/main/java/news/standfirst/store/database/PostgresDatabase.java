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
  static final int WRITERS = 6;

  private static final int READERS = 8;

  /** For a connection; for a lock that another session holds it is half as long, as on SQLite. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Of {@link #PATIENCE}: how long a server may say nothing, in the middle of its work. */
  private static final int SILENCE = 6;

  /** Of {@link #PATIENCE}: how long a connection that rested may take to prove that it lives. */
  private static final int PROOF = 4;

  private static final int TRIES = 5;
  private static final ScopedValue<Snapshot> SNAPSHOT = ScopedValue.newInstance();

  private final Duration patience;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writing;
  private final Jdbi reading;
  private final PostgresListener listener;

  /** Opens a database whose tables are ready. */
  public PostgresDatabase(String jdbcUrl, Properties signIn) {
    this(jdbcUrl, signIn, PATIENCE);
  }

  /**
   * As above.
   *
   * @param patience how long work waits for a connection; for a lock it waits half as long, for the
   *     next byte of an answer six times as long
   */
  public PostgresDatabase(String jdbcUrl, Properties signIn, Duration patience) {
    this.patience = patience;
    var session = bounded(signIn, patience.multipliedBy(SILENCE));
    try {
      writers = pool(jdbcUrl, session, "writers", WRITERS, "TRANSACTION_READ_COMMITTED");
    } catch (RuntimeException e) {
      throw PostgresFaults.of(e);
    }
    readers = pool(jdbcUrl, session, "readers", READERS, "TRANSACTION_REPEATABLE_READ");
    writing = Statements.readBy(Jdbi.create(writers));
    reading = Statements.readBy(Jdbi.create(readers));
    listener = new PostgresListener(jdbcUrl, session, PostgresListener.SILENCE);
  }

  /**
   * A firewall that forgot a connection, or a machine that lost its current, ends no connection:
   * without these whoever is in the middle of it waits for ever. What the address of the database
   * names itself goes before.
   */
  private static Properties bounded(Properties signIn, Duration silence) {
    var all = new Properties();
    all.putAll(signIn);
    all.putIfAbsent("tcpKeepAlive", "true");
    all.putIfAbsent("socketTimeout", Long.toString(silence.toSeconds()));
    return all;
  }

  private HikariDataSource pool(
      String jdbcUrl, Properties session, String name, int size, String isolation) {
    var config = new HikariConfig();
    config.setPoolName("standfirst-" + name);
    config.setJdbcUrl(jdbcUrl);
    config.setDataSourceProperties(session);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.toMillis());
    config.setValidationTimeout(patience.dividedBy(PROOF).toMillis());
    // An acknowledged command is on the disk, whatever the server's default; and a lock that
    // somebody forgot stops no editor for ever, unless the operator chose another time.
    config.setConnectionInitSql(
        "SELECT set_config('synchronous_commit', 'on', false)"
            + " WHERE current_setting('synchronous_commit') = 'off';"
            + "SELECT set_config('lock_timeout', '%d', false)".formatted(patience.toMillis() / 2)
            + " WHERE current_setting('lock_timeout') = '0'");
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
      throw PostgresFaults.isSql(e) ? fault(e, readers) : e;
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
        boolean again = PostgresFaults.retriable(e) || (attempt == 1 && endedReadOnly(e));
        if (attempt == TRIES || !again) {
          throw fault(e, writers);
        }
        pause(attempt);
      }
    }
  }

  private StoreFault fault(RuntimeException thrown, HikariDataSource pool) {
    if (PostgresFaults.isOfPool(thrown) && allBusy(pool)) {
      return new StoreFault(
          StoreFault.Kind.BUSY,
          "All %d connections for this work have been busy for %s; nothing was done. Try again; if"
                  .formatted(pool.getMaximumPoolSize(), patience)
              + " it stays so, pg_stat_activity on the server says what they wait for.",
          thrown);
    }
    return PostgresFaults.of(thrown);
  }

  /**
   * Ends the sessions for writes if one of them may only read: it keeps for its life what held at
   * its beginning, and a new one finds the server as it is now.
   */
  private boolean endedReadOnly(RuntimeException thrown) {
    boolean readOnly = PostgresFaults.isReadOnly(thrown);
    if (readOnly) {
      writers.getHikariPoolMXBean().softEvictConnections();
    }
    return readOnly;
  }

  private static boolean allBusy(HikariDataSource pool) {
    return pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
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
