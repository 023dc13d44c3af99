package news.standfirst.live;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Who may hold how many streams: so many in all, and so many of one address. Thread-safe. */
final class Seats {
  private static final int BYTES_OF_IPV4 = 4;

  private final LiveLimits limits;
  private final LiveCounts counts;
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
      return false;
    }
    return true;
  }

  void giveBack(Object address) {
    counts.readers.decrementAndGet();
    taken.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
  }
}
