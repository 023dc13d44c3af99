package news.standfirst.store.column;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * New lasting names: the time, so that neighbours in time are neighbours on the disk, and chance.
 */
public final class Ids {
  /** 36^6: a pair of ids of one millisecond is the same once in two thousand million times. */
  private static final long CHANCE = 2_176_782_336L;

  private static final RandomGenerator RANDOM = new SecureRandom();

  private Ids() {}

  /** 14 characters of a-z and 0-9 until the year 2059. */
  public static String next(Instant now) {
    var chance = Long.toString(CHANCE + RANDOM.nextLong(CHANCE), 36).substring(1);
    return Long.toString(now.toEpochMilli(), 36) + chance;
  }

  /** The name of a generation of the log. */
  public static String generation() {
    return Long.toString(CHANCE + RANDOM.nextLong(CHANCE), 36).substring(1);
  }
}
