package news.standfirst.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary.Term;
import org.junit.jupiter.api.Test;

/** Terms that an engine does not use by itself, with engines that say what the test wants. */
class TermForcingTest {
  private static final Term PORT = Term.forced("port authority", "autoridad portuaria");
  private static final Term TALKS = Term.forced("talks", "negociaciones");
  private static final Text SOURCE = Text.plain("The port authority left the talks.");
  private static final String FREE = "El puerto dejó las charlas.";

  /** What an engine answers to a text; the second try has words in the place of terms. */
  private static final class Parrot implements Engine {
    private final Map<String, Rendering> answers;
    private final List<String> asked = new ArrayList<>();

    Parrot(Map<String, Rendering> answers) {
      this.answers = answers;
    }

    @Override
    public String name() {
      return "parrot";
    }

    @Override
    public boolean textLeaves() {
      return false;
    }

    @Override
    public Optional<Serving> serves(Pair pair) {
      return Optional.of(new Serving(new EngineVersion("parrot", "1"), true));
    }

    @Override
    public Answer translate(Order order) {
      var renderings = new ArrayList<Rendering>();
      for (var segment : order.segments()) {
        asked.add(segment.words());
        var answer = answers.get(segment.words());
        if (answer == null) {
          return new Answer.Failed(
              new Fault.Unavailable(FaultReason.OTHER.with("It knows nothing of that.")));
        }
        renderings.add(answer);
      }
      return new Answer.Translated(new EngineVersion("parrot", "1"), renderings);
    }

    @Override
    public EngineHealth health() {
      return new EngineHealth(
          "parrot", EngineHealth.State.READY, null, false, new TreeSet<>(), 0, 0, null);
    }

    @Override
    public void close() {}
  }

  private static Rendering said(String words, Rendering.TermPlace... places) {
    return new Rendering(Text.plain(words), Rendering.MarksBy.NONE, List.of(places));
  }

  private static Rendering.TermPlace place(Term term, String words) {
    int from = FREE.indexOf(words);
    return new Rendering.TermPlace(term, from, from + words.length());
  }

  private static Text translated(Map<String, Rendering> answers) {
    var order =
        new Order(
            Pair.of("en", "es"),
            List.of(SOURCE),
            new Glossary(List.of(PORT, TALKS)),
            Deadline.in(Duration.ofSeconds(5)));
    var answer = TermForcing.translate(new Parrot(answers)::translate, order);
    return ((Answer.Translated) answer).renderings().getFirst().text();
  }

  private static final String MASKED = "The Zqxaa left the Zqxab.";

  @Test
  void term_comes_in_the_place_of_the_word_that_no_engine_knows() {
    var text =
        translated(Map.of(SOURCE.words(), said(FREE), MASKED, said("La Zqxaa dejó las Zqxab.")));
    assertThat(text).isEqualTo(Text.plain("La autoridad portuaria dejó las negociaciones."));
  }

  @Test
  void where_that_word_is_lost_the_term_comes_where_its_words_came_to_stand() {
    var free = said(FREE, place(PORT, "puerto"), place(TALKS, "charlas"));
    var expected = Text.plain("El autoridad portuaria dejó las negociaciones.");
    assertThat(translated(Map.of(SOURCE.words(), free, MASKED, said("La Zqxaa Zqxaa dejó las."))))
        .isEqualTo(expected);
    assertThat(translated(Map.of(SOURCE.words(), free, MASKED, said(MASKED))))
        .as("a text that came back untranslated")
        .isEqualTo(expected);
    assertThat(translated(Map.of(SOURCE.words(), free))).as("a fault").isEqualTo(expected);
  }

  @Test
  void a_term_from_which_nothing_came_is_put_on_no_other_word() {
    var free = said(FREE, place(TALKS, "charlas"));
    assertThat(translated(Map.of(SOURCE.words(), free)))
        .isEqualTo(Text.plain("El puerto dejó las negociaciones."));
    assertThat(translated(Map.of(SOURCE.words(), said(FREE)))).isEqualTo(Text.plain(FREE));
  }

  @Test
  void a_text_that_came_back_untranslated_stays_as_the_check_knows_it() {
    int at = SOURCE.words().indexOf("talks");
    var copied = said(SOURCE.words(), new Rendering.TermPlace(TALKS, at, at + 5));
    assertThat(translated(Map.of(SOURCE.words(), copied))).isEqualTo(SOURCE);
  }

  @Test
  void a_place_that_holds_far_more_than_a_term_is_not_believed() {
    var free = said(FREE, new Rendering.TermPlace(TALKS, 0, FREE.length() - 1));
    assertThat(translated(Map.of(SOURCE.words(), free))).isEqualTo(Text.plain(FREE));
  }

  @Test
  void two_terms_do_not_take_each_others_words() {
    var free = said(FREE, place(PORT, "puerto dejó"), place(TALKS, "dejó las charlas"));
    assertThat(translated(Map.of(SOURCE.words(), free)))
        .isEqualTo(Text.plain("El puerto negociaciones."));
  }

  @Test
  void a_term_takes_the_marks_of_the_words_it_replaces() {
    var strong = List.<Mark>of(new Mark.Strong());
    var marked =
        new Text(
            List.of(
                Span.plain("El "), new Span("puerto", strong), Span.plain(" dejó las charlas.")));
    var free = new Rendering(marked, Rendering.MarksBy.ENGINE, List.of(place(PORT, "puerto")));
    assertThat(translated(Map.of(SOURCE.words(), free)).spans())
        .containsExactly(
            Span.plain("El "),
            new Span("autoridad portuaria", strong),
            Span.plain(" dejó las charlas."));
  }
}
