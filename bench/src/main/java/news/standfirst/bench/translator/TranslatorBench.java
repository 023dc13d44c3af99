package news.standfirst.bench.translator;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.standfirst.translator.Conditions;
import news.standfirst.translator.KernelSpeed;
import news.standfirst.translator.LengthLimit;
import news.standfirst.translator.MarkedText;
import news.standfirst.translator.Translator;
import news.standfirst.translator.TranslatorPool;
import org.jspecify.annotations.Nullable;

/**
 * Prints the translator's figures in one table, with the machine's float peak and OpenBLAS beside
 * them, measured in the same run.
 *
 * <p>Options: {@code --vocab FILE} uses a real vocabulary of 32,000 pieces instead of a made-up
 * one, {@code --sentences N} (600), {@code --quick} measures once instead of three times.
 *
 * <p>Figures of one core are taken in processor time of the measuring thread, the peak likewise, so
 * that other work on the machine disturbs their ratio little; figures of two cores need a machine
 * with nothing else to do.
 */
public final class TranslatorBench {
  private static final Locale FROM = Locale.ENGLISH;
  private static final Locale TO = Locale.of("es");
  private static final LengthLimit AS_LONG_AS_SOURCE = new LengthLimit(1.0, 0, 256);

  private final int rounds;
  private final int sentences;
  private final @Nullable Path vocabulary;
  private final Path folder;

  private TranslatorBench(int rounds, int sentences, @Nullable Path vocabulary, Path folder) {
    this.rounds = rounds;
    this.sentences = sentences;
    this.vocabulary = vocabulary;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = 3;
    int sentences = 600;
    Path vocabulary = null;
    String only = "";
    var options = Arrays.asList(arguments).iterator();
    while (options.hasNext()) {
      String option = options.next();
      switch (option) {
        case "--quick" -> rounds = 1;
        case "--vocab" -> vocabulary = Path.of(options.next());
        case "--sentences" -> sentences = Integer.parseInt(options.next());
        case "--words-per-second" -> only = options.next();
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    Path folder = Files.createTempDirectory("translator-bench");
    try {
      var bench = new TranslatorBench(rounds, sentences, vocabulary, folder);
      if (only.isEmpty()) {
        bench.run();
      } else {
        bench.printWordsPerSecond(only);
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private static void row(String what, String must, String aim, String measured) {
    print("| " + what + " | " + must + " | " + aim + " | " + measured + " |");
  }

  private void run() throws IOException, InterruptedException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    FloatPeak.gigaflops(300);
    double peak = FloatPeak.gigaflops(200);
    print(
        String.format(
            Locale.ROOT,
            "%s, %d processors, Java %s, kernel %s, load %.1f, float peak of a core %.1f GFLOP/s",
            LocalDate.now(java.time.ZoneId.systemDefault()),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            Translator.kernel(),
            system.getSystemLoadAverage(),
            peak));
    print("");
    print("| what | must | aim | measured |");
    print("| --- | --- | --- | --- |");
    kernels();
    for (String architecture : List.of("tiny", "base-memory")) {
      speed(architecture);
    }
    boolean heavy = rounds > 1;
    scalar(heavy);
  }

  private void kernels() {
    for (int[] shape : new int[][] {{256, 1536}, {384, 384}, {384, 1536}, {1536, 384}}) {
      for (int rows : new int[] {1, 8, 32, 128}) {
        double peak = FloatPeak.gigaflops(60);
        double speed = KernelSpeed.gigaflops(rows, shape[0], shape[1], 150);
        peak = Math.max(peak, FloatPeak.gigaflops(60));
        double blas = blas(rows, shape[0], shape[1]);
        row(
            String.format("kernel %dx%d, rows %d", shape[0], shape[1], rows),
            rows == 1 ? "2x sgemm" : "80-90%",
            rows == 1 ? "2.5x" : "88-97%",
            String.format(
                Locale.ROOT,
                "%.1f GFLOP/s, %.0f%% of peak %.1f; OpenBLAS sgemm %.1f (%.2fx)",
                speed,
                100 * speed / peak,
                peak,
                blas,
                speed / blas));
      }
    }
  }

  /** OpenBLAS through numpy, if there is a Python with numpy; processor time as well. */
  private static double blas(int rows, int depth, int columns) {
    String script =
        """
        import numpy as np, time
        a = np.ones((%1$d, %2$d), np.float32); b = np.ones((%2$d, %3$d), np.float32)
        n = max(1, int(1e8 / (2.0 * %1$d * %2$d * %3$d))); best = 0
        for r in range(40):
            t = time.process_time_ns()
            for i in range(n): a @ b
            best = max(best, n * 2.0 * %1$d * %2$d * %3$d / max(1, time.process_time_ns() - t))
        print(best)
        """
            .formatted(rows, depth, columns);
    try {
      var builder = new ProcessBuilder("/usr/bin/python3", "-c", script);
      builder.environment().put("OPENBLAS_NUM_THREADS", "1");
      var process = builder.redirectErrorStream(true).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return process.waitFor() == 0 ? Double.parseDouble(output.strip()) : Double.NaN;
    } catch (IOException e) {
      return Double.NaN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Double.NaN;
    }
  }

  /** Made-up news: about 21 words a sentence, 1.6 pieces a word with the made-up vocabulary. */
  private static List<MarkedText> text(int count) {
    var random = new Random(8);
    var texts = new ArrayList<MarkedText>();
    for (int i = 0; i < count; i++) {
      int words = Math.clamp(Math.round(21 + 7 * random.nextGaussian()), 4, 45);
      var sentence = new StringBuilder();
      for (int w = 0; w < words; w++) {
        sentence.append(w == 0 ? "" : " ");
        sentence.append(BenchModel.syllables(random, 1 + random.nextInt(3)));
      }
      texts.add(MarkedText.plain(sentence.append('.').toString()));
    }
    return texts;
  }

  private static int words(List<MarkedText> texts) {
    return texts.stream().mapToInt(text -> text.text().split(" ").length).sum();
  }

  private static double cpuSeconds(Runnable task) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    task.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private double median(java.util.function.DoubleSupplier measure) {
    double[] values = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      values[i] = measure.getAsDouble();
    }
    Arrays.sort(values);
    return values[rounds / 2];
  }

  private Translator load(String architecture) throws IOException {
    Path model = folder.resolve(architecture);
    if (!Files.exists(model)) {
      BenchModel.write(architecture, model, vocabulary);
    }
    return Translator.load(model, FROM, TO, AS_LONG_AS_SOURCE);
  }

  private void speed(String architecture) throws IOException {
    boolean tiny = architecture.equals("tiny");
    var translator = load(architecture);
    var texts = text(sentences);
    var some = texts.subList(0, Math.min(60, texts.size()));
    int words = words(texts);
    for (int i = 0; i < 4; i++) {
      translator.translate(some, Conditions.NONE);
    }
    double[] peak = new double[1];
    double batched =
        median(
            () -> {
              double before = FloatPeak.gigaflops(60);
              double seconds = cpuSeconds(() -> translator.translate(texts, Conditions.NONE));
              peak[0] = Math.max(before, FloatPeak.gigaflops(60));
              return words / seconds / peak[0];
            });
    row(
        architecture + ", batched: words/s/core per GFLOP/s",
        tiny ? "22" : "10.4",
        tiny ? "27" : "12.4",
        String.format(
            Locale.ROOT,
            "%.1f (%.0f words/s at a peak of %.1f)",
            batched,
            batched * peak[0],
            peak[0]));
    double single =
        median(
            () -> {
              double before = FloatPeak.gigaflops(60);
              double seconds = cpuSeconds(() -> some.forEach(translator::translate));
              peak[0] = Math.max(before, FloatPeak.gigaflops(60));
              return words(some) / seconds / peak[0];
            });
    row(
        architecture + ", one by one",
        tiny ? "15.5" : "6.5",
        tiny ? "19" : "8.5",
        String.format(Locale.ROOT, "%.1f (%.0f words/s)", single, single * peak[0]));
    memory(architecture, translator, some);
    if (!tiny) {
      article(translator, texts);
      load600(architecture);
      cores(translator, texts);
    }
  }

  private void article(Translator translator, List<MarkedText> texts) {
    var article = texts.subList(0, 29);
    double seconds = median(() -> cpuSeconds(() -> translator.translate(article, Conditions.NONE)));
    row(
        "article of " + words(article) + " words, base-memory, one core, warm",
        "0.35 s",
        "0.2 s",
        String.format(Locale.ROOT, "%.2f s (processor time)", seconds));
  }

  private void load600(String architecture) {
    double seconds =
        median(
            () ->
                cpuSeconds(
                    () -> {
                      try {
                        load(architecture).translate("la mi no ta re.");
                      } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    }));
    row(
        "load to first sentence, kernels compiled",
        "0.5 s",
        "0.2 s",
        String.format(Locale.ROOT, "%.2f s", seconds));
  }

  private void cores(Translator translator, List<MarkedText> texts) {
    double[] seconds = new double[2];
    for (int workers = 1; workers <= 2; workers++) {
      try (var pool = new TranslatorPool(workers, Thread.NORM_PRIORITY)) {
        seconds[workers - 1] =
            median(
                () -> {
                  long start = System.nanoTime();
                  pool.translate(translator, texts, Conditions.NONE);
                  return (System.nanoTime() - start) / 1e9;
                });
      }
    }
    row(
        "two cores against one (wall clock)",
        "1.85x",
        "1.97x",
        String.format(
            Locale.ROOT,
            "%.2fx at load %.1f",
            seconds[0] / seconds[1],
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }

  private void memory(String architecture, Translator translator, List<MarkedText> some)
      throws IOException {
    long files = 0;
    try (var list = Files.list(folder.resolve(architecture))) {
      for (Path file : list.toList()) {
        files += Files.size(file);
      }
    }
    row(
        architecture + ": heap of a model against its files; scratch",
        "1.2x; 24 MB",
        "1.05x; 8 MB",
        String.format(
            Locale.ROOT,
            "%.2fx; %.1f MB",
            (double) translator.heapBytes() / files,
            translator.scratchBytes() / 1e6));
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    translator.translate(some, Conditions.NONE);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    row(
        architecture + ": allocated per sentence, warm",
        "200 KB",
        "20 KB",
        String.format(Locale.ROOT, "%.1f KB", allocated / 1e3 / some.size()));
  }

  /** The scalar kernel in a process of its own, against the vector kernel likewise. */
  private void scalar(boolean heavy) throws IOException, InterruptedException {
    double vector = child("vector", heavy);
    double scalar = child("scalar", heavy);
    row(
        "scalar against vector, tiny",
        "1/15",
        "1/6",
        String.format(Locale.ROOT, "1/%.1f", vector / scalar));
  }

  private double child(String kernel, boolean heavy) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--add-modules",
                "jdk.incubator.vector",
                "-Dstandfirst.translator.kernel=" + kernel,
                "-cp",
                System.getProperty("java.class.path"),
                TranslatorBench.class.getName(),
                "--sentences",
                heavy ? "60" : "20",
                "--words-per-second",
                "tiny")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Double.parseDouble(output.strip());
  }

  private void printWordsPerSecond(String architecture) throws IOException {
    var translator = load(architecture);
    var texts = text(sentences);
    double best = 0;
    for (int i = 0; i < 5; i++) {
      double seconds = cpuSeconds(() -> translator.translate(texts, Conditions.NONE));
      best = Math.max(best, words(texts) / seconds);
    }
    print(String.format(Locale.ROOT, "%.1f", best));
  }
}
