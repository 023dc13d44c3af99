package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java machine that writes down what it was asked for. */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      echo "$@" >>"%1$s/asked"
      case "$*" in *"--port 0"*) ;; *) exit 0 ;; esac
      env >"%1$s/trained-with"
      echo $$ >"%1$s/pid"
      echo "The search index is built. The search index is built." | tr . '\\n' >&2
      [ -e "%1$s/closed" ] || echo "Readers: http://localhost:1/"
      for word; do case "$word" in -XX:AOTCacheOutput=*) : >"${word#*=}" ;; esac; done
      exec sleep 60
      """;

  @TempDir Path folder;
  private Path house;
  private Path jdk;

  @BeforeEach
  void layOut() throws IOException {
    house = Files.createDirectories(folder.resolve("a house"));
    jdk = folder.resolve("jdk");
    var launcher = Files.copy(Path.of("../standfirst"), house.resolve("standfirst"));
    executable(launcher);
    for (var pom : List.of("pom.xml", "newsroom/pom.xml", "translator/pom.xml")) {
      Files.createDirectories(house.resolve(pom).getParent());
      Files.createFile(house.resolve(pom));
    }
    Files.createDirectories(house.resolve("newsroom/target"));
    Files.createFile(house.resolve("newsroom/target/newsroom.jar"));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Us\"\nJAVA_VERSION=\"25.0.3\"\n");
    executable(Files.createFile(jdk.resolve("bin/javac")));
    executable(Files.writeString(jdk.resolve("bin/java"), JAVA.formatted(folder)));
  }

  @Test
  void house_is_found_however_the_launcher_is_called() throws IOException, InterruptedException {
    var link = Files.createSymbolicLink(folder.resolve("link"), house.resolve("standfirst"));
    ends(run(house, Map.of(), "./standfirst", "check"));
    ends(run(house, Map.of(), "sh", "standfirst", "check"));
    ends(run(folder, Map.of(), link.toString(), "check"));
    var path = Map.of("PATH", house + ":" + System.getenv("PATH"));
    ends(run(folder, path, "sh", "-c", "exec standfirst check"));
    assertThat(asked())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).contains("-Dstandfirst.home=" + house.toRealPath()));
  }

  @Test
  void flight_recordings_are_off_unless_options_ask_for_one()
      throws IOException, InterruptedException {
    ends(run(house, Map.of(), "./standfirst", "check"));
    var options = Map.of("STANDFIRST_JAVA_OPTIONS", "-XX:StartFlightRecording=delay=5s");
    ends(run(house, options, "./standfirst", "check"));
    assertThat(asked().getFirst()).contains("-Djfr.unsupported.vm=true");
    assertThat(asked().getLast())
        .contains("-XX:StartFlightRecording=delay=5s")
        .doesNotContain("jfr.unsupported");
  }

  @Test
  void training_knows_no_setting_of_the_operators() throws IOException, InterruptedException {
    var settings = Map.of("STANDFIRST_DATABASE_URL", "jdbc:postgresql://db/paper");
    ends(run(house, settings, "./standfirst", "serve"));
    assertThat(asked()).hasSizeGreaterThan(2);
    assertThat(asked().getLast()).contains("-XX:AOTCache=").endsWith("serve");
    assertThat(Files.readString(folder.resolve("trained-with")))
        .contains("JAVA_HOME")
        .doesNotContain("STANDFIRST_");
    assertThat(house.resolve("newsroom/target/newsroom.aot")).exists();
    assertThat(temporary()).isEmpty();
  }

  @Test
  void training_that_is_broken_off_leaves_no_process_and_no_folder()
      throws IOException, InterruptedException {
    Files.createFile(folder.resolve("closed"));
    var launcher = run(house, Map.of(), "./standfirst", "serve");
    var pid = folder.resolve("pid");
    for (int tries = 0; tries < 100 && !Files.exists(pid); tries++) {
      Thread.sleep(100);
    }
    var training = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    launcher.destroy();
    assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(training.onExit()).succeedsWithin(Duration.ofSeconds(10));
    assertThat(temporary()).isEmpty();
  }

  private Process run(Path where, Map<String, String> variables, String... words)
      throws IOException {
    var builder = new ProcessBuilder(words).directory(where.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("written").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("STANDFIRST_"));
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
    builder.environment().putAll(variables);
    return builder.start();
  }

  private void ends(Process launcher) throws IOException, InterruptedException {
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).as(Files.readString(folder.resolve("written"))).isEqualTo(0);
  }

  private List<String> asked() throws IOException {
    return Files.readAllLines(folder.resolve("asked"));
  }

  private List<Path> temporary() throws IOException {
    try (var files = Files.list(folder.resolve("tmp"))) {
      return new ArrayList<>(files.toList());
    }
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
