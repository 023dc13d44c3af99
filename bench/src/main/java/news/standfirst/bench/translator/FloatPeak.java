package news.standfirst.bench.translator;

import java.lang.management.ManagementFactory;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The float peak of one core: independent multiply-adds in registers, nothing else. */
final class FloatPeak {
  private static final VectorSpecies<Float> F = FloatVector.SPECIES_PREFERRED;
  private static final int STEPS = 1_000_000;

  private FloatPeak() {}

  /** Bits of the vectors in use. */
  static int bits() {
    return F.vectorBitSize();
  }

  /** Billions of operations per second of processor time, the best of {@code rounds}. */
  static double gigaflops(int rounds) {
    var threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    float sink = 0;
    for (int i = 0; i < rounds; i++) {
      long start = threads.getCurrentThreadCpuTime();
      sink += ten(0.5f, 0.001f);
      long nanos = threads.getCurrentThreadCpuTime() - start;
      best = Math.max(best, 2.0 * 10 * F.length() * STEPS / Math.max(1, nanos));
    }
    return sink == 42f ? 0 : best;
  }

  private static float ten(float factor, float add) {
    var x = FloatVector.broadcast(F, factor);
    var y = FloatVector.broadcast(F, add);
    var a = x;
    var b = x;
    var c = x;
    var d = x;
    var e = x;
    var f = x;
    var g = x;
    var h = x;
    var i = x;
    var j = x;
    for (int k = 0; k < STEPS; k++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
    }
    var sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j);
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
