package news.standfirst.translator;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Attention and the exponential function for {@link VectorKernel}. */
final class VectorAttention {
  private static final VectorSpecies<Float> F = VectorKernel.FLOATS;
  private static final int V = F.length();

  private static final float LOG2_E = 1.442695f;
  // ln 2 in two parts, the first with few enough bits that its product with an exponent is exact.
  private static final float LN2_HIGH = 0.6933594f;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final float ROUND = ScalarKernel.ROUND;

  private static final VectorShuffle<Float> HALF = VectorShuffle.iota(F, V / 2, 1, true);
  private static final VectorShuffle<Float> QUARTER = VectorShuffle.iota(F, V / 4, 1, true);
  private static final VectorShuffle<Float> EIGHTH = VectorShuffle.iota(F, V / 8, 1, true);
  private static final VectorShuffle<Float> SIXTEENTH = VectorShuffle.iota(F, V / 16, 1, true);

  private VectorAttention() {}

  /**
   * {@code x = e^(x * scale - less)}, to about one unit in the last place: 2^n times the Taylor
   * series of the rest, whose eighth term is below 6e-9 for |rest| at most ln(2)/2. The exponent is
   * added as an integer: after adding {@code ROUND} the low bits of the sum hold n.
   */
  static void exp(float[] x, int from, int to, float scale, float less) {
    for (int i = from; i < to; i += V) {
      var power = FloatVector.fromArray(F, x, i).mul(scale).sub(less).max(-87f).min(88f);
      var shifted = power.fma(FloatVector.broadcast(F, LOG2_E), FloatVector.broadcast(F, ROUND));
      var n = shifted.sub(ROUND);
      var rest = n.fma(FloatVector.broadcast(F, -LN2_HIGH), power);
      rest = n.fma(FloatVector.broadcast(F, -LN2_LOW), rest);
      var sum = FloatVector.broadcast(F, 1f / 5040);
      sum = sum.fma(rest, FloatVector.broadcast(F, 1f / 720));
      sum = sum.fma(rest, FloatVector.broadcast(F, 1f / 120));
      sum = sum.fma(rest, FloatVector.broadcast(F, 1f / 24));
      sum = sum.fma(rest, FloatVector.broadcast(F, 1f / 6));
      sum = sum.fma(rest, FloatVector.broadcast(F, 0.5f));
      sum = sum.fma(rest, FloatVector.broadcast(F, 1f));
      sum = sum.fma(rest, FloatVector.broadcast(F, 1f));
      sum.reinterpretAsInts()
          .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
          .reinterpretAsFloats()
          .intoArray(x, i);
    }
  }

  /**
   * The sum of all lanes, always in the same order. {@code reduceLanes} may add in another order
   * once the compiler has seen it, and a translation would change while a program warms up.
   */
  static float sum(FloatVector x) {
    var sum = x.add(x.rearrange(HALF));
    sum = sum.add(sum.rearrange(QUARTER));
    if (V >= 8) {
      sum = sum.add(sum.rearrange(EIGHTH));
    }
    if (V >= 16) {
      sum = sum.add(sum.rearrange(SIXTEENTH));
    }
    return sum.lane(0);
  }

  static void attend(
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
      float[] scratch) {
    int headWidth = width / heads;
    float scale = (float) (1 / Math.sqrt(headWidth));
    for (int h = 0; h < heads; h++) {
      float[] weights = h == 0 ? weightsOut : scratch;
      int column = h * headWidth;
      product(
          queries,
          queriesFrom + column,
          width,
          rows,
          keysT,
          keysFrom + column * keyStride,
          keyStride,
          headWidth,
          keyStride,
          weights,
          0,
          keyStride);
      for (int r = 0; r < rows; r++) {
        softmax(weights, r * keyStride, keys, keyStride, scale);
      }
      if (headWidth % V == 0) {
        product(
            weights,
            0,
            keyStride,
            rows,
            values,
            valuesFrom + column,
            width,
            keys,
            headWidth,
            out,
            outFrom + column,
            width);
      } else {
        narrowHead(
            weights,
            keyStride,
            rows,
            keys,
            values,
            valuesFrom + column,
            width,
            headWidth,
            out,
            outFrom + column);
      }
    }
  }

  /** Heads narrower than a vector, as small test models have. */
  private static void narrowHead(
      float[] weights,
      int keyStride,
      int rows,
      int keys,
      float[] values,
      int valuesAt,
      int width,
      int headWidth,
      float[] out,
      int outAt) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < headWidth; c++) {
        float sum = 0;
        for (int j = 0; j < keys; j++) {
          sum = Math.fma(weights[r * keyStride + j], values[valuesAt + j * width + c], sum);
        }
        out[outAt + r * width + c] = sum;
      }
    }
  }

  /** {@code columns} is a multiple of the vector's length. */
  private static void product(
      float[] a,
      int aAt,
      int aStride,
      int rows,
      float[] b,
      int bAt,
      int bStride,
      int depth,
      int columns,
      float[] out,
      int outAt,
      int outStride) {
    int r = 0;
    for (; r + 3 <= rows; r += 3) {
      int from = aAt + r * aStride;
      int to = outAt + r * outStride;
      int c = 0;
      for (; c + 3 * V <= columns; c += 3 * V) {
        FloatTiles.threeByThree(
            a, from, aStride, b, bAt + c, bStride, depth, out, to + c, outStride, true);
      }
      for (; c < columns; c += V) {
        FloatTiles.threeByOne(
            a, from, aStride, b, bAt + c, bStride, depth, out, to + c, outStride, true);
      }
    }
    for (; r < rows; r++) {
      int from = aAt + r * aStride;
      int to = outAt + r * outStride;
      int c = 0;
      for (; c + 3 * V <= columns; c += 3 * V) {
        FloatTiles.oneByThree(a, from, b, bAt + c, bStride, depth, out, to + c, true);
      }
      if (c + 2 * V == columns) {
        FloatTiles.oneByTwo(a, from, b, bAt + c, bStride, depth, out, to + c, true);
      } else if (c < columns) {
        FloatTiles.oneByOne(a, from, b, bAt + c, bStride, depth, out, to + c, true);
      }
    }
  }

  /** Over {@code count} of {@code stride} values; the rest becomes zero. */
  private static void softmax(float[] x, int from, int count, int stride, float scale) {
    for (int i = from + count; i < from + stride; i++) {
      x[i] = Float.NEGATIVE_INFINITY;
    }
    var most = FloatVector.broadcast(F, Float.NEGATIVE_INFINITY);
    for (int i = from; i < from + stride; i += V) {
      most = most.max(FloatVector.fromArray(F, x, i));
    }
    float highest = most.reduceLanes(VectorOperators.MAX) * scale;
    exp(x, from, from + stride, scale, highest);
    for (int i = from + count; i < from + stride; i++) {
      x[i] = 0f;
    }
    var sums = FloatVector.zero(F);
    for (int i = from; i < from + stride; i += V) {
      sums = sums.add(FloatVector.fromArray(F, x, i));
    }
    var sum = FloatVector.broadcast(F, sum(sums));
    for (int i = from; i < from + stride; i += V) {
      FloatVector.fromArray(F, x, i).div(sum).intoArray(x, i);
    }
  }
}
