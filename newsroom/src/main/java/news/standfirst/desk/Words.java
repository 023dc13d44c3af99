package news.standfirst.desk;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.story.Language;
import news.standfirst.translation.models.ModelPair;
import org.jspecify.annotations.Nullable;

/**
 * The desk's own words in one language, with ICU's rules for plurals. What a language lacks is said
 * in English. Immutable and thread-safe.
 */
public final class Words {
  /** The languages that the desk itself speaks; the first is the one that has every word. */
  static final Language ENGLISH = new Language("en");

  private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Locale locale;
  private final Locale dateStyle;
  private final Map<String, String> words;

  private Words(Language language, Locale dateStyle, Map<String, String> words) {
    this.language = language;
    this.locale = language.locale();
    this.dateStyle = dateStyle;
    this.words = Map.copyOf(words);
  }

  /** The words for a person who reads this language, or English ones. */
  public static Words in(Language wanted) {
    return LOADED.computeIfAbsent(wanted, Words::load);
  }

  /** The language that these words are really in. */
  public Language language() {
    return language;
  }

  /** The words under a name. */
  public String say(String name) {
    var text = words.get(name);
    return text == null ? name : text;
  }

  /** The words under a name, with values put into {@code {0}}, {@code {1}} and so on. */
  public String say(String name, Object... values) {
    return new MessageFormat(say(name), locale).format(values);
  }

  /** Whether there are words under this name. */
  public boolean has(String name) {
    return words.containsKey(name);
  }

  /** A time as the desk shows it, with the zone: 22 Nov 2026, 14:05 CET. */
  public String time(@Nullable Instant at, ZoneId zone) {
    return at == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(dateStyle)
                .format(at.atZone(zone))
            + " "
            + DateTimeFormatter.ofPattern("zzz", dateStyle).format(at.atZone(zone));
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dateStyle).format(date);
  }

  /** Whose habits of writing dates and digits the desk follows, for scripts: {@code en-GB}. */
  public String dateStyle() {
    return dateStyle.toLanguageTag();
  }

  /** A language's name: Spanish. */
  public String nameOf(Language other) {
    return nameOf(other.locale());
  }

  public String nameOf(Locale other) {
    return other.getDisplayName(locale);
  }

  /** What a model translates: English → Spanish. */
  public String direction(ModelPair pair) {
    return say("models.pair", nameOf(pair.source()), nameOf(pair.target()));
  }

  private static Words load(Language wanted) {
    var all = new HashMap<String, String>(read("en"));
    var primary = wanted.locale().getLanguage();
    if (primary.equals("en")) {
      return new Words(ENGLISH, style(wanted), all);
    }
    var own = read(primary);
    if (own.isEmpty()) {
      return new Words(ENGLISH, style(ENGLISH), all);
    }
    all.putAll(own);
    return new Words(new Language(primary), style(wanted), all);
  }

  /** As in the editions: English without a country puts the day first. */
  private static Locale style(Language wanted) {
    return wanted.equals(ENGLISH) ? Locale.UK : wanted.locale();
  }

  private static Map<String, String> read(String primary) {
    var found = new HashMap<String, String>();
    try (var stream = Words.class.getResourceAsStream("/words/desk_" + primary + ".properties")) {
      if (stream != null) {
        var properties = new Properties();
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        properties
            .stringPropertyNames()
            .forEach(name -> found.put(name, properties.getProperty(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The desk's words in \"" + primary + "\" cannot be read", e);
    }
    return found;
  }
}
