package news.standfirst.story.coverage;

import java.time.Duration;
import java.time.Instant;
import news.standfirst.story.FieldReason;
import news.standfirst.story.InvalidStory;
import org.jspecify.annotations.Nullable;

/**
 * When a coverage begins and what happens when it falls silent.
 *
 * @param startsAt when it goes live by itself; null: when an editor starts it
 * @param remindAfter silence after which the desk is reminded to close it; zero: never
 * @param closeAfter silence after which it closes by itself; zero: never
 */
public record CoveragePlan(@Nullable Instant startsAt, Duration remindAfter, Duration closeAfter) {
  private static final Duration LONGEST = Duration.ofDays(31);

  /** Starts by hand; a reminder after three silent hours, the end after a silent day. */
  public static final CoveragePlan USUAL =
      new CoveragePlan(null, Duration.ofHours(3), Duration.ofHours(24));

  public CoveragePlan {
    check("remindAfter", remindAfter);
    check("closeAfter", closeAfter);
  }

  private static void check(String field, Duration silence) {
    if (silence.isNegative() || silence.compareTo(LONGEST) > 0) {
      throw new InvalidStory(field, FieldReason.SILENCE);
    }
  }

  public CoveragePlan startingAt(@Nullable Instant at) {
    return new CoveragePlan(at, remindAfter, closeAfter);
  }
}
