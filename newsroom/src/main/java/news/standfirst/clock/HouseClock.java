package news.standfirst.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import news.standfirst.story.StoryLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets everything happen that happens by time. One thread; it looks at the time of day four times a
 * second rather than sleep until the next deadline, since the time of day may jump, and asks the
 * store only when the log has grown, when something is due, or once in half a minute.
 */
public final class HouseClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HouseClock.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(30);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

  private final List<Deadlines> deadlines;
  private final InstantSource time;
  private final StoryLog.Subscription subscription;
  private final Semaphore appended = new Semaphore(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable Instant next;

  public HouseClock(List<Deadlines> deadlines, StoryLog log, InstantSource time) {
    this.deadlines = List.copyOf(deadlines);
    this.time = time;
    subscription =
        log.onAppend(
            () -> {
              if (appended.availablePermits() == 0) {
                appended.release();
              }
            });
    thread = Thread.ofVirtual().name("house-clock").start(this::work);
  }

  /** How long the next deadline has been due; zero when none is. For alarms and metrics. */
  public Duration late() {
    var due = next;
    var now = time.instant();
    return due == null || due.isAfter(now) ? Duration.ZERO : Duration.between(due, now);
  }

  private void work() {
    var askedAt = System.nanoTime() - ASK_AGAIN.toNanos();
    while (!closed) {
      try {
        var grown = appended.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS);
        appended.drainPermits();
        var due = next != null && !time.instant().isBefore(next);
        if (grown || due || System.nanoTime() - askedAt >= ASK_AGAIN.toNanos()) {
          askedAt = System.nanoTime();
          next = round();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("What was due could not be done; trying again.", e);
        if (ended()) {
          return;
        }
        appended.release();
      }
    }
  }

  /** Passes what is due and answers when the next is. */
  private @Nullable Instant round() {
    Instant earliest = null;
    for (var kind : deadlines) {
      var upcoming = kind.next();
      while (upcoming.isPresent() && !upcoming.get().isAfter(time.instant()) && !closed) {
        next = upcoming.get();
        if (!kind.pass(time.instant())) {
          upcoming = kind.next();
          break;
        }
        upcoming = kind.next();
      }
      if (upcoming.isPresent() && (earliest == null || upcoming.get().isBefore(earliest))) {
        earliest = upcoming.get();
      }
    }
    return earliest;
  }

  private boolean ended() {
    try {
      return end.await(AFTER_A_FAULT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Waits for what is at hand; an interrupt would break its connection to the database. */
  @Override
  public void close() {
    closed = true;
    subscription.close();
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
