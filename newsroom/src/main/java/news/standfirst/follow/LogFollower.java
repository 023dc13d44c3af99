package news.standfirst.follow;

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
 * Tells one listener what was appended to the story log, in order and by one thread at a time. Its
 * place is kept in memory alone. Thread-safe.
 *
 * <p>A thread of its own follows what others append; whoever appended here and wants it told before
 * an answer goes out calls {@link #caughtUp}, which follows on the caller's thread.
 */
public final class LogFollower implements AutoCloseable {
  /** Whoever wants to hear; never called by two threads at once. */
  public interface Listener {
    /** What was appended, oldest first, and the place that the log is followed to with it. */
    void happened(List<LogEntry> entries, LogPosition upTo);

    /** The log is another one (a backup was restored, say): nothing heard so far counts. */
    void restarted(LogPosition head);

    /** Called again and again, also when nothing happens. */
    default void meanwhile() {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
  private static final int AT_ONCE = 500;

  /** Between tries while the log cannot be read, and the longest sleep without a call. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** How long the end waits for a batch that is being told. */
  private static final Duration LAST_BATCH = Duration.ofSeconds(5);

  private final String name;
  private final StoryLog log;
  private final Listener listener;
  private final ReentrantLock following = new ReentrantLock();
  private final Semaphore calls = new Semaphore(0);
  private final StoryLog.Subscription subscription;
  private final Thread thread;
  private volatile LogPosition handled;
  private volatile boolean closed;

  /**
   * Tells nothing until {@link #start} or {@link #caughtUp}.
   *
   * @param name whose follower this is, in logs and thread names
   * @param from what comes after this place is told
   */
  public LogFollower(String name, StoryLog log, LogPosition from, Listener listener) {
    this.name = name;
    this.log = log;
    this.handled = from;
    this.listener = listener;
    // A platform thread: an event must not wait for a carrier that computes something else.
    this.thread = Thread.ofPlatform().daemon().name(name + "-follower").unstarted(this::run);
    this.subscription = log.onAppend(calls::release);
  }

  /** Begins to follow on a thread of its own. */
  public void start() {
    thread.start();
  }

  /** The place up to which everything was told. */
  public LogPosition handled() {
    return handled;
  }

  /** The number up to which the log that ends here was told; 0 when it was another one. */
  public long reached(LogPosition head) {
    var now = handled;
    return now.generation().equals(head.generation()) ? now.number() : 0;
  }

  /** Returns when everything up to this place was told. */
  public void caughtUp(LogPosition position) {
    var now = handled;
    if (!now.generation().equals(position.generation()) || now.number() < position.number()) {
      follow();
    }
  }

  /** Returns when everything was told that was in the log when this was called. */
  public void catchUp() {
    follow();
  }

  /** Does something between two batches, when no batch is being told. */
  public <T> T between(Supplier<T> work) {
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
        listener.meanwhile();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (closed) {
          return;
        }
        LOG.warn("The story log cannot be followed for {}; what it shows may be old.", name, e);
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
      // Less than a full batch was all; what came since has its own call.
      boolean more = true;
      while (more) {
        var entries = log.after(handled.number(), AT_ONCE);
        if (!entries.isEmpty()) {
          var upTo = new LogPosition(handled.generation(), entries.getLast().position());
          listener.happened(entries, upTo);
          handled = upTo;
        }
        more = entries.size() == AT_ONCE;
      }
    } finally {
      following.unlock();
    }
  }

  private void restartInNewGeneration() {
    var head = log.head();
    if (!head.generation().equals(handled.generation()) || head.number() < handled.number()) {
      LOG.info("The story log began a new generation; {} begins anew.", name);
      listener.restarted(head);
      handled = head;
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
