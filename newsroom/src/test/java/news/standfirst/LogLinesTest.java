package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newsroom in a process of its own says on standard error. */
final class LogLinesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void log_for_programs_is_one_object_a_line_from_the_opening_to_the_stop() throws Exception {
    var objects = new ArrayList<JsonNode>();
    for (var line : said("json")) {
      objects.add(Houses.JSON.readTree(line));
    }
    assertThat(objects)
        .allSatisfy(
            object -> {
              assertThat(Instant.ofEpochMilli(object.path("timestamp").asLong()))
                  .isAfter(Instant.now().minusSeconds(600));
              assertThat(object.path("level").asText()).isIn("INFO", "WARN", "ERROR");
              assertThat(object.path("loggerName").asText()).isNotEmpty();
            });
    assertThat(objects)
        .anySatisfy(
            object ->
                assertThat(object.path("formattedMessage").asText())
                    .startsWith("The newsroom is open:"));
  }

  @Test
  void log_for_people_begins_each_line_with_its_time_in_utc() throws Exception {
    assertThat(said("plain"))
        .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z .*"))
        .anyMatch(line -> line.contains("The newsroom is open:"));
  }

  /** The lines of a newsroom that was opened and stopped. */
  private List<String> said(String format) throws IOException, InterruptedException {
    var errors = folder.resolve("errors");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString())
            .redirectError(errors.toFile());
    process.environment().put("STANDFIRST_LOG_FORMAT", format);
    var serving = process.start();
    try (var said = serving.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).as(() -> text(errors)).startsWith("Readers: ");
      serving.destroy();
      assertThat(serving.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      serving.destroyForcibly();
    }
    return text(errors).lines().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
