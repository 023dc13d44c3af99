package news.standfirst;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes stories of exports, WordPress exports and feeds in, also while the newsroom runs. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes stories in: folders of our own export, WordPress exports (WXR), RSS or Atom feeds.")
final class ImportCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--dry-run", description = "Says what would be taken and keeps nothing.")
  boolean dryRun;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language of stories that name none; default: the site's first.")
  String language = "";

  @Parameters(arity = "1..*", paramLabel = "PATH-OR-URL", description = "What to read.")
  List<String> sources = List.of();

  @Override
  public Integer call() {
    var arguments = JsonNodeFactory.instance.objectNode();
    arguments.put("dryRun", dryRun).put("language", language);
    var named = arguments.putArray("sources");
    // The server may work in another folder.
    sources.forEach(
        source ->
            named.add(
                ArchiveOperations.isAddress(source)
                    ? source
                    : Path.of(source).toAbsolutePath().toString()));
    var line = new ProgressLine();
    var words = ArchiveOperations.ask(options.settings(), "import", arguments, line);
    line.end();
    System.out.println(words);
    return ExitCode.DONE;
  }
}
