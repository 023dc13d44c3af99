package news.standfirst.bench.translator;

import java.util.concurrent.TimeUnit;
import news.standfirst.translator.KernelSpeed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One product of the models' shapes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class KernelBenchmark {
  @Param({"1", "8", "32"})
  public int rows;

  @Param({"256x1536", "384x384", "384x1536", "1536x384"})
  public String shape = "";

  private KernelSpeed product = new KernelSpeed(1, 64, 64);

  @Setup
  public void makes() {
    var sides = shape.split("x", 2);
    product = new KernelSpeed(rows, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
  }

  @Benchmark
  public float multiply() {
    return product.multiply();
  }
}
