package news.standfirst.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What only the packed program shows: where it finds its parts, and what it says by itself. */
class PackedProgramTest {
  @Test
  void database_library_lies_beside_its_jar_and_is_not_unpacked_at_each_start() throws IOException {
    try (var newsroom = new RunningNewsroom(Base.SQLITE)) {
      var files = Files.readString(Path.of("/proc/" + newsroom.process().pid() + "/maps"));
      assertThat(files.lines().filter(line -> line.contains("sqlitejdbc")))
          .isNotEmpty()
          .allMatch(line -> line.contains("/newsroom/target/lib/sqlite-jdbc-"));
    }
  }

  @Test
  void every_line_that_a_start_writes_is_ours() {
    try (var newsroom = new RunningNewsroom(Base.SQLITE)) {
      assertThat(newsroom.written().lines())
          .isNotEmpty()
          .allMatch(
              line ->
                  line.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z (INFO|WARN) .*")
                      || line.startsWith("Readers: "),
              "a line of the log or of the greeting");
    }
  }
}
