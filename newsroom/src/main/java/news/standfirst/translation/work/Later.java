package news.standfirst.translation.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.kept.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back what could not be fulfilled, for a later try. Thread-safe. */
final class Later implements Line.Troubles {
  static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Later.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** Readers of a running coverage look at the original as long as this goes on. */
  private static final Duration LONGEST_LIVE_PAUSE = Duration.ofSeconds(30);

  private final Waiting waiting;
  private final InstantSource time;
  private final BooleanSupplier closed;

  Later(Waiting waiting, InstantSource time, BooleanSupplier closed) {
    this.waiting = waiting;
    this.time = time;
    this.closed = closed;
  }

  @Override
  public void later(Waiting.Wish wish, Fault fault) {
    waiting.later(wish, fault.why(), next(wish, fault));
  }

  @Override
  public void later(Waiting.Wish wish, RuntimeException fault) {
    if (closing()) {
      throw fault;
    }
    LOG.error(
        "{} {} could not be translated into {}; trying again.",
        wish.thing().kind(),
        wish.thing().id(),
        wish.language(),
        fault);
    waiting.later(
        wish,
        FaultReason.OWN_PROGRAM.with(String.valueOf(fault.getMessage())),
        next(wish, FIRST_PAUSE));
  }

  @Override
  public boolean closing() {
    return closed.getAsBoolean();
  }

  private Instant next(Waiting.Wish wish, Fault fault) {
    return switch (fault) {
      case Fault.OverQuota(var _, var retryAfter) -> next(wish, retryAfter);
      case Fault.NoEngine _, Fault.Refused _ -> time.instant().plus(longest(wish));
      case Fault.Unavailable _, Fault.TimedOut _ -> next(wish, FIRST_PAUSE);
    };
  }

  private static Duration longest(Waiting.Wish wish) {
    return wish.rank() == Waiting.Rank.LIVE ? LONGEST_LIVE_PAUSE : LONGEST_PAUSE;
  }

  /** Twice as long each time, with some chance, so that not all come at once. */
  private Instant next(Waiting.Wish wish, Duration least) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(wish.attempts(), 9));
    var shorter = pause.compareTo(longest(wish)) < 0 ? pause : longest(wish);
    var wait = shorter.compareTo(least) < 0 ? least : shorter;
    return time.instant()
        .plus(wait)
        .plusMillis(ThreadLocalRandom.current().nextLong(1 + wait.toMillis() / 5));
  }
}
