package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import news.standfirst.clock.Deadlines;
import news.standfirst.clock.HouseClock;
import news.standfirst.follow.Followers;
import news.standfirst.follow.LogFollower;
import news.standfirst.operation.Alarms;
import news.standfirst.operation.Metrics;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The alarms that this house has, made to ring by what they are for. */
@ParameterizedClass
@EnumSource(Base.class)
class AlarmsOfTheHouseTest {
  private final TestStore store;

  AlarmsOfTheHouseTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    var giveUp = Instant.now().plusSeconds(30);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(giveUp);
      Thread.sleep(20);
    }
  }

  @Test
  void follower_that_is_held_back_rings_after_ten_seconds_until_it_goes_on() throws Exception {
    var goesOn = new Semaphore(0);
    var followers = new Followers(store.log(), store.time());
    var alarms = new Alarms();
    var metrics = new Metrics();
    try (var follower = new LogFollower("t", store.log(), store.log().head(), held(goesOn))) {
      followers.add("the readers' pages", follower::reached);
      followers.add("the feeds", LogPosition::number);
      FollowerWatch.begin(followers, alarms, metrics);
      follower.start();
      store.time().pass(Duration.ofDays(1));
      assertThat(alarms.ringing()).as("nothing waits").isEmpty();
      store.drafted(TestStore.text("Storm", "Rain"));
      store.time().pass(Duration.ofSeconds(9));
      assertThat(alarms.ringing()).as("not for long").isEmpty();
      store.time().pass(Duration.ofSeconds(2));
      var alarm = alarms.ringing().getFirst();
      assertThat(alarm.name()).isEqualTo("a follower is behind");
      assertThat(alarm.reason()).contains("the readers' pages by 11 s").doesNotContain("feeds");
      assertThat(waiting(metrics, "the readers' pages")).isEqualTo(1);
      assertThat(waiting(metrics, "the feeds")).isZero();
      goesOn.release();
      until(() -> alarms.ringing().isEmpty());
      assertThat(waiting(metrics, "the readers' pages")).isZero();
    }
  }

  private static LogFollower.Listener held(Semaphore goesOn) {
    return new LogFollower.Listener() {
      @Override
      public void happened(List<LogEntry> entries, LogPosition upTo) {
        goesOn.acquireUninterruptibly();
      }

      @Override
      public void restarted(LogPosition head) {}
    };
  }

  private static double waiting(Metrics metrics, String follower) {
    return metrics
        .registry()
        .get("standfirst.follower.waiting")
        .tag("follower", follower)
        .gauge()
        .value();
  }

  @Test
  void something_scheduled_that_does_not_happen_rings_after_ten_seconds() throws Exception {
    var due = store.time().instant().plusSeconds(60);
    try (var clock = new HouseClock(List.of(stuck(due)), store.log(), store.time())) {
      store.time().pass(Duration.ofSeconds(69));
      until(() -> clock.late().equals(Duration.ofSeconds(9)));
      assertThat(Newsroom.late(clock)).isEmpty();
      store.time().pass(Duration.ofSeconds(2));
      assertThat(Newsroom.late(clock))
          .hasValueSatisfying(reason -> assertThat(reason).contains("11 s late"));
    }
  }

  private static Deadlines stuck(Instant due) {
    return new Deadlines() {
      @Override
      public Optional<Instant> next() {
        return Optional.of(due);
      }

      @Override
      public boolean pass(Instant now) {
        return false;
      }
    };
  }
}
