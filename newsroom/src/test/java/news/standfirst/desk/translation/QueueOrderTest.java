package news.standfirst.desk.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Progress;
import news.standfirst.translation.kept.Thing;
import org.junit.jupiter.api.Test;

/** In which order translators find what they could look at. */
final class QueueOrderTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private static Progress.Line line(String id, int warnings, int failed, int hoursBefore) {
    return new Progress.Line(
        new Thing(Thing.ARTICLE, id),
        new Language("ca"),
        new Language("es"),
        id,
        id,
        10,
        0,
        0,
        warnings,
        failed,
        true,
        null,
        NOON.minusSeconds(3600L * hoursBefore),
        NOON);
  }

  @Test
  void what_may_mislead_readers_comes_first_however_old_and_then_the_newest() {
    var lines =
        new ArrayList<>(
            List.of(
                line("old", 0, 0, 400),
                line("new", 0, 0, 1),
                line("warned", 1, 0, 900),
                line("failed", 0, 2, 300)));
    lines.sort(TranslationPages.importance());
    assertThat(lines)
        .extracting(Progress.Line::original)
        .containsExactly("failed", "warned", "new", "old");
  }
}
