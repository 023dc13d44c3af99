package news.standfirst;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translator.Conditions;
import news.standfirst.translator.MarkedText;
import news.standfirst.translator.Translator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Translates a text with the installed models, one line out for each line in. */
@Command(
    name = "translate",
    mixinStandardHelpOptions = true,
    description = "Translates the lines of a file or of the input with the installed models.")
final class TranslateCommand implements Callable<Integer> {
  /** Lines translated together: more share the reading of the weights, and wait for one another. */
  private static final int LINES_AT_ONCE = 64;

  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--from", required = true, paramLabel = "L", description = "Such as en.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "L", description = "Such as es.")
  private String to = "";

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: the standard input.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    var translator = ModelPlace.shelf(options.settings()).translator(new ModelPair(from, to));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (var lines = lines()) {
      translate(translator, lines, out);
    }
    return ExitCode.DONE;
  }

  private BufferedReader lines() throws IOException {
    var path = file;
    if (path == null || path.toString().equals("-")) {
      // The input stays open for whoever comes after.
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("There is no file " + path + ".");
    }
    InputStream stream = new FileInputStream(path.toFile());
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  static void translate(Translator translator, BufferedReader lines, PrintStream out)
      throws IOException {
    var waiting = new ArrayList<MarkedText>();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      waiting.add(MarkedText.plain(line));
      // Somebody who types waits for an answer to each line.
      if (waiting.size() == LINES_AT_ONCE || !lines.ready()) {
        print(translator, waiting, out);
      }
    }
    print(translator, waiting, out);
  }

  private static void print(Translator translator, List<MarkedText> waiting, PrintStream out) {
    translator
        .translate(waiting, Conditions.NONE)
        .forEach(translation -> out.println(translation.text()));
    out.flush();
    waiting.clear();
  }
}
