package news.standfirst.picture.rendition;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Makes pictures smaller: a Lanczos filter of three lobes, widened by the ratio, in linear light
 * and with premultiplied alpha, so that fine lines keep their brightness and edges get no dark
 * fringe. Takes the source row by row and holds a handful of rows of the result's width, whatever
 * the source's size.
 */
final class Resampler {
  private static final int LOBES = 3;
  private static final float[] TO_LINEAR = toLinear();
  private static final int STEPS = 1 << 14;
  private static final byte[] TO_SRGB = toSrgb();

  private final RowSource source;
  private final Area area;
  private final Weights across;
  private final Weights down;
  private final Pixels result;
  private final ArrayDeque<float[]> spare = new ArrayDeque<>();

  private Resampler(RowSource source, Area area, int width, int height) {
    this.source = source;
    this.area = area;
    this.across = Weights.of(area.width(), width);
    this.down = Weights.of(area.height(), height);
    this.result = new Pixels(width, height);
  }

  /** The area of the source at the given size, which is at most the area's. */
  static Pixels scale(RowSource source, Area area, int width, int height) {
    return new Resampler(source, area, width, height).run();
  }

  private Pixels run() {
    int[] row = new int[source.width()];
    float[] linear = new float[area.width() * 4];
    float[] narrow = new float[result.width() * 4];
    var open = new ArrayDeque<float[]>();
    int first = 0;
    for (int y = 0; y < area.height() && first < result.height(); y++) {
      source.row(area.y() + y, row);
      linearise(row, linear);
      narrow(linear, narrow);
      while (first + open.size() < result.height() && down.start(first + open.size()) <= y) {
        var fresh = spare.isEmpty() ? new float[narrow.length] : spare.pop();
        open.add(fresh);
      }
      int target = first;
      for (var sums : open) {
        add(sums, narrow, down.at(target++, y));
      }
      while (!open.isEmpty() && down.end(first) <= y + 1) {
        finish(open.remove(), first++);
      }
    }
    return result;
  }

  private void linearise(int[] row, float[] linear) {
    for (int x = 0; x < area.width(); x++) {
      int pixel = row[area.x() + x];
      float alpha = (pixel >>> 24) / 255f;
      linear[x * 4] = TO_LINEAR[pixel >> 16 & 0xff] * alpha;
      linear[x * 4 + 1] = TO_LINEAR[pixel >> 8 & 0xff] * alpha;
      linear[x * 4 + 2] = TO_LINEAR[pixel & 0xff] * alpha;
      linear[x * 4 + 3] = alpha;
    }
  }

  private void narrow(float[] linear, float[] narrow) {
    for (int x = 0; x < result.width(); x++) {
      float red = 0;
      float green = 0;
      float blue = 0;
      float alpha = 0;
      int start = across.start(x);
      float[] weights = across.weights(x);
      for (int i = 0; i < weights.length; i++) {
        int at = (start + i) * 4;
        float weight = weights[i];
        red += weight * linear[at];
        green += weight * linear[at + 1];
        blue += weight * linear[at + 2];
        alpha += weight * linear[at + 3];
      }
      narrow[x * 4] = red;
      narrow[x * 4 + 1] = green;
      narrow[x * 4 + 2] = blue;
      narrow[x * 4 + 3] = alpha;
    }
  }

  private static void add(float[] sums, float[] row, float weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * row[i];
    }
  }

  private void finish(float[] sums, int y) {
    for (int x = 0; x < result.width(); x++) {
      float alpha = Math.clamp(sums[x * 4 + 3], 0f, 1f);
      int opacity = Math.round(alpha * 255);
      int pixel = opacity << 24;
      if (opacity > 0) {
        pixel |= srgb(sums[x * 4] / alpha) << 16;
        pixel |= srgb(sums[x * 4 + 1] / alpha) << 8;
        pixel |= srgb(sums[x * 4 + 2] / alpha);
      }
      result.argb()[y * result.width() + x] = pixel;
    }
    Arrays.fill(sums, 0);
    spare.push(sums);
  }

  private static int srgb(float linear) {
    return TO_SRGB[Math.clamp(Math.round(linear * (STEPS - 1)), 0, STEPS - 1)] & 0xff;
  }

  private static float[] toLinear() {
    var table = new float[256];
    for (int i = 0; i < 256; i++) {
      double c = i / 255.0;
      table[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return table;
  }

  private static byte[] toSrgb() {
    var table = new byte[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double c = i / (STEPS - 1.0);
      double s = c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
      table[i] = (byte) Math.round(s * 255);
    }
    return table;
  }

  /** For each pixel of the result, which pixels of the source count and how much; sums are 1. */
  @SuppressWarnings("ArrayRecordComponent") // a table, never compared
  private record Weights(int[] starts, float[][] shares) {
    static Weights of(int from, int to) {
      double ratio = Math.max(1.0, (double) from / to);
      double reach = LOBES * ratio;
      var starts = new int[to];
      var shares = new float[to][];
      for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * from / to;
        int start = Math.max(0, (int) Math.floor(centre - reach));
        int end = Math.min(from, (int) Math.ceil(centre + reach));
        starts[i] = start;
        shares[i] = shares(start, end, centre, ratio);
      }
      return new Weights(starts, shares);
    }

    private static float[] shares(int start, int end, double centre, double ratio) {
      var raw = new double[end - start];
      double sum = 0;
      for (int i = 0; i < raw.length; i++) {
        raw[i] = lanczos((start + i + 0.5 - centre) / ratio);
        sum += raw[i];
      }
      var shares = new float[raw.length];
      for (int i = 0; i < raw.length; i++) {
        shares[i] = (float) (raw[i] / sum);
      }
      return shares;
    }

    private static double lanczos(double x) {
      if (Math.abs(x) < 1e-9) {
        return 1;
      }
      if (Math.abs(x) >= LOBES) {
        return 0;
      }
      double turn = Math.PI * x;
      return LOBES * Math.sin(turn) * Math.sin(turn / LOBES) / (turn * turn);
    }

    int start(int target) {
      return starts[target];
    }

    int end(int target) {
      return starts[target] + shares[target].length;
    }

    float[] weights(int target) {
      return shares[target];
    }

    float at(int target, int position) {
      int index = position - starts[target];
      return index < 0 || index >= shares[target].length ? 0 : shares[target][index];
    }
  }
}
