package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.standfirst.translation.CharacterCount;
import news.standfirst.translation.Pair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of both counts of characters. */
class CharacterCountTest {
  private static final Pair EN_ES = Pair.of("en", "es");
  private static final Pair EN_CA = Pair.of("en", "ca");

  @ParameterizedTest
  @EnumSource(Base.class)
  void characters_are_counted_by_engine_and_by_pair_until_midnight(Base base) {
    var time = new SettableTime("2031-05-09T23:50:00Z");
    try (var store = base.fresh(time)) {
      counts(store.store().characterCount(), time);
    }
    var other = new SettableTime("2031-05-09T23:50:00Z");
    counts(CharacterCount.inMemory(other), other);
  }

  private static void counts(CharacterCount count, SettableTime time) {
    assertThat(count.today("apertium")).isZero();
    count.add("apertium", EN_ES, 100);
    count.add("apertium", EN_ES, 20);
    count.add("apertium", EN_CA, 3);
    count.add("deepl", EN_ES, 4_000_000_000L);
    assertThat(count.today("apertium")).isEqualTo(123);
    assertThat(count.today(EN_ES)).isEqualTo(4_000_000_120L);
    assertThat(count.today(EN_CA)).isEqualTo(3);
    assertThat(count.today(Pair.of("es", "en"))).isZero();
    time.pass(Duration.ofMinutes(20));
    assertThat(count.today("apertium")).isZero();
    assertThat(count.today(EN_ES)).isZero();
    count.add("apertium", EN_ES, 7);
    assertThat(count.today("apertium")).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void restart_forgets_nothing_that_was_sent(Base base) {
    try (var store = base.fresh(new SettableTime("2031-05-09T10:00:00Z"))) {
      store.store().characterCount().add("deepl", EN_ES, 90);
      store.reopen();
      store.store().characterCount().add("deepl", EN_ES, 9);
      assertThat(store.store().characterCount().today("deepl")).isEqualTo(99);
    }
  }
}
