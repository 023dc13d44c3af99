package news.standfirst.translator;

import java.util.Arrays;

/**
 * Scratch of one worker, reused from batch to batch and from model to model. Every array only
 * grows, and a batch's size is bounded ({@link Batches}), so a workspace settles at a few
 * megabytes. Not thread-safe.
 */
final class Workspace {
  final Pieces pieces = new Pieces();

  /** Activations, {@code [rows][width]}. */
  float[] x = new float[0];

  /** The values of an attention, and then what is added to {@link #x}. */
  float[] y = new float[0];

  float[] rounded = new float[0];

  /** The queries of an attention; each gives way to what it found. */
  float[] queries = new float[0];

  float[] keys = new float[0];

  /** One slice of the hidden layer, {@code [rows][slice]}. */
  float[] hidden = new float[0];

  /** Keys of one sentence, transposed. */
  float[] keysT = new float[0];

  /** Attention weights of head 0, and of the other heads. */
  float[] weights = new float[0];

  float[] otherWeights = new float[0];
  final Kernel.Scratch product = new Kernel.Scratch();

  /** Per decoder layer: keys of the source (transposed, by sentence), its values, the state. */
  float[][] contextKeysT = new float[0][];

  float[][] contextValues = new float[0][];
  float[][] states = new float[0][];

  /** Per sentence of a batch: the translation so far. */
  final int[][] outputs = new int[Batches.SENTENCES][64];

  final int[][] alignments = new int[Batches.SENTENCES][64];
  final float[][] weightRows = new float[Batches.SENTENCES][0];
  final int[][] candidates = new int[Batches.SENTENCES][0];
  final int[] candidateCounts = new int[Batches.SENTENCES];
  long[] seen = new long[0];

  void ensureEncoder(int rows, int width, int slice, int longest, int lanes) {
    // Never smaller than a decoder's step needs, which must not replace what the encoder leaves.
    int size = Math.max(rows, Batches.SENTENCES) * width + Kernel.SLACK;
    x = ensure(x, size);
    y = ensure(y, size);
    rounded = ensure(rounded, size);
    queries = ensure(queries, size);
    keys = ensure(keys, size);
    hidden = ensure(hidden, rows * slice + Kernel.SLACK);
    int stride = padded(longest, lanes);
    keysT = ensure(keysT, width * stride);
    weights = ensure(weights, longest * stride);
    otherWeights = ensure(otherWeights, longest * stride);
  }

  void ensureDecoder(int layers, int rows, int paddedRows, int width, int hiddenWidth) {
    if (contextKeysT.length < layers) {
      contextKeysT = grow(contextKeysT, layers);
      contextValues = grow(contextValues, layers);
      states = grow(states, layers);
    }
    for (int i = 0; i < layers; i++) {
      contextKeysT[i] = ensure(contextKeysT[i], paddedRows * width);
      contextValues[i] = ensure(contextValues[i], rows * width + Kernel.SLACK);
      states[i] = ensure(states[i], Batches.SENTENCES * width);
    }
    hidden = ensure(hidden, Batches.SENTENCES * (hiddenWidth + Kernel.SLACK));
    int size = Batches.SENTENCES * width + Kernel.SLACK;
    x = ensure(x, size);
    y = ensure(y, size);
    rounded = ensure(rounded, size);
    queries = ensure(queries, size);
    keys = ensure(keys, size);
  }

  void ensureOutput(int sentence, int length) {
    if (outputs[sentence].length < length) {
      outputs[sentence] = new int[length];
      alignments[sentence] = new int[length];
    }
  }

  static int padded(int count, int lanes) {
    return (count + lanes - 1) / lanes * lanes;
  }

  private static float[][] grow(float[][] arrays, int count) {
    float[][] grown = Arrays.copyOf(arrays, count);
    for (int i = arrays.length; i < count; i++) {
      grown[i] = new float[0];
    }
    return grown;
  }

  static float[] ensure(float[] array, int size) {
    return array.length >= size ? array : new float[size];
  }

  /** Heap held, in bytes. */
  long heapBytes() {
    long floats = 0;
    float[][] single = {x, y, rounded, queries, keys, hidden, keysT, weights, otherWeights};
    for (float[][] group :
        new float[][][] {single, contextKeysT, contextValues, states, weightRows}) {
      for (float[] array : group) {
        floats += array.length;
      }
    }
    return 4 * floats + product.heapBytes() + pieces.heapBytes();
  }
}
