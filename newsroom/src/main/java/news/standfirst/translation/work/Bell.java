package news.standfirst.translation.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes those who work at translations. Thread-safe. */
final class Bell {
  /** What another process asked for is seen after this time at the latest. */
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(2);

  private final Semaphore asked = new Semaphore(0);
  private final Semaphore askedLive = new Semaphore(0);

  /** Something waits. */
  void ring() {
    asked.release();
  }

  /** So many rows of a running coverage wait. */
  void ringLive(int rows) {
    askedLive.release(rows);
  }

  /** Everybody shall look, for the house closes. */
  void ringForAll(int workers) {
    asked.release(workers);
    askedLive.release(workers);
  }

  /** Waits until something waits; one look is enough for all that was asked meanwhile. */
  void await() throws InterruptedException {
    asked.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
    asked.drainPermits();
  }

  /** Waits until a row of a running coverage waits. */
  void awaitLive() throws InterruptedException {
    askedLive.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
  }
}
