package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators install: the unit of systemd and the file of the container. */
class PackagingTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private static String read(String file) throws IOException {
    return Files.readString(HOME.resolve(file));
  }

  @Test
  void unit_names_only_settings_and_commands_that_there_are() throws IOException {
    var unit = read("packaging/standfirst.service");
    var variables = Pattern.compile("STANDFIRST_[A-Z_]+").matcher(unit).results().toList();
    assertThat(variables).isNotEmpty();
    for (var variable : variables) {
      assertThat(SettingKey.values())
          .extracting(SettingKey::environmentName)
          .contains(variable.group());
    }
    assertThat(unit).contains("ExecStart=/opt/standfirst/standfirst serve\n");
    assertThat(HOME.resolve("standfirst")).isExecutable();
  }

  /** Where there is no systemd, the unit is not used either. */
  @Test
  void systemd_finds_nothing_wrong_with_the_unit(@TempDir Path folder) throws Exception {
    var tool = Path.of("/usr/bin/systemd-analyze");
    if (!Files.isExecutable(tool)) {
      return;
    }
    var unit = read("packaging/standfirst.service").replace("/opt/standfirst/", HOME + "/");
    var file = Files.writeString(folder.resolve("standfirst.service"), unit);
    var verify =
        new ProcessBuilder(tool.toString(), "verify", file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(verify.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).doesNotContain("standfirst.service:");
    assertThat(verify.exitValue()).as(said).isZero();
  }

  @Test
  void container_runs_the_program_with_the_flags_of_the_launcher() throws IOException {
    var container = read("packaging/Containerfile");
    var launcher = read("standfirst");
    var entry = container.lines().filter(line -> line.startsWith("ENTRYPOINT")).findFirst();
    assertThat(entry).isPresent();
    var flags = Pattern.compile("\"(--?[A-Zaexn][^\"]*)\"").matcher(entry.get()).results().toList();
    assertThat(flags).hasSizeGreaterThan(2);
    for (var flag : flags) {
      assertThat(flag.group(1).equals("-jar") || launcher.contains(flag.group(1)))
          .as(flag.group(1))
          .isTrue();
    }
    for (var variable :
        Pattern.compile("STANDFIRST_[A-Z_]+").matcher(container).results().toList()) {
      assertThat(SettingKey.values())
          .extracting(SettingKey::environmentName)
          .contains(variable.group());
    }
    assertThat(container).contains("newsroom/target/newsroom.jar", "newsroom/target/lib");
  }
}
