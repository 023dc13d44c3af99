package news.standfirst.translator;

/**
 * How long a translation may become before it is cut off and flagged: {@code ceil(factor x source
 * pieces) + extra}, at most {@code most}. A healthy model ends its sentences long before; what runs
 * into the limit repeats itself.
 *
 * @param factor output pieces per source piece, end of sentence included
 * @param extra pieces granted to any sentence
 * @param most pieces of the longest translation of one sentence
 */
public record LengthLimit(double factor, int extra, int most) {
  /** What Firefox and Bergamot allow. */
  public static final LengthLimit USUAL = new LengthLimit(2.0, 0, 256);

  public LengthLimit {
    if (!(factor > 0 && factor <= 16) || extra < 0 || most < 1 || most > 4096) {
      throw new IllegalArgumentException(
          "length limit: factor " + factor + " (up to 16), extra " + extra + ", most " + most);
    }
  }

  int of(int sourcePieces) {
    return (int) Math.min(most, Math.ceil(factor * sourcePieces) + extra);
  }
}
