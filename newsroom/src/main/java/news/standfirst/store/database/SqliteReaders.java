package news.standfirst.store.database;

import java.util.ArrayList;
import java.util.List;
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

  private final JobQueue jobs = new JobQueue(MOST_WAITING, "reads");
  private final Supplier<Handle> open;
  private final List<Reader> readers = new ArrayList<>();

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
    return jobs.ask(new Job<>(reads, _ -> {}, false));
  }

  @Override
  public void close() {
    jobs.close();
    for (var reader : readers) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    jobs.refuseTheRest();
  }

  private final class Reader extends Thread {
    private @Nullable Handle handle;

    Reader(String name) {
      super(name);
      setDaemon(true);
    }

    @Override
    public void run() {
      while (!jobs.isOver()) {
        try {
          var job = jobs.next();
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
