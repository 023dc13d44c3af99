package news.standfirst.clock;

import java.time.Instant;
import java.util.Optional;

/** Things of one kind that happen at their time. Thread-safe. */
public interface Deadlines {
  /** When the next one comes up. */
  Optional<Instant> next();

  /**
   * Lets happen what is due at this time; each exactly once, however many processes ask.
   *
   * @return whether there may be more that is due
   */
  boolean pass(Instant now);
}
