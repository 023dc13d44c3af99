package news.standfirst.desk.frame;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import news.standfirst.access.Audit;
import news.standfirst.access.AuditDetail;
import news.standfirst.story.Article;
import news.standfirst.story.Direction;
import news.standfirst.story.Language;
import news.standfirst.story.Refusal;
import news.standfirst.story.Term;
import news.standfirst.story.Topic;
import news.standfirst.translation.models.ModelFault;
import news.standfirst.translation.models.ModelPair;
import org.jspecify.annotations.Nullable;

/**
 * The desk's own words in one language, with ICU's rules for plurals. What a language lacks is said
 * in English. Immutable and thread-safe.
 */
public final class Words {
  /** The language that has every word. */
  public static final Language ENGLISH = new Language("en");

  /** The languages that the desk itself speaks. */
  private static final List<Language> SPOKEN =
      List.of(ENGLISH, new Language("es"), new Language("ar"));

  /** What is put between these keeps its own direction and turns nothing around it. */
  private static final String FIRST_STRONG_ISOLATE = "\u2068";

  private static final String POP_ISOLATE = "\u2069";

  private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Locale locale;
  private final Locale dateStyle;
  private final Map<String, String> words;

  private Words(Language language, Locale dateStyle, Map<String, String> words) {
    this.language = language;
    this.locale = oneKindOfDigits(language.locale());
    this.dateStyle = dateStyle;
    this.words = Map.copyOf(words);
  }

  /** The words for a person who reads this language, or English ones. */
  public static Words in(Language wanted) {
    return LOADED.computeIfAbsent(wanted, Words::load);
  }

  /** By which name the desk calls a story's status: "scheduled" is one here. */
  public static String statusOf(Article article) {
    return article.isScheduled() ? "scheduled" : article.status().name().toLowerCase(Locale.ROOT);
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

  /**
   * The words under a name, with values put into {@code {0}}, {@code {1}} and so on. Names, slugs
   * and times keep their own direction among words of the other.
   */
  public String say(String name, Object... values) {
    return new MessageFormat(say(name), locale)
        .format(Arrays.stream(values).map(this::apart).toArray());
  }

  /** Why something was not done. */
  public String say(Refusal refusal, ZoneId zone) {
    var name = refusal.why().words();
    return has(name)
        ? say(name, refusal.values().stream().map(value -> said(value, zone)).toArray())
        : refusal.reason();
  }

  private Object said(Object value, ZoneId zone) {
    return switch (value) {
      case Instant at -> time(at, zone);
      case Refusal inner -> say(inner, zone);
      case Language named -> nameOf(named);
      case Term term -> has(term.words()) ? say(term.words()) : term.english();
      // As people write numbers of revisions and sizes: without marks between the thousands.
      case Number number -> number.toString();
      default -> value.toString();
    };
  }

  private Object apart(Object value) {
    return value instanceof String text && !text.isEmpty() && mayTurn(text)
        ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
        : value;
  }

  private boolean mayTurn(String text) {
    return language.direction() == Direction.RTL
        || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Whether there are words under this name. */
  public boolean has(String name) {
    return words.containsKey(name);
  }

  /** The words for a code under this name, or the code itself where there are none. */
  public String called(String name, String code) {
    var words = this.words.get(name + "." + code);
    return words == null ? code : words;
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

  /** Why a model could not be had or used, and what to do. */
  public String why(ModelFault.Kind kind) {
    return say("models.fault." + kind.word());
  }

  /** What a line of the audit adds to its command. */
  public String detail(Audit.Entry entry, ZoneId zone) {
    var detail = AuditDetail.read(entry.act(), entry.detail());
    if (detail.form() == AuditDetail.Form.WORDS) {
      return entry.detail();
    }
    var values = new ArrayList<Object>();
    for (int i = 0; i < detail.values().size(); i++) {
      values.add(said(detail.form().kinds().get(i), detail.values().get(i), zone));
    }
    return say("audit.detail." + detail.form().word(), values.toArray());
  }

  /** In the order of an index in this language. */
  public <T> List<T> inOrder(Collection<T> things, Function<T, String> name) {
    var collator = Collator.getInstance(locale);
    return things.stream().sorted(Comparator.comparing(name, collator)).toList();
  }

  /** Topics by the names that they have for this person. */
  public List<Topic> inOrder(List<Topic> topics) {
    return inOrder(topics, topic -> topic.name(language));
  }

  /** What a token may do, of the words of its scopes: read and write. */
  public String scopes(String joined) {
    return ListFormatter.getInstance(locale)
        .format(Arrays.stream(joined.split(",", -1)).map(scope -> called("scope", scope)).toList());
  }

  private String said(AuditDetail.Value kind, String value, ZoneId zone) {
    return switch (kind) {
      case PLAIN -> value;
      case TIME -> time(Instant.parse(value), zone);
      case ROLE -> called("role", value);
      case SCOPES -> scopes(value);
      case LANGUAGE -> nameOf(Locale.forLanguageTag(value));
      case FAULT -> called("models.fault", value);
    };
  }

  /** What a model translates: English → Spanish. */
  public String direction(ModelPair pair) {
    return say("models.pair", nameOf(pair.source()), nameOf(pair.target()));
  }

  /**
   * What the desk can be read in at a site with these editions: each edition whose language the
   * desk speaks, because it brings its dates, then the languages that have no such edition.
   */
  static List<Language> choices(List<Language> editions) {
    var choices = new ArrayList<Language>();
    for (var spoken : SPOKEN) {
      var own = editions.stream().filter(edition -> sameWords(edition, spoken)).toList();
      choices.addAll(own.isEmpty() ? List.of(spoken) : own);
    }
    return List.copyOf(choices);
  }

  /** The one of these that these words are in. */
  Language among(List<Language> choices) {
    return choices.stream().filter(each -> sameWords(each, language)).findFirst().orElse(language);
  }

  private static boolean sameWords(Language one, Language other) {
    return one.locale().getLanguage().equals(other.locale().getLanguage());
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
    return wanted.equals(ENGLISH) ? Locale.UK : oneKindOfDigits(wanted.locale());
  }

  /** Forms of browsers write 0 to 9, so what stands beside them does; only Arabic differs. */
  private static Locale oneKindOfDigits(Locale locale) {
    return locale.getLanguage().equals("ar")
        ? new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build()
        : locale;
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
