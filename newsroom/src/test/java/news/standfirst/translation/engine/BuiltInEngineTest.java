package news.standfirst.translation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.Fault;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.models.LocalModels;
import news.standfirst.translation.models.ModelPair;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.models.Progress;
import news.standfirst.translator.MarkedText;
import news.standfirst.translator.TranslatedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine in the house, with the translator's small reference model on its shelf. */
class BuiltInEngineTest {
  private static final Path MODEL = Path.of("..", "translator", "src", "test", "resources");
  private static final news.standfirst.translator.Span.Kind TRACE =
      news.standfirst.translator.Span.Kind.TRACE;
  private static final Mark LINK = new Mark.Link("https://paper.example/vote");

  @TempDir private Path folder = Path.of("");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
  private ModelShelf shelf;
  private BuiltInEngine engine;

  @BeforeEach
  void opens() {
    shelf = new ModelShelf(folder.resolve("models"), now::get);
    engine = new BuiltInEngine(shelf, now::get);
  }

  @AfterEach
  void closes() {
    engine.close();
  }

  private void install(String pair) {
    try (var models = LocalModels.open(MODEL)) {
      models
          .find(Optional.of(ModelPair.parse(pair)))
          .forEach((found, source) -> shelf.install(found, source, Progress.NONE));
    }
    now.updateAndGet(instant -> instant.plusSeconds(6));
  }

  private Answer translate(Pair pair, Text... segments) {
    return engine.translate(Order.of(pair, List.of(segments), Deadline.in(Duration.ofSeconds(60))));
  }

  @Test
  void without_a_model_it_says_what_to_do() {
    assertThat(engine.serves(Pair.of("en", "es"))).isEmpty();
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.MISSING);
    assertThat(engine.health().reason()).contains("./standfirst models install");
    assertThat(translate(Pair.of("en", "es"), Text.plain("Hello.")))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed -> assertThat(failed.fault()).isInstanceOf(Fault.NoEngine.class));
  }

  @Test
  void a_model_that_is_installed_while_it_runs_serves_its_pair() {
    assertThat(engine.health().pairs()).isEmpty();
    install("en-es");
    assertThat(engine.serves(Pair.of("en", "es"))).isPresent();
    assertThat(engine.serves(Pair.of("en-GB", "es-MX"))).isPresent();
    assertThat(engine.serves(Pair.of("es", "en"))).isEmpty();
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.READY);
    assertThat(engine.health().pairs()).containsExactly(Pair.of("en", "es"));
  }

  @Test
  void segments_come_back_in_order_with_the_version_of_the_model() {
    install("en-es");
    var pair = Pair.of("en", "es");
    var answer =
        translate(pair, Text.plain("The vote was close."), Text.plain("42"), Text.plain("Rain."));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Translated.class,
            translated -> {
              assertThat(translated.by()).isEqualTo(engine.serves(pair).orElseThrow().version());
              assertThat(translated.renderings()).hasSize(3);
              assertThat(translated.renderings().get(1).text()).isEqualTo(Text.plain("42"));
              assertThat(translated.renderings())
                  .extracting(Rendering::marks)
                  .containsOnly(Rendering.MarksBy.NONE);
            });
    assertThat(engine.health().charactersToday()).isEqualTo(26);
  }

  @Test
  void a_link_comes_out_once() {
    install("en-es");
    var segment =
        new Text(
            List.of(
                Span.plain("Local residents confirmed the "),
                new Span("peace talks", List.of(new Mark.Strong(), LINK)),
                Span.plain(" for the third time.")));
    assertThat(translate(Pair.of("en", "es"), segment))
        .isInstanceOfSatisfying(
            Answer.Translated.class,
            translated -> {
              var text = translated.renderings().getFirst().text();
              assertThat(text.spans().stream().filter(span -> span.marks().contains(LINK)))
                  .hasSize(1);
              assertThat(translated.renderings().getFirst().marks())
                  .isNotEqualTo(Rendering.MarksBy.NONE);
            });
  }

  @Test
  void the_version_names_both_models_of_a_way_through_english() {
    install("es-en");
    install("en-ar");
    var version = engine.serves(Pair.of("es", "ar")).orElseThrow().version();
    assertThat(version.engine()).isEqualTo("built-in");
    assertThat(version.version()).contains("es-en ").contains(" + en-ar ");
    assertThat(translate(Pair.of("es", "ar"), Text.plain("Hola.")))
        .isInstanceOf(Answer.Translated.class);
  }

  @Test
  void a_deadline_that_is_over_is_a_fault_that_passes() {
    install("en-es");
    var answer =
        engine.translate(
            Order.of(
                Pair.of("en", "es"),
                List.of(Text.plain("The vote was close.")),
                Deadline.in(Duration.ZERO)));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed -> {
              assertThat(failed.fault()).isInstanceOf(Fault.TimedOut.class);
              assertThat(failed.fault().passes()).isTrue();
            });
    assertThat(engine.health().lastFault()).isEqualTo(now.get());
  }

  @Test
  void a_damaged_model_is_a_fault_not_a_crash() throws Exception {
    install("en-es");
    Files.write(folder.resolve("models/en-es/model.en-es.bin"), new byte[100]);
    assertThat(translate(Pair.of("en", "es"), Text.plain("The vote was close.")))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed -> assertThat(failed.fault().reason()).contains("model.en-es.bin"));
  }

  @Test
  void after_closing_every_order_fails() {
    install("en-es");
    engine.close();
    assertThat(translate(Pair.of("en", "es"), Text.plain("Hello.")))
        .isInstanceOf(Answer.Failed.class);
  }

  @Test
  void it_tells_where_the_words_of_a_term_came_to_stand_without_punctuation() {
    var pier = Glossary.Term.forced("pier", "muelle");
    var text = new Text(List.of(Span.plain("The "), new Span("old pier", List.of(LINK))));
    var aligned = AlignedText.of(text, new Glossary(List.of(pier)));
    assertThat(aligned.given().spans())
        .contains(new news.standfirst.translator.Span(8, 12, TRACE, "0"));
    var came =
        new TranslatedText(
            "El «embarcadero».",
            List.of(new news.standfirst.translator.Span(3, 16, TRACE, "0")),
            List.of(),
            java.util.Set.of());
    assertThat(aligned.places(came)).containsExactly(new Rendering.TermPlace(pier, 4, 15));
    assertThat(aligned.marked(came)).isEqualTo(Text.plain("El «embarcadero»."));
  }

  @Test
  void marks_go_to_the_translator_and_back_unchanged() {
    var text =
        new Text(
            List.of(
                new Span("One ", List.of(new Mark.Strong())),
                new Span("two", List.of(new Mark.Strong(), LINK)),
                new Span(" three ", List.of(LINK, new Mark.Emphasis())),
                Span.plain("four")));
    var aligned = AlignedText.of(text, Glossary.EMPTY);
    MarkedText given = aligned.given();
    assertThat(given.spans()).hasSize(3);
    var same = new TranslatedText(given.text(), given.spans(), List.of(), java.util.Set.of());
    assertThat(aligned.marked(same)).isEqualTo(text);
  }
}
