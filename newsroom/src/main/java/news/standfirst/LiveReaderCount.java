package news.standfirst;

import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import news.standfirst.desk.live.LiveReaders;
import news.standfirst.desk.live.ReaderCounts;
import news.standfirst.live.Hub;
import news.standfirst.story.coverage.CoverageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readers of a coverage at all processes: those here as they are now, the others as their
 * processes said seconds ago. A process whose readers did not change says so again only in time to
 * be believed; one without readers says nothing.
 */
final class LiveReaderCount implements LiveReaders, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveReaderCount.class);
  private static final long BEAT_SECONDS = 3;
  private static final long AGAIN_SECONDS = ReaderCounts.GONE_AFTER.toSeconds() / 3;

  private final Hub hub;
  private final ReaderCounts counts;
  private final InstantSource time;
  private final String process = UUID.randomUUID().toString();
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("live-reader-count").daemon().factory());
  private Map<CoverageId, Integer> told = Map.of();
  private long toldBeatsAgo;

  /**
   * @param several whether other processes may serve this newsroom
   */
  LiveReaderCount(Hub hub, ReaderCounts counts, InstantSource time, boolean several) {
    this.hub = hub;
    this.counts = counts;
    this.time = time;
    if (several) {
      var _ = beat.scheduleWithFixedDelay(this::tell, 0, BEAT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void tell() {
    try {
      var now = hub.readersOfAll();
      toldBeatsAgo++;
      if (!now.equals(told) || (!now.isEmpty() && toldBeatsAgo * BEAT_SECONDS >= AGAIN_SECONDS)) {
        counts.tell(process, now, time.instant());
        told = now;
        toldBeatsAgo = 0;
      }
    } catch (RuntimeException e) {
      LOG.warn("The other processes could not be told how many readers are here.", e);
    }
  }

  @Override
  public OptionalInt of(CoverageId coverage) {
    return OptionalInt.of(
        hub.readersOf(coverage) + counts.elsewhere(coverage, process, time.instant()));
  }

  @Override
  public void close() {
    beat.shutdownNow();
  }
}
