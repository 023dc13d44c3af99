package news.standfirst.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each caller make so many calls at once and so many a second after that. Kept per process: a
 * caller that several processes answer has as much at each. Thread-safe.
 */
final class RateLimit {
  /** A newsroom's own scripts never meet it; a script that runs away does. */
  static RateLimit ofTokens(InstantSource time) {
    return new RateLimit(2_000, 200, time);
  }

  /** Readers' programs without a token, by address. */
  static RateLimit ofAddresses(InstantSource time) {
    return new RateLimit(400, 40, time);
  }

  /** Callers beyond this are forgotten, the longest silent first: about 1 MB. */
  private static final int MOST_CALLERS = 10_000;

  private final int burst;
  private final int perSecond;
  private final InstantSource time;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

  private record Bucket(double left, long atMillis) {}

  RateLimit(int burst, int perSecond, InstantSource time) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.time = time;
  }

  /** How long this caller has to wait; zero when the call may go on, and then it is counted. */
  synchronized Duration take(String caller) {
    var now = time.millis();
    var bucket = buckets.getOrDefault(caller, new Bucket(burst, now));
    var passed = Math.max(0, now - bucket.atMillis());
    var left = Math.min(burst, bucket.left() + passed * perSecond / 1000.0);
    if (left < 1) {
      buckets.put(caller, new Bucket(left, now));
      return Duration.ofSeconds(1);
    }
    buckets.put(caller, new Bucket(left - 1, now));
    if (buckets.size() > MOST_CALLERS) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return Duration.ZERO;
  }
}
