package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import news.standfirst.story.ArticleId;
import news.standfirst.story.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a publishing process at random moments: nothing acknowledged is lost, nothing corrupted.
 */
@ParameterizedClass
@EnumSource(Base.class)
class KillTest {
  private static final int KILLS = Boolean.getBoolean("standfirst.long") ? 200 : 8;
  private static final int LONGEST_LIFE_MILLIS = 1_000;

  private final Base base;
  private final TestStore store;

  KillTest(Base base) {
    this.base = base;
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void killing_the_process_loses_nothing_acknowledged_and_leaves_no_gap() throws Exception {
    var seed = Long.getLong("standfirst.seed", System.nanoTime());
    System.out.println("KillTest seed (-Dstandfirst.seed): " + seed);
    var random = new Random(seed);
    var acknowledged = new HashSet<String>();
    long looked = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      store.store().close();
      var ofThisLife = publishAndKill(kill % 4 == 3, random.nextInt(LONGEST_LIFE_MILLIS));
      store.reopen();
      looked = check(ofThisLife, looked);
      acknowledged.addAll(ofThisLife);
    }
    assertThat(acknowledged).isNotEmpty();
    // A later kill must not have taken what was there after an earlier one.
    check(acknowledged, 0);
  }

  /**
   * Its life is counted from its first acknowledgement, or from its start.
   *
   * @return what it acknowledged
   */
  private Set<String> publishAndKill(boolean early, int lifeMillis)
      throws IOException, InterruptedException {
    Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());
    var process =
        Children.start(
            Children.java(PublishingProcess.class, base.name(), store.place(), "4", "1000000"));
    var ready = new CountDownLatch(1);
    var listener =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (var lines = process.inputReader()) {
                    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                      if (line.startsWith("done ")) {
                        acknowledged.add(line.substring("done ".length()));
                        ready.countDown();
                      } else if (early) {
                        ready.countDown();
                      }
                    }
                  } catch (IOException e) {
                    // Its end broke the pipe.
                  }
                });
    try {
      assertThat(ready.await(1, TimeUnit.MINUTES)).as("publishing has begun").isTrue();
      Thread.sleep(lifeMillis);
    } finally {
      process.destroyForcibly().waitFor();
    }
    listener.join();
    return acknowledged;
  }

  /** Looks at these and at the log from behind a position; returns the log's head. */
  private long check(Set<String> acknowledged, long from) {
    for (var id : acknowledged) {
      assertThat(store.articles().find(new ArticleId(id)).orElseThrow().live()).isTrue();
    }
    var head = store.log().head().number();
    var entries = store.log().after(from, Integer.MAX_VALUE);
    assertThat(entries)
        .extracting(LogEntry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(from + 1, head).boxed().toList());
    for (var entry : entries) {
      assertThat(store.articles().find(new ArticleId(entry.id()))).isPresent();
    }
    return head;
  }
}
