package news.standfirst.translator;

import org.jspecify.annotations.Nullable;

/**
 * One sentence in another language, with what is known about which piece came from which.
 *
 * @param text the translation
 * @param sourceStarts for each source piece, where it starts in the source sentence
 * @param sourceEnds and where it ends
 * @param targetEnds for each output piece, where it ends in {@code text}; it starts where the one
 *     before it ends
 * @param weights how much each output piece looked at each source piece, {@code [target][source]};
 *     null if nobody asked
 * @param truncated the translation was cut off
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Rendering(
    String text,
    int[] sourceStarts,
    int[] sourceEnds,
    int[] targetEnds,
    float @Nullable [] weights,
    boolean truncated) {

  int sourcePieces() {
    return sourceStarts.length;
  }

  int targetPieces() {
    return targetEnds.length;
  }

  int targetStart(int piece) {
    return piece == 0 ? 0 : targetEnds[piece - 1];
  }

  /**
   * This rendering followed by {@code next}, a rendering of this one's text: alignments compose,
   * {@code P(t|s) = sum over m of P(t|m) P(m|s)}. The two cut the text between them into different
   * pieces, so a piece of one is spread over those of the other by shared characters.
   */
  Rendering then(Rendering next) {
    boolean cut = truncated || next.truncated;
    if (weights == null || next.weights == null) {
      return new Rendering(next.text, sourceStarts, sourceEnds, next.targetEnds, null, cut);
    }
    int sources = sourcePieces();
    int middles = next.sourcePieces();
    float[] spread = new float[middles * sources];
    for (int m = 0; m < middles; m++) {
      int from = next.sourceStarts[m];
      int to = Math.max(from + 1, next.sourceEnds[m]);
      for (int p = 0; p < targetPieces(); p++) {
        int shared = Math.min(to, targetEnds[p]) - Math.max(from, targetStart(p));
        if (shared > 0) {
          float share = (float) shared / (to - from);
          for (int s = 0; s < sources; s++) {
            spread[m * sources + s] += share * weights[p * sources + s];
          }
        }
      }
    }
    int targets = next.targetPieces();
    float[] composed = new float[targets * sources];
    for (int t = 0; t < targets; t++) {
      for (int m = 0; m < middles; m++) {
        float weight = next.weights[t * middles + m];
        for (int s = 0; s < sources; s++) {
          composed[t * sources + s] += weight * spread[m * sources + s];
        }
      }
    }
    return new Rendering(next.text, sourceStarts, sourceEnds, next.targetEnds, composed, cut);
  }
}
