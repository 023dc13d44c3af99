package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.standfirst.desk.frame.Words;
import news.standfirst.story.Language;
import news.standfirst.story.Refusal;
import news.standfirst.story.Term;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Engine;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Serving;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the desk says of engines that fail and of what waits because they did. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FailingEnginesTest {
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");
  private static final Language ES = new Language("es");

  private final Failing failing = new Failing();
  private final DeskHouse house =
      new DeskHouse(0, new Engines(List.of(failing), List.of(), Optional.empty()));
  private final DeskVisitor mara = new DeskVisitor(house, "mara");
  private final DeskVisitor ines = new DeskVisitor(house, "ines");
  private final DeskVisitor layla = new DeskVisitor(house, "layla");

  @AfterAll
  void closes() {
    house.close();
  }

  /** An engine whose trouble is the test's. */
  private static final class Failing implements Engine {
    volatile Refusal why = FaultReason.NO_ANSWER.with("DeepL");

    @Override
    public String name() {
      return "deepl";
    }

    @Override
    public boolean textLeaves() {
      return true;
    }

    @Override
    public Optional<Serving> serves(Pair pair) {
      return Optional.empty();
    }

    @Override
    public Answer translate(Order order) {
      return new Answer.Failed(new Fault.Unavailable(why));
    }

    @Override
    public EngineHealth health() {
      SortedSet<Pair> none = new TreeSet<>();
      return new EngineHealth(name(), EngineHealth.State.RESTING, why, true, none, 0, 0, null);
    }

    @Override
    public void close() {}
  }

  private static String words(String page) {
    return TAGS.matcher(page).replaceAll(" ").replace("&#39;", "'");
  }

  private String engines(DeskVisitor who, Refusal why) {
    failing.why = why;
    return words(who.get("/desk/translations").body());
  }

  @Test
  void why_an_engine_rests_is_said_in_the_language_of_the_person() {
    var busy = FaultReason.BUSY.with("DeepL", 429, ": Slow down");
    assertThat(engines(mara, busy)).contains("DeepL has too much to do (its answer: 429).");
    assertThat(engines(ines, busy))
        .contains("DeepL tiene demasiado que hacer (su respuesta: 429).")
        .doesNotContain("too much to do", "Slow down");
    assertThat(engines(layla, busy)).contains("عمل كثير").doesNotContain("too much to do");
    var again = FaultReason.ASKED_AGAIN.with(FaultReason.OWN_FAULT.with("DeepL", 500, ""), 40L);
    assertThat(engines(ines, again))
        .contains(
            "DeepL tiene un fallo propio (su respuesta: 500). Se le pregunta de nuevo en 40 s.");
    assertThat(engines(ines, FaultReason.WRONG_COUNT.with("DeepL", 2, 3)))
        .contains("DeepL dio 2 traducciones para 3 frases");
  }

  @Test
  void why_something_waits_is_kept_and_said_in_the_language_of_the_person() {
    var waiting = house.store.translation().waiting();
    var story = house.story("en", "Harbour", "Words.");
    for (var why :
        List.of(
            FaultReason.NO_ENGINE.with(new Language("en"), ES, "translation.routes"),
            FaultReason.ASKED_AGAIN.with(FaultReason.NO_ANSWER.with("DeepL"), 7L),
            FaultReason.MODEL_FAULT.with(new Term("models.fault.disk", "No space left.")),
            FaultReason.OWN_PROGRAM.with("null"))) {
      waiting.ask(Thing.of(story), Set.of(ES), Waiting.Rank.FRESH, Instant.now());
      var wish = waiting.take(Waiting.Taking.any("test", Duration.ofMinutes(1)));
      waiting.later(wish.orElseThrow(), why, Instant.now());
      assertThat(waiting.list(5)).extracting(Waiting.Wish::why).containsExactly(why);
      var page = words(ines.get("/desk/translations/waiting").body());
      assertThat(page).contains(Words.in(ES).say(why, DeskHouse.ZONE)).doesNotContain(why.reason());
    }
    waiting.forget(Thing.of(story));
  }
}
