package news.standfirst.bench.translator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
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
 * one, {@code --sentences N} (600), {@code --quick} measures once instead of taking the median of
 * three, {@code --kernels} and {@code --translations} print one half of the table; {@code --model
 * ARCHITECTURE FOLDER} only writes a model.
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
  private double lastPeak;

  private TranslatorBench(int rounds, int sentences, @Nullable Path vocabulary, Path folder) {
    this.rounds = rounds;
    this.sentences = sentences;
    this.vocabulary = vocabulary;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    int rounds = 3;
    int sentences = 600;
    Path vocabulary = null;
    String only = "";
    boolean kernels = true;
    boolean translations = true;
    var options = Arrays.asList(arguments).iterator();
    while (options.hasNext()) {
      String option = options.next();
      switch (option) {
        case "--quick" -> rounds = 1;
        case "--vocab" -> vocabulary = Path.of(options.next());
        case "--sentences" -> sentences = Integer.parseInt(options.next());
        case "--kernels" -> translations = false;
        case "--translations" -> kernels = false;
        case "--words-per-second" -> only = options.next();
        case "--model" -> {
          BenchModel.write(options.next(), Path.of(options.next()), vocabulary);
          return;
        }
        case "--cold" -> {
          printCold(Path.of(options.next()));
          return;
        }
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    Path folder = Files.createTempDirectory("translator-bench");
    try {
      var bench = new TranslatorBench(rounds, sentences, vocabulary, folder);
      if (only.isEmpty()) {
        bench.run(kernels, translations);
      } else {
        bench.printWordsPerSecond(only);
      }
    } finally {
      BenchModel.delete(folder);
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private static void row(String what, String must, String aim, String measured) {
    print("| " + what + " | " + must + " | " + aim + " | " + measured + " |");
  }

  private void run(boolean kernels, boolean translations) throws IOException {
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
    if (kernels) {
      kernels();
    }
    if (translations) {
      for (String architecture : List.of("tiny", "base-memory")) {
        speed(architecture);
      }
      scalar();
    }
  }

  private void kernels() {
    for (int[] shape : new int[][] {{256, 1536}, {384, 384}, {384, 1536}, {1536, 384}}) {
      for (int rows : new int[] {1, 8, 32, 128}) {
        var product = new KernelSpeed(rows, shape[0], shape[1]);
        product.gigaflops(150);
        double share =
            median(() -> withPeak(() -> product.gigaflops(60), (speed, peak) -> speed / peak));
        double speed = share * lastPeak;
        var blas = new OpenBlas[1];
        double sgemm =
            median(
                () -> {
                  blas[0] = OpenBlas.measure(rows, shape[0], shape[1]);
                  return blas[0].gigaflops();
                });
        row(
            "kernel %dx%d, rows %d".formatted(shape[0], shape[1], rows),
            rows == 1 ? "2x sgemm" : FloatPeak.bits() == 512 ? "90%" : "80%",
            rows == 1 ? "2.5x" : FloatPeak.bits() == 512 ? "97%" : "88%",
            String.format(
                Locale.ROOT,
                "%.1f GFLOP/s, %.0f%% of peak %.1f; %s sgemm %.1f (%.2fx)",
                speed,
                100 * share,
                lastPeak,
                blas[0].library(),
                sgemm,
                speed / sgemm));
      }
    }
  }

  /** Measures the float peak before and after, and relates the measure to the higher one. */
  private double withPeak(DoubleSupplier measure, DoubleBinaryOperator relate) {
    double before = FloatPeak.gigaflops(60);
    double measured = measure.getAsDouble();
    lastPeak = Math.max(before, FloatPeak.gigaflops(60));
    return relate.applyAsDouble(measured, lastPeak);
  }

  private static double cpuSeconds(Runnable task) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    task.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private double median(DoubleSupplier measure) {
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
    var texts = BenchText.sentences(sentences);
    var some = texts.subList(0, Math.min(60, texts.size()));
    for (int i = 0; i < 4; i++) {
      translator.translate(some, Conditions.NONE);
      some.forEach(translator::translate);
    }
    row(
        architecture + ", batched: words/s/core per GFLOP/s",
        tiny ? "22" : "10.4",
        tiny ? "27" : "12.4",
        perPeak(texts, () -> translator.translate(texts, Conditions.NONE)));
    row(
        architecture + ", one by one",
        tiny ? "15.5" : "6.5",
        tiny ? "19" : "8.5",
        perPeak(some, () -> some.forEach(translator::translate)));
    memory(architecture, translator, some);
    if (!tiny) {
      article(translator, texts);
      load600(architecture);
      cores(translator, texts.subList(0, Math.min(240, texts.size())));
    }
  }

  private String perPeak(List<MarkedText> texts, Runnable translation) {
    int words = BenchText.words(texts);
    double speed =
        median(() -> withPeak(() -> words / cpuSeconds(translation), (each, peak) -> each / peak));
    return String.format(
        Locale.ROOT, "%.1f (%.0f words/s at a peak of %.1f)", speed, speed * lastPeak, lastPeak);
  }

  private void article(Translator translator, List<MarkedText> texts) {
    int count = 1;
    while (BenchText.words(texts.subList(0, count)) < 600 && count < texts.size()) {
      count++;
    }
    var article = texts.subList(0, count);
    double seconds =
        median(
            () ->
                withPeak(
                    () -> cpuSeconds(() -> translator.translate(article, Conditions.NONE)),
                    (each, peak) -> each));
    row(
        "article of " + BenchText.words(article) + " words, base-memory, one core, warm",
        "0.35 s",
        "0.2 s",
        String.format(
            Locale.ROOT,
            "%.2f s (processor time, at a peak of %.1f; %.2f s at the specification's 259)",
            seconds,
            lastPeak,
            seconds * lastPeak / 259));
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
                        throw new UncheckedIOException(e);
                      }
                    }));
    row(
        "load to first sentence, kernels compiled",
        "0.5 s",
        "0.2 s",
        String.format(
            Locale.ROOT, "%.2f s; cold, with the start of the JVM: %.2f s", seconds, cold()));
  }

  /** In a process of its own, by the clock on the wall. */
  private double cold() {
    return median(
        () -> {
          long start = System.nanoTime();
          child(List.of(), List.of("--cold", folder.resolve("base-memory").toString()));
          return (System.nanoTime() - start) / 1e9;
        });
  }

  private static void printCold(Path model) {
    print(Translator.load(model, FROM, TO, AS_LONG_AS_SOURCE).translate("la mi no ta re."));
  }

  private void cores(Translator translator, List<MarkedText> texts) {
    double[] seconds = new double[2];
    for (int workers = 1; workers <= 2; workers++) {
      try (var pool = new TranslatorPool(workers, () -> {})) {
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
  private void scalar() {
    double ratio = median(() -> wordsPerSecond("vector") / wordsPerSecond("scalar"));
    row("scalar against vector, tiny", "1/15", "1/6", String.format(Locale.ROOT, "1/%.1f", ratio));
  }

  private static double wordsPerSecond(String kernel) {
    return Double.parseDouble(
        child(
            List.of("-Dstandfirst.translator.kernel=" + kernel),
            List.of("--sentences", "30", "--words-per-second", "tiny")));
  }

  private static String child(List<String> options, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), TranslatorBench.class.getName()));
    command.addAll(arguments);
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }

  private void printWordsPerSecond(String architecture) throws IOException {
    var translator = load(architecture);
    var texts = BenchText.sentences(sentences);
    double best = 0;
    for (int i = 0; i < 5; i++) {
      double seconds = cpuSeconds(() -> translator.translate(texts, Conditions.NONE));
      best = Math.max(best, BenchText.words(texts) / seconds);
    }
    print(String.format(Locale.ROOT, "%.1f", best));
  }
}
