package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three readers on damaged files.
 *
 * <p>The ordinary run damages the golden files in a fixed pseudo-random way. With {@code
 * -Dstandfirst.long=true} Jazzer, guided by coverage, looks for more, each reader in a process of
 * its own: its JUnit extension is built for an older JUnit, so its command-line driver is used.
 */
class ReaderFuzzTest {
  private static final boolean LONG = Boolean.getBoolean("standfirst.long");
  private static final int DAMAGES = LONG ? 20_000 : 600;

  /**
   * Heap a reader may allocate, as a multiple of the file's size. A model is copied once to check
   * and once to pack it. A vocabulary is small and made of tiny pieces, each of which becomes an
   * object, its text and a few trie nodes.
   */
  private static final int MODEL_MULTIPLE = 8;

  private static final int VOCABULARY_MULTIPLE = 64;
  private static final long FIXED = 2_000_000;

  private static byte[] damage(byte[] good, Random random) {
    byte[] bytes = good.clone();
    int kind = random.nextInt(4);
    if (kind == 0) {
      return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    int changes = 1 + random.nextInt(6);
    int reach = kind == 1 ? Math.min(bytes.length, 64) : bytes.length;
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(kind == 3 ? Math.min(bytes.length, 12_000) : reach);
      bytes[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (bytes[at] ^ 1 << 7);
    }
    return bytes;
  }

  private static void check(String file, int multiple, Consumer<byte[]> target) {
    byte[] good = Recorded.bytes(file);
    target.accept(good);
    target.accept(new byte[0]);
    var random = new Random(2026);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < DAMAGES; i++) {
      byte[] bytes = damage(good, random);
      long before = threads.getCurrentThreadAllocatedBytes();
      target.accept(bytes);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).as("damage %d", i).isLessThan((long) multiple * bytes.length + FIXED);
    }
  }

  private static void explore(String target, String seed, Path folder) throws Exception {
    if (!LONG) {
      return;
    }
    Path corpus = Files.createDirectories(folder.resolve(target));
    Files.write(corpus.resolve("seed"), Recorded.bytes(seed));
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            // A quarter of a large machine's memory would be full of what nobody holds any more.
            "-Xmx1g",
            "--add-modules",
            "jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=news.standfirst.translator.FuzzTargets$" + target,
            "--instrumentation_includes=news.standfirst.**",
            "-max_total_time=60",
            "-max_len=400000",
            "-rss_limit_mb=3000",
            corpus.toString());
    Path log = folder.resolve(target + ".log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(tail(log)).isZero();
  }

  private static String tail(Path log) throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  @Test
  void damaged_models_are_refused_and_nothing_worse(@TempDir Path folder) throws Exception {
    check("golden.bin", MODEL_MULTIPLE, FuzzTargets.Model::fuzzerTestOneInput);
    explore("Model", "golden.bin", folder);
  }

  @Test
  void damaged_vocabularies_are_refused_and_nothing_worse(@TempDir Path folder) throws Exception {
    check("golden.spm", VOCABULARY_MULTIPLE, FuzzTargets.Vocabularies::fuzzerTestOneInput);
    explore("Vocabularies", "golden.spm", folder);
  }

  @Test
  void damaged_shortlists_are_refused_and_nothing_worse(@TempDir Path folder) throws Exception {
    check("golden.lex.bin", MODEL_MULTIPLE, FuzzTargets.Shortlists::fuzzerTestOneInput);
    explore("Shortlists", "golden.lex.bin", folder);
  }
}
