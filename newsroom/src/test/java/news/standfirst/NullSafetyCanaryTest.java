package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The canary in the mine: hands the compiler, set up as the build sets it up, a source that is not
 * null-safe. If it is not refused the null checks have fallen asleep.
 */
class NullSafetyCanaryTest {
  private static final String UNSAFE =
      """
      package canary;

      import org.jspecify.annotations.NullMarked;
      import org.jspecify.annotations.Nullable;

      @NullMarked
      final class Canary {
        int length(@Nullable String headline) {
          return headline.length();
        }
      }
      """;

  @Test
  void source_that_is_not_null_safe_is_refused(@TempDir Path folder) throws Exception {
    Path source = Files.writeString(folder.resolve("Canary.java"), UNSAFE);
    Path report = folder.resolve("report");
    Process compiler =
        new ProcessBuilder(command(source, folder))
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    assertThat(compiler.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(compiler.exitValue()).isNotZero();
    assertThat(Files.readString(report)).contains("[NullAway] dereferenced expression 'headline'");
  }

  private static List<String> command(Path source, Path folder) throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    for (String option :
        Files.readString(root.resolve(".mvn/jvm.config")).strip().split("\\s+", -1)) {
      command.add("-J" + option);
    }
    var argument = Pattern.compile("<arg>(-[^<$]+)</arg>");
    String pom = Files.readString(root.resolve("pom.xml"));
    argument
        .matcher(pom)
        .results()
        .map(found -> found.group(1))
        .filter(option -> !option.contains("NullAway:OFF")) // that is the tests' own set-up
        .forEach(command::add);
    String libraries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-processorpath", libraries, "-cp", libraries));
    command.addAll(List.of("-d", folder.toString(), source.toString()));
    return command;
  }
}
