package news.standfirst.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/**
 * The demo's times, which are all told from the moment at which it starts: {@code -52h} is 52 hours
 * before it, and in a text <code>{weekday:-52h}</code> and <code>{date:+168h}</code> become the day
 * in the text's language.
 */
record DemoDates(Instant start, ZoneId zone) {
  private static final Pattern TIME = Pattern.compile("([+-])(?:(\\d{1,4})h)?(?:(\\d{1,2})m)?");
  private static final Pattern PLACE = Pattern.compile("\\{(weekday|date):([+-]\\d{1,4}h)}");

  Instant at(String offset) {
    var match = TIME.matcher(offset);
    if (!match.matches() || (match.group(2) == null && match.group(3) == null)) {
      throw new IllegalStateException(
          "\"%s\" is no time of the demo such as -52h, +20h or -1h5m.".formatted(offset));
    }
    var time = Duration.ofHours(number(match.group(2))).plusMinutes(number(match.group(3)));
    return match.group(1).equals("-") ? start.minus(time) : start.plus(time);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  LocalDate date(String offset) {
    return at(offset).atZone(zone).toLocalDate();
  }

  /** The text with its days filled in. */
  String dated(String text, Language language) {
    return PLACE.matcher(text).replaceAll(found -> day(found, language.locale()));
  }

  private String day(MatchResult found, Locale locale) {
    var pattern =
        found.group(1).equals("weekday")
            ? "EEEE"
            : locale.getLanguage().equals("es") ? "d 'de' MMMM" : "d MMMM";
    return DateTimeFormatter.ofPattern(pattern, locale).format(date(found.group(2)));
  }
}
