package news.standfirst.reader.edition;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import news.standfirst.story.Language;

/** The words of one edition's pages. Immutable and thread-safe. */
public final class Wording {
  private static final String FALLBACK = "en";

  private final Map<Word, String> plain = new EnumMap<>(Word.class);
  private final Map<Word, String> patterns = new EnumMap<>(Word.class);
  private final Locale numbers;

  private Wording(Properties bundle, Locale language, Locale numbers) {
    this.numbers = numbers;
    for (var word : Word.values()) {
      var text = bundle.getProperty(word.key());
      if (text == null) {
        throw new IllegalStateException(
            "The words of %s lack \"%s\"; add it to words/reader_%s.properties."
                .formatted(language.toLanguageTag(), word.key(), language.getLanguage()));
      }
      if (text.indexOf('{') < 0) {
        plain.put(word, text);
      } else {
        patterns.put(word, text);
      }
    }
  }

  /**
   * The words for an edition: in its language where there is a bundle, else in English.
   *
   * @throws IllegalStateException when a bundle lacks a word
   */
  public static Wording of(Edition edition) {
    var language = edition.language().locale();
    var numbers = edition.dateStyle();
    var bundle = bundle(language.getLanguage());
    return bundle.isEmpty()
        ? new Wording(bundle(FALLBACK), Locale.ENGLISH, Locale.ENGLISH)
        : new Wording(bundle, language, numbers);
  }

  /** Whether there are words in this language. */
  public static boolean speak(Language language) {
    return !bundle(language.locale().getLanguage()).isEmpty();
  }

  static Properties bundle(String language) {
    var words = new Properties();
    try (var stream =
        Wording.class.getResourceAsStream("/words/reader_" + language + ".properties")) {
      if (stream != null) {
        words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The words of " + language + " cannot be read.", e);
    }
    return words;
  }

  /** A text without gaps to fill. */
  public String say(Word word) {
    var text = plain.get(word);
    if (text == null) {
      throw new IllegalArgumentException(word + " has gaps to fill.");
    }
    return text;
  }

  /** A text with its gaps filled, numbers and plurals as the language wants them. */
  public String say(Word word, Object... gaps) {
    var pattern = patterns.get(word);
    // A MessageFormat keeps state while it formats, so each call has its own.
    return pattern == null ? say(word) : new MessageFormat(pattern, numbers).format(gaps);
  }
}
