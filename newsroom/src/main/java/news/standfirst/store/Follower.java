package news.standfirst.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the log to one that follows it, batch by batch, on a thread of its own. How far it came
 * stands in the store; after a crash or a failure a batch comes again, so its handler must be
 * idempotent. A handler that fails is asked again, ever more slowly.
 */
public final class Follower implements AutoCloseable {
  /** What follows the log. */
  public interface Handler {
    /** Handles entries in their order; a fault means: again, later. */
    void handle(List<LogEntry> entries);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int BATCH = 500;
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(10);

  /** So many entries at most are looked at again after a crash. */
  private static final int MOST_NOT_KEPT = 10_000;

  private final String name;
  private final StoryLog log;
  private final Predicate<LogEntry> concerns;
  private final Handler handler;
  private final Duration delay;
  private final Semaphore appended = new Semaphore(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final StoryLog.Subscription subscription;
  private final Thread thread;
  private volatile boolean closed;
  private volatile String generation = "";
  private volatile long place;
  private long kept;
  private volatile @Nullable RuntimeException trouble;

  /**
   * Begins to follow where this name left off.
   *
   * @param concerns whether the handler may have something to do for an entry. Where it has not, no
   *     place is kept at once, which would be a commit after each commit, and after a crash the
   *     entries come again.
   */
  public Follower(String name, StoryLog log, Predicate<LogEntry> concerns, Handler handler) {
    this(name, log, concerns, handler, Duration.ZERO);
  }

  /**
   * As above, for what is to be done some time after it happened.
   *
   * @param delay how long entries that may concern the handler wait at least; twice as long at most
   *     when it keeps up, as those that come meanwhile wait from then on
   */
  public Follower(
      String name, StoryLog log, Predicate<LogEntry> concerns, Handler handler, Duration delay) {
    this.delay = delay;
    this.name = name;
    this.log = log;
    this.concerns = concerns;
    this.handler = handler;
    subscription =
        log.onAppend(
            () -> {
              if (appended.availablePermits() == 0) {
                appended.release();
              }
            });
    thread = Thread.ofVirtual().name("follower-" + name).start(this::work);
  }

  public String name() {
    return name;
  }

  /** How many entries it has not handled yet. */
  public long lag() {
    var head = log.head();
    return Math.max(0, head.number() - reached(head));
  }

  /** The number up to which it has handled the log that ends here. */
  public long reached(LogPosition head) {
    return head.generation().equals(generation) ? place : log.followed(name);
  }

  /** Why it does not get on, while it does not. */
  public Optional<RuntimeException> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void work() {
    var pause = SHORTEST_PAUSE;
    while (!closed) {
      try {
        var more = batch();
        trouble = null;
        pause = SHORTEST_PAUSE;
        if (!more) {
          appended.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
          appended.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (trouble == null) {
          LOG.error("The follower {} could not handle the log; trying again.", name, e);
        }
        trouble = e;
        if (ended(pause)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private boolean batch() {
    var head = log.head();
    if (!head.generation().equals(generation)) {
      place = log.followed(name);
      kept = place;
      generation = head.generation();
    }
    var entries = log.after(place, BATCH);
    if (!entries.isEmpty()) {
      take(entries);
    }
    return entries.size() == BATCH;
  }

  private void take(List<LogEntry> entries) {
    var last = entries.getLast().position();
    if (entries.stream().anyMatch(concerns)) {
      if (!delay.isZero() && ended(delay)) {
        return;
      }
      // Another process may have been here.
      long done = log.followed(name);
      var left = entries.stream().filter(entry -> entry.position() > done).toList();
      if (!left.isEmpty()) {
        handler.handle(left);
        keep(last);
      }
    } else if (last - kept > MOST_NOT_KEPT) {
      keep(last);
    }
    place = last;
  }

  private void keep(long number) {
    log.follow(name, number);
    kept = number;
  }

  private boolean ended(Duration pause) {
    try {
      return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** Waits for the batch at hand; an interrupt would break its connection to the database. */
  @Override
  public void close() {
    closed = true;
    subscription.close();
    end.countDown();
    appended.release();
    try {
      thread.join();
      if (place > kept) {
        keep(place);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("How far {} came was not kept; some of the log comes again.", name, e);
    }
  }
}
