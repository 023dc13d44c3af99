package news.standfirst.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Slows down the guessing of passwords without locking anybody out for ever.
 *
 * <p>Three counts run side by side: of a name from one network, of a network, and of a name from
 * everywhere. Past its free attempts each waits for twice as long after each failure, up to {@link
 * #LONGEST_WAIT}. Whoever tries while waiting is refused without being counted, so a wait always
 * ends. The count of a name from everywhere does not bind networks from which that person has
 * signed in before: a stranger who keeps failing with somebody's name cannot keep them out.
 *
 * <p>An attempt is counted before its password is checked and forgotten when it was right, so that
 * many attempts at once are no way round the count.
 */
final class SignInThrottle {
  static final int FREE_PER_NAME_AND_NETWORK = 5;

  /** A newsroom behind one address may mistype more often. */
  static final int FREE_PER_NETWORK = 30;

  static final int FREE_PER_NAME = 20;
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  /** Failures further back than this are forgiven. */
  static final Duration FORGIVEN_AFTER = Duration.ofHours(24);

  private static final Duration REMEMBERED_FOR = Duration.ofDays(60);

  private final SignInAttempts attempts;

  SignInThrottle(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  /** How long this attempt has to wait; zero when it may go on, and then it is counted. */
  Duration count(String name, String network, Instant now) {
    var wait =
        longest(
            wait(pair(name, network), FREE_PER_NAME_AND_NETWORK, now),
            wait(network(network), FREE_PER_NETWORK, now));
    if (!attempts.remembers(name, network, now.minus(REMEMBERED_FOR))) {
      wait = longest(wait, wait(name(name), FREE_PER_NAME, now));
    }
    if (wait.isZero()) {
      var forgetBefore = now.minus(FORGIVEN_AFTER);
      attempts.failed(pair(name, network), now, forgetBefore);
      attempts.failed(network(network), now, forgetBefore);
      attempts.failed(name(name), now, forgetBefore);
    }
    return wait;
  }

  /** Takes back what {@link #count} counted, since the password was right. */
  void succeeded(String name, String network, Instant now) {
    attempts.forget(pair(name, network));
    attempts.forget(name(name));
    attempts.forget(network(network));
    attempts.remember(name, network, now);
  }

  void sweep(Instant now) {
    attempts.sweep(now.minus(FORGIVEN_AFTER), now.minus(REMEMBERED_FOR));
  }

  /**
   * What counts as one place: an IPv4 address, or the first 64 bits of an IPv6 address, since one
   * subscriber has at least all the rest.
   */
  static String networkOf(InetAddress address) {
    if (address instanceof Inet6Address) {
      return HexFormat.of().formatHex(address.getAddress(), 0, 8) + "::/64";
    }
    return address.getHostAddress();
  }

  private Duration wait(String key, int free, Instant now) {
    var failures = attempts.of(key);
    if (failures.count() < free || failures.lastAt().isBefore(now.minus(FORGIVEN_AFTER))) {
      return Duration.ZERO;
    }
    var doublings = Math.min(failures.count() - free, 20);
    var whole = FIRST_WAIT.multipliedBy(1L << doublings);
    var until = failures.lastAt().plus(whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole);
    // A clock that was set back must not make the wait longer than it was meant to be.
    return until.isAfter(now)
        ? shortest(Duration.between(now, until), LONGEST_WAIT)
        : Duration.ZERO;
  }

  private static String pair(String name, String network) {
    return "pair " + name + " " + network;
  }

  private static String network(String network) {
    return "network " + network;
  }

  private static String name(String name) {
    return "name " + name;
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shortest(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
