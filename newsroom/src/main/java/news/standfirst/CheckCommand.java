package news.standfirst;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether store, log and media fit together. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Verifies store, log and media; prints a line for each thing that is wrong.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() {
    var words =
        StoreOperations.ask(options.settings(), "check", JsonNodeFactory.instance.objectNode());
    System.out.println(words);
    return words.equals(StoreOperations.ALL_WELL) ? ExitCode.DONE : ExitCode.FAILED;
  }
}
