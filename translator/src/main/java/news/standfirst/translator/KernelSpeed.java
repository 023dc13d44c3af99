package news.standfirst.translator;

import java.lang.management.ManagementFactory;

/**
 * Measures what the kernel of this machine achieves in one matrix product, for a log line at start
 * (a missing module or a debug JVM silently costs a factor of ten) and for benches. Uses processor
 * time of the calling thread, so other work on the machine disturbs it little.
 */
public final class KernelSpeed {
  private KernelSpeed() {}

  /**
   * Billions of floating-point operations per second, the best of {@code rounds} runs of a few
   * milliseconds; the first hundred or so warm the compiler up.
   *
   * @param rows rows of activations
   * @param depth length of each, a multiple of 64
   * @param columns columns of the weights, a multiple of 8
   */
  public static double gigaflops(int rows, int depth, int columns, int rounds) {
    var kernel = Kernel.best();
    byte[] file = new byte[depth * columns];
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) (i * 31 % 255 - 127);
    }
    var weights =
        PackedMatrix.pack(file, depth, columns, kernel.panel(), 20f, 300f, new float[columns]);
    float[] a = new float[rows * depth];
    for (int i = 0; i < a.length; i++) {
      a[i] = i * 17 % 255 - 127;
    }
    float[] out = new float[rows * columns + Kernel.SLACK];
    float[] scratch = new float[Kernel.PANEL_SCRATCH];
    var threads = ManagementFactory.getThreadMXBean();
    double operations = 2.0 * rows * depth * columns;
    int repeats = (int) Math.max(1, 1e8 / operations);
    double best = 0;
    for (int round = 0; round < rounds; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < repeats; i++) {
        kernel.affine(a, rows, weights, out, scratch);
      }
      long nanos = threads.getCurrentThreadCpuTime() - start;
      best = Math.max(best, repeats * operations / Math.max(1, nanos));
    }
    return best;
  }
}
