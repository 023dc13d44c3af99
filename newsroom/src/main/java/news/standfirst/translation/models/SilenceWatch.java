package news.standfirst.translation.models;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes a stream whose other side says nothing any more, so that its reader goes on. */
final class SilenceWatch implements AutoCloseable {
  private final InputStream stream;
  private final Duration longest;
  private final Thread watcher;
  private volatile long lastHeard = System.nanoTime();
  private volatile boolean fired;

  SilenceWatch(InputStream stream, Duration longest) {
    this.stream = stream;
    this.longest = longest;
    this.watcher = Thread.ofVirtual().name("silence").start(this::watch);
  }

  void heard() {
    lastHeard = System.nanoTime();
  }

  boolean fired() {
    return fired;
  }

  private void watch() {
    try {
      while (true) {
        long left = longest.toNanos() - (System.nanoTime() - lastHeard);
        if (left <= 0) {
          fired = true;
          stream.close();
          return;
        }
        Thread.sleep(Duration.ofNanos(left));
      }
    } catch (InterruptedException | IOException _) {
      // The stream came to its end by itself.
    }
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
