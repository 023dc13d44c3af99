package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import news.standfirst.clock.HouseClock;
import news.standfirst.clock.LiveTimes;
import news.standfirst.story.Body;
import news.standfirst.story.EventKind;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages.Beginning;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Live coverage by the clock, on real databases. */
@ParameterizedClass
@EnumSource(Base.class)
class LiveClockTest {
  private final TestStore store;

  LiveClockTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void coverage_starts_by_its_plan() throws Exception {
    var at = in(60);
    var id = announced(CoveragePlan.USUAL.startingAt(at));
    try (var clock = clock()) {
      store.time().pass(Duration.ofSeconds(60));
      until(() -> status(id) == CoverageStatus.LIVE);
      assertThat(store.store().coverages().find(id).orElseThrow().startedAt()).isEqualTo(at);
      assertThat(clock.late()).isLessThan(Duration.ofDays(1));
    }
  }

  @Test
  void silent_coverage_reminds_and_then_ends_by_itself() throws Exception {
    var id = announced(new CoveragePlan(null, Duration.ofMinutes(30), Duration.ofMinutes(90)));
    store.store().coverages().carryOut(id, new CoverageCommand.Start(), TestStore.EDITOR);
    try (var one = clock();
        var two = clock()) {
      store.time().pass(Duration.ofMinutes(31));
      until(() -> count(EventKind.COVERAGE_WENT_QUIET) > 0);
      assertThat(status(id)).isEqualTo(CoverageStatus.LIVE);
      posted(id, Beginning.PUBLISHED, List.of());
      store.time().pass(Duration.ofMinutes(60));
      until(() -> count(EventKind.COVERAGE_WENT_QUIET) > 1);
      store.time().pass(Duration.ofMinutes(31));
      until(() -> status(id) == CoverageStatus.ENDED);
      assertThat(List.of(one, two)).hasSize(2);
    }
    assertThat(count(EventKind.COVERAGE_WENT_QUIET)).isEqualTo(2);
    assertThat(count(EventKind.COVERAGE_ENDED)).isEqualTo(1);
  }

  @Test
  void several_clocks_publish_each_post_once_and_take_each_pin_off_once() throws Exception {
    var id = live();
    var posts = new ArrayList<PostKey>();
    for (int i = 0; i < 20; i++) {
      posts.add(posted(id, Beginning.DRAFT, List.of(new PostCommand.Schedule(in(60)))));
    }
    var pinned = posted(id, Beginning.PUBLISHED, List.of(new PostCommand.Pin(in(60))));
    try (var one = clock();
        var two = clock();
        var three = clock()) {
      store.time().pass(Duration.ofSeconds(61));
      until(() -> posts.stream().allMatch(key -> status(key) == PostStatus.PUBLISHED));
      until(() -> !store.store().coverages().post(pinned).orElseThrow().post().pinned());
      assertThat(List.of(one, two, three)).hasSize(3);
    }
    assertThat(count(EventKind.POST_PUBLISHED)).isEqualTo(21);
    assertThat(count(EventKind.POST_UNPINNED)).isEqualTo(1);
  }

  @Test
  void post_that_came_due_while_nothing_ran_goes_out_at_the_next_start() throws Exception {
    var post = posted(live(), Beginning.DRAFT, List.of(new PostCommand.Schedule(in(60))));
    store.time().pass(Duration.ofHours(2));
    store.reopen();
    try (var clock = clock()) {
      until(() -> status(post) == PostStatus.PUBLISHED);
      assertThat(clock).isNotNull();
    }
  }

  @Test
  void post_of_a_coverage_that_has_ended_waits_without_a_schedule() throws Exception {
    var id = live();
    var post = posted(id, Beginning.DRAFT, List.of(new PostCommand.Schedule(in(60))));
    store.store().coverages().carryOut(id, new CoverageCommand.End(), TestStore.EDITOR);
    try (var clock = clock()) {
      store.time().pass(Duration.ofSeconds(61));
      until(() -> count(EventKind.POST_UNSCHEDULED) == 1);
      assertThat(status(post)).isEqualTo(PostStatus.DRAFT);
      assertThat(clock).isNotNull();
    }
  }

  private HouseClock clock() {
    return new HouseClock(
        List.of(new LiveTimes(store.store().coverages())), store.log(), store.time());
  }

  private Instant in(long seconds) {
    return store.time().instant().plusSeconds(seconds);
  }

  private CoverageId announced(CoveragePlan plan) {
    var coverages = store.store().coverages();
    var id =
        coverages
            .draft(TestStore.EN, CoverageText.of("Storm", ""), plan, TestStore.EDITOR)
            .coverage()
            .id();
    coverages.carryOut(id, new CoverageCommand.Announce(), TestStore.EDITOR);
    return id;
  }

  private CoverageId live() {
    var id = announced(CoveragePlan.USUAL);
    store.store().coverages().carryOut(id, new CoverageCommand.Start(), TestStore.EDITOR);
    return id;
  }

  private PostKey posted(CoverageId id, Beginning beginning, List<PostCommand> more) {
    var text = PostText.of("Wind", Body.EMPTY);
    var outcome = store.store().coverages().write(id, text, beginning, more, TestStore.EDITOR);
    assertThat(outcome).isInstanceOf(PostOutcome.Done.class);
    return ((PostOutcome.Done) outcome).post().key();
  }

  private CoverageStatus status(CoverageId id) {
    return store.store().coverages().find(id).orElseThrow().status();
  }

  private PostStatus status(PostKey key) {
    return store.store().coverages().post(key).orElseThrow().post().status();
  }

  private long count(EventKind kind) {
    return store.log().after(0, 1_000).stream().filter(entry -> entry.kind() == kind).count();
  }

  private static void until(BooleanSupplier happened) throws InterruptedException {
    var giveUp = Instant.now().plusSeconds(30);
    while (!happened.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(giveUp);
      Thread.sleep(20);
    }
  }
}
