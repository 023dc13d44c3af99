package news.standfirst.reader;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.PublishedCoverages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the story log and drops the pages that it touches. Its place is kept in memory alone: the
 * cache is empty after a start. Thread-safe.
 *
 * <p>A thread of its own follows what others append; whoever appended here and wants its pages
 * dropped before the answer goes out calls {@link #caughtUp}, which follows on the caller's thread.
 */
final class LogFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
  private static final int AT_ONCE = 500;

  /** Between tries while the log cannot be read, and the longest sleep without a call. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final StoryLog log;
  private final PublishedCoverages published;
  private final Touches touches;
  private final PageCache cache;
  private final Runnable afterTouch;

  /** Held while reading the log: entries are handled in order, by one at a time. */
  private final ReentrantLock following = new ReentrantLock();

  private final Semaphore calls = new Semaphore(0);
  private final StoryLog.Subscription subscription;
  private final Thread thread;
  private volatile LogPosition handled;
  private volatile boolean closed;

  /**
   * @param start the head of the log when the cache was made
   * @param afterTouch called after pages were dropped
   */
  LogFollower(
      StoryLog log,
      PublishedCoverages published,
      Touches touches,
      PageCache cache,
      LogPosition start,
      Runnable afterTouch) {
    this.log = log;
    this.published = published;
    this.touches = touches;
    this.cache = cache;
    this.handled = start;
    this.afterTouch = afterTouch;
    this.thread = Thread.ofVirtual().name("reader-follower").unstarted(this::run);
    this.subscription = log.onAppend(calls::release);
  }

  void start() {
    thread.start();
  }

  LogPosition handled() {
    return handled;
  }

  /** Returns when every page that entries up to this one touch was dropped. */
  void caughtUp(LogPosition position) {
    if (behind(position)) {
      follow();
    }
  }

  private boolean behind(LogPosition position) {
    var now = handled;
    return !now.generation().equals(position.generation()) || now.number() < position.number();
  }

  private void run() {
    while (!closed) {
      try {
        if (calls.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          calls.drainPermits();
          follow();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (closed) {
          return;
        }
        LOG.warn("The story log cannot be followed; pages may be old until it can. Trying on.", e);
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
      restartInNewGeneration();
      var entries = log.after(handled.number(), AT_ONCE);
      while (!entries.isEmpty()) {
        var some = entries;
        published.read(
            snapshot -> {
              some.forEach(entry -> cache.touch(entry.position(), touches.of(entry, snapshot)));
              return some.size();
            });
        afterTouch.run();
        handled = new LogPosition(handled.generation(), entries.getLast().position());
        entries = log.after(handled.number(), AT_ONCE);
      }
    } finally {
      following.unlock();
    }
  }

  private void restartInNewGeneration() {
    var head = log.head();
    if (!head.generation().equals(handled.generation()) || head.number() < handled.number()) {
      LOG.info("The story log began a new generation; all finished pages are made again.");
      cache.restart(head);
      handled = head;
      afterTouch.run();
    }
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
    thread.interrupt();
  }
}
