package news.standfirst;

import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Reads {@code serve} and {@code demo} without picocli, whose reflection over all commands takes a
 * third of a second of every start. What is not plainly {@code --option value} is left to picocli,
 * which knows help and explains mistakes; a test compares the options of both.
 */
final class QuickCommands {
  private QuickCommands() {}

  /** The command, if it can be read here. */
  static Optional<Callable<Integer>> read(String... arguments) {
    if (arguments.length == 0) {
      return Optional.empty();
    }
    var options = Arrays.asList(arguments).subList(1, arguments.length);
    return switch (arguments[0]) {
      case "serve" -> serve(options);
      case "demo" -> demo(options);
      default -> Optional.empty();
    };
  }

  private static Optional<Callable<Integer>> serve(List<String> options) {
    var command = new ServeCommand();
    return takes(options, command.options::take) ? Optional.of(command) : Optional.empty();
  }

  private static Optional<Callable<Integer>> demo(List<String> options) {
    var command = new DemoCommand();
    return takes(options, command::take) ? Optional.of(command) : Optional.empty();
  }

  private interface Taker {
    boolean take(String option, String value);
  }

  private static boolean takes(List<String> options, Taker taker) {
    for (int i = 0; i < options.size(); i += 2) {
      if (i + 1 == options.size() || !taken(taker, options.get(i), options.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean taken(Taker taker, String option, String value) {
    try {
      return !value.startsWith("-") && !value.isEmpty() && taker.take(option, value);
    } catch (NumberFormatException | InvalidPathException e) {
      return false; // picocli says what is wrong with it
    }
  }
}
