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

  private static final int PANEL = 32;

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int panel() {
    return PANEL;
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
      float[] scratch) {
    byte[] w = weights.weights();
    float[] sums = new float[PANEL];
    for (int p = panelTo - 1; p >= panelFrom; p--) {
      int column = (p - panelFrom) * PANEL;
      int used = Math.min(PANEL, weights.columns() - p * PANEL);
      for (int from = depthFrom; from < depthTo; from += DEPTH_BLOCK) {
        int depth = Math.min(DEPTH_BLOCK, depthTo - from);
        int at = (p * weights.depth() + from) * PANEL;
        for (int i = 0; i < depth * PANEL; i++) {
          scratch[i] = w[at + i];
        }
        boolean first = fresh && from == depthFrom;
        boolean last = from + depth == depthTo;
        for (int r = 0; r < rows; r++) {
          int to = r * outStride + column;
          if (first) {
            Arrays.fill(sums, 0f);
          } else {
            System.arraycopy(out, to, sums, 0, used);
          }
          addProducts(a, r * aStride + from - depthFrom, depth, scratch, sums);
          if (last) {
            finish(sums, weights, p * PANEL, finish, nextAlpha);
          }
          System.arraycopy(sums, 0, out, to, used);
        }
      }
    }
  }

  /** Four rows of weights at a time, so that the sums are loaded and stored a quarter as often. */
  private static void addProducts(float[] a, int from, int depth, float[] panel, float[] sums) {
    for (int k = 0; k < depth; k += 4) {
      float a0 = a[from + k];
      float a1 = a[from + k + 1];
      float a2 = a[from + k + 2];
      float a3 = a[from + k + 3];
      int at = k * PANEL;
      for (int n = 0; n < PANEL; n++) {
        sums[n] +=
            a0 * panel[at + n]
                + a1 * panel[at + n + PANEL]
                + a2 * panel[at + n + 2 * PANEL]
                + a3 * panel[at + n + 3 * PANEL];
      }
    }
  }

  private static void finish(
      float[] sums, PackedMatrix weights, int column, Finish finish, float nextAlpha) {
    if (finish == Finish.KEEP) {
      return;
    }
    float scale = weights.scale();
    float[] bias = weights.bias();
    for (int n = 0; n < PANEL; n++) {
      sums[n] = sums[n] * scale + bias[column + n];
    }
    if (finish == Finish.RELU_QUANTISE) {
      for (int n = 0; n < PANEL; n++) {
        float scaled = Math.min(127f, Math.max(0f, sums[n]) * nextAlpha);
        sums[n] = (scaled + ROUND) - ROUND;
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
      int row = ids[i] * width;
      float sum = 0;
      for (int k = 0; k < width; k++) {
        sum += x[from + k] * rows[row + k];
      }
      float logit = sum * scale + bias[ids[i]];
      if (logit > most) {
        most = logit;
        best = i;
      }
    }
    return best;
  }
}
