package news.standfirst.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;

/** A SQLite file: one writer, a few readers, each commit synced before it is answered. */
public final class SqliteDatabase implements Database {
  private static final int BUSY_MILLIS = 5_000;

  /** Per connection, in KiB: four connections take 64 MiB at most. */
  private static final int CACHE_KIB = 16 * 1024;

  /** Pages of the file that are read without a copy; address space, not memory. */
  private static final long MAPPED_BYTES = 1L << 30;

  private final Path file;
  private final LogTail tail = new LogTail();
  private final SqliteWriter writer;
  private final SqliteCheckpoints checkpoints;
  private final SqliteReaders readers;
  private final SlowPoll poll = new SlowPoll();

  /** Opens a file whose tables are ready. */
  public SqliteDatabase(Path file, int readerThreads) {
    this.file = file;
    writer =
        new SqliteWriter(
            tail, () -> ready(open(file, SQLiteConfig.TransactionMode.IMMEDIATE, false)));
    writer.alone(SqliteDatabase::truncateLog);
    checkpoints =
        new SqliteCheckpoints(() -> open(file, SQLiteConfig.TransactionMode.DEFERRED, false));
    readers =
        new SqliteReaders(
            readerThreads, () -> ready(open(file, SQLiteConfig.TransactionMode.DEFERRED, true)));
  }

  /** Its tables have their form, and what it commits is brought into the file beside it. */
  private static Handle ready(Handle handle) {
    handle
        .createQuery("PRAGMA wal_autocheckpoint = " + SqliteCheckpoints.MOST_PAGES)
        .mapTo(Integer.class)
        .one();
    return handle.setStatementBuilder(new KeptStatements());
  }

  static Handle open(Path file, SQLiteConfig.TransactionMode mode, boolean readOnly) {
    SqliteLibrary.useUnpacked();
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIB);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    try {
      var connection = config.createConnection("jdbc:sqlite:" + file);
      settle(connection, readOnly);
      return Statements.over(connection);
    } catch (SQLException e) {
      throw SqliteFaults.of(e);
    }
  }

  /** What the driver's configuration lacks. */
  private static void settle(Connection connection, boolean readOnly) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
      statement.execute("PRAGMA mmap_size = " + MAPPED_BYTES);
      if (readOnly) {
        statement.execute("PRAGMA query_only = ON");
      }
    }
  }

  @Override
  public Dialect dialect() {
    return SqliteDialect.ONE;
  }

  @Override
  public <T> T read(Function<Handle, T> reads) {
    return readers.read(reads);
  }

  @Override
  public <T> T write(Function<Handle, T> work) {
    return write(work, _ -> {});
  }

  @Override
  public <T> T write(Function<Handle, T> work, Consumer<T> kept) {
    var result = writer.write(work, kept);
    checkpoints.committed();
    return result;
  }

  @Override
  public Optional<LogTail> tail() {
    return Optional.of(tail);
  }

  /** Deleted bytes are zeroed in the file; the write-ahead log still holds them until now. */
  @Override
  public void scrub() {
    for (int tries = 0; tries < 3; tries++) {
      if (checkpoints.between(() -> writer.alone(SqliteDatabase::truncateLog))) {
        return;
      }
    }
    throw new StoreFault(
        StoreFault.Kind.LOCKED,
        "The words are erased, but %s-wal may hold them until its readers are done.".formatted(file)
            + " Run standfirst check later.");
  }

  private static boolean truncateLog(Handle handle) {
    return handle
        .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
        .map((row, _) -> row.getInt(1) == 0)
        .one();
  }

  @Override
  public void listen(Runnable wake) {
    poll.start(wake);
  }

  @Override
  public void close() {
    poll.close();
    checkpoints.close();
    readers.close();
    writer.close();
  }
}
