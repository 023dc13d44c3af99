package news.standfirst;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets once an hour what has run out: sessions, failed sign-ins, answers kept for repeats, who
 * was at which page of the desk.
 */
final class HourlySweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HourlySweep.class);

  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("hourly-sweep").daemon().factory());

  HourlySweep(List<Runnable> sweeps) {
    var _ = hourly.scheduleWithFixedDelay(() -> run(sweeps), 1, 60, TimeUnit.MINUTES);
  }

  /** A sweep that fails is tried again in an hour; nothing depends on its time. */
  private static void run(List<Runnable> sweeps) {
    for (var sweep : sweeps) {
      try {
        sweep.run();
      } catch (RuntimeException e) {
        LOG.warn("What has run out could not be forgotten; it is tried again in an hour.", e);
      }
    }
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
