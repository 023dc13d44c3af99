package news.standfirst.desk.writing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import news.standfirst.story.InvalidStory;

/**
 * Between what an editor types, a date and a time on the site's own clock, and the moment that is
 * meant, on the nights too when the clocks change. Immutable and thread-safe.
 */
public final class SiteTimes {
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final ZoneId zone;

  /** Times as clocks in this zone show them. */
  public SiteTimes(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The moment of a time that was typed.
   *
   * @param later which of both is meant when the clock shows this time twice
   * @throws InvalidStory when it is no time, or one that the clock leaps over
   */
  public Instant moment(String field, String typed, boolean later) {
    var local = parsed(field, typed);
    var offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      var leap = zone.getRules().getTransition(local);
      throw new InvalidStory(
          field,
          FormReason.CLOCK_LEAPS,
          local.toLocalTime(),
          leap.getDateTimeBefore().toLocalTime(),
          leap.getDateTimeAfter().toLocalTime());
    }
    return local.toInstant(later ? offsets.getLast() : offsets.getFirst());
  }

  /** Whether the clock shows some time twice within the next sixty days, so that one must ask. */
  public boolean asksWhich(Instant now) {
    var next = zone.getRules().nextTransition(now);
    return next != null
        && next.isOverlap()
        && next.getInstant().isBefore(now.plus(java.time.Duration.ofDays(60)));
  }

  /** As a date and time field holds it. */
  public String field(Instant at) {
    return FIELD.format(at.atZone(zone));
  }

  private static LocalDateTime parsed(String field, String typed) {
    try {
      return LocalDateTime.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new InvalidStory(field, FormReason.NO_TIME, typed);
    }
  }
}
