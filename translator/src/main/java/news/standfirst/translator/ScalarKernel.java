package news.standfirst.translator;

import java.util.Arrays;

/**
 * The kernel without the Vector API: plain loops, written so that the just-in-time compiler can
 * vectorise the ones that matter. It avoids {@code Math.fma}, which is emulated at ruinous cost
 * where the processor has no such instruction; products of whole numbers are exact without it.
 */
final class ScalarKernel implements Kernel {
  /** Adding and subtracting this rounds a float below 2^22 to a whole number, half to even. */
  static final float ROUND = 12582912f;

  /** Long enough that the compiler's loops before and after the vectorised one weigh little. */
  private static final int PANEL = 512;

  /** Rows of one block of a product's depth; its weights stay in the first-level cache. */
  private static final int DEPTH_BLOCK = 64;

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int panel(int columns) {
    return Math.min(PANEL, columns);
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public void quantise(float[] x, int from, int count, float alpha, float[] out, int to) {
    for (int i = 0; i < count; i++) {
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
    for (int p = panelTo - 1; p >= panelFrom; p--) {
      int column = p * weights.panel();
      int used = Math.min(weights.panel(), weights.columns() - column);
      int to = column - panelFrom * weights.panel();
      for (int k = depthFrom; k < depthTo; k += DEPTH_BLOCK) {
        int depth = Math.min(DEPTH_BLOCK, depthTo - k);
        int at = (p * weights.depth() + k) * weights.panel();
        for (int r = 0; r < rows; r++) {
          int row = to + r * outStride;
          if (fresh && k == depthFrom) {
            Arrays.fill(out, row, row + used, 0f);
          }
          int from = r * aStride + k - depthFrom;
          addProducts(a, from, depth, weights.weights(), at, weights.panel(), out, row, used);
        }
      }
      for (int r = 0; r < rows; r++) {
        finish(out, to + r * outStride, used, weights, column, finish, nextAlpha);
      }
    }
  }

  /**
   * Four rows of weights at a time, so that the sums are loaded and stored a quarter as often. The
   * weights stay bytes: with an array of another kind the compiler sees that storing a sum changes
   * no weight, and vectorises the loop; widened to floats beforehand it does not.
   */
  private static void addProducts(
      float[] a,
      int from,
      int depth,
      byte[] w,
      int wAt,
      int stride,
      float[] out,
      int to,
      int used) {
    for (int k = 0; k < depth; k += 4) {
      float a0 = a[from + k];
      float a1 = a[from + k + 1];
      float a2 = a[from + k + 2];
      float a3 = a[from + k + 3];
      int w0 = wAt + k * stride;
      int w1 = w0 + stride;
      int w2 = w1 + stride;
      int w3 = w2 + stride;
      for (int n = 0; n < used; n++) {
        out[to + n] += a0 * w[w0 + n] + a1 * w[w1 + n] + a2 * w[w2 + n] + a3 * w[w3 + n];
      }
    }
  }

  private static void finish(
      float[] out,
      int at,
      int used,
      PackedMatrix weights,
      int column,
      Finish finish,
      float nextAlpha) {
    if (finish == Finish.KEEP) {
      return;
    }
    float scale = weights.scale();
    float[] bias = weights.bias();
    for (int n = 0; n < used; n++) {
      out[at + n] = out[at + n] * scale + bias[column + n];
    }
    if (finish == Finish.RELU_QUANTISE) {
      for (int n = at; n < at + used; n++) {
        float scaled = Math.min(127f, Math.max(0f, out[n]) * nextAlpha);
        out[n] = (scaled + ROUND) - ROUND;
      }
    }
  }

  @Override
  public void addNormalise(float[] x, float[] y, int rows, int width, float[] gain, float[] bias) {
    for (int r = 0; r < rows; r++) {
      int at = r * width;
      float sum = 0;
      for (int i = 0; i < width; i++) {
        x[at + i] += y[at + i];
        sum += x[at + i];
      }
      float mean = sum / width;
      float squares = 0;
      for (int i = 0; i < width; i++) {
        float difference = x[at + i] - mean;
        squares += difference * difference;
      }
      float deviation = (float) Math.sqrt(squares / width + 1e-6f);
      for (int i = 0; i < width; i++) {
        x[at + i] = gain[i] * ((x[at + i] - mean) / deviation) + bias[i];
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
    for (int i = 0; i < width; i++) {
      out[to + i] = rows[from + i] * inverseMultiplier * scale + position[positionFrom + i];
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
    int headWidth = width / heads;
    float scale = (float) (1 / Math.sqrt(headWidth));
    for (int h = 0; h < heads; h++) {
      for (int r = 0; r < rows; r++) {
        float[] weights = h == 0 ? weightsOut : scratch;
        int at = h == 0 ? r * keyStride : 0;
        Arrays.fill(weights, at, at + keyStride, 0f);
        int query = queriesFrom + r * width + h * headWidth;
        for (int c = 0; c < headWidth; c++) {
          float q = queries[query + c];
          int key = keysFrom + (h * headWidth + c) * keyStride;
          for (int j = 0; j < keys; j++) {
            weights[at + j] += q * keysT[key + j];
          }
        }
        softmax(weights, at, keys, scale);
        int result = outFrom + r * width + h * headWidth;
        Arrays.fill(out, result, result + headWidth, 0f);
        for (int j = 0; j < keys; j++) {
          float weight = weights[at + j];
          int value = valuesFrom + j * width + h * headWidth;
          for (int c = 0; c < headWidth; c++) {
            out[result + c] += weight * values[value + c];
          }
        }
      }
    }
  }

  private static void softmax(float[] x, int from, int count, float scale) {
    float most = Float.NEGATIVE_INFINITY;
    for (int i = from; i < from + count; i++) {
      x[i] *= scale;
      most = Math.max(most, x[i]);
    }
    float sum = 0;
    for (int i = from; i < from + count; i++) {
      x[i] = (float) Math.exp(x[i] - most);
      sum += x[i];
    }
    for (int i = from; i < from + count; i++) {
      x[i] /= sum;
    }
  }

  @Override
  public void transpose(float[] x, int from, int rows, int width, float[] out, int to, int stride) {
    for (int c = 0; c < width; c++) {
      int at = to + c * stride;
      for (int r = 0; r < rows; r++) {
        out[at + r] = x[from + r * width + c];
      }
      Arrays.fill(out, at + rows, at + stride, 0f);
    }
  }

  @Override
  public void recur(float[] f, float[] z, float[] state, float[] out, int count) {
    for (int i = 0; i < count; i++) {
      float gate = 1f / (1f + (float) Math.exp(-f[i]));
      state[i] = gate * state[i] + (1f - gate) * z[i];
      out[i] = Math.max(state[i], 0f);
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
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      float logit = dot(x, from, width, rows, ids[i] * width) * scale + bias[ids[i]];
      if (logit > most) {
        most = logit;
        best = i;
      }
    }
    return best;
  }

  /** Four sums at a time: one would wait for itself. All are whole, so their order is no matter. */
  private static float dot(float[] x, int from, int width, byte[] rows, int row) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int k = 0; k < width; k += 4) {
      sum0 += x[from + k] * rows[row + k];
      sum1 += x[from + k + 1] * rows[row + k + 1];
      sum2 += x[from + k + 2] * rows[row + k + 2];
      sum3 += x[from + k + 3] * rows[row + k + 3];
    }
    return sum0 + sum1 + sum2 + sum3;
  }
}
