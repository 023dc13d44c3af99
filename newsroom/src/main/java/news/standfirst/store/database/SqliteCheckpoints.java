package news.standfirst.store.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was committed from the write-ahead log into the file, beside the work. Left to
 * SQLite, the command that fills the log's thousandth page waits for that, and whoever is to hear
 * of it too. Commands wait where a log grows all the same, see {@link #MOST_PAGES}.
 */
final class SqliteCheckpoints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteCheckpoints.class);

  /** 32 MiB, which no second writes but one of an import. */
  static final int MOST_PAGES = 8_000;

  private static final Duration GATHERING = Duration.ofSeconds(1);

  private final Supplier<Handle> open;
  private final Semaphore committed = new Semaphore(0);
  private final ReentrantLock checkpointing = new ReentrantLock();
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable Handle handle;

  SqliteCheckpoints(Supplier<Handle> open) {
    this.open = open;
    thread = Thread.ofPlatform().name("sqlite-checkpoints").daemon().start(this::work);
  }

  /** Something was committed; returns at once. */
  void committed() {
    if (committed.availablePermits() == 0) {
      committed.release();
    }
  }

  /** Does something while nothing is brought into the file: SQLite allows one at a time. */
  <T> T between(Supplier<T> work) {
    checkpointing.lock();
    try {
      return work.get();
    } finally {
      checkpointing.unlock();
    }
  }

  private void work() {
    while (!closed) {
      try {
        committed.acquire();
        pause();
        if (!closed) {
          between(this::checkpoint);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // A full disk, say: commands tell of it themselves, and nothing is lost meanwhile.
        LOG.debug("The write-ahead log could not be brought into the file; trying again.", e);
        letGo();
        committed();
      }
    }
  }

  private void pause() throws InterruptedException {
    for (int tenths = 0; tenths < 10 && !closed; tenths++) {
      TimeUnit.MILLISECONDS.sleep(GATHERING.toMillis() / 10);
    }
    committed.drainPermits();
  }

  /** Brings what it can without waiting for readers; false when that was not all. */
  private boolean checkpoint() {
    return handle()
        .createQuery("PRAGMA wal_checkpoint(PASSIVE)")
        .map((row, _) -> row.getInt(2) == row.getInt(3))
        .one();
  }

  private Handle handle() {
    var open = handle;
    if (open == null) {
      open = this.open.get();
      handle = open;
    }
    return open;
  }

  private void letGo() {
    try {
      var open = handle;
      if (open != null) {
        open.close();
      }
    } catch (RuntimeException e) {
      // What it had begun is begun again.
    }
    handle = null;
  }

  @Override
  public void close() {
    closed = true;
    committed();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    letGo();
  }
}
