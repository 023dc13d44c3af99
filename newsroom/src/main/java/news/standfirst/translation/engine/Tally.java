package news.standfirst.translation.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Characters of the day and the last fault of one engine. Thread-safe; lives in memory. */
final class Tally {
  private final Clock clock;
  private LocalDate day;
  private long characters;
  private @Nullable Instant lastFault;

  Tally() {
    this(Clock.systemUTC());
  }

  Tally(Clock clock) {
    this.clock = clock;
    this.day = today(clock);
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  synchronized void add(long more) {
    turn();
    characters += more;
  }

  /** Characters since midnight UTC. */
  synchronized long today() {
    turn();
    return characters;
  }

  private void turn() {
    var now = today(clock);
    if (!now.equals(day)) {
      day = now;
      characters = 0;
    }
  }

  synchronized void failed() {
    lastFault = clock.instant();
  }

  synchronized @Nullable Instant lastFault() {
    return lastFault;
  }
}
