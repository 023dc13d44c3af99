package news.standfirst.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.translation.check.FactChange;
import org.jspecify.annotations.Nullable;

/**
 * Which segments of a new revision are those of the one before, so that their translations stay.
 *
 * @param fates of each segment of the new revision, in its order
 */
public record SegmentDifference(List<Fate> fates) {
  /** Fewer words in common and it is another sentence. */
  private static final double LEAST_SHARE = 0.4;

  /** How far from its place an edited sentence is looked for. */
  private static final int NEIGHBOURS = 5;

  private static final Language SEVERAL_LANGUAGES = new Language("mul");

  private static final Pattern WORDS_END = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  public SegmentDifference {
    fates = List.copyOf(fates);
  }

  /** What became of a segment. Indexes are those of the earlier revision. */
  public sealed interface Fate {
    /** The same words and marks; perhaps elsewhere. */
    record Same(int before) implements Fate {}

    /**
     * The same sentence, edited.
     *
     * @param facts whether numbers or names changed
     */
    record Edited(int before, boolean facts) implements Fate {}

    /** A new sentence. */
    record Added() implements Fate {}
  }

  /**
   * Compares where the language is not known: changed digits, units and names are seen, no words.
   */
  public static SegmentDifference between(List<Segment> before, List<Segment> after) {
    return between(before, after, SEVERAL_LANGUAGES);
  }

  /**
   * Compares the segments of two revisions in one language. Equal sentences are the same wherever
   * they stand; of the rest, those that stand between the same neighbours and share most of their
   * words are edits of each other.
   */
  public static SegmentDifference between(
      List<Segment> before, List<Segment> after, Language language) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      places
          .computeIfAbsent(MemoryKey.sourceHash(before.get(i).text()), _ -> new ArrayList<>())
          .add(i);
    }
    var fates = new ArrayList<Fate>();
    var left = new TreeSet<Integer>();
    for (int i = 0; i < before.size(); i++) {
      left.add(i);
    }
    for (var segment : after) {
      @Nullable List<Integer> same = places.get(MemoryKey.sourceHash(segment.text()));
      if (same == null || same.isEmpty()) {
        fates.add(new Fate.Added());
      } else {
        int place = same.removeLast();
        left.remove(place);
        fates.add(new Fate.Same(place));
      }
    }
    edited(before, after, language, left, fates);
    return new SegmentDifference(fates);
  }

  private static void edited(
      List<Segment> before,
      List<Segment> after,
      Language language,
      NavigableSet<Integer> left,
      List<Fate> fates) {
    for (int i = 0; i < after.size(); i++) {
      if (!(fates.get(i) instanceof Fate.Added)) {
        continue;
      }
      int near = i > 0 && before(fates.get(i - 1)) >= 0 ? before(fates.get(i - 1)) + 1 : i;
      int best = -1;
      double bestShare = LEAST_SHARE;
      for (int candidate : left.subSet(near - NEIGHBOURS, true, near + NEIGHBOURS, true)) {
        double share = share(before.get(candidate).text(), after.get(i).text());
        if (share > bestShare) {
          best = candidate;
          bestShare = share;
        }
      }
      if (best >= 0) {
        left.remove(best);
        fates.set(
            i,
            new Fate.Edited(
                best, FactChange.between(before.get(best).text(), after.get(i).text(), language)));
      }
    }
  }

  private static int before(Fate fate) {
    return switch (fate) {
      case Fate.Same(var place) -> place;
      case Fate.Edited(var place, var _) -> place;
      case Fate.Added() -> -1;
    };
  }

  /** The share of words that two sentences have in common. */
  private static double share(Text one, Text other) {
    var words = words(one);
    var others = words(other);
    var common = new HashSet<>(words);
    common.retainAll(others);
    return 2.0 * common.size() / Math.max(1, words.size() + others.size());
  }

  private static Set<String> words(Text text) {
    var words = new HashSet<String>();
    for (var word : WORDS_END.split(text.words(), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
