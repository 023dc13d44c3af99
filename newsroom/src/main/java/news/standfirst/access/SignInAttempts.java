package news.standfirst.access;

import java.time.Instant;

/**
 * Where failed sign-ins are counted, for all processes. A key names what is counted: a name, a
 * network, or a name from a network. Thread-safe.
 */
public interface SignInAttempts {
  /** How often a key failed in a row, and when last. */
  record Failures(int count, Instant lastAt) {
    public static final Failures NONE = new Failures(0, Instant.EPOCH);
  }

  Failures of(String key);

  /**
   * Counts one more and answers the new count, as one step; a count whose last failure lies before
   * {@code forgetBefore} starts again at 1.
   */
  int failed(String key, Instant now, Instant forgetBefore);

  void forget(String key);

  /** Keeps that a person signed in from a network. */
  void remember(String name, String network, Instant now);

  /** Whether that happened at or after this time. */
  boolean remembers(String name, String network, Instant since);

  /** Forgets what lies before these times. */
  void sweep(Instant failuresBefore, Instant memoriesBefore);
}
