package news.standfirst.reader.page;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import news.standfirst.reader.edition.Word;

/**
 * The forms of a counted word, for scripts: they choose by {@code Intl.PluralRules} and put the
 * number where a {@code #} stands.
 */
final class Plurals {
  private Plurals() {}

  /** A JSON object from the plural categories of the language to their texts. */
  static String json(Tongue tongue, Word word) {
    var rules = PluralRules.forLocale(ULocale.forLocale(tongue.edition().language().locale()));
    var numbers = NumberFormat.getInstance(tongue.edition().dateStyle());
    var json = new StringBuilder("{");
    for (var category : rules.getKeywords()) {
      var sample = sample(rules, category);
      if (sample >= 0) {
        var text = tongue.say(word, sample).replace(numbers.format(sample), "#");
        json.append(json.length() == 1 ? "\"" : ",\"")
            .append(category)
            .append("\":\"")
            .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
            .append('"');
      }
    }
    return json.append('}').toString();
  }

  /** A whole number of this category; -1 for a category that only fractions have. */
  private static int sample(PluralRules rules, String category) {
    var samples = rules.getSamples(category);
    return samples == null
        ? -1
        : samples.stream()
            .filter(number -> number == Math.rint(number) && number < 1_000_000_000)
            .mapToInt(Double::intValue)
            .findFirst()
            .orElse(-1);
  }
}
