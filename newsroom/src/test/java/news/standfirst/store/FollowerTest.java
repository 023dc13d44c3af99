package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.standfirst.story.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class FollowerTest {
  private final TestStore store;
  private final BlockingQueue<Long> handled = new LinkedBlockingQueue<>();

  FollowerTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void take(List<LogEntry> entries) {
    entries.forEach(entry -> handled.add(entry.position()));
  }

  private Long next() throws InterruptedException {
    return handled.poll(30, TimeUnit.SECONDS);
  }

  @Test
  void follower_hears_everything_in_order_and_goes_on_after_a_restart() throws Exception {
    store.published("One");
    try (var follower = new Follower("test", store.log(), _ -> true, this::take)) {
      assertThat(next()).isEqualTo(1);
      assertThat(next()).isEqualTo(2);
      store.drafted(TestStore.text("Two", "w"));
      assertThat(next()).isEqualTo(3);
      assertThat(follower.name()).isEqualTo("test");
    }
    var heard = store.log().followed("test");
    store.reopen();
    store.drafted(TestStore.text("Three", "w"));
    try (var follower = new Follower("test", store.log(), _ -> true, this::take)) {
      assertThat(next()).isEqualTo(heard + 1);
      assertThat(follower.trouble()).isEmpty();
    }
  }

  @Test
  void batch_that_failed_comes_again() throws Exception {
    store.published("One");
    var tries = new AtomicInteger();
    try (var follower =
        new Follower(
            "test",
            store.log(),
            _ -> true,
            entries -> {
              if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
              take(entries);
            })) {
      assertThat(next()).isEqualTo(1);
      assertThat(next()).isEqualTo(2);
      assertThat(tries).hasValue(3);
      assertThat(follower.name()).isEqualTo("test");
    }
  }

  @Test
  void what_concerns_nobody_is_passed_without_a_commit_and_kept_at_the_end() throws Exception {
    store.published("One");
    var positions = store.log().head().number();
    try (var follower =
        new Follower("test", store.log(), entry -> entry.position() > positions, this::take)) {
      while (follower.lag() > 0) {
        Thread.sleep(5);
      }
      assertThat(store.log().followed("test")).isZero();
      store.drafted(TestStore.text("Two", "w"));
      assertThat(next()).isEqualTo(positions + 1);
    }
    assertThat(store.log().followed("test")).isEqualTo(positions + 1);
    assertThat(handled).isEmpty();
  }

  @Test
  void entries_that_another_process_has_handled_are_not_handled_again() throws Exception {
    store.published("One");
    var positions = store.log().head().number();
    var looked = new Semaphore(0);
    try (var follower =
        new Follower(
            "test",
            store.log(),
            entry -> {
              if (entry.position() == positions + 1) {
                store.log().follow("test", positions + 1);
              }
              looked.release();
              return entry.position() > positions;
            },
            this::take)) {
      looked.acquire();
      store.drafted(TestStore.text("Two", "w"));
      store.drafted(TestStore.text("Three", "w"));
      assertThat(next()).isEqualTo(positions + 2);
      assertThat(follower.name()).isEqualTo("test");
    }
  }
}
