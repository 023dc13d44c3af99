package news.standfirst.reader.edition;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How an edition writes days and times. Immutable and thread-safe: ICU knows the pattern that a
 * language wants, java.time fills it.
 */
public final class Dates {
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter time;
  private final DateTimeFormatter shortTime;
  private final DateTimeFormatter liveTime;

  public Dates(Edition edition) {
    zone = edition.zone();
    day = pattern(edition.dateStyle(), "yMMMMd");
    weekday = pattern(edition.dateStyle(), "yMMMMEEEEd");
    time = pattern(edition.dateStyle(), "yMMMMdjmz");
    shortTime = pattern(edition.dateStyle(), "yMMMdjm");
    liveTime = pattern(edition.dateStyle(), "MMMdjmz");
  }

  private static DateTimeFormatter pattern(Locale style, String wanted) {
    var pattern =
        DateTimePatternGenerator.getInstance(ULocale.forLocale(style)).getBestPattern(wanted);
    return DateTimeFormatter.ofPattern(pattern, style).localizedBy(style);
  }

  /** {@code 22 November 2026}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** {@code Sunday 22 November 2026}. */
  public String weekday(LocalDate date) {
    return weekday.format(date);
  }

  /** {@code 22 November 2026 at 14:05 CET}. */
  public String time(Instant at) {
    return time.format(at.atZone(zone));
  }

  /** {@code 22 Nov 2026, 14:05}. */
  public String shortTime(Instant at) {
    return shortTime.format(at.atZone(zone));
  }

  /** {@code 22 Nov, 14:05 CET}. */
  public String liveTime(Instant at) {
    return liveTime.format(at.atZone(zone));
  }

  /**
   * For {@code <time datetime>}: with the offset of that moment, {@code 2026-11-22T14:05:00+01:00}.
   */
  public String machine(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
  }
}
