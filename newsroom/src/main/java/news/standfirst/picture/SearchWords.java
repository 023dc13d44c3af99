package news.standfirst.picture;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes texts comparable for the library's search: without case, accents and punctuation. */
public final class SearchWords {
  /** Words of one question that count. */
  private static final int MOST = 12;

  private SearchWords() {}

  /** Lower case letters and digits of any script, single blanks between words. */
  public static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** The words that must all occur, each as a part of {@link Picture#searchText}. */
  public static List<String> of(String question) {
    return Arrays.stream(fold(question).split(" "))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST)
        .toList();
  }
}
