package news.standfirst.translation.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What the checks know of a language's words, read once from a resource. A language without lists
 * is checked for what needs none: digits, marks, links, length.
 */
final class WordLists {
  private static final Properties ALL = read();

  /** Languages of which the commonest words are known. */
  static final List<String> COMMON_LANGUAGES =
      ALL.stringPropertyNames().stream()
          .filter(key -> key.startsWith("common."))
          .map(key -> key.substring("common.".length()))
          .sorted()
          .toList();

  private WordLists() {}

  /**
   * What a word says.
   *
   * @param doubtful whether it can say something else as well
   */
  record Meaning(List<String> values, boolean doubtful) {}

  private static Properties read() {
    var all = new Properties();
    try (var stream = WordLists.class.getResourceAsStream("/translation/words.properties")) {
      if (stream == null) {
        throw new IllegalStateException("The program has lost /translation/words.properties.");
      }
      all.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String key) {
    var value = ALL.getProperty(key, "").strip();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+", -1));
  }

  /** Words of negation; behind a question mark those that may be something else. */
  static Set<String> negations(String language) {
    return Set.copyOf(new HashSet<>(words("negation." + language)));
  }

  /** Phrases with a word of negation that negate nothing. */
  static List<String> harmless(String language) {
    var value = ALL.getProperty("phrases." + language, "");
    return value.isEmpty() ? List.of() : List.of(value.split("\\|", -1));
  }

  static Set<String> common(String language) {
    return Set.copyOf(new HashSet<>(words("common." + language)));
  }

  /** Letters that only this one of the known languages has together. */
  static List<String> signs(String language) {
    return words("signs." + language);
  }

  /** Months and weekdays of a language, by word. */
  static Map<String, Meaning> dates(String language) {
    var dates = new HashMap<String, Meaning>();
    put(dates, "month ", words("months." + language));
    put(dates, "day ", words("days." + language));
    return dates;
  }

  private static void put(Map<String, Meaning> dates, String what, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (var form : words.get(i).split(",", -1)) {
        boolean doubtful = form.startsWith("?");
        dates.put(
            doubtful ? form.substring(1) : form, new Meaning(List.of(what + (i + 1)), doubtful));
      }
    }
  }

  /** Number words of a language. */
  static Map<String, Meaning> numbers(String language) {
    var numbers = new HashMap<String, Meaning>();
    for (var entry : words("numbers." + language)) {
      var parts = entry.split(":", 2);
      boolean doubtful = parts[0].startsWith("?");
      numbers.put(
          doubtful ? parts[0].substring(1) : parts[0],
          new Meaning(List.of(parts[1].split("\\+", -1)), doubtful));
    }
    return numbers;
  }

  /** Currencies or units, in all languages. */
  static Map<String, Meaning> kinds(String prefix) {
    var kinds = new HashMap<String, Meaning>();
    for (var key : ALL.stringPropertyNames()) {
      if (key.startsWith(prefix + ".")) {
        var meaning = new Meaning(List.of(key.substring(prefix.length() + 1)), false);
        words(key).forEach(word -> kinds.put(word, meaning));
      }
    }
    return kinds;
  }
}
