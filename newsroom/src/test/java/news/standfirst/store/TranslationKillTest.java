package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import news.standfirst.story.Language;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.WorkSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a process while its engine has an order: the next one waits for no lease. */
@ParameterizedClass
@EnumSource(Base.class)
@Timeout(120)
class TranslationKillTest {
  private static final Language CA = new Language("ca");

  private final Base base;
  private final TestStore store;
  private final SwapEngine engine = new SwapEngine("swap", false, new Pair(TestStore.EN, CA));

  TranslationKillTest(Base base) {
    this.base = base;
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void publishTwo() {
    for (var headline : List.of("Fire at the port", "Rain on the hills")) {
      var thing = Thing.of(store.published(headline).id());
      store
          .store()
          .translation()
          .waiting()
          .ask(thing, Set.of(CA), Waiting.Rank.FRESH, store.time().instant());
    }
  }

  private Process translating() throws IOException {
    var process =
        Children.start(
            Children.java(
                TranslatingProcess.class,
                base.name(),
                store.place(),
                store.time().instant().toString()));
    var lines = process.inputReader();
    for (var line = lines.readLine(); !"sent".equals(line); line = lines.readLine()) {
      assertThat(line).as("the other process goes on").isNotNull();
    }
    return process;
  }

  private Pipeline pipeline(Engines engines) {
    return new Pipeline(
        store.store().translation(),
        engines,
        new WorkSettings(List.of(TestStore.EN, CA), false, 0),
        store.published(),
        store.time(),
        _ -> {});
  }

  private void workOff() {
    try (var engines = new Engines(List.of(engine), List.of(), Optional.empty());
        var pipeline = pipeline(engines)) {
      pipeline.workOff();
    }
  }

  private List<Waiting.Wish> waiting() {
    return store.store().translation().waiting().list(10);
  }

  @Test
  void what_a_killed_process_held_is_translated_by_the_next_at_once() throws Exception {
    publishTwo();
    store.store().close();
    translating().destroyForcibly().waitFor();
    store.reopen();
    workOff();
    assertThat(waiting()).isEmpty();
    assertThat(store.store().translation().progress().of(CA).standing()).isEqualTo(2);
  }

  @Test
  void what_a_living_process_holds_stays_its_own() throws Exception {
    publishTwo();
    try (var _ = base == Base.SQLITE ? line() : process()) {
      workOff();
      assertThat(waiting()).isNotEmpty().allMatch(wish -> wish.takenUntil() != null);
    }
  }

  /** SQLite has no second process; its lines are those of one. */
  private AutoCloseable line() throws InterruptedException {
    var sent = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var slow = new SwapEngine("slow", false, new Pair(TestStore.EN, CA));
    slow.whileAtWork(
        () -> {
          sent.countDown();
          await(end);
        });
    var engines = new Engines(List.of(slow), List.of(), Optional.empty());
    var pipeline = pipeline(engines);
    var thread = Thread.ofPlatform().start(pipeline::workOff);
    sent.await();
    return () -> {
      end.countDown();
      thread.join();
      pipeline.close();
      engines.close();
    };
  }

  private AutoCloseable process() throws IOException {
    var process = translating();
    return () -> process.destroyForcibly().waitFor();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
