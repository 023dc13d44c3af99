package news.standfirst.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import news.standfirst.story.Language;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.WorkSettings;

/** A process of its own whose engine never answers; for a test that kills it. */
final class TranslatingProcess {
  private TranslatingProcess() {}

  /**
   * Arguments: database, its place, the time.
   *
   * <p>Takes what waits and prints {@code sent} once its engine has an order.
   */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var time = InstantSource.fixed(Instant.parse(arguments[2]));
    var catalan = new Language("ca");
    var engine = new SwapEngine("swap", false, new Pair(TestStore.EN, catalan));
    engine.whileAtWork(
        () -> {
          out.println("sent");
          forever();
        });
    try (var store = TestStore.open(Base.valueOf(arguments[0]), arguments[1], time);
        var engines = new Engines(List.of(engine), List.of(), Optional.empty());
        var pipeline =
            new Pipeline(
                store.translation(),
                engines,
                new WorkSettings(List.of(TestStore.EN, catalan), false, 0),
                store.published(),
                time,
                _ -> {})) {
      pipeline.workOff();
    }
  }

  private static void forever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
