package news.standfirst.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which segments of a new revision are those of the one before, so that their translations stay.
 *
 * @param fates of each segment of the new revision, in its order
 */
public record SegmentDifference(List<Fate> fates) {
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

  public static SegmentDifference between(List<Segment> before, List<Segment> after) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      places
          .computeIfAbsent(MemoryKey.sourceHash(before.get(i).text()), _ -> new ArrayList<>())
          .add(i);
    }
    var fates = new ArrayList<Fate>();
    for (var segment : after) {
      @Nullable List<Integer> same = places.get(MemoryKey.sourceHash(segment.text()));
      fates.add(
          same == null || same.isEmpty() ? new Fate.Added() : new Fate.Same(same.removeLast()));
    }
    return new SegmentDifference(fates);
  }
}
