package news.standfirst.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** What somebody may have meant who wrote a name that nothing has. */
public final class Spelling {
  private Spelling() {}

  /** The one whose name is the fewest letters away; empty when there is none at all. */
  public static <T> Optional<T> nearest(
      String mistyped, Collection<T> known, Function<T, String> name) {
    return known.stream().min(Comparator.comparingInt(one -> distance(mistyped, name.apply(one))));
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int swap = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
