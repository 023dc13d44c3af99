package news.standfirst.translation;

import java.time.Duration;
import news.standfirst.story.Refusal;

/** Why an engine gave no translation: a {@link FaultReason} says what happened and what to do. */
public sealed interface Fault {
  Refusal why();

  /** The same in English. */
  default String reason() {
    return why().reason();
  }

  /** Whether the same order may succeed later, by itself. */
  default boolean passes() {
    return switch (this) {
      case Unavailable _, OverQuota _, TimedOut _ -> true;
      case Refused _, NoEngine _ -> false;
    };
  }

  /** Not running, not reachable, or it answered with an error of its own. */
  record Unavailable(Refusal why) implements Fault {}

  /** The service's limit or our own budget is used up. */
  record OverQuota(Refusal why, Duration retryAfter) implements Fault {}

  /** It does not take this: a wrong key, too long a text, an answer that does not fit. */
  record Refused(Refusal why) implements Fault {}

  /** It did not answer before the deadline. */
  record TimedOut(Refusal why) implements Fault {}

  /** No engine that may be asked serves this pair. */
  record NoEngine(Refusal why) implements Fault {}
}
