package news.standfirst.desk.translation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How like two sentences are: the share of runs of three letters that both have. */
final class Likeness {
  private Likeness() {}

  /** From 0 to 100, for the same. */
  static int of(String one, String other) {
    if (one.equals(other)) {
      return 100;
    }
    var left = runs(one);
    var right = runs(other);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(left);
    both.retainAll(right);
    return Math.min(99, 200 * both.size() / (left.size() + right.size()));
  }

  private static Set<String> runs(String words) {
    var folded = " " + words.toLowerCase(Locale.ROOT) + " ";
    var runs = new HashSet<String>();
    for (int at = 0; at + 3 <= folded.length(); at++) {
      runs.add(folded.substring(at, at + 3));
    }
    return runs;
  }
}
