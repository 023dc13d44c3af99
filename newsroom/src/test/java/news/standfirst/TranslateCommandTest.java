package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The commands around translation models, on the reference model. */
@ResourceLock(Resources.SYSTEM_OUT)
class TranslateCommandTest {
  private static final Path MODEL = Path.of("..", "translator", "src", "test", "resources");
  private static final double CLEAR_MARGIN = 0.02;

  @TempDir private Path folder = Path.of("");

  /** A sentence, what the reference engine makes of it, and how sure it is. */
  private record Reference(double margin, String source, String translation) {}

  private static List<Reference> reference() throws Exception {
    try (var in = TranslateCommandTest.class.getResourceAsStream("/models/reference.tsv")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(line -> line.split("\t", -1))
          .map(cells -> new Reference(Double.parseDouble(cells[0]), cells[1], cells[2]))
          .toList();
    }
  }

  private String run(int expected, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    var printed = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(all.toArray(String[]::new))).isEqualTo(expected);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void translate_prints_what_the_reference_prints() throws Exception {
    run(0, "models", "install", "xx-yy", "--from", MODEL.toString());
    var sentences = reference();
    var file =
        Files.write(folder.resolve("text"), sentences.stream().map(Reference::source).toList());
    var lines = run(0, "translate", "--from", "xx", "--to", "yy", file.toString()).lines().toList();
    assertThat(lines).hasSize(sentences.size());
    int clear = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sentences.get(i).margin() >= CLEAR_MARGIN) {
        assertThat(lines.get(i)).isEqualTo(sentences.get(i).translation());
        clear++;
      }
    }
    assertThat(clear).isEqualTo(63);
  }

  @Test
  void empty_lines_stay_where_they_are() throws Exception {
    run(0, "models", "install", "xx-yy", "--from", MODEL.toString());
    var file = Files.writeString(folder.resolve("text"), "\n42\n\nThe vote was close.");
    var lines = run(0, "translate", "--from", "xx", "--to", "yy", file.toString()).lines().toList();
    assertThat(lines).hasSize(4).startsWith("", "42", "").last().asString().isNotEmpty();
  }

  @Test
  void models_are_listed_verified_and_removed() {
    assertThat(run(0, "models", "list")).contains("No model is installed");
    run(0, "models", "install", "--from", MODEL.toString());
    assertThat(run(0, "models", "list")).startsWith("xx-yy");
    assertThat(run(0, "models", "verify")).contains("Good: 1 of 1");
    assertThat(run(0, "models", "remove", "xx-yy")).contains("Removed xx-yy");
    assertThat(run(1, "models", "remove", "xx-yy")).isEmpty();
  }

  @Test
  @ResourceLock(Resources.SYSTEM_ERR)
  void install_without_a_pair_shows_how_install_is_used() {
    var told = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      run(2, "models", "install");
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("Say which: a pair such as en-es")
        .contains("models install")
        .contains("--architecture");
  }

  @Test
  void mistakes_are_told_with_their_exit_codes() throws Exception {
    var file = Files.writeString(folder.resolve("text"), "Hello.");
    assertThat(run(1, "translate", "--from", "en", "--to", "es", file.toString())).isEmpty();
    assertThat(run(2, "translate", "--from", "en")).isEmpty();
    assertThat(run(2, "models", "install")).isEmpty();
    assertThat(run(1, "models", "install", "--from", folder.resolve("none").toString())).isEmpty();
  }
}
