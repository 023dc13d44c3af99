package news.standfirst.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;

class MarkPlacementTest {
  private static final Mark LINK = new Mark.Link("https://example.org/");

  private static Text text(String before, String marked, String after) {
    return new Text(
        List.of(Span.plain(before), new Span(marked, List.of(LINK)), Span.plain(after)));
  }

  @Test
  void link_on_a_name_stays_on_the_name() {
    assertThat(
            MarkPlacement.byRule(
                text("Yesterday ", "Clara Benítez", " came to the port."),
                "Al puerto vino ayer Clara Benítez."))
        .isEqualTo(
            new Rendering(
                text("Al puerto vino ayer ", "Clara Benítez", "."), Rendering.MarksBy.RULE));
  }

  @Test
  void link_on_everything_stays_on_everything() {
    assertThat(MarkPlacement.byRule(text("", "Read the report.", ""), "Lea el informe.").text())
        .isEqualTo(text("", "Lea el informe.", ""));
  }

  @Test
  void other_words_are_marked_at_their_share_of_the_way_as_whole_words() {
    var placed =
        MarkPlacement.byRule(
            text("The committee read ", "the whole report", " yesterday."),
            "La comisión leyó el informe entero ayer.");
    assertThat(placed.text().spans())
        .filteredOn(span -> span.marks().contains(LINK))
        .extracting(Span::text)
        .containsExactly("el informe entero");
  }

  @Test
  void what_the_engine_kept_is_left_alone() {
    var kept = text("Uno ", "dos", " tres.");
    assertThat(MarkPlacement.complete(text("One ", "two", " three."), kept))
        .isEqualTo(new Rendering(kept, Rendering.MarksBy.ENGINE));
  }

  @Test
  void no_mark_is_ever_lost_and_no_letter_changed() {
    var random = new SplittableRandom(20_260_504);
    var letters = "ab c.d «é» ع中,\n";
    for (int round = 0; round < 20_000; round++) {
      var source = text(some(random, letters), some(random, letters) + "x", some(random, letters));
      var words = some(random, letters) + "y";
      var placed = MarkPlacement.byRule(source, words);
      assertThat(placed.text().words()).isEqualTo(words);
      assertThat(placed.text().spans().stream().flatMap(span -> span.marks().stream()))
          .as("%s -> %s", source, words)
          .contains(LINK);
    }
  }

  private static String some(SplittableRandom random, String letters) {
    var some = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      some.append(letters.charAt(random.nextInt(letters.length())));
    }
    return some.toString();
  }
}
