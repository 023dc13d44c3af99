package news.standfirst.translation.models;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a shelf at an interval and tells when models came or went, whoever did it: the command
 * line works in a process of its own. Thread-safe; it tells one at a time.
 */
public final class ShelfWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ShelfWatch.class);

  /** What a change makes necessary goes through an archive of a million stories in seconds. */
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

  private final ModelShelf shelf;
  private final Duration interval;
  private final Runnable changed;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("models-watch").daemon().factory());

  private @Nullable List<InstalledModel> told;
  private String complaint = "";

  /**
   * A watch that is not yet kept.
   *
   * @param changed runs after the first look, whatever is there, and whenever models came or went;
   *     when it fails it runs again at the next look
   */
  public ShelfWatch(ModelShelf shelf, Duration interval, Runnable changed) {
    this.shelf = shelf;
    this.interval = interval;
    this.changed = changed;
  }

  /** Begins to watch, with a look at once; nobody waits for it. */
  public void begin() {
    var _ = clock.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks at once. */
  public synchronized void look() {
    try {
      var now = shelf.installed();
      if (!now.equals(told)) {
        changed.run();
        told = now;
      }
      complaint = "";
    } catch (RuntimeException e) {
      // What stays wrong is said once, not every few seconds.
      if (!clock.isShutdown() && !complaint.equals(String.valueOf(e.getMessage()))) {
        complaint = String.valueOf(e.getMessage());
        LOG.warn("The translation models could not be looked at: {}", complaint);
      }
    }
  }

  /** Waits for a look that is under way: it uses what is closed after this. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      var _ = clock.awaitTermination(LONGEST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
