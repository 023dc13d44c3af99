package news.standfirst.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the story log for the hub. Its place is in memory alone: a hub begins without readers,
 * and whoever comes with an older place is served from the tables. Thread-safe.
 */
final class LiveFollower implements AutoCloseable {
  /** What is done with what happened; called by one thread at a time. */
  interface Handler {
    void happened(List<LogEntry> entries, LogPosition upTo);

    void restarted(LogPosition head);
  }

  private static final Logger LOG = LoggerFactory.getLogger(LiveFollower.class);
  private static final int AT_ONCE = 500;

  /** Between tries while the log cannot be read, and the longest sleep without a call. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** How long the end waits for a batch that is being told. */
  private static final Duration LAST_BATCH = Duration.ofSeconds(5);

  private final StoryLog log;
  private final Handler handler;
  private final Runnable now;
  private final ReentrantLock following = new ReentrantLock();
  private final Semaphore calls = new Semaphore(0);
  private final StoryLog.Subscription subscription;
  private final Thread thread;
  private volatile LogPosition handled;
  private volatile boolean closed;

  /**
   * @param now called again and again, also when nothing happens
   */
  LiveFollower(StoryLog log, Handler handler, Runnable now) {
    this.log = log;
    this.handler = handler;
    this.now = now;
    this.handled = log.head();
    // A platform thread: an event must not wait for a carrier that computes something else.
    this.thread = Thread.ofPlatform().daemon().name("live-follower").unstarted(this::run);
    this.subscription = log.onAppend(calls::release);
  }

  void start() {
    thread.start();
  }

  LogPosition handled() {
    return handled;
  }

  /** Waits until everything that was in the log when this was called is told. */
  void catchUp() {
    follow();
  }

  /** Does something between two batches, when no batch is being told. */
  <T> T between(Supplier<T> work) {
    following.lock();
    try {
      return work.get();
    } finally {
      following.unlock();
    }
  }

  private void run() {
    while (!closed) {
      try {
        if (calls.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && !closed) {
          calls.drainPermits();
          follow();
        }
        now.run();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (closed) {
          return;
        }
        LOG.warn("The story log cannot be followed; readers hear nothing until it can.", e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
      calls.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    following.lock();
    try {
      var head = log.head();
      if (!head.generation().equals(handled.generation()) || head.number() < handled.number()) {
        LOG.info("The story log began a new generation; all readers load their pages again.");
        handler.restarted(head);
        handled = head;
      }
      var entries = log.after(handled.number(), AT_ONCE);
      while (!entries.isEmpty()) {
        var upTo = new LogPosition(handled.generation(), entries.getLast().position());
        handler.happened(entries, upTo);
        handled = upTo;
        entries = log.after(upTo.number(), AT_ONCE);
      }
    } finally {
      following.unlock();
    }
  }

  /** Waits for the batch at hand; an interrupt would break its connection to the database. */
  @Override
  public void close() {
    closed = true;
    subscription.close();
    calls.release();
    try {
      thread.join(LAST_BATCH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
