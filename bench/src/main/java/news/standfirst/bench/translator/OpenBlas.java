package news.standfirst.bench.translator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The peer of the kernels: sgemm through numpy on one thread, in processor time as well, and the
 * name of the library that numpy found.
 *
 * @param gigaflops not a number where there is no Python with numpy
 * @param library such as {@code OpenBLAS}; anything else is no fair peer
 */
record OpenBlas(double gigaflops, String library) {
  /** The first of these that has numpy; Debian's is in python3-numpy with libopenblas0. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private static final List<String> OVERRIDES = List.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");

  static OpenBlas measure(int rows, int depth, int columns) {
    for (var python : PYTHONS) {
      try {
        var builder = new ProcessBuilder(python, "-c", script(rows, depth, columns));
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        // The library knows best which of its kernels suits the machine.
        OVERRIDES.forEach(builder.environment()::remove);
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var output =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (process.waitFor() == 0) {
          var parts = output.split(" ", 2);
          return new OpenBlas(Double.parseDouble(parts[0]), parts[1]);
        }
      } catch (IOException _) {
        // The next one may be there.
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return new OpenBlas(Double.NaN, "no numpy");
  }

  private static String script(int rows, int depth, int columns) {
    return """
        import numpy as np, time
        a = np.ones((%1$d, %2$d), np.float32); b = np.ones((%2$d, %3$d), np.float32)
        n = max(1, int(1e8 / (2.0 * %1$d * %2$d * %3$d))); best = 0
        for r in range(40):
            t = time.process_time_ns()
            for i in range(n): a @ b
            best = max(best, n * 2.0 * %1$d * %2$d * %3$d / max(1, time.process_time_ns() - t))
        maps = open('/proc/self/maps').read()
        print(best, 'OpenBLAS' if 'openblas' in maps else 'MKL' if 'mkl' in maps else 'unknown BLAS')
        """
        .formatted(rows, depth, columns);
  }
}
