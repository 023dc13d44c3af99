package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Marks on sentences whose alignments are made by hand, one piece a word. */
class MarkTransferTest {
  private static final String SOURCE = "the red house burns";

  /** {@code alignment[i]}: the source word that output word i comes from. */
  private static Rendering rendering(String source, String target, int... alignment) {
    String[] from = source.split(" ", -1);
    String[] to = target.split(" ", -1);
    int[] starts = new int[from.length];
    int[] ends = new int[from.length];
    int at = 0;
    for (int i = 0; i < from.length; i++) {
      starts[i] = at == 0 ? 0 : at - 1;
      ends[i] = at + from[i].length();
      at = ends[i] + 1;
    }
    int[] targetEnds = new int[to.length];
    float[] weights = new float[to.length * from.length];
    at = 0;
    for (int i = 0; i < to.length; i++) {
      targetEnds[i] = at + to[i].length();
      at = targetEnds[i] + 1;
      for (int s = 0; s < from.length; s++) {
        weights[i * from.length + s] = s == alignment[i] ? 0.8f : 0.2f / from.length;
      }
    }
    // A piece carries its own leading space: it starts where the one before it ends.
    return new Rendering(target, starts, ends, targetEnds, weights, false);
  }

  private static float[] weights(Rendering rendering) {
    return Objects.requireNonNull(rendering.weights());
  }

  private static Span span(String source, String words, Span.Kind kind) {
    int start = source.indexOf(words);
    return new Span(start, start + words.length(), kind, words);
  }

  private static List<Span> carry(Rendering rendering, Span... spans) {
    var transfer = new MarkTransfer(List.of(spans));
    transfer.addTranslated(rendering, 0, SOURCE.length(), 0);
    return transfer.finish(rendering.text());
  }

  private static String words(Rendering rendering, Span span) {
    return rendering.text().substring(span.start(), span.end());
  }

  @Test
  void a_mark_follows_its_word_to_another_place() {
    var rendering = rendering(SOURCE, "arde la casa roja", 3, 0, 2, 1);
    var spans = carry(rendering, span(SOURCE, "red", Span.Kind.STYLE));
    assertThat(spans).hasSize(1);
    assertThat(words(rendering, spans.getFirst())).isEqualTo("roja");
  }

  @Test
  void a_mark_over_several_words_stays_one_when_they_stay_together() {
    var rendering = rendering(SOURCE, "arde la casa roja", 3, 0, 2, 1);
    var spans = carry(rendering, span(SOURCE, "red house", Span.Kind.LINK));
    assertThat(words(rendering, spans.getFirst())).isEqualTo("casa roja");
  }

  @Test
  void emphasis_splits_where_its_words_part() {
    var rendering = rendering(SOURCE, "roja arde la casa", 1, 3, 0, 2);
    var spans = carry(rendering, span(SOURCE, "red house", Span.Kind.STYLE));
    assertThat(spans).extracting(s -> words(rendering, s)).containsExactly("roja", "casa");
  }

  @Test
  void a_link_is_kept_once_at_its_longest_run() {
    var rendering = rendering(SOURCE, "roja arde la casa grande", 1, 3, 0, 2, 2);
    var spans = carry(rendering, span(SOURCE, "red house", Span.Kind.LINK));
    assertThat(spans).extracting(s -> words(rendering, s)).containsExactly("casa grande");
  }

  @Test
  void a_hole_of_one_word_is_filled() {
    var rendering = rendering(SOURCE, "casa de roja arde", 2, 0, 1, 3);
    var spans = carry(rendering, span(SOURCE, "red house", Span.Kind.LINK));
    assertThat(spans).extracting(s -> words(rendering, s)).containsExactly("casa de roja");
  }

  @Test
  void a_link_without_a_word_goes_to_the_likeliest_and_is_flagged() {
    var rendering = rendering(SOURCE, "la casa arde", 0, 2, 3);
    weights(rendering)[1 * 4 + 1] = 0.4f;
    var transfer = new MarkTransfer(List.of(span(SOURCE, "red", Span.Kind.LINK)));
    transfer.addTranslated(rendering, 0, SOURCE.length(), 0);
    var spans = transfer.finish(rendering.text());
    assertThat(words(rendering, spans.getFirst())).isEqualTo("casa");
    assertThat(transfer.guessed()).isTrue();
  }

  @Test
  void a_mark_over_everything_stays_over_everything() {
    var rendering = rendering(SOURCE, "arde la casa roja", 3, 0, 2, 1);
    var spans = carry(rendering, span(SOURCE, SOURCE, Span.Kind.STYLE));
    assertThat(spans).extracting(s -> words(rendering, s)).containsExactly("arde la casa roja");
  }

  @Test
  void nested_marks_are_carried_each_for_itself() {
    var rendering = rendering(SOURCE, "arde la casa roja", 3, 0, 2, 1);
    var spans =
        carry(
            rendering,
            span(SOURCE, "red house", Span.Kind.LINK),
            span(SOURCE, "house", Span.Kind.STYLE));
    assertThat(spans)
        .extracting(s -> words(rendering, s))
        .containsExactlyInAnyOrder("casa roja", "casa");
  }

  @Test
  void a_picture_stands_before_the_word_it_stood_before() {
    var rendering = rendering(SOURCE, "arde la casa roja", 3, 0, 2, 1);
    int at = SOURCE.indexOf("house");
    var spans = carry(rendering, new Span(at, at, Span.Kind.POINT, "img"));
    assertThat(rendering.text().substring(spans.getFirst().start())).isEqualTo("casa roja");
  }

  @Test
  void a_point_at_either_end_stays_there() {
    var rendering = rendering(SOURCE, "arde la casa roja", 3, 0, 2, 1);
    var transfer =
        new MarkTransfer(
            List.of(
                new Span(SOURCE.length(), SOURCE.length(), Span.Kind.POINT, "end"),
                new Span(0, 0, Span.Kind.POINT, "start")));
    transfer.addTranslated(rendering, 0, SOURCE.length(), 0);
    var spans = transfer.finish(rendering.text());
    assertThat(spans).extracting(Span::start).containsExactly(5, rendering.text().length());
  }

  @Test
  void a_trace_is_found_once_and_never_guessed() {
    var both = span(SOURCE, "red house", Span.Kind.TRACE);
    var moved = rendering(SOURCE, "arde la casa roja", 3, 0, 2, 1);
    assertThat(carry(moved, both))
        .extracting(span -> words(moved, span))
        .containsExactly("casa roja");
    var torn = rendering(SOURCE, "casa la arde allí roja", 2, 0, 3, 3, 1);
    assertThat(carry(torn, both)).hasSize(1);
    var lost = rendering(SOURCE, "arde la", 3, 0);
    assertThat(carry(lost, both)).isEmpty();
    assertThat(carry(lost, span(SOURCE, "red house", Span.Kind.LINK))).hasSize(1);
  }

  @Test
  void alignments_of_two_steps_compose() {
    var first = rendering("un dos tres", "one two three", 0, 1, 2);
    var second = rendering("one two three", "drei eins zwei", 2, 0, 1);
    var both = first.then(second);
    assertThat(both.text()).isEqualTo("drei eins zwei");
    int[] best = new int[3];
    for (int t = 0; t < 3; t++) {
      for (int s = 1; s < 3; s++) {
        if (weights(both)[t * 3 + s] > weights(both)[t * 3 + best[t]]) {
          best[t] = s;
        }
      }
    }
    assertThat(best).containsExactly(2, 0, 1);
  }
}
