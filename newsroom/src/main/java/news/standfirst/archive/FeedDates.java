package news.standfirst.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dates of feeds: RFC 822 with years of four digits, RFC 3339, and days of W3CDTF. */
final class FeedDates {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm[:ss] [z][Z]", Locale.ENGLISH);

  private FeedDates() {}

  /**
   * The time that the words say; null where they say none. The name of a weekday is not looked at,
   * right or wrong; a day alone begins at midnight in UTC.
   */
  static @Nullable Instant read(String words) {
    var text =
        words
            .strip()
            .replaceFirst("^\\p{L}+\\.?,?\\s*", "")
            .replaceFirst("(T.*[+-]\\d\\d)(\\d\\d)$", "$1:$2");
    try {
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return text.matches("\\d{4}-.*")
          ? OffsetDateTime.parse(text).toInstant()
          : ZonedDateTime.parse(text, RFC_822).toInstant();
    } catch (DateTimeParseException e) {
      // A date that cannot be understood is none: the story comes in as a draft without one.
      return null;
    }
  }
}
