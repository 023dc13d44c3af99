package news.standfirst.store.database;

import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where callers leave work for the threads of a SQLite file, and wait for what comes of it. */
final class JobQueue {
  private static final long PATIENCE_SECONDS = 10;
  private static final long LOOK_MILLIS = 100;

  private final int most;
  private final String what;
  private final BlockingQueue<Job<?>> waiting;
  private volatile boolean closed;

  /**
   * @param most so many may wait; who comes then is refused after some seconds
   * @param what the jobs, in the refusal
   */
  JobQueue(int most, String what) {
    this.most = most;
    this.what = what;
    this.waiting = new ArrayBlockingQueue<>(most);
  }

  /**
   * Waits until a job is done, and answers with its result or its fault.
   *
   * @throws StoreFault of kind BUSY when it was not begun: the queue is full or closed
   */
  <T> T ask(Job<T> job) {
    try {
      if (closed || !waiting.offer(job, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw closed
            ? gone()
            : busy("%,d %s wait for the database; try again.".formatted(most, what));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFault(StoreFault.Kind.BUSY, "Interrupted before the work began.", e);
    }
    if (closed && waiting.remove(job)) {
      throw gone();
    }
    return job.await();
  }

  /** The next job, waiting a moment for one. */
  @Nullable Job<?> next() throws InterruptedException {
    return waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The next job, if one waits. */
  @Nullable Job<?> another() {
    return waiting.poll();
  }

  /** Whether no job is here nor will come. */
  boolean isOver() {
    return closed && waiting.isEmpty();
  }

  /** Takes no more jobs; those that wait are still handed out. */
  void close() {
    closed = true;
  }

  /** Refuses what is left when the last thread has gone. */
  void refuseTheRest() {
    var left = new ArrayList<Job<?>>();
    waiting.drainTo(left);
    left.forEach(job -> job.fail(gone()));
  }

  private static StoreFault gone() {
    return busy("The store is closed.");
  }

  private static StoreFault busy(String message) {
    return new StoreFault(StoreFault.Kind.BUSY, message);
  }
}
