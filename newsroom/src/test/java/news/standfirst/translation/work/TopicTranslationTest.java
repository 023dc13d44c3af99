package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.store.Base;
import news.standfirst.story.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a topic says of itself in another edition, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
final class TopicTranslationTest extends LiveInCatalan {
  TopicTranslationTest(Base base) {
    super(base);
  }

  @Test
  void description_and_key_dates_of_a_topic_are_translated_where_nobody_wrote_any() {
    var dates =
        List.of(
            new Topic.KeyDate(LocalDate.of(2031, 5, 1), Map.of(EN, "The wind turns.")),
            new Topic.KeyDate(
                LocalDate.of(2031, 5, 2), Map.of(EN, "It ends.", CA, "Ja s’ha acabat.")));
    var topic =
        new Topic(
            STORM, Map.of(EN, "Storm"), Map.of(EN, "Rain. And wind."), dates, Map.of(EN, "Sun."));
    store.furniture().keep(topic, EDITOR);
    work();
    var there = store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow();
    assertThat(there.descriptions()).containsEntry(CA, "RAIN. AND WIND.");
    assertThat(there.next()).containsEntry(CA, "SUN.");
    assertThat(there.keyDates())
        .extracting(date -> date.texts().get(CA))
        .containsExactly("THE WIND TURNS.", "Ja s’ha acabat.");
    assertThat(there.automated()).containsExactly(CA);
    // Another date before the first: no text ever stands at the date of another.
    var more = new Topic.KeyDate(LocalDate.of(2031, 4, 30), Map.of(EN, "Calm."));
    store
        .furniture()
        .keep(
            new Topic(
                STORM,
                topic.names(),
                topic.descriptions(),
                List.of(more, dates.get(0), dates.get(1)),
                topic.next()),
            EDITOR);
    there = store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow();
    assertThat(there.keyDates().getFirst().texts()).doesNotContainKey(CA);
    assertThat(there.descriptions()).containsEntry(CA, "RAIN. AND WIND.");
    work();
    there = store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow();
    assertThat(there.keyDates().getFirst().texts()).containsEntry(CA, "CALM.");
  }

  @Test
  void name_of_a_topic_is_translated_where_nobody_wrote_one() {
    store
        .furniture()
        .keep(new Topic(STORM, Map.of(EN, "The May storm"), Map.of(), List.of(), Map.of()), EDITOR);
    work();
    assertThat(store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow().name(CA))
        .isEqualTo("THE MAY STORM");
    store
        .furniture()
        .keep(
            new Topic(
                STORM,
                Map.of(EN, "The May storm", CA, "El temporal de maig"),
                Map.of(),
                List.of(),
                Map.of()),
            EDITOR);
    work();
    assertThat(store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow().name(CA))
        .isEqualTo("El temporal de maig");
    assertThat(store.furniture().topics().getFirst().names()).hasSize(2);
  }
}
