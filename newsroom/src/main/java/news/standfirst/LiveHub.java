package news.standfirst;

import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import java.lang.management.ManagementFactory;
import java.util.function.ToDoubleFunction;
import news.standfirst.live.Hub;
import news.standfirst.live.LiveCounts;
import news.standfirst.live.LiveLimits;
import news.standfirst.operation.Metrics;
import news.standfirst.store.Store;

/** Fits the live hub to the rooms beside it. */
final class LiveHub {
  /** Open files for everything but live readers: pages, the database, pictures, the index. */
  private static final int OTHER_FILES = 1_000;

  private static final int FEWEST_READERS = 100;

  private LiveHub() {}

  static Hub open(Settings settings, Store store, StoredLive source, Metrics metrics) {
    var limits = settings.limits();
    int readers = limits.liveReaders() > 0 ? limits.liveReaders() : asManyAsFilesAllow();
    var hub =
        new Hub(
            source,
            store.log(),
            LiveLimits.forReaders(readers, limits.liveReadersPerAddress()),
            settings.purge().isPresent());
    show(metrics, hub.counts());
    return hub;
  }

  /** Each reader is an open file, and the system says how many there may be. */
  private static int asManyAsFilesAllow() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Math.clamp(unix.getMaxFileDescriptorCount() - OTHER_FILES, FEWEST_READERS, 1_000_000)
        : FEWEST_READERS;
  }

  private static void show(Metrics metrics, LiveCounts counts) {
    Gauge.builder("standfirst.live.readers", counts, LiveCounts::readersNow)
        .description("Live readers of this process now.")
        .register(metrics.registry());
    count(
        metrics,
        "standfirst.live.streams.opened",
        "Live streams that were opened.",
        counts,
        LiveCounts::streamsOpened);
    count(
        metrics,
        "standfirst.live.events",
        "Events that were told to streams.",
        counts,
        LiveCounts::eventsTold);
    count(
        metrics,
        "standfirst.live.deliveries",
        "Events times the readers that got them.",
        counts,
        LiveCounts::deliveriesMade);
    count(
        metrics,
        "standfirst.live.slow.readers.closed",
        "Streams closed because their reader took too little.",
        counts,
        LiveCounts::slowReadersClosed);
    count(
        metrics,
        "standfirst.live.resets",
        "Streams that were told to load their page again.",
        counts,
        LiveCounts::resetsSent);
    count(
        metrics,
        "standfirst.live.sent.to.segments",
        "Readers that were sent to segments instead.",
        counts,
        LiveCounts::sentToSegments);
    count(
        metrics,
        "standfirst.live.table.reads",
        "Times that the tables were read for what happened.",
        counts,
        LiveCounts::readsOfTables);
    count(
        metrics,
        "standfirst.live.segments",
        "Segments that were sent.",
        counts,
        LiveCounts::segmentsSent);
  }

  private static void count(
      Metrics metrics,
      String name,
      String what,
      LiveCounts counts,
      ToDoubleFunction<LiveCounts> count) {
    FunctionCounter.builder(name, counts, count).description(what).register(metrics.registry());
  }
}
