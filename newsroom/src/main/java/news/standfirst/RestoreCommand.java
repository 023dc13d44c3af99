package news.standfirst;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Brings a backup back; stop the newsroom first.")
final class RestoreCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    System.out.println(StoreOperations.restore(options.settings(), file));
    return ExitCode.DONE;
  }
}
