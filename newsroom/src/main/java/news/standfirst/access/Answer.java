package news.standfirst.access;

import java.util.Optional;
import java.util.function.Function;
import news.standfirst.story.Reason;
import news.standfirst.story.Refusal;

/** What came of an act. */
public sealed interface Answer<T> {
  /** It happened. */
  record Done<T>(T value) implements Answer<T> {}

  /** A rule stands against it; nothing changed. */
  record Refused<T>(Refusal refusal) implements Answer<T> {}

  /** This person or token may not do it; nothing changed. */
  record Forbidden<T>(Refusal refusal) implements Answer<T> {}

  /** What it was to happen to does not exist. */
  record Unknown<T>() implements Answer<T> {}

  static <T> Answer<T> refused(Reason why, Object... values) {
    return new Refused<>(Refusal.of(why, values));
  }

  /** The value, when it happened. */
  default Optional<T> done() {
    return this instanceof Done<T>(var value) ? Optional.of(value) : Optional.empty();
  }

  /** The same answer about another value. */
  default <U> Answer<U> map(Function<T, U> change) {
    return switch (this) {
      case Done<T>(var value) -> new Done<>(change.apply(value));
      case Refused<T>(var refusal) -> new Refused<>(refusal);
      case Forbidden<T>(var refusal) -> new Forbidden<>(refusal);
      case Unknown<T>() -> new Unknown<>();
    };
  }
}
