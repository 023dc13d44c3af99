package news.standfirst.translator;

import java.lang.management.ManagementFactory;

/**
 * One matrix product of a given shape on the kernel of this machine, for benches. Not thread-safe.
 */
public final class KernelSpeed {
  private final Kernel kernel = Kernel.best();
  private final int rows;
  private final PackedMatrix weights;
  private final float[] a;
  private final float[] out;
  private final Kernel.Scratch scratch = new Kernel.Scratch();

  /**
   * A product of made-up numbers.
   *
   * @param rows rows of activations
   * @param depth length of each, a multiple of 64
   * @param columns columns of the weights, a multiple of 8
   */
  public KernelSpeed(int rows, int depth, int columns) {
    this.rows = rows;
    byte[] file = new byte[depth * columns];
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) (i * 31 % 255 - 127);
    }
    weights =
        PackedMatrix.pack(
            file, depth, columns, kernel.panel(columns), 20f, 300f, new float[columns]);
    a = new float[rows * depth];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 17 % 255 - 127;
    }
    out = new float[rows * columns + Kernel.SLACK];
  }

  /** Computes it once; returns one of its sums. */
  public float multiply() {
    kernel.affine(a, rows, weights, out, scratch);
    return out[0];
  }

  /**
   * Billions of floating-point operations per second of the calling thread's processor time, so
   * that other work on the machine disturbs it little; the best of {@code rounds} runs of a few
   * milliseconds, of which the first hundred or so warm the compiler up.
   */
  public double gigaflops(int rounds) {
    var threads = ManagementFactory.getThreadMXBean();
    double operations = 2.0 * rows * weights.depth() * weights.columns();
    int repeats = (int) Math.max(1, 1e8 / operations);
    double best = 0;
    for (int round = 0; round < rounds; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < repeats; i++) {
        multiply();
      }
      long nanos = threads.getCurrentThreadCpuTime() - start;
      best = Math.max(best, repeats * operations / Math.max(1, nanos));
    }
    return best;
  }
}
