package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.EditionPlan;
import news.standfirst.translation.kept.EditionSwitches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Editions switched at the desk, and what there is then over the settings. */
@ParameterizedClass
@EnumSource(Base.class)
class EditionSwitchesTest {
  private static final Language EN = new Language("en");
  private static final Language ES = new Language("es");
  private static final Language AR = new Language("ar");
  private static final Language FR = new Language("fr");
  private static final Language DE = new Language("de");

  private final TestStore store;
  private final EditionSwitches switches;

  EditionSwitchesTest(Base base) {
    store = base.fresh();
    switches = store.store().editionSwitches();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Language> coming(Language... written) {
    return new EditionPlan(List.of(written), written[0], switches).coming();
  }

  @Test
  void without_switches_there_is_what_the_settings_name() {
    assertThat(switches.thrown()).isEmpty();
    assertThat(coming(EN, ES)).containsExactly(EN, ES);
  }

  @Test
  void what_was_switched_on_stands_behind_the_settings_and_what_was_switched_off_is_not_there() {
    switches.turn(FR, true);
    store.time().pass(Duration.ofMinutes(1));
    switches.turn(DE, true);
    switches.turn(ES, false);
    assertThat(switches.thrown()).isEqualTo(Map.of(FR, true, DE, true, ES, false));
    assertThat(coming(EN, ES, AR)).containsExactly(EN, AR, FR, DE);
    switches.turn(DE, false);
    switches.leave(ES);
    assertThat(coming(EN, ES, AR)).containsExactly(EN, ES, AR, FR);
  }

  @Test
  void what_the_settings_add_later_is_there_with_what_was_switched() {
    switches.turn(FR, true);
    assertThat(coming(EN, DE)).containsExactly(EN, DE, FR);
    assertThat(coming(EN, FR)).containsExactly(EN, FR);
  }

  @Test
  void edition_on_which_the_house_stands_is_never_taken_away() {
    switches.turn(EN, false);
    switches.turn(AR, false);
    assertThat(new EditionPlan(List.of(EN, ES, AR), AR, switches).coming())
        .containsExactly(EN, ES, AR);
    assertThat(coming(ES, EN)).containsExactly(ES);
  }

  @Test
  void switches_are_there_when_the_store_opens_again() {
    switches.turn(FR, true);
    store.reopen();
    assertThat(store.store().editionSwitches().thrown()).isEqualTo(Map.of(FR, true));
  }
}
