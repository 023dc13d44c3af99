package news.standfirst.translator;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel with the Vector API, for vectors of 512, 256 or 128 bits, chosen once from what the
 * machine prefers. Only this class and the tiles mention {@code jdk.incubator.vector}; they are
 * loaded only where the module is present.
 *
 * <h2>Int8 weights, float arithmetic</h2>
 *
 * <p>The Vector API has no int8 dot product, but it has a float multiply-add at full speed, and the
 * sums of an int8 product are whole numbers that float32 holds exactly. So weights stay int8 in
 * memory and become floats on their way into the multiply-add, in registers ({@link ByteTiles}).
 * Rows that are too few for a block, and all rows where vectors have 128 bits, go one by one in 16
 * bits ({@link ShortRows}).
 */
final class VectorKernel implements Kernel {
  /** Bits of a vector, to try a narrower or wider one than the machine prefers. */
  static final String BITS_PROPERTY = "standfirst.translator.vectorBits";

  static final VectorSpecies<Float> FLOATS = floats();

  private static final VectorSpecies<Float> F = FLOATS;
  private static final int V = F.length();
  private static final int PANEL = ShortRows.PANEL;
  private static final float ROUND = ScalarKernel.ROUND;

  private static VectorSpecies<Float> floats() {
    int bits = Integer.getInteger(BITS_PROPERTY, FloatVector.SPECIES_PREFERRED.vectorBitSize());
    return bits >= 512
        ? FloatVector.SPECIES_512
        : bits >= 256 ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;
  }

  @Override
  public String name() {
    return "vector-" + F.vectorBitSize();
  }

  @Override
  public int panel(int columns) {
    return PANEL;
  }

  @Override
  public int lanes() {
    return V;
  }

  @Override
  public void quantise(float[] x, int from, int count, float alpha, float[] out, int to) {
    var least = FloatVector.broadcast(F, -127f);
    var most = FloatVector.broadcast(F, 127f);
    var round = FloatVector.broadcast(F, ROUND);
    int i = 0;
    for (; i + V <= count; i += V) {
      FloatVector.fromArray(F, x, from + i)
          .mul(alpha)
          .max(least)
          .min(most)
          .add(round)
          .sub(round)
          .intoArray(out, to + i);
    }
    for (; i < count; i++) {
      float scaled = Math.max(-127f, Math.min(127f, x[from + i] * alpha));
      out[to + i] = (scaled + ROUND) - ROUND;
    }
  }

  @Override
  public void multiply(
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
      Scratch scratch) {
    int depth = depthTo - depthFrom;
    int whole = 0;
    for (int block = ByteTiles.rows(rows); block > 0; block = ByteTiles.rows(rows - whole)) {
      whole += block;
    }
    // From the last panel down: what it writes beyond the matrix is then overwritten.
    for (int p = panelTo - 1; p >= panelFrom; p--) {
      int column = (p - panelFrom) * PANEL;
      int from = (p * weights.depth() + depthFrom) * PANEL;
      int used = Math.min(PANEL, weights.columns() - p * PANEL);
      int count;
      for (int r = 0; r < whole; r += count) {
        count = ByteTiles.rows(rows - r);
        int to = r * outStride + column;
        ByteTiles.block(
            a,
            r * aStride,
            aStride,
            count,
            weights.weights(),
            from,
            depth,
            out,
            to,
            outStride,
            used,
            fresh);
        finish(out, to, outStride, count, weights, p * PANEL, finish, nextAlpha);
      }
    }
    if (whole == rows) {
      return;
    }
    if (scratch.pairs.length < depth) {
      scratch.pairs = new int[depth];
      scratch.sums = new int[PANEL];
    }
    for (int r = whole; r < rows; r++) {
      ShortRows.pair(a, r * aStride, depth, scratch.pairs);
      for (int p = panelTo - 1; p >= panelFrom; p--) {
        int from = (p * weights.depth() + depthFrom) * PANEL;
        int used = Math.min(PANEL, weights.columns() - p * PANEL);
        int to = r * outStride + (p - panelFrom) * PANEL;
        ShortRows.sum(scratch.pairs, weights.weights(), from, depth, scratch.sums);
        ShortRows.finish(scratch.sums, depth, out, to, used, fresh);
        finish(out, to, outStride, 1, weights, p * PANEL, finish, nextAlpha);
      }
    }
  }

  private static void finish(
      float[] out,
      int outAt,
      int outStride,
      int rows,
      PackedMatrix weights,
      int column,
      Finish finish,
      float nextAlpha) {
    if (finish == Finish.KEEP) {
      return;
    }
    var scale = FloatVector.broadcast(F, weights.scale());
    float[] bias = weights.bias();
    var zero = FloatVector.zero(F);
    var most = FloatVector.broadcast(F, 127f);
    var round = FloatVector.broadcast(F, ROUND);
    boolean quantise = finish == Finish.RELU_QUANTISE;
    // Not beyond the matrix: there lie the next row's sums.
    int used = Math.min(PANEL, weights.columns() - column);
    int c = 0;
    for (; c + V <= used; c += V) {
      var add = FloatVector.fromArray(F, bias, column + c);
      for (int r = 0, at = outAt + c; r < rows; r++, at += outStride) {
        var sum = FloatVector.fromArray(F, out, at).mul(scale).add(add);
        if (quantise) {
          sum = sum.max(zero).mul(nextAlpha).min(most).add(round).sub(round);
        }
        sum.intoArray(out, at);
      }
    }
    for (; c < used; c++) {
      for (int r = 0, at = outAt + c; r < rows; r++, at += outStride) {
        float sum = out[at] * weights.scale() + bias[column + c];
        if (quantise) {
          sum = (Math.min(127f, Math.max(0f, sum) * nextAlpha) + ROUND) - ROUND;
        }
        out[at] = sum;
      }
    }
  }

  @Override
  public void addNormalise(float[] x, float[] y, int rows, int width, float[] gain, float[] bias) {
    for (int r = 0; r < rows; r++) {
      int at = r * width;
      var sums = FloatVector.zero(F);
      for (int i = at; i < at + width; i += V) {
        var sum = FloatVector.fromArray(F, x, i).add(FloatVector.fromArray(F, y, i));
        sum.intoArray(x, i);
        sums = sums.add(sum);
      }
      float mean = VectorAttention.sum(sums) / width;
      var squares = FloatVector.zero(F);
      for (int i = at; i < at + width; i += V) {
        var difference = FloatVector.fromArray(F, x, i).sub(mean);
        squares = difference.fma(difference, squares);
      }
      float variance = VectorAttention.sum(squares) / width;
      float deviation = (float) Math.sqrt(variance + 1e-6f);
      for (int i = 0; i < width; i += V) {
        FloatVector.fromArray(F, x, at + i)
            .sub(mean)
            .div(deviation)
            .mul(FloatVector.fromArray(F, gain, i))
            .add(FloatVector.fromArray(F, bias, i))
            .intoArray(x, at + i);
      }
    }
  }

  @Override
  public void embed(
      byte[] rows,
      int from,
      int width,
      float inverseMultiplier,
      float scale,
      float[] position,
      int positionFrom,
      float[] out,
      int to) {
    if (V == 4) {
      for (int i = 0; i < width; i++) {
        out[to + i] = rows[from + i] * inverseMultiplier * scale + position[positionFrom + i];
      }
      return;
    }
    for (int i = 0; i < width; i += V) {
      ByteTiles.widened(rows, from + i)
          .mul(inverseMultiplier)
          .mul(scale)
          .add(FloatVector.fromArray(F, position, positionFrom + i))
          .intoArray(out, to + i);
    }
  }

  @Override
  public void attend(
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
    VectorAttention.attend(
        queries,
        queriesFrom,
        rows,
        keysT,
        keysFrom,
        keys,
        keyStride,
        values,
        valuesFrom,
        width,
        heads,
        out,
        outFrom,
        weightsOut,
        scratch);
  }

  @Override
  public void transpose(float[] x, int from, int rows, int width, float[] out, int to, int stride) {
    for (int c = 0; c < width; c++) {
      int at = to + c * stride;
      for (int r = 0; r < rows; r++) {
        out[at + r] = x[from + r * width + c];
      }
      for (int r = rows; r < stride; r++) {
        out[at + r] = 0f;
      }
    }
  }

  @Override
  public void recur(float[] f, float[] z, float[] state, float[] out, int count) {
    var zero = FloatVector.zero(F);
    var one = FloatVector.broadcast(F, 1f);
    VectorAttention.exp(f, 0, count, -1f, 0f);
    for (int i = 0; i < count; i += V) {
      var gate = one.div(FloatVector.fromArray(F, f, i).add(one));
      var kept = gate.mul(FloatVector.fromArray(F, state, i));
      var next = kept.add(one.sub(gate).mul(FloatVector.fromArray(F, z, i)));
      next.intoArray(state, i);
      next.max(zero).intoArray(out, i);
    }
  }

  @Override
  public int best(
      float[] x,
      int from,
      int width,
      byte[] rows,
      int[] ids,
      int count,
      float scale,
      float[] bias) {
    return V == 4
        ? new ScalarKernel().best(x, from, width, rows, ids, count, scale, bias)
        : bestOf(x, from, width, rows, ids, count, scale, bias);
  }

  /** Four candidates at a time share the loads of {@code x}. */
  private static int bestOf(
      float[] x,
      int from,
      int width,
      byte[] rows,
      int[] ids,
      int count,
      float scale,
      float[] bias) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i += 4) {
      int r0 = ids[i] * width;
      int r1 = ids[Math.min(i + 1, count - 1)] * width;
      int r2 = ids[Math.min(i + 2, count - 1)] * width;
      int r3 = ids[Math.min(i + 3, count - 1)] * width;
      var s0 = FloatVector.zero(F);
      var s1 = FloatVector.zero(F);
      var s2 = FloatVector.zero(F);
      var s3 = FloatVector.zero(F);
      for (int k = 0; k < width; k += V) {
        var factor = FloatVector.fromArray(F, x, from + k);
        s0 = factor.fma(ByteTiles.widened(rows, r0 + k), s0);
        s1 = factor.fma(ByteTiles.widened(rows, r1 + k), s1);
        s2 = factor.fma(ByteTiles.widened(rows, r2 + k), s2);
        s3 = factor.fma(ByteTiles.widened(rows, r3 + k), s3);
      }
      for (int j = 0; j < 4 && i + j < count; j++) {
        var sums = j == 0 ? s0 : j == 1 ? s1 : j == 2 ? s2 : s3;
        float logit = sums.reduceLanes(VectorOperators.ADD) * scale + bias[ids[i + j]];
        if (logit > most) {
          most = logit;
          best = i + j;
        }
      }
    }
    return best;
  }
}
