package news.standfirst.translation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.standfirst.story.Language;
import news.standfirst.translation.check.WordLists.Meaning;

/**
 * The facts of a text that a translation must keep: numbers in digits and words, dates, currencies,
 * units. Two texts in any languages can be compared.
 */
final class Facts {
  private static final Map<String, Meaning> CURRENCIES = WordLists.kinds("currency");
  private static final Map<String, Meaning> UNITS = WordLists.kinds("unit");
  private static final List<String> PER_CENT =
      List.of("por ciento", "per cent", "por cento", "pour cent");

  private final Map<String, Meaning> dates;
  private final Map<String, Meaning> numbers;
  private final boolean months;
  private final boolean numberWords;

  Facts(Language language) {
    var code = language.locale().getLanguage();
    dates = WordLists.dates(code);
    numbers = WordLists.numbers(code);
    months = !dates.isEmpty();
    numberWords = !numbers.isEmpty();
  }

  boolean knowsDates() {
    return months;
  }

  boolean knowsNumberWords() {
    return numberWords;
  }

  /**
   * Facts of a text: what must be found again, and what may be.
   *
   * @param sure values, each as often as it is said
   * @param doubtful values of words that may mean something else
   */
  record Found(List<String> sure, List<String> doubtful) {
    /** What is sure here and neither sure nor doubtful there. */
    List<String> missingIn(Found there) {
      var rest = new ArrayList<>(there.sure);
      rest.addAll(there.doubtful);
      var missing = new ArrayList<String>();
      for (var value : sure) {
        if (!rest.remove(value)) {
          missing.add(value);
        }
      }
      return missing;
    }
  }

  Found digits(Words words) {
    var sure = new ArrayList<String>();
    for (var word : words.all()) {
      if (Character.isDigit(word.codePointAt(0))) {
        sure.add(value(word));
      }
    }
    return new Found(sure, List.of());
  }

  /** Digits and words together, because one may stand for the other. */
  Found numbers(Words words) {
    var found = found(words, numbers);
    found.sure().addAll(digits(words).sure());
    return found;
  }

  Found dates(Words words, String text) {
    var found = found(words, dates);
    // Names of days with a hyphen are no single words.
    for (var entry : dates.entrySet()) {
      if (entry.getKey().indexOf('-') >= 0) {
        var small = text.toLowerCase(Locale.ROOT);
        for (int at = small.indexOf(entry.getKey());
            at >= 0;
            at = small.indexOf(entry.getKey(), at + 1)) {
          found.sure().addAll(entry.getValue().values());
        }
      }
    }
    return found;
  }

  /** Whether a word is a month or a weekday, which English writes like a name. */
  boolean isDate(String word) {
    return dates.containsKey(word.toLowerCase(Locale.ROOT));
  }

  static Found currencies(Words words) {
    return found(words, CURRENCIES);
  }

  static Found units(Words words, String text) {
    var found = found(words, UNITS);
    var small = text.toLowerCase(Locale.ROOT);
    for (var phrase : PER_CENT) {
      for (int at = small.indexOf(phrase); at >= 0; at = small.indexOf(phrase, at + 1)) {
        found.sure().add("percent");
      }
    }
    return found;
  }

  private static Found found(Words words, Map<String, Meaning> meanings) {
    var found = new Found(new ArrayList<>(), new ArrayList<>());
    for (var word : words.small()) {
      var meaning = meanings.get(word);
      if (meaning != null) {
        (meaning.doubtful() ? found.doubtful() : found.sure()).addAll(meaning.values());
      }
    }
    return found;
  }

  /**
   * A number's digits without the separators of thousands: {@code 1.250,50} and {@code 1,250.50}
   * are the same, {@code 3,4} and {@code 34} are not.
   */
  static String value(String number) {
    var value = new StringBuilder();
    int length = number.length();
    for (int i = 0; i < length; i++) {
      char c = number.charAt(i);
      if (Character.isDigit(c)) {
        value.append((char) ('0' + Character.digit(c, 10)));
      } else {
        int digits = 0;
        while (i + 1 + digits < length && Character.isDigit(number.charAt(i + 1 + digits))) {
          digits++;
        }
        boolean thousands = digits == 3 && c != ':' && !value.toString().equals("0");
        if (!thousands) {
          value.append('.');
        }
      }
    }
    return value.toString();
  }

  /** Counts of equal values, for comparing two texts of one language. */
  static Map<String, Integer> counted(List<String> values) {
    var counts = new HashMap<String, Integer>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts;
  }
}
