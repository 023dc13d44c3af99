package news.standfirst.store.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

  private final JobQueue jobs = new JobQueue(MOST_WAITING, "commands");
  private final LogTail tail;
  private final Supplier<Handle> open;
  private final Thread thread;
  private @Nullable Handle handle;

  SqliteWriter(LogTail tail, Supplier<Handle> open) {
    this.tail = tail;
    this.open = open;
    handle = open.get();
    thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::work);
  }

  <T> T write(Function<Handle, T> work, Consumer<T> kept) {
    return submit(new Job<>(work, kept, false));
  }

  /** Runs something that SQLite does not allow in a transaction. */
  <T> T alone(Function<Handle, T> work) {
    return submit(new Job<>(work, _ -> {}, true));
  }

  private <T> T submit(Job<T> job) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("A write inside a write would wait for itself.");
    }
    return jobs.ask(job);
  }

  private void work() {
    while (!jobs.isOver()) {
      try {
        var first = jobs.next();
        if (first != null) {
          group(first);
        }
      } catch (InterruptedException e) {
        jobs.close();
      }
    }
    closeHandle();
  }

  private void group(Job<?> first) {
    var together = new ArrayList<Job<?>>();
    Job<?> alone = null;
    try {
      var handle = handle();
      if (first.alone) {
        together.add(first);
        first.run(handle);
      } else {
        handle.begin();
        Job<?> next = first;
        while (next != null && !next.alone) {
          together.add(next);
          step(handle, next);
          next = together.size() < MOST_IN_A_GROUP ? jobs.another() : null;
        }
        alone = next;
        commit(handle, together);
      }
    } catch (RuntimeException | Error e) {
      undo();
      var fault = SqliteFaults.of(e);
      first.fail(fault);
      together.forEach(job -> job.fail(fault));
      together.clear();
    }
    together.forEach(Job::tell);
    if (alone != null) {
      group(alone);
    }
  }

  private void commit(Handle handle, List<Job<?>> together) {
    tail.beginCommit();
    try {
      handle.commit();
      together.forEach(Job::kept);
    } catch (RuntimeException | Error e) {
      tail.forget();
      throw e;
    } finally {
      tail.endCommit();
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
    jobs.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    jobs.refuseTheRest();
  }
}
