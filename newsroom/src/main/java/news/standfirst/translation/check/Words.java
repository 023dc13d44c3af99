package news.standfirst.translation.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text taken apart for the checks.
 *
 * @param all its words as written, numbers and the signs of currencies and per cent among them
 * @param small the same in small letters
 * @param starts whether each begins the text or a sentence in it
 */
record Words(List<String> all, List<String> small, List<Boolean> starts) {
  private static final Pattern WORD =
      Pattern.compile("\\p{Nd}+(?:[.,:'’\\u00a0\\u202f]\\p{Nd}+)*|\\p{L}[\\p{L}\\p{M}·]*|[%$€£]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  static Words of(String text) {
    var all = new ArrayList<String>();
    var small = new ArrayList<String>();
    var starts = new ArrayList<Boolean>();
    var matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      var between = text.substring(end, matcher.start());
      all.add(matcher.group());
      small.add(matcher.group().toLowerCase(Locale.ROOT));
      starts.add(all.size() == 1 || between.chars().anyMatch(c -> ".!?:…«“\"¿¡—".indexOf(c) >= 0));
      end = matcher.end();
    }
    return new Words(all, small, starts);
  }

  /** Without accents, in small letters. */
  static String folded(String word) {
    return MARKS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  boolean isName(int i) {
    var word = all.get(i);
    return word.length() >= 3
        && !starts.get(i)
        && Character.isUpperCase(word.codePointAt(0))
        && Character.isLowerCase(word.codePointBefore(word.length()));
  }
}
