package news.standfirst.translator;

/**
 * The arithmetic of the decoder, over plain float arrays. There are two: {@link VectorKernel} with
 * the Vector API and {@link ScalarKernel} without. They agree exactly in matrix products, whose
 * sums are whole numbers, and within 1e-5 of the value elsewhere. Stateless and thread-safe;
 * whoever calls owns the arrays.
 *
 * <p>Arrays that receive a product need {@link #SLACK} spare floats at their end: the last panel of
 * a matrix may be wider than the matrix, and what it writes too much lands in the next row before
 * that row is written.
 */
sealed interface Kernel permits ScalarKernel, VectorKernel {
  /** Spare floats behind every array that receives a product. */
  int SLACK = 96;

  /** Scratch of a product. Not thread-safe; whoever calls owns it. */
  final class Scratch {
    /** For a row that is computed in 16 bits: its activations, and one panel's sums. */
    int[] pairs = new int[0];

    int[] sums = new int[0];

    long heapBytes() {
      return 4L * (pairs.length + sums.length);
    }
  }

  /** What happens to a sum once it is complete. */
  enum Finish {
    /** Nothing: more of the depth follows. */
    KEEP,
    /** {@code sum * scale + bias}. */
    AFFINE,
    /** As {@code AFFINE}, negative values to zero, then rounded for the next layer. */
    RELU_QUANTISE
  }

  /** The best kernel of this machine, chosen once. */
  static Kernel best() {
    return KernelChoice.BEST;
  }

  /** Name for logs and benches, such as {@code vector-256}. */
  String name();

  /** Columns of a panel of a {@link PackedMatrix} that has so many columns. */
  int panel(int columns);

  /** Attention pads the number of keys to a multiple of this. */
  int lanes();

  /** {@code out = clamp(round(x * alpha), -127, 127)}, rounding half to even. */
  void quantise(float[] x, int from, int count, float alpha, float[] out, int to);

  /**
   * A product, or part of one: rows of {@code a} (already quantised) times the weights in rows
   * {@code depthFrom..depthTo} and panels {@code panelFrom..panelTo}; column 0 of {@code out} is
   * the first column of {@code panelFrom}, column 0 of {@code a} is row {@code depthFrom}.
   *
   * @param fresh start from zero; otherwise add to what is in {@code out}
   * @param nextAlpha for {@link Finish#RELU_QUANTISE} only
   */
  void multiply(
      float[] a,
      int aStride,
      int rows,
      PackedMatrix weights,
      int depthFrom,
      int depthTo,
      int panelFrom,
      int panelTo,
      float[] out,
      int outStride,
      boolean fresh,
      Finish finish,
      float nextAlpha,
      Scratch scratch);

  /** A whole affine layer: {@code out = a * weights + bias}. */
  default void affine(float[] a, int rows, PackedMatrix weights, float[] out, Scratch scratch) {
    multiply(
        a,
        weights.depth(),
        rows,
        weights,
        0,
        weights.depth(),
        0,
        weights.panels(),
        out,
        weights.columns(),
        true,
        Finish.AFFINE,
        1f,
        scratch);
  }

  /**
   * {@code x = gain * (s - mean) / sqrt(variance + 1e-6) + bias} with {@code s = x + y}, by row.
   */
  void addNormalise(float[] x, float[] y, int rows, int width, float[] gain, float[] bias);

  /** {@code out = (row / multiplier) * scale + position}, for one row of int8 embeddings. */
  void embed(
      byte[] rows,
      int from,
      int width,
      float inverseMultiplier,
      float scale,
      float[] position,
      int positionFrom,
      float[] out,
      int to);

  /**
   * Attention of {@code rows} queries over {@code keys} keys of one sentence, head by head. The
   * result may lie where the queries lie.
   *
   * @param keysT keys transposed, {@code [width][keyStride]}, zero beyond {@code keys}
   * @param values {@code [keys][width]} from {@code valuesFrom}
   * @param weightsOut receives the weights of head 0, {@code [rows][keyStride]}, at its start
   */
  void attend(
      float[] queries,
      int queriesFrom,
      int rows,
      float[] keysT,
      int keysFrom,
      int keys,
      int keyStride,
      float[] values,
      int valuesFrom,
      int width,
      int heads,
      float[] out,
      int outFrom,
      float[] weightsOut,
      float[] scratch);

  /** Transposes {@code rows x width} into {@code [width][stride]}, zero beyond {@code rows}. */
  void transpose(float[] x, int from, int rows, int width, float[] out, int to, int stride);

  /**
   * The recurrent unit: {@code g = sigmoid(f); state = g * state + (1 - g) * z; out = max(state,
   * 0)}. The result may lie where {@code z} lies.
   */
  void recur(float[] f, float[] z, float[] state, float[] out, int count);

  /**
   * The candidate with the highest {@code dot * scale + bias}, the first of equals, as an index
   * into {@code ids}.
   */
  int best(
      float[] x, int from, int width, byte[] rows, int[] ids, int count, float scale, float[] bias);
}
