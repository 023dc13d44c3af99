package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class QuickCommandsTest {
  private static CommandLine picocli(String command) {
    return new CommandLine(new Main()).getSubcommands().get(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo"})
  void every_option_with_a_value_is_read_the_quick_way_too(String command) {
    var options =
        picocli(command).getCommandSpec().options().stream()
            .filter(option -> option.arity().max() > 0)
            .map(OptionSpec::longestName)
            .toList();
    assertThat(options).isNotEmpty();
    assertThat(options)
        .allSatisfy(option -> assertThat(QuickCommands.read(command, option, "8080")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --help",
        "serve --port",
        "serve --port many",
        "serve --prot 8080",
        "serve --data --port 1",
        "demo --port=8080",
        "demo now",
        "check --data here",
        "--version"
      })
  void what_is_not_plain_is_left_to_picocli(String line) {
    assertThat(QuickCommands.read(line.split(" "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve --config a.toml --port 8081 --data b --database c --media d"})
  void both_ways_read_the_same(String line) {
    var words = Arrays.asList(line.split(" "));
    var quick = (ServeCommand) QuickCommands.read(line.split(" ")).orElseThrow();
    var slow = new ServeCommand();
    new CommandLine(slow).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    assertThat(quick.options).usingRecursiveComparison().isEqualTo(slow.options);
  }
}
