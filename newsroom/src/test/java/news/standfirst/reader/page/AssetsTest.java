package news.standfirst.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AssetsTest {
  private final Assets assets = new Assets();

  @Test
  void style_sheet_and_scripts_bear_no_comment_block_no_indentation_and_no_empty_line() {
    for (var file : files()) {
      assertThat(text(file)).doesNotContain("/*").doesNotContain("*/");
      assertThat(text(file).lines())
          .as(file.path())
          .isNotEmpty()
          .noneMatch(String::isBlank)
          .noneMatch(line -> Character.isWhitespace(line.charAt(0)));
    }
  }

  @Test
  void nothing_else_is_taken_from_them() {
    for (var file : files()) {
      var shipped = withoutSpace(text(file)).replace(assets.liveApply(), "./live-apply.js");
      var written = written(file.path().replaceAll("^/assets/(.+)-\\p{XDigit}+(\\.\\w+)$", "$1$2"));
      assertThat(shipped)
          .as(file.path())
          .isEqualTo(withoutSpace(written.replaceAll("(?s)/\\*.*?\\*/", "")));
    }
  }

  private List<Assets.File> files() {
    var files = new ArrayList<>(assets.files());
    files.add(assets.embedHost());
    return files;
  }

  private static String text(Assets.File file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String written(String name) {
    try (var stream = Assets.class.getResourceAsStream("/reader/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
