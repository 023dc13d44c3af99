package news.standfirst.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the answers to calls with an {@code Idempotency-Key} are kept for a day, for all processes.
 * Thread-safe.
 */
public interface IdempotencyKeys {
  /**
   * A call that was begun before.
   *
   * @param requestHash of what it asked
   * @param answer empty: it has not ended, or its process broke off
   */
  record Earlier(String requestHash, Optional<String> answer) {}

  /**
   * Keeps that a call has begun, unless one of the same caller and key was begun at or after {@code
   * since}: then that one, and nothing changed. Of several at once, one begins.
   */
  Optional<Earlier> begin(
      String caller, String keyHash, String requestHash, Instant now, Instant since);

  /** Keeps the answer of a call that was begun. */
  void finish(String caller, String keyHash, String answer);

  /** Forgets a call that was begun and not carried out. */
  void release(String caller, String keyHash);

  /** Forgets calls that were begun before this time. */
  void sweep(Instant before);
}
