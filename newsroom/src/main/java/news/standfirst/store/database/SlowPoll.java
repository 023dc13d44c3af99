package news.standfirst.store.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Wakes followers once in a while, in case another program wrote the file. */
final class SlowPoll implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private volatile @Nullable Thread thread;

  void start(Runnable wake) {
    thread =
        Thread.ofVirtual()
            .name("log-poll")
            .start(
                () -> {
                  try {
                    while (true) {
                      Thread.sleep(PAUSE);
                      wake.run();
                    }
                  } catch (InterruptedException e) {
                    // Closed.
                  }
                });
  }

  @Override
  public void close() {
    var started = thread;
    if (started != null) {
      started.interrupt();
    }
  }
}
