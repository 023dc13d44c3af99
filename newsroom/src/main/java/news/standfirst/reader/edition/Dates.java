package news.standfirst.reader.edition;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.standfirst.story.Direction;

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
    time = zoned(edition, "yMMMMdjmz");
    shortTime = pattern(edition.dateStyle(), "yMMMdjm");
    liveTime = zoned(edition, "MMMdjmz");
  }

  private static DateTimeFormatter pattern(Locale style, String wanted) {
    return DateTimeFormatter.ofPattern(best(style, wanted), style).localizedBy(style);
  }

  private static String best(Locale style, String wanted) {
    return DateTimePatternGenerator.getInstance(ULocale.forLocale(style)).getBestPattern(wanted);
  }

  /**
   * A pattern with the short name of the zone. Those names, {@code WEST}, are known in Latin
   * letters alone: languages that are written from the right say how far it is from Greenwich.
   */
  private static DateTimeFormatter zoned(Edition edition, String wanted) {
    var style = edition.dateStyle();
    var pattern = best(style, wanted);
    var name = pattern.lastIndexOf('z');
    if (edition.direction() != Direction.RTL || name < 0) {
      return DateTimeFormatter.ofPattern(pattern, style).localizedBy(style);
    }
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern.substring(0, name))
        .appendText(ChronoField.OFFSET_SECONDS, fromGreenwich(edition))
        .appendPattern(pattern.substring(name + 1))
        .toFormatter(style)
        .localizedBy(style);
  }

  /** How the language says each offset that the zone has ever had, by its seconds. */
  private static Map<Long, String> fromGreenwich(Edition edition) {
    var style = ULocale.forLocale(edition.dateStyle());
    // Where a style names no digits, java.time writes these, and so shall the offset.
    var format =
        TimeZoneFormat.getInstance(
            style.getKeywordValue("numbers") == null
                ? style.setKeywordValue("numbers", "latn")
                : style);
    var names = new HashMap<Long, String>();
    for (var offset : offsets(edition.zone())) {
      var seconds = offset.getTotalSeconds();
      names.put(
          (long) seconds,
          seconds == 0
              ? format.getGMTPattern().replace("{0}", "").strip()
              : format.formatOffsetShortLocalizedGMT(seconds * 1_000));
    }
    return names;
  }

  private static Set<ZoneOffset> offsets(ZoneId zone) {
    var rules = zone.getRules();
    var offsets = new HashSet<ZoneOffset>();
    offsets.add(rules.getOffset(Instant.EPOCH));
    rules.getTransitions().forEach(transition -> offsets.add(transition.getOffsetBefore()));
    rules.getTransitions().forEach(transition -> offsets.add(transition.getOffsetAfter()));
    rules.getTransitionRules().forEach(rule -> offsets.add(rule.getOffsetBefore()));
    rules.getTransitionRules().forEach(rule -> offsets.add(rule.getOffsetAfter()));
    return offsets;
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
