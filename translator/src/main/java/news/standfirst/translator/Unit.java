package news.standfirst.translator;

import org.jspecify.annotations.Nullable;

/**
 * What the model sees at once: the pieces of a sentence, or of a part of a very long one, with an
 * end of sentence. The decoder fills in the result; until then only one thread knows a unit, and
 * afterwards it is only read.
 */
final class Unit {
  /** Source pieces, end of sentence included. */
  final int[] source;

  final boolean wantsWeights;

  /** Output pieces, without the end of sentence. */
  int[] output = new int[0];

  /** For each output piece, then for the end if it came: the source piece it looked at most. */
  int[] alignment = new int[0];

  /** Attention of each output piece to each source piece, {@code [output + end][source]}. */
  float @Nullable [] weights;

  /** The translation did not end by itself. */
  boolean truncated;

  Unit(int[] source, boolean wantsWeights) {
    this.source = source;
    this.wantsWeights = wantsWeights;
  }
}
