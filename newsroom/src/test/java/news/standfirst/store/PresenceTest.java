package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import news.standfirst.desk.writing.Presence;
import news.standfirst.desk.writing.Presence.Here;
import news.standfirst.story.ArticleId;
import news.standfirst.story.coverage.CoverageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class PresenceTest {
  private static final Instant NOON = Instant.parse("2031-05-09T12:00:00Z");
  private static final String STORY = Presence.at(new ArticleId("one"));

  private final Base base;
  private final TestStore store;
  private final Presence presence;

  PresenceTest(Base base) {
    this.base = base;
    store = base.fresh();
    presence = store.store().presence();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void who_opens_a_page_hears_who_else_has_it_open_and_what_they_do() {
    assertThat(presence.here(STORY, mara("", NOON))).isEmpty();
    assertThat(presence.here(STORY, noor("new", NOON))).containsExactly(mara("", NOON));
    assertThat(presence.here(STORY, mara("p1", NOON))).containsExactly(noor("new", NOON));
    assertThat(presence.here(STORY, noor("", NOON))).containsExactly(mara("p1", NOON));
  }

  @Test
  void nobody_is_at_another_page_than_their_own() {
    presence.here(STORY, mara("", NOON));
    assertThat(presence.here(Presence.at(new ArticleId("two")), noor("", NOON))).isEmpty();
    assertThat(presence.here(Presence.at(new CoverageId("one")), noor("", NOON))).isEmpty();
  }

  @Test
  void who_gives_no_sign_is_gone_and_is_back_with_the_next() {
    presence.here(STORY, mara("", NOON));
    var last = NOON.plus(Presence.GONE_AFTER);
    assertThat(presence.here(STORY, noor("", last))).hasSize(1);
    var after = last.plus(Duration.ofMillis(1));
    assertThat(presence.here(STORY, noor("", after))).isEmpty();
    presence.sweep(after);
    presence.here(STORY, mara("", after));
    assertThat(presence.here(STORY, noor("", after))).containsExactly(mara("", after));
  }

  @Test
  void a_colleague_at_another_process_is_seen() {
    if (base != Base.POSTGRES) {
      return; // A folder belongs to one process.
    }
    try (var other = TestStore.open(base, store.place(), store.time())) {
      other.presence().here(STORY, mara("", NOON));
      assertThat(presence.here(STORY, noor("", NOON))).containsExactly(mara("", NOON));
    }
  }

  @Test
  void many_who_come_and_go_at_once_do_not_wait_for_each_other() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 200)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            var at = NOON.plusSeconds(n);
                            presence.sweep(at);
                            return presence.here(STORY, new Here("p" + n % 7, "P" + n % 7, "", at));
                          }))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get()).hasSizeLessThan(7);
      }
    }
  }

  private static Here mara(String doing, Instant at) {
    return new Here("mara", "Mara Lind", doing, at);
  }

  private static Here noor(String doing, Instant at) {
    return new Here("noor", "Noor Haddad", doing, at);
  }
}
