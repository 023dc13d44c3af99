package news.standfirst.translator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts units of similar length together. */
final class Batches {
  /**
   * Sentences decoded together. More would share the reading of the weights further, but their
   * activations leave the second-level cache.
   */
  static final int SENTENCES = 8;

  /**
   * Pieces of a batch. Bounds a workspace: about 14 floats per piece and unit of width with four
   * decoder layers, 352 x 384 x 4 B x 14 = 7.6 MB; wider models have two decoder layers.
   */
  static final int PIECES = 352;

  private Batches() {}

  static List<List<Unit>> of(List<Unit> units) {
    var sorted = new ArrayList<>(units);
    sorted.sort(Comparator.comparingInt((Unit unit) -> unit.source.length).reversed());
    var batches = new ArrayList<List<Unit>>();
    var batch = new ArrayList<Unit>(SENTENCES);
    int pieces = 0;
    for (var unit : sorted) {
      if (batch.size() == SENTENCES || (!batch.isEmpty() && pieces + unit.source.length > PIECES)) {
        batches.add(batch);
        batch = new ArrayList<>(SENTENCES);
        pieces = 0;
      }
      batch.add(unit);
      pieces += unit.source.length;
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
