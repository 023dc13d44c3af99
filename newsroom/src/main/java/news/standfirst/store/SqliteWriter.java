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
 * The one thread that writes a SQLite file. What waits at the same time is committed together, each
 * command in a savepoint of its own, and answered after the one sync that they share.
 */
final class SqliteWriter implements AutoCloseable {
  /** At a millisecond each, the last of them waits for a second. */
  private static final int MOST_WAITING = 1_000;

  /** Bounds what is undone together when a disk is full. */
  private static final int MOST_IN_A_GROUP = 64;

  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<Job<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Supplier<Handle> open;
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable Handle handle;

  SqliteWriter(Supplier<Handle> open) {
    this.open = open;
    handle = open.get();
    thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::work);
  }

  <T> T write(Function<Handle, T> work) {
    return submit(new Job<>(work, false));
  }

  /** Runs something that SQLite does not allow in a transaction. */
  <T> T alone(Function<Handle, T> work) {
    return submit(new Job<>(work, true));
  }

  private <T> T submit(Job<T> job) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("A write inside a write would wait for itself.");
    }
    try {
      if (closed || !waiting.offer(job, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreFault(
            StoreFault.Kind.BUSY,
            closed
                ? "The store is closed."
                : "%,d commands wait for the database; try again.".formatted(MOST_WAITING));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFault(StoreFault.Kind.BUSY, "Interrupted before the command began.", e);
    }
    if (closed && waiting.remove(job)) {
      throw new StoreFault(StoreFault.Kind.BUSY, "The store is closed.");
    }
    return job.await();
  }

  private void work() {
    while (!closed || !waiting.isEmpty()) {
      try {
        var first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          group(first);
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    closeHandle();
  }

  private void group(Job<?> first) {
    var jobs = new ArrayList<Job<?>>();
    Job<?> alone = null;
    try {
      var handle = handle();
      if (first.alone) {
        jobs.add(first);
        first.run(handle);
      } else {
        handle.begin();
        Job<?> next = first;
        while (next != null && !next.alone) {
          jobs.add(next);
          step(handle, next);
          next = jobs.size() < MOST_IN_A_GROUP ? waiting.poll() : null;
        }
        alone = next;
        handle.commit();
      }
    } catch (RuntimeException | Error e) {
      undo();
      var fault = SqliteFaults.of(e);
      jobs.forEach(job -> job.fail(fault));
      jobs.clear();
      if (!jobs.contains(first)) {
        first.fail(fault);
      }
    }
    jobs.forEach(Job::tell);
    if (alone != null) {
      group(alone);
    }
  }

  private static void step(Handle handle, Job<?> job) {
    handle.savepoint("command");
    try {
      job.run(handle);
      handle.releaseSavepoint("command");
    } catch (RuntimeException e) {
      if (SqliteFaults.endsTransaction(e)) {
        throw e;
      }
      handle.rollbackToSavepoint("command");
      job.failed(SqliteFaults.isSql(e) ? SqliteFaults.of(e) : e);
    }
  }

  private Handle handle() {
    var open = handle;
    if (open == null) {
      open = this.open.get();
      handle = open;
    }
    return open;
  }

  /** After a fault the connection is not trusted any more: the next group opens a new one. */
  private void undo() {
    try {
      var open = handle;
      if (open != null && open.isInTransaction()) {
        open.rollback();
      }
    } catch (RuntimeException e) {
      // SQLite may have rolled back by itself; the connection goes anyway.
    }
    closeHandle();
  }

  private void closeHandle() {
    try {
      var open = handle;
      if (open != null) {
        open.close();
      }
    } catch (RuntimeException e) {
      // Nothing was acknowledged that this could lose.
    }
    handle = null;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var left = new ArrayList<Job<?>>();
    waiting.drainTo(left);
    failAll(left);
  }

  private static void failAll(List<Job<?>> jobs) {
    jobs.forEach(job -> job.fail(new StoreFault(StoreFault.Kind.BUSY, "The store is closed.")));
  }
}
