package news.standfirst.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A few platform threads that read a SQLite file, each with a connection of its own; virtual
 * threads wait for them, because native calls would pin their carriers.
 */
final class SqliteReaders implements AutoCloseable {
  /** At half a millisecond for a page, two threads serve these in half a second. */
  private static final int MOST_WAITING = 2_000;

  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Supplier<Handle> open;
  private final List<Reader> readers = new ArrayList<>();
  private volatile boolean closed;

  SqliteReaders(int threads, Supplier<Handle> open) {
    this.open = open;
    for (int i = 0; i < threads; i++) {
      var reader = new Reader("sqlite-reader-" + i);
      readers.add(reader);
      reader.start();
    }
  }

  <T> T read(Function<Handle, T> reads) {
    if (Thread.currentThread() instanceof Reader reader && reader.handle != null) {
      return reads.apply(reader.handle);
    }
    var job = new Job<>(reads, false);
    try {
      if (closed || !waiting.offer(job, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreFault(
            StoreFault.Kind.BUSY,
            closed
                ? "The store is closed."
                : "%,d reads wait for the database; try again.".formatted(MOST_WAITING));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFault(StoreFault.Kind.BUSY, "Interrupted before the read began.", e);
    }
    if (closed && waiting.remove(job)) {
      throw new StoreFault(StoreFault.Kind.BUSY, "The store is closed.");
    }
    return job.await();
  }

  @Override
  public void close() {
    closed = true;
    for (var reader : readers) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    var left = new ArrayList<Job<?>>();
    waiting.drainTo(left);
    left.forEach(job -> job.fail(new StoreFault(StoreFault.Kind.BUSY, "The store is closed.")));
  }

  private final class Reader extends Thread {
    private @Nullable Handle handle;

    Reader(String name) {
      super(name);
      setDaemon(true);
    }

    @Override
    public void run() {
      while (!closed || !waiting.isEmpty()) {
        try {
          var job = waiting.poll(100, TimeUnit.MILLISECONDS);
          if (job != null) {
            snapshot(job);
          }
        } catch (InterruptedException e) {
          break;
        }
      }
      letGo();
    }

    private void snapshot(Job<?> job) {
      try {
        var open = handle;
        if (open == null) {
          open = SqliteReaders.this.open.get();
          handle = open;
        }
        open.begin();
        try {
          job.run(open);
        } finally {
          open.rollback();
        }
      } catch (RuntimeException | Error e) {
        if (SqliteFaults.isSql(e)) {
          letGo();
          job.failed(SqliteFaults.of(e));
        } else if (e instanceof RuntimeException own) {
          job.failed(own);
        } else {
          job.fail(e);
        }
      }
      job.tell();
    }

    private void letGo() {
      try {
        if (handle != null) {
          handle.close();
        }
      } catch (RuntimeException e) {
        // A connection that only read holds nothing that could be lost.
      }
      handle = null;
    }
  }
}
