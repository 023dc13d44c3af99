package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.Slug;
import news.standfirst.translation.CharacterCount;
import news.standfirst.translation.CharacterCount.Sent;
import news.standfirst.translation.CharacterCount.Use;
import news.standfirst.translation.Pair;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of both counts of characters. */
class CharacterCountTest {
  private static final Pair EN_ES = Pair.of("en", "es");
  private static final Pair EN_CA = Pair.of("en", "ca");
  private static final Pair FR_ES = Pair.of("fr", "es");

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
    count.add("apertium", EN_ES, new Sent(100, 3));
    count.add("apertium", EN_ES, new Sent(20, 1));
    count.add("apertium", EN_CA, new Sent(3, 1));
    count.add("apertium", FR_ES, new Sent(5, 1));
    count.add("deepl", EN_ES, new Sent(4_000_000_000L, 9));
    assertThat(count.today("apertium")).isEqualTo(128);
    assertThat(count.today(EN_ES)).isEqualTo(4_000_000_120L);
    assertThat(count.today(EN_CA)).isEqualTo(3);
    assertThat(count.today(Pair.of("es", "en"))).isZero();
    assertThat(count.since(LocalDate.parse("2031-05-09")))
        .containsExactly(
            new Use("apertium", EN_CA.to(), new Sent(3, 1)),
            new Use("apertium", EN_ES.to(), new Sent(125, 5)),
            new Use("deepl", EN_ES.to(), new Sent(4_000_000_000L, 9)));
    assertThat(count.since(LocalDate.parse("2031-05-10"))).isEmpty();
    time.pass(Duration.ofMinutes(20));
    assertThat(count.today("apertium")).isZero();
    assertThat(count.today(EN_ES)).isZero();
    count.add("apertium", EN_ES, new Sent(7, 1));
    assertThat(count.today("apertium")).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void what_was_gathered_counts_for_others_once_what_the_order_brought_is_kept(Base base) {
    try (var store = base.fresh(new SettableTime("2031-05-09T10:00:00Z"))) {
      store.store().characterCount().gather("apertium", EN_ES, new Sent(90, 1));
      assertThat(store.store().characterCount().today("apertium")).isEqualTo(90);
      assertThat(written(store)).isZero();
      store.store().translation().memory().keep(EN_ES, Thing.ofTopic(new Slug("sea")), List.of());
      assertThat(written(store)).isEqualTo(90);
      assertThat(store.store().characterCount().today("apertium")).isEqualTo(90);
      assertThat(store.store().characterCount().today(EN_ES)).isEqualTo(90);
    }
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void what_was_gathered_is_not_lost_with_a_change_that_failed_nor_at_the_end(Base base) {
    try (var store = base.fresh(new SettableTime("2031-05-09T10:00:00Z"))) {
      store.store().characterCount().gather("apertium", EN_ES, new Sent(90, 1));
      var now = store.time().instant();
      var story = Thing.of(store.published("Fire at the port").id());
      var wish =
          new Waiting.Wish(story, EN_ES.to(), Waiting.Rank.FRESH, now, 1, now, 0, now, null, null);
      assertThatThrownBy(
              () ->
                  store
                      .store()
                      .translation()
                      .steps()
                      .end(
                          wish,
                          null,
                          (_, _) -> {
                            throw new IllegalStateException("on purpose");
                          },
                          Optional.empty()))
          .hasMessage("on purpose");
      assertThat(written(store)).isZero();
      assertThat(store.store().characterCount().today("apertium")).isEqualTo(90);
      store.reopen();
      assertThat(written(store)).isEqualTo(90);
    }
  }

  /** As another process sees it. */
  private static long written(TestStore store) {
    return store.raw(
        handle ->
            handle
                .createQuery("SELECT coalesce(sum(characters), 0) FROM engine_characters")
                .mapTo(Long.class)
                .one());
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void restart_forgets_nothing_that_was_sent(Base base) {
    try (var store = base.fresh(new SettableTime("2031-05-09T10:00:00Z"))) {
      store.store().characterCount().add("deepl", EN_ES, new Sent(90, 2));
      store.reopen();
      store.store().characterCount().add("deepl", EN_ES, new Sent(9, 1));
      assertThat(store.store().characterCount().today("deepl")).isEqualTo(99);
    }
  }
}
