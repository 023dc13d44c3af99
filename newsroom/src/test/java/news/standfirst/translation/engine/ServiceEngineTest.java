package news.standfirst.translation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Deadline;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.Fault;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both HTTP protocols against a server on this machine, in all its moods. */
class ServiceEngineTest {
  private static final Pair ENGLISH_SPANISH = Pair.of("en", "es");

  /** Which protocol. */
  enum Kind {
    LIBRETRANSLATE,
    DEEPL
  }

  private final TestClock clock = new TestClock();
  private FakeService server;
  private ServiceEngine libre;
  private ServiceEngine deepL;

  @BeforeEach
  void open() throws IOException {
    server = new FakeService();
    libre = ServiceEngine.libreTranslate(server.address(), "libre-key", true, clock);
    deepL = ServiceEngine.deepL(server.address(), "deep-key", true, clock);
  }

  @AfterEach
  void close() {
    Stream.of(libre, deepL).forEach(ServiceEngine::close);
    server.close();
  }

  private ServiceEngine engine(Kind kind) {
    return kind == Kind.DEEPL ? deepL : libre;
  }

  private static Answer ask(ServiceEngine engine, Text... segments) {
    return engine.translate(
        Order.of(ENGLISH_SPANISH, List.of(segments), Deadline.in(Duration.ofSeconds(2))));
  }

  private static Fault fault(Answer answer) {
    return ((Answer.Failed) answer).fault();
  }

  private static List<Rendering> renderings(Answer answer) {
    return ((Answer.Translated) answer).renderings();
  }

  @ParameterizedTest
  @EnumSource
  void segments_come_back_with_their_marks(Kind kind) {
    var link = new Mark.Link("https://example.org/");
    var answer =
        ask(
            engine(kind),
            new Text(
                List.of(
                    Span.plain("a <b & "),
                    new Span("the link", List.of(link, new Mark.Strong())),
                    Span.plain("\nnext line."))),
            Text.plain("Plain."));
    assertThat(renderings(answer))
        .containsExactly(
            new Rendering(
                new Text(
                    List.of(
                        Span.plain("A <B & "),
                        new Span("THE LINK", List.of(link, new Mark.Strong())),
                        Span.plain("\nNEXT LINE."))),
                Rendering.MarksBy.ENGINE),
            new Rendering(Text.plain("PLAIN."), Rendering.MarksBy.NONE));
  }

  @Test
  void each_protocol_asks_as_its_service_wants_to_be_asked() {
    ask(libre, Text.plain("One."));
    ask(deepL, Text.plain("One."));
    var first = server.requests().get(0);
    assertThat(first.get("source").asText()).isEqualTo("en");
    assertThat(first.get("target").asText()).isEqualTo("es");
    assertThat(first.get("format").asText()).isEqualTo("html");
    assertThat(first.get("api_key").asText()).isEqualTo("libre-key");
    var second = server.requests().get(1);
    assertThat(second.get("source_lang").asText()).isEqualTo("EN");
    assertThat(second.get("target_lang").asText()).isEqualTo("ES");
    assertThat(second.get("tag_handling").asText()).isEqualTo("xml");
    assertThat(server.authorizations()).containsExactly("null", "DeepL-Auth-Key deep-key");
  }

  @Test
  void pairs_are_those_that_the_service_tells() {
    assertThat(libre.serves(ENGLISH_SPANISH)).isPresent();
    assertThat(libre.serves(Pair.of("es", "fr"))).isEmpty();
    assertThat(libre.serves(Pair.of("en-GB", "es-MX")).orElseThrow().version().toString())
        .isEqualTo("libretranslate/en>es");
    assertThat(deepL.serves(Pair.of("es", "pt-BR"))).isPresent();
    assertThat(deepL.serves(Pair.of("es", "pt"))).isPresent();
    assertThat(deepL.serves(Pair.of("es", "ca"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void many_segments_go_in_batches_and_come_back_in_order(Kind kind) {
    var segments = IntStream.range(0, 120).mapToObj(i -> Text.plain("n" + i)).toArray(Text[]::new);
    assertThat(renderings(ask(engine(kind), segments)))
        .extracting(rendering -> rendering.text().words())
        .isEqualTo(IntStream.range(0, 120).mapToObj(i -> "N" + i).toList());
    assertThat(server.requests()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void slow_service_is_given_up_at_the_deadline(Kind kind) {
    server.mood(FakeService.Mood.SLOW);
    assertThat(
            fault(
                engine(kind)
                    .translate(
                        Order.of(
                            ENGLISH_SPANISH,
                            List.of(Text.plain("One.")),
                            Deadline.in(Duration.ofMillis(300))))))
        .isInstanceOf(Fault.TimedOut.class);
  }

  @ParameterizedTest
  @EnumSource
  void service_that_asks_for_patience_is_left_alone_for_so_long(Kind kind) {
    var engine = engine(kind);
    server.mood(FakeService.Mood.TOO_MANY_REQUESTS);
    var fault = fault(ask(engine, Text.plain("One.")));
    assertThat(fault).isInstanceOf(Fault.OverQuota.class);
    assertThat(((Fault.OverQuota) fault).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(fault.reason()).contains("Slow").doesNotContain("\u0007");
    server.mood(FakeService.Mood.WELL);
    assertThat(fault(ask(engine, Text.plain("One.")))).isInstanceOf(Fault.OverQuota.class);
    assertThat(server.requests()).hasSize(1);
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.OVER_QUOTA);
    clock.advance(Duration.ofSeconds(8));
    assertThat(renderings(ask(engine, Text.plain("One.")))).hasSize(1);
    assertThat(engine.health().state()).isEqualTo(EngineHealth.State.READY);
  }

  @ParameterizedTest
  @EnumSource
  void service_with_a_fault_is_asked_again_later_and_later(Kind kind) {
    var engine = engine(kind);
    server.mood(FakeService.Mood.BROKEN);
    for (int rest : List.of(1, 2, 4)) {
      assertThat(fault(ask(engine, Text.plain("One.")))).isInstanceOf(Fault.Unavailable.class);
      int before = server.requests().size();
      clock.advance(Duration.ofSeconds(rest).minusMillis(1));
      ask(engine, Text.plain("One."));
      assertThat(server.requests()).hasSize(before);
      clock.advance(Duration.ofMillis(2));
    }
    assertThat(engine.health().lastFault()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void used_up_quota_and_wrong_key_say_what_to_do(Kind kind) {
    server.mood(FakeService.Mood.QUOTA_USED_UP);
    assertThat(fault(ask(engine(kind), Text.plain("One."))).reason()).contains("raise it there");
    clock.advance(Duration.ofHours(2));
    server.mood(FakeService.Mood.WRONG_KEY);
    var fault = fault(ask(engine(kind), Text.plain("One.")));
    assertThat(fault).isInstanceOf(Fault.Refused.class);
    assertThat(fault.reason()).contains("set the right one").doesNotContain("key\"");
  }

  @ParameterizedTest
  @EnumSource
  void answer_that_does_not_fit_is_not_used(Kind kind) {
    var engine = engine(kind);
    for (var mood :
        List.of(
            FakeService.Mood.CUT_OFF,
            FakeService.Mood.ONE_TOO_FEW,
            FakeService.Mood.NOT_JSON,
            FakeService.Mood.ENDLESS)) {
      server.mood(mood);
      assertThat(fault(ask(engine, Text.plain("One."), Text.plain("Two."))))
          .as(mood.name())
          .isInstanceOf(Fault.Unavailable.class);
      clock.advance(Duration.ofMinutes(10));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_hostile_becomes_a_mark(Kind kind) {
    server.mood(FakeService.Mood.HOSTILE);
    var link = new Mark.Link("https://example.org/");
    var rendering =
        renderings(ask(engine(kind), new Text(List.of(new Span("word", List.of(link))))))
            .getFirst();
    assertThat(rendering.text().spans().stream().flatMap(span -> span.marks().stream()))
        .containsOnly(link);
    assertThat(rendering.text().words()).isEqualTo("wordmore<b>");
  }

  @Test
  void service_that_is_not_there_rests_and_serves_nothing() {
    try (var gone =
        ServiceEngine.libreTranslate(URI.create("http://127.0.0.1:1/"), "", true, clock)) {
      assertThat(gone.serves(ENGLISH_SPANISH)).isEmpty();
      assertThat(gone.health().state()).isEqualTo(EngineHealth.State.RESTING);
      assertThat(gone.health().reason()).contains("cannot be reached at 127.0.0.1:1");
    }
  }

  /** A clock that is moved by hand. */
  private static final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-05-04T10:00:00Z");

    void advance(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
