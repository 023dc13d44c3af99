package news.standfirst.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;

class EnginesTest {
  private static final Pair FRENCH_SPANISH = Pair.of("fr", "es");
  private static final Text SENTENCE = Text.plain("Le pont est ouvert.");

  private final SwapEngine house =
      new SwapEngine("house", false, Pair.of("fr", "ca"), Pair.of("ca", "es"));
  private final SwapEngine service = new SwapEngine("service", true, FRENCH_SPANISH);

  private static Answer ask(Engines engines, Disclosure disclosure) {
    return engines.translate(
        Order.of(FRENCH_SPANISH, List.of(SENTENCE), Deadline.in(Duration.ofSeconds(5))),
        disclosure);
  }

  private static String engineOf(Answer answer) {
    return ((Answer.Translated) answer).by().toString();
  }

  @Test
  void unpublished_text_stays_in_the_house() {
    var engines = new Engines(List.of(service), List.of(), Optional.empty());
    assertThat(engines.serves(FRENCH_SPANISH, Disclosure.PUBLISHED)).isTrue();
    assertThat(engines.serves(FRENCH_SPANISH, Disclosure.UNPUBLISHED)).isFalse();
    assertThat(((Answer.Failed) ask(engines, Disclosure.UNPUBLISHED)).fault())
        .isInstanceOf(Fault.NoEngine.class);
    assertThat(service.sent()).isEmpty();
  }

  @Test
  void pair_without_an_engine_goes_through_the_pivot_language() {
    var engines = new Engines(List.of(house), List.of(), Optional.of(new Language("ca")));
    var answer = ask(engines, Disclosure.UNPUBLISHED);
    assertThat(engineOf(answer)).isEqualTo("house/fr>ca + ca>es");
    assertThat(house.sent()).hasSize(2);
    assertThat(engines.versions(FRENCH_SPANISH, Disclosure.UNPUBLISHED))
        .containsExactly(((Answer.Translated) answer).by());
  }

  @Test
  void route_names_the_way_before_the_order_of_engines() {
    var engines =
        new Engines(
            List.of(service, house),
            List.of(Route.parse("fr-es=house+service via ca")),
            Optional.empty());
    assertThat(engineOf(ask(engines, Disclosure.PUBLISHED))).startsWith("house/");
    var off = new Engines(List.of(service), List.of(Route.parse("fr-es=off")), Optional.empty());
    assertThat(off.serves(FRENCH_SPANISH, Disclosure.PUBLISHED)).isFalse();
  }

  @Test
  void next_engine_is_asked_when_one_fails_and_the_first_fault_is_told() {
    var spare = new SwapEngine("spare", false, FRENCH_SPANISH);
    var engines = new Engines(List.of(service, spare), List.of(), Optional.empty());
    service.failWith(new Fault.Unavailable(FaultReason.OTHER.with("The service is away.")));
    assertThat(engineOf(ask(engines, Disclosure.PUBLISHED))).startsWith("spare/");
    spare.failWith(new Fault.TimedOut(FaultReason.OTHER.with("Too slow.")));
    assertThat(((Answer.Failed) ask(engines, Disclosure.PUBLISHED)).fault().reason())
        .isEqualTo("The service is away.");
  }

  @Test
  void budget_of_the_day_is_not_exceeded() {
    var engines =
        new Engines(
            List.of(service),
            List.of(),
            Optional.empty(),
            Map.of("service", 2L * SENTENCE.length()),
            CharacterCount.inMemory(Clock.systemUTC()));
    assertThat(engineOf(ask(engines, Disclosure.PUBLISHED))).startsWith("service/");
    assertThat(engineOf(ask(engines, Disclosure.PUBLISHED))).startsWith("service/");
    var fault = ((Answer.Failed) ask(engines, Disclosure.PUBLISHED)).fault();
    assertThat(fault).isInstanceOf(Fault.OverQuota.class);
    assertThat(fault.reason()).contains("translation.budgets");
    assertThat(engines.health())
        .extracting(EngineHealth::state, EngineHealth::charactersToday)
        .containsExactly(tuple(EngineHealth.State.OVER_QUOTA, 2L * SENTENCE.length()));
  }

  @Test
  void orders_at_the_same_time_do_not_exceed_a_budget_together() {
    var count = CharacterCount.inMemory(Clock.systemUTC());
    var budgets = Map.of(FRENCH_SPANISH.toString(), 2L * SENTENCE.length() - 1);
    var other = new Engines(List.of(service), List.of(), Optional.empty(), budgets, count);
    var meanwhile = new ArrayList<Answer>();
    service.whileAtWork(
        () -> {
          service.whileAtWork(() -> {});
          meanwhile.add(ask(other, Disclosure.PUBLISHED));
        });
    var engines = new Engines(List.of(service), List.of(), Optional.empty(), budgets, count);
    assertThat(engineOf(ask(engines, Disclosure.PUBLISHED))).startsWith("service/");
    assertThat(((Answer.Failed) meanwhile.getFirst()).fault()).isInstanceOf(Fault.OverQuota.class);
    assertThat(count.today(FRENCH_SPANISH)).isEqualTo(SENTENCE.length());
  }

  @Test
  void order_that_an_engine_failed_leaves_the_budget_as_it_was() {
    var count = CharacterCount.inMemory(Clock.systemUTC());
    var budgets = Map.of("service", (long) SENTENCE.length());
    var engines = new Engines(List.of(service), List.of(), Optional.empty(), budgets, count);
    service.failWith(new Fault.Unavailable(FaultReason.OTHER.with("The service is away.")));
    ask(engines, Disclosure.PUBLISHED);
    assertThat(count.today("service")).isZero();
    service.failWith(null);
    assertThat(engineOf(ask(engines, Disclosure.PUBLISHED))).startsWith("service/");
  }

  @Test
  void second_asking_for_a_term_counts_too_and_exceeds_no_budget() {
    var count = CharacterCount.inMemory(Clock.systemUTC());
    var glossary = new Glossary(List.of(Glossary.Term.forced("pont", "puente viejo")));
    var order =
        new Order(FRENCH_SPANISH, List.of(SENTENCE), glossary, Deadline.in(Duration.ofSeconds(5)));
    var free = new Engines(List.of(service), List.of(), Optional.empty(), Map.of(), count);
    assertThat(engineOf(free.translate(order, Disclosure.PUBLISHED))).startsWith("service/");
    assertThat(service.sent()).hasSize(2);
    var both = service.sent().stream().mapToLong(Text::length).sum();
    assertThat(count.today("service")).isEqualTo(both);
    var budgets = Map.of("service", both + SENTENCE.length());
    var engines = new Engines(List.of(service), List.of(), Optional.empty(), budgets, count);
    assertThat(engineOf(engines.translate(order, Disclosure.PUBLISHED))).startsWith("service/");
    assertThat(service.sent()).as("for the second time there was nothing left").hasSize(3);
    assertThat(count.today("service")).isEqualTo(both + SENTENCE.length());
  }

  @Test
  void languages_that_can_be_served_are_known() {
    var engines = new Engines(List.of(house), List.of(), Optional.of(new Language("ca")));
    assertThat(
            engines.targets(
                new Language("fr"),
                List.of(new Language("es"), new Language("ar"), new Language("ca")),
                Disclosure.UNPUBLISHED))
        .containsExactly(new Language("ca"), new Language("es"));
  }
}
