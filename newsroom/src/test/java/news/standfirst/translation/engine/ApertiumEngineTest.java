package news.standfirst.translation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.Disclosure;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real Apertium of this machine. */
class ApertiumEngineTest {
  private static final Path DATA = Path.of("/usr/share/apertium");
  private static final Path PROGRAMS = Path.of("/usr/bin");
  private static final Pair SPANISH_CATALAN = Pair.of("es", "ca");

  private final ApertiumEngine engine = new ApertiumEngine(DATA, PROGRAMS);

  @AfterEach
  void close() {
    engine.close();
  }

  private List<Rendering> translated(Pair pair, Text... segments) {
    var answer =
        engine.translate(Order.of(pair, List.of(segments), Deadline.in(Duration.ofSeconds(30))));
    assertThat(answer).isInstanceOf(Answer.Translated.class);
    return ((Answer.Translated) answer).renderings();
  }

  private String catalan(String spanish) {
    return translated(SPANISH_CATALAN, Text.plain(spanish)).getFirst().text().words();
  }

  @Test
  void sentences_come_back_in_their_order() {
    var renderings =
        translated(
            SPANISH_CATALAN,
            Text.plain("El puente está abierto."),
            Text.plain("Titular sin punto"),
            Text.plain("¿Quién lo dijo?"),
            Text.plain("Costó 1.250,50 euros el 3 de mayo de 2026."));
    assertThat(renderings)
        .extracting(rendering -> rendering.text().words())
        .containsExactly(
            "El pont està obert.",
            "Titular sense punt",
            "Qui ho va dir?",
            "Va costar 1.250,50 euros el 3 de maig de 2026.");
  }

  @Test
  void links_and_emphasis_stand_on_the_words_that_they_belong_to() {
    var bridge = new Mark.Link("https://example.org/puente");
    var strong = new Mark.Strong();
    var rendering =
        translated(
                SPANISH_CATALAN,
                new Text(
                    List.of(
                        Span.plain("Ayer el "),
                        new Span("puente de la ciudad", List.of(bridge)),
                        Span.plain(" estuvo "),
                        new Span("muy", List.of(strong)),
                        Span.plain(" tranquilo."))))
            .getFirst();
    assertThat(rendering.marks()).isEqualTo(Rendering.MarksBy.ENGINE);
    assertThat(rendering.text().spans())
        .contains(new Span("el pont de la ciutat", List.of(bridge)))
        .contains(new Span("molt", List.of(strong)));
  }

  @Test
  void reserved_characters_and_line_breaks_arrive_as_they_were() {
    var hostile = "Mira [esto] {y} ^esto$ <b>a/b</b> \\n @casa [[t:m:0]]uno[[/]]\nsegunda línea";
    assertThat(catalan(hostile))
        .contains("[", "{", "}", "^", "$", "<b>", "</b>", "\\n", "@casa", "[[t:m:0]]", "[[/]]\n");
  }

  @Test
  void random_hostile_text_never_breaks_the_pipe() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    var letters = "[]{}^$/\\@<>#*~+_.,;:!?¿¡«»\"'()%&=-–— \t\nabcñáçñ0189🙂שaالع中";
    var segments = new ArrayList<Text>();
    for (int i = 0; i < 300; i++) {
      var text = new StringBuilder("x");
      for (int j = random.nextInt(60); j > 0; j--) {
        text.appendCodePoint(
            letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(55))));
      }
      segments.add(
          new Text(
              List.of(
                  Span.plain(text.toString()),
                  new Span(text.reverse().toString(), List.of(new Mark.Emphasis())))));
    }
    var renderings = translated(SPANISH_CATALAN, segments.toArray(Text[]::new));
    assertThat(renderings).as("seed " + seed).hasSize(300);
    assertThat(renderings)
        .as("seed " + seed)
        .allMatch(
            rendering ->
                rendering.text().spans().stream()
                    .anyMatch(span -> span.marks().contains(new Mark.Emphasis())));
    assertThat(catalan("El puente está abierto.")).isEqualTo("El pont està obert.");
  }

  @Test
  void killed_program_is_started_again() throws Exception {
    assertThat(catalan("El puente está abierto.")).isEqualTo("El pont està obert.");
    for (int place : List.of(0, 4, 11)) {
      var pids = engine.pids(SPANISH_CATALAN);
      var process = ProcessHandle.of(pids.get(place)).orElseThrow();
      process.destroyForcibly();
      process.onExit().get();
      assertThat(catalan("El puente está abierto.")).isEqualTo("El pont està obert.");
      assertThat(engine.pids(SPANISH_CATALAN)).doesNotContainAnyElementsOf(pids);
    }
  }

  @Test
  void long_story_goes_through_in_one_order() {
    var sentence =
        Text.plain("El ayuntamiento aprobó ayer el presupuesto de la ciudad. ".repeat(4));
    var story = IntStream.range(0, 500).mapToObj(_ -> sentence).toArray(Text[]::new);
    var renderings = translated(SPANISH_CATALAN, story);
    assertThat(renderings).hasSize(500);
    assertThat(renderings.stream().map(Rendering::text).distinct()).hasSize(1);
  }

  @Test
  void orders_of_many_threads_do_not_mix() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(i -> () -> catalan("La casa número " + i + "."))
              .toList();
      var answers = new ArrayList<String>();
      for (var future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
      assertThat(answers)
          .isEqualTo(IntStream.range(0, 40).mapToObj(i -> "La casa número " + i + ".").toList());
    }
  }

  @Test
  void order_that_is_too_late_is_told_so_and_the_next_one_is_served() {
    var many = IntStream.range(0, 20_000).mapToObj(i -> Text.plain("La casa " + i + ".")).toList();
    var answer =
        engine.translate(Order.of(SPANISH_CATALAN, many, Deadline.in(Duration.ofMillis(40))));
    assertThat(((Answer.Failed) answer).fault()).isInstanceOf(Fault.TimedOut.class);
    assertThat(catalan("El puente está abierto.")).isEqualTo("El pont està obert.");
  }

  @Test
  void sentence_without_end_is_refused_and_not_sent() {
    var answer =
        engine.translate(
            Order.of(
                SPANISH_CATALAN,
                List.of(Text.plain("ja ".repeat(20_000))),
                Deadline.in(Duration.ofSeconds(5))));
    assertThat(((Answer.Failed) answer).fault()).isInstanceOf(Fault.Refused.class);
  }

  @Test
  void french_reaches_spanish_through_catalan() {
    var engines =
        new Engines(
            List.of(engine), List.of(Route.parse("fr-es=apertium via ca")), Optional.empty());
    var answer =
        engines.translate(
            Order.of(
                Pair.of("fr", "es"),
                List.of(Text.plain("Le pont de la ville est ouvert depuis hier.")),
                Deadline.in(Duration.ofSeconds(30))),
            Disclosure.UNPUBLISHED);
    assertThat(((Answer.Translated) answer).renderings().getFirst().text().words())
        .isEqualTo("El puente de la ciudad está abierto desde ayer.");
  }

  @Test
  void variants_are_served_where_they_are_installed_and_as_their_language_elsewhere() {
    assertThat(engine.serves(Pair.of("es", "pt-BR")).orElseThrow().version().version())
        .startsWith("es-pt_BR ");
    assertThat(engine.serves(Pair.of("es-MX", "ca")).orElseThrow().version().version())
        .startsWith("spa-cat ");
    assertThat(engine.serves(Pair.of("es", "ar"))).isEmpty();
    assertThat(engine.serves(SPANISH_CATALAN))
        .isEqualTo(new ApertiumEngine(DATA, PROGRAMS).serves(SPANISH_CATALAN));
  }

  @Test
  void machine_without_apertium_says_how_to_add_it(@TempDir Path empty) {
    try (var none = new ApertiumEngine(empty, PROGRAMS)) {
      assertThat(none.serves(SPANISH_CATALAN)).isEmpty();
      assertThat(none.health().state()).isEqualTo(EngineHealth.State.MISSING);
      assertThat(none.health().reason()).contains("apt-get install apertium apertium-spa-cat");
    }
  }

  @Test
  void mode_that_would_run_something_else_is_not_used(@TempDir Path data) throws Exception {
    Files.createDirectories(data.resolve("modes"));
    for (var line :
        List.of(
            "lt-proc 'x' | sh -c 'touch /tmp/x'",
            "lt-proc 'x' | ../bin/sh $1",
            "lt-proc 'x'; sh",
            "")) {
      Files.writeString(data.resolve("modes/spa-cat.mode"), line);
      assertThat(ApertiumMode.installed(data, PROGRAMS))
          .as(line)
          .noneMatch(
              mode ->
                  mode.commands().stream().anyMatch(command -> command.getFirst().contains("sh")));
    }
  }

  @Test
  void desk_sees_what_is_installed_and_how_much_was_sent() {
    catalan("Once letras");
    var health = engine.health();
    assertThat(health.state()).isEqualTo(EngineHealth.State.READY);
    assertThat(health.charactersToday()).isEqualTo(11);
    assertThat(health.pairs().stream().map(Pair::toString).collect(Collectors.toSet()))
        .contains("es>ca", "ca>es", "es>pt", "pt>es", "fr>ca", "ca>fr", "es>pt-BR");
    assertThat(new Language("ca")).isEqualTo(SPANISH_CATALAN.to());
  }

  @Test
  void glossary_is_obeyed_and_the_rest_of_the_sentence_stays_grammatical() {
    var engines = new Engines(List.of(engine), List.of(), Optional.empty());
    var glossary =
        new Glossary(
            List.of(
                Glossary.Term.kept("Puerto Candela"),
                Glossary.Term.forced("ayuntamiento", "consistori"),
                Glossary.Term.forced("puente", "pont")));
    var answer =
        engines.translate(
            new Order(
                SPANISH_CATALAN,
                List.of(
                    Text.plain("El ayuntamiento de Puerto Candela cerró los puentes."),
                    Text.plain("Los puentes están cerrados.")),
                glossary,
                Deadline.in(Duration.ofSeconds(30))),
            Disclosure.PUBLISHED);
    assertThat(((Answer.Translated) answer).renderings())
        .extracting(rendering -> rendering.text().words())
        .containsExactly(
            "El consistori de Puerto Candela va tancar els ponts.", "Els ponts estan tancats.");
  }
}
