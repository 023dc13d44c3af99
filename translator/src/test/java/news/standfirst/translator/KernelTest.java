package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The best kernel against the scalar one, at sizes that leave remainders everywhere. */
class KernelTest {
  private static final int[] ROWS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 33};
  private static final int[] SIZES = {64, 128, 192, 320};

  private final Random random = new Random(42);
  private final Kernel scalar = new ScalarKernel();
  private final Kernel best = Kernel.best();

  private float[] floats(int count, double scale) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (random.nextGaussian() * scale);
    }
    return values;
  }

  private float[] whole(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(255) - 127;
    }
    return values;
  }

  private byte[] bytes(int count) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      values[i] = (byte) (random.nextInt(255) - 127);
    }
    return values;
  }

  private static float[] product(
      Kernel kernel, float[] a, int rows, byte[] file, int depth, int columns, float[] bias) {
    var packed = PackedMatrix.pack(file, depth, columns, kernel.panel(columns), 20f, 300f, bias);
    float[] out = new float[rows * columns + Kernel.SLACK];
    kernel.affine(a, rows, packed, out, new Kernel.Scratch());
    return Arrays.copyOf(out, rows * columns);
  }

  @Test
  void products_are_exact_at_any_number_of_rows() {
    for (int depth : SIZES) {
      for (int columns : new int[] {64, 72, 256}) {
        byte[] file = bytes(depth * columns);
        float[] bias = floats(columns, 1);
        for (int rows : ROWS) {
          float[] a = whole(rows * depth);
          float[] result = product(best, a, rows, file, depth, columns, bias);
          for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
              long sum = 0;
              for (int k = 0; k < depth; k++) {
                sum += ((long) a[r * depth + k]) * file[c * depth + k];
              }
              float expected = sum * (1f / (20f * 300f)) + bias[c];
              assertThat(result[r * columns + c]).isEqualTo(expected);
            }
          }
          assertThat(product(scalar, a, rows, file, depth, columns, bias)).isEqualTo(result);
        }
      }
    }
  }

  @Test
  void a_hidden_layer_in_slices_equals_one_in_one_piece() {
    int width = 128;
    int hidden = 576;
    for (var kernel : Recorded.kernels()) {
      var up =
          PackedMatrix.pack(
              bytes(width * hidden),
              width,
              hidden,
              kernel.panel(hidden),
              1f,
              900f,
              floats(hidden, 1));
      var down =
          PackedMatrix.pack(
              bytes(width * hidden),
              hidden,
              width,
              kernel.panel(width),
              40f,
              300f,
              floats(width, 1));
      int rows = 11;
      float[] a = whole(rows * width);
      var scratch = new Kernel.Scratch();
      int all = up.panels();
      float[] whole = new float[rows * width + Kernel.SLACK];
      float[] sliced = new float[rows * width + Kernel.SLACK];
      slice(kernel, up, down, a, rows, 0, all, whole, true, true, scratch);
      int step = Math.max(1, 192 / up.panel());
      for (int p = 0; p < all; p += step) {
        int end = Math.min(all, p + step);
        slice(kernel, up, down, a, rows, p, end, sliced, p == 0, end == all, scratch);
      }
      assertThat(Arrays.copyOf(sliced, rows * width)).isEqualTo(Arrays.copyOf(whole, rows * width));
    }
  }

  private static void slice(
      Kernel kernel,
      PackedMatrix up,
      PackedMatrix down,
      float[] a,
      int rows,
      int from,
      int to,
      float[] out,
      boolean first,
      boolean last,
      Kernel.Scratch scratch) {
    int stride = (to - from) * up.panel();
    float[] hidden = new float[rows * stride + Kernel.SLACK];
    kernel.multiply(
        a,
        up.depth(),
        rows,
        up,
        0,
        up.depth(),
        from,
        to,
        hidden,
        stride,
        true,
        Kernel.Finish.RELU_QUANTISE,
        down.alpha(),
        scratch);
    kernel.multiply(
        hidden,
        stride,
        rows,
        down,
        from * up.panel(),
        Math.min(up.columns(), to * up.panel()),
        0,
        down.panels(),
        out,
        down.columns(),
        first,
        last ? Kernel.Finish.AFFINE : Kernel.Finish.KEEP,
        1f,
        scratch);
  }

  @Test
  void rounding_is_half_to_even_and_clamped() {
    float[] x = {0.5f, 1.5f, 2.5f, -0.5f, -1.5f, 126.6f, 300f, -300f, 0.49f, -2.51f, 7f};
    float[] expected = {0f, 2f, 2f, -0f, -2f, 127f, 127f, -127f, 0f, -3f, 7f};
    for (var kernel : Recorded.kernels()) {
      float[] out = new float[x.length];
      kernel.quantise(x, 0, x.length, 1f, out, 0);
      for (int i = 0; i < x.length; i++) {
        assertThat(out[i] + 0f).as(kernel.name()).isEqualTo(expected[i] + 0f);
      }
    }
  }

  @Test
  void normalisation_agrees_within_1e_5() {
    for (int width : SIZES) {
      float[] x = floats(5 * width, 3);
      float[] y = floats(5 * width, 3);
      float[] gain = floats(width, 1);
      float[] bias = floats(width, 1);
      float[] other = x.clone();
      scalar.addNormalise(x, y, 5, width, gain, bias);
      best.addNormalise(other, y, 5, width, gain, bias);
      assertClose(other, x, 1e-5);
    }
  }

  @Test
  void attention_agrees_within_1e_5_and_its_weights_sum_to_one() {
    for (int width : new int[] {64, 256, 384, 512}) {
      for (int keys : new int[] {1, 2, 7, 16, 31, 37, 128}) {
        for (int rows : new int[] {1, 2, 5, keys}) {
          attention(width, keys, rows);
        }
      }
    }
  }

  private void attention(int width, int keys, int rows) {
    float[] queries = floats(rows * width, 1);
    float[] keyRows = floats(keys * width, 1);
    float[] values = floats(keys * width, 1);
    float[][] results = new float[2][];
    for (int i = 0; i < 2; i++) {
      var kernel = i == 0 ? scalar : best;
      int stride = Workspace.padded(keys, kernel.lanes());
      float[] transposed = new float[width * stride];
      kernel.transpose(keyRows, 0, keys, width, transposed, 0, stride);
      float[] weights = new float[rows * stride];
      results[i] = new float[rows * width];
      kernel.attend(
          queries,
          0,
          rows,
          transposed,
          0,
          keys,
          stride,
          values,
          0,
          width,
          8,
          results[i],
          0,
          weights,
          new float[rows * stride]);
      for (int r = 0; r < rows; r++) {
        float sum = 0;
        for (int j = 0; j < keys; j++) {
          sum += weights[r * stride + j];
        }
        assertThat(sum).isCloseTo(1f, within(1e-5f));
      }
    }
    assertClose(results[1], results[0], 1e-5);
  }

  @Test
  void recurrence_agrees_within_1e_5_even_for_extreme_gates() {
    float[] f = floats(256, 4);
    f[0] = 200f;
    f[1] = -200f;
    f[2] = 0f;
    float[] z = floats(256, 2);
    float[] state = floats(256, 2);
    float[] other = state.clone();
    float[] out = new float[256];
    float[] otherOut = new float[256];
    scalar.recur(f, z, state, out, 256);
    best.recur(f, z, other, otherOut, 256);
    assertClose(other, state, 1e-5);
    assertClose(otherOut, out, 1e-5);
  }

  @Test
  void the_first_of_equal_candidates_wins() {
    int width = 64;
    byte[] rows = new byte[100 * width];
    float[] x = whole(width);
    float[] bias = new float[100];
    bias[40] = 1f;
    bias[77] = 1f;
    int[] ids = new int[100];
    Arrays.setAll(ids, i -> i);
    for (var kernel : Recorded.kernels()) {
      assertThat(kernel.best(x, 0, width, rows, ids, 100, 1f, bias)).isEqualTo(40);
      assertThat(kernel.best(x, 0, width, rows, ids, 40, 1f, bias)).isZero();
    }
  }

  @Test
  void both_kernels_choose_the_same_candidate() {
    int width = 192;
    byte[] rows = bytes(500 * width);
    float[] bias = floats(500, 0.1);
    for (int count = 1; count < 60; count++) {
      float[] x = whole(width);
      int[] ids = random.ints(0, 500).distinct().limit(count).sorted().toArray();
      assertThat(best.best(x, 0, width, rows, ids, count, 1e-4f, bias))
          .isEqualTo(scalar.best(x, 0, width, rows, ids, count, 1e-4f, bias));
    }
  }

  @Test
  void embeddings_agree_within_1e_5() {
    int width = 128;
    byte[] rows = bytes(4 * width);
    float[] positions = floats(2 * width, 1);
    float[] expected = new float[width];
    float[] result = new float[width];
    scalar.embed(rows, 2 * width, width, 0.01f, 11.3f, positions, width, expected, 0);
    best.embed(rows, 2 * width, width, 0.01f, 11.3f, positions, width, result, 0);
    assertClose(result, expected, 1e-5);
  }

  private static void assertClose(float[] actual, float[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      double scale = Math.max(1, Math.abs(expected[i]));
      assertThat((double) actual[i]).isCloseTo(expected[i], within(tolerance * scale));
    }
  }
}
