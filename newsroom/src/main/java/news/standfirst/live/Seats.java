package news.standfirst.live;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may hold how many streams: so many in all, and so many of one address. Thread-safe. */
final class Seats {
  private static final Logger LOG = LoggerFactory.getLogger(Seats.class);
  private static final Duration WARN_AGAIN = Duration.ofMinutes(10);
  private static final int BYTES_OF_IPV4 = 4;

  private final LiveLimits limits;
  private final LiveCounts counts;
  private final AtomicLong warnedAt = new AtomicLong(System.nanoTime() - WARN_AGAIN.toNanos());
  private final ConcurrentMap<Object, Integer> taken = new ConcurrentHashMap<>();

  Seats(LiveLimits limits, LiveCounts counts) {
    this.limits = limits;
    this.counts = counts;
  }

  /**
   * What counts as one address: of IPv6 the network, for a house there has all of its addresses.
   */
  static Object of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == BYTES_OF_IPV4
        ? (Object) ByteBuffer.wrap(bytes).getInt()
        : (Object) ByteBuffer.wrap(bytes).getLong();
  }

  boolean take(Object address) {
    if (counts.readers.incrementAndGet() > limits.readers()) {
      counts.readers.decrementAndGet();
      return false;
    }
    if (taken.merge(address, 1, Integer::sum) > limits.perAddress()) {
      giveBack(address);
      warn();
      return false;
    }
    return true;
  }

  /** Now and then: it may be the operator's own proxy. */
  private void warn() {
    long now = System.nanoTime();
    long last = warnedAt.get();
    if (now - last > WARN_AGAIN.toNanos() && warnedAt.compareAndSet(last, now)) {
      LOG.warn(
          "One address has {} live readers already; more read segments. If that is your proxy, name"
              + " it in trusted-proxies and let it send X-Forwarded-For.",
          limits.perAddress());
    }
  }

  void giveBack(Object address) {
    counts.readers.decrementAndGet();
    taken.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
  }
}
