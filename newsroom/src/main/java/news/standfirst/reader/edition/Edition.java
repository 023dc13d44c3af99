package news.standfirst.reader.edition;

import java.time.ZoneId;
import java.util.Locale;
import news.standfirst.story.Direction;
import news.standfirst.story.Language;

/**
 * One language of the site.
 *
 * @param zone in which its pages show times
 * @param dateStyle whose habits of writing dates and digits it follows: {@code en-GB}, {@code
 *     ar-u-nu-latn}
 */
public record Edition(Language language, ZoneId zone, Locale dateStyle) {
  /**
   * An edition that writes dates as its language usually does. English without a country means
   * readers everywhere: day before month and 24 hours, which nobody misreads.
   */
  public static Edition of(Language language, ZoneId zone) {
    var style = language.tag().equals("en") ? Locale.UK : language.locale();
    return new Edition(language, zone, style);
  }

  public Direction direction() {
    return language.direction();
  }

  public String tag() {
    return language.tag();
  }

  /** The path of its front page: {@code /en/}. */
  public String path() {
    return "/" + language.tag() + "/";
  }

  /** What the language calls itself: {@code español}. */
  public String ownName() {
    return language.locale().getDisplayName(language.locale());
  }
}
