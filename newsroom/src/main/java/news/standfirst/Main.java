package news.standfirst;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import news.standfirst.operation.Logs;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Standfirst; each command is a small class beside it or in its room. */
@Command(
    name = "standfirst",
    mixinStandardHelpOptions = true,
    version = "Standfirst 0.1.0",
    description = "Live, multilingual news publishing on your own machines.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "The launcher ./standfirst has two more:",
      "  test [--long]  Runs every test; --long with full counts.",
      "  bench NAME     Runs one bench of the folder bench/, with its peer beside it."
    },
    subcommands = {
      BackupCommand.class,
      CheckCommand.class,
      DemoCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      ModelsCommand.class,
      RestoreCommand.class,
      ServeCommand.class,
      TokenCommand.class,
      TranslateCommand.class,
      UserCommand.class
    })
final class Main {
  Main() {}

  public static void main(String[] arguments) {
    Logs.begin();
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit code. */
  static int run(String... arguments) {
    var quick = QuickCommands.read(arguments);
    if (quick.isPresent()) {
      return call(quick.get());
    }
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((fault, line, _) -> tell(fault, line.getErr()))
        .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
  }

  private static int call(Callable<Integer> command) {
    try {
      return command.call();
    } catch (Exception e) {
      return tell(e, new PrintWriter(System.err, true, System.err.charset()));
    }
  }

  /** Expected failures are told in their own words; only a mistake of ours shows a stack trace. */
  private static int tell(Exception fault, PrintWriter to) {
    to.println("standfirst: " + fault.getMessage());
    if (fault instanceof WrongSettings) {
      return ExitCode.WRONG_USE;
    }
    if (fault instanceof NullPointerException || fault instanceof IllegalStateException) {
      fault.printStackTrace(to);
    }
    return ExitCode.FAILED;
  }
}
