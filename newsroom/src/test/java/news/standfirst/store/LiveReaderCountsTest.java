package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import news.standfirst.desk.live.ReaderCounts;
import news.standfirst.story.coverage.CoverageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How many read along, told from process to process. */
@ParameterizedClass
@EnumSource(Base.class)
class LiveReaderCountsTest {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");
  private static final CoverageId STORM = new CoverageId("storm");
  private static final CoverageId FLOOD = new CoverageId("flood");

  private final TestStore store;
  private final ReaderCounts counts;

  LiveReaderCountsTest(Base base) {
    store = base.fresh();
    counts = store.store().readerCounts();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void readers_of_all_other_processes_are_added_up() {
    counts.tell("a", Map.of(STORM, 3), NOON);
    counts.tell("b", Map.of(STORM, 40, FLOOD, 5), NOON);
    counts.tell("c", Map.of(STORM, 500), NOON);
    assertThat(counts.elsewhere(STORM, "a", NOON)).isEqualTo(540);
    assertThat(counts.elsewhere(STORM, "b", NOON)).isEqualTo(503);
    assertThat(counts.elsewhere(FLOOD, "a", NOON)).isEqualTo(5);
  }

  @Test
  void newest_word_of_a_process_takes_the_place_of_all_before() {
    counts.tell("b", Map.of(STORM, 40, FLOOD, 5), NOON);
    counts.tell("b", Map.of(STORM, 41), NOON.plusSeconds(3));
    assertThat(counts.elsewhere(STORM, "a", NOON.plusSeconds(3))).isEqualTo(41);
    assertThat(counts.elsewhere(FLOOD, "a", NOON.plusSeconds(3))).isZero();
    counts.tell("b", Map.of(), NOON.plusSeconds(6));
    assertThat(counts.elsewhere(STORM, "a", NOON.plusSeconds(6))).isZero();
  }

  @Test
  void readers_of_a_process_that_died_do_not_count_for_long() {
    counts.tell("b", Map.of(STORM, 40), NOON);
    var last = NOON.plus(ReaderCounts.GONE_AFTER);
    assertThat(counts.elsewhere(STORM, "a", last)).isEqualTo(40);
    assertThat(counts.elsewhere(STORM, "a", last.plusMillis(1))).isZero();
    counts.tell("a", Map.of(), last.plusMillis(1));
    assertThat(store.everything().get("live_readers")).isEmpty();
  }
}
