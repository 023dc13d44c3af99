package news.standfirst;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything into one file, also while the newsroom runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Writes a consistent copy of everything into one file, while the newsroom runs.")
final class BackupCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Parameters(paramLabel = "FILE", description = "Where to; a ZIP file.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    System.out.println(
        StoreOperations.ask(options.settings(), "backup", StoreOperations.file(file)));
    return ExitCode.DONE;
  }
}
