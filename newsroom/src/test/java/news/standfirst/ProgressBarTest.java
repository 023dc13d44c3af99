package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final int MEGABYTE = 1_000_000;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

  private List<String> lines(String end) {
    return List.of(written.toString(StandardCharsets.UTF_8).strip().split(end, -1));
  }

  @Test
  void bar_fills_on_a_terminal_and_stays_within_its_line() {
    var bar = new ProgressBar(out, true);
    for (int i = 0; i <= 100; i++) {
      bar.at("model.en-es.bin", (long) i * MEGABYTE, 100L * MEGABYTE);
    }
    var lines = lines("\r");
    assertThat(lines).hasSize(31).allMatch(line -> line.length() < 80);
    assertThat(lines.get(15))
        .contains("###############...............")
        .contains("50% of 100.0 MB");
    assertThat(lines.getLast()).contains("#".repeat(30)).contains("100%").doesNotContain(".....");
  }

  @Test
  void elsewhere_each_quarter_is_a_line() {
    var bar = new ProgressBar(out, false);
    for (int i = 0; i <= 100; i++) {
      bar.at("lex.en-es.bin", (long) i * MEGABYTE, 100L * MEGABYTE);
    }
    assertThat(lines("\n"))
        .hasSize(5)
        .startsWith("lex.en-es.bin: 0% of 100.0 MB")
        .endsWith("lex.en-es.bin: 100% of 100.0 MB");
  }

  @Test
  void a_file_of_unknown_length_or_longer_than_promised_is_borne() {
    var bar = new ProgressBar(out, true);
    bar.at("vocab.en-es.spm", 3 << 20, 0);
    bar.at("model.en-es.bin", 12L * MEGABYTE, 10L * MEGABYTE);
    assertThat(lines("\r")).anyMatch(line -> line.contains("3.1 MB"));
    assertThat(lines("\r").getLast()).contains("#".repeat(30));
  }
}
