package news.standfirst.bench.translator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import news.standfirst.translator.Conditions;
import news.standfirst.translator.LengthLimit;
import news.standfirst.translator.MarkedText;
import news.standfirst.translator.TranslatedText;
import news.standfirst.translator.Translator;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One sentence, and an article of twenty-nine, with random weights at real dimensions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class TranslationBenchmark {
  @Param({"tiny", "base-memory"})
  public String architecture = "";

  private Path folder = Path.of("");
  private List<MarkedText> article = List.of();
  private Function<List<MarkedText>, List<TranslatedText>> translation = _ -> List.of();

  @Setup
  public void makes() throws IOException {
    folder = Files.createTempDirectory("translation-benchmark");
    BenchModel.write(architecture, folder, null);
    var translator =
        Translator.load(folder, Locale.ENGLISH, Locale.of("es"), new LengthLimit(1.0, 0, 256));
    translation = texts -> translator.translate(texts, Conditions.NONE);
    article = BenchText.sentences(BenchText.ARTICLE);
  }

  @TearDown
  public void deletes() throws IOException {
    BenchModel.delete(folder);
  }

  @Benchmark
  public List<TranslatedText> sentence() {
    return translation.apply(article.subList(0, 1));
  }

  @Benchmark
  public List<TranslatedText> article() {
    return translation.apply(article);
  }
}
