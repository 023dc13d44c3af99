package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.standfirst.clock.HouseClock;
import news.standfirst.clock.ScheduledStories;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock on real databases. */
@ParameterizedClass
@EnumSource(Base.class)
class ClockTest {
  private final TestStore store;

  ClockTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private HouseClock clock() {
    return new HouseClock(
        List.of(new ScheduledStories(store.articles()), store.store().newsWindows()),
        store.log(),
        store.time());
  }

  private Article scheduled(String headline, Instant at) {
    var id = store.drafted(TestStore.text(headline, "w")).id();
    return store.done(id, new ArticleCommand.Schedule(at));
  }

  private void awaitLive(ArticleId id) throws InterruptedException {
    var giveUp = Instant.now().plusSeconds(30);
    while (!store.articles().find(id).orElseThrow().live()) {
      assertThat(Instant.now()).isBefore(giveUp);
      Thread.sleep(20);
    }
  }

  /** By the publication's own time, as readers see it. */
  private Instant publishedAt(ArticleId id) {
    return Objects.requireNonNull(store.articles().find(id).orElseThrow().firstPublishedAt());
  }

  private long count(EventKind kind) {
    return store.log().after(0, 1_000).stream().filter(entry -> entry.kind() == kind).count();
  }

  @Test
  void scheduled_story_goes_out_when_its_time_has_come() throws Exception {
    var now = store.time().instant();
    try (var clock = clock()) {
      var story = scheduled("Later", now.plusSeconds(60));
      store.time().pass(Duration.ofSeconds(60));
      awaitLive(story.id());
      assertThat(publishedAt(story.id())).isEqualTo(now.plusSeconds(60));
      assertThat(clock.late()).isLessThan(Duration.ofDays(1));
    }
  }

  @Test
  void story_that_came_due_while_nothing_ran_goes_out_at_the_next_start() throws Exception {
    var story = scheduled("Missed", store.time().instant().plusSeconds(60));
    store.time().pass(Duration.ofHours(3));
    store.reopen();
    try (var clock = clock()) {
      awaitLive(story.id());
      assertThat(publishedAt(story.id())).isEqualTo(store.time().instant());
      assertThat(clock).isNotNull();
    }
  }

  @Test
  void story_that_comes_due_after_a_restart_goes_out_at_its_time() throws Exception {
    var at = store.time().instant().plusSeconds(60);
    var story = scheduled("Kept", at);
    store.time().pass(Duration.ofSeconds(30));
    store.reopen();
    try (var clock = clock()) {
      store.time().pass(Duration.ofSeconds(30));
      awaitLive(story.id());
      assertThat(publishedAt(story.id())).isEqualTo(at);
      assertThat(clock).isNotNull();
    }
    assertThat(count(EventKind.ARTICLE_PUBLISHED)).isEqualTo(1);
  }

  @Test
  void several_clocks_publish_each_story_once() throws Exception {
    var stories = new ArrayList<ArticleId>();
    for (int i = 0; i < 20; i++) {
      stories.add(scheduled("Story " + i, store.time().instant().plusSeconds(60)).id());
    }
    try (var one = clock();
        var two = clock();
        var three = clock()) {
      store.time().pass(Duration.ofSeconds(61));
      for (var id : stories) {
        awaitLive(id);
      }
      assertThat(List.of(one, two, three)).hasSize(3);
    }
    assertThat(count(EventKind.ARTICLE_PUBLISHED)).isEqualTo(20);
    assertThat(count(EventKind.ARTICLE_UPDATED)).isZero();
  }

  @Test
  void time_of_day_that_jumps_back_holds_nothing_back_that_is_due_then() throws Exception {
    try (var clock = clock()) {
      var story = scheduled("Later", store.time().instant().plusSeconds(60));
      store.time().pass(Duration.ofHours(-5));
      Thread.sleep(600);
      assertThat(store.articles().find(story.id()).orElseThrow().live()).isFalse();
      store.time().pass(Duration.ofHours(6));
      awaitLive(story.id());
      assertThat(clock).isNotNull();
    }
  }

  @Test
  void time_of_day_that_jumps_forwards_publishes_once_what_was_due_and_nothing_else()
      throws Exception {
    var now = store.time().instant();
    var due = scheduled("Due", now.plusSeconds(60));
    var alsoDue = scheduled("Due too", now.plus(Duration.ofHours(4)));
    var later = scheduled("Later", now.plus(Duration.ofHours(6)));
    try (var clock = clock()) {
      store.time().pass(Duration.ofHours(5));
      awaitLive(due.id());
      awaitLive(alsoDue.id());
      assertThat(List.of(publishedAt(due.id()), publishedAt(alsoDue.id())))
          .containsOnly(now.plus(Duration.ofHours(5)));
      // Back again, and past their times once more.
      store.time().pass(Duration.ofHours(-5));
      store.time().pass(Duration.ofHours(6));
      awaitLive(later.id());
      assertThat(publishedAt(later.id())).isEqualTo(now.plus(Duration.ofHours(6)));
      assertThat(clock).isNotNull();
    }
    assertThat(count(EventKind.ARTICLE_PUBLISHED)).isEqualTo(3);
    assertThat(count(EventKind.ARTICLE_UPDATED)).isZero();
  }

  @Test
  void story_leaves_the_news_sitemap_once_after_two_days() {
    var story = store.published("News");
    var windows = store.store().newsWindows();
    var end = store.time().instant().plus(Duration.ofDays(2));
    assertThat(windows.next()).contains(end);
    windows.pass(end.minusSeconds(1));
    assertThat(count(EventKind.NEWS_WINDOW_PASSED)).isZero();
    windows.pass(end);
    windows.pass(end);
    assertThat(store.log().after(0, 100))
        .filteredOn(entry -> entry.kind() == EventKind.NEWS_WINDOW_PASSED)
        .extracting(LogEntry::id)
        .containsExactly(story.id().value());
    assertThat(windows.next()).isEmpty();
  }
}
