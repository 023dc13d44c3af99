package news.standfirst;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all stories and pictures in a documented form, also while the newsroom runs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes all stories as lines of JSON, with their pictures, for people and systems.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Parameters(paramLabel = "DIR", description = "Where to; a new or an empty folder.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    var arguments =
        JsonNodeFactory.instance
            .objectNode()
            .put("folder", folder.toAbsolutePath().normalize().toString());
    var line = new ProgressLine();
    var words = ArchiveOperations.ask(options.settings(), "export", arguments, line);
    line.end();
    System.out.println(words);
    return ExitCode.DONE;
  }
}
