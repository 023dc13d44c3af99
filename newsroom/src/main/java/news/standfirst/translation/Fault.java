package news.standfirst.translation;

import java.time.Duration;

/** Why an engine gave no translation. The reason is for people: what happened and what to do. */
public sealed interface Fault {
  String reason();

  /** Whether the same order may succeed later, by itself. */
  default boolean passes() {
    return switch (this) {
      case Unavailable _, OverQuota _, TimedOut _ -> true;
      case Refused _, NoEngine _ -> false;
    };
  }

  /** Not running, not reachable, or it answered with an error of its own. */
  record Unavailable(String reason) implements Fault {}

  /** The service's limit or our own budget is used up. */
  record OverQuota(String reason, Duration retryAfter) implements Fault {}

  /** It does not take this: a wrong key, too long a text, an answer that does not fit. */
  record Refused(String reason) implements Fault {}

  /** It did not answer before the deadline. */
  record TimedOut(String reason) implements Fault {}

  /** No engine that may be asked serves this pair. */
  record NoEngine(String reason) implements Fault {}
}
