package news.standfirst.translator;

/**
 * Int8 weights of one affine layer in the order in which a kernel reads them: panels of {@code
 * panel} neighbouring columns, inside a panel row after row, {@code [panels][depth][panel]}. The
 * last panel is filled up with zeros. Immutable.
 *
 * <p>The product stays exact in float arithmetic. Activations and weights are whole numbers in
 * -127..127, so every partial sum is a whole number, and float32 holds those exactly up to 2^24.
 * {@link #sumsStayExact} proves it for given weights; one that fails still runs, with sums rounded
 * in the seventh digit.
 *
 * <p>Marian shifts activations by 127 to make them unsigned and takes the shift out again through
 * the bias. In exact arithmetic both cancel, so neither is done here; the reference data agree with
 * native Bergamot at more places this way than with the shift imitated in float.
 *
 * @param depth rows: length of the input
 * @param columns length of the output
 * @param panel columns of a panel, the kernel's choice
 * @param weights int8 values, panel after panel
 * @param alpha multiplier of the input before it is rounded
 * @param scale what a sum is multiplied by: {@code 1 / (alpha * multiplier of the weights)}
 * @param bias added after scaling, zero-filled to whole panels
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record PackedMatrix(
    int depth, int columns, int panel, byte[] weights, float alpha, float scale, float[] bias) {

  private static final int EXACT = 1 << 24;
  private static final int LARGEST_ACTIVATION = 127;

  /** Packs weights as the file holds them, transposed: {@code file[column * depth + row]}. */
  static PackedMatrix pack(
      byte[] file, int depth, int columns, int panel, float alpha, float multiplier, float[] bias) {
    int panels = (columns + panel - 1) / panel;
    byte[] packed = new byte[panels * panel * depth];
    for (int column = 0; column < columns; column++) {
      int to = column / panel * panel * depth + column % panel;
      int from = column * depth;
      for (int row = 0; row < depth; row++, to += panel) {
        packed[to] = file[from + row];
      }
    }
    float[] padded = new float[panels * panel];
    System.arraycopy(bias, 0, padded, 0, bias.length);
    return new PackedMatrix(
        depth, columns, panel, packed, alpha, 1f / (alpha * multiplier), padded);
  }

  /** True if no input whatever can drive a column's sum out of the exact range of float32. */
  static boolean sumsStayExact(byte[] file, int depth, int columns) {
    for (int column = 0; column < columns; column++) {
      int sum = 0;
      for (int row = 0; row < depth; row++) {
        sum += Math.abs(file[column * depth + row]);
      }
      if (sum >= EXACT / LARGEST_ACTIVATION) {
        return false;
      }
    }
    return true;
  }

  int panels() {
    return weights.length / (panel * depth);
  }

  long heapBytes() {
    return weights.length + 4L * bias.length;
  }
}
