package news.standfirst;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import news.standfirst.live.StreamClient;
import org.jspecify.annotations.Nullable;

/**
 * A reader of a stream whose house may die: comes back with the last id that it heard to the next
 * of its ports, and never loads its page again.
 */
final class RovingReader {
  private static final long REST_MILLIS = 100;

  private final String path;
  private final List<Integer> ports;
  private final LivePage page;
  private final Thread thread;
  private String last;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile @Nullable Throwable trouble;

  /**
   * Begins at once.
   *
   * @param ports where it asks in turn, each time that its stream ends
   * @param page what it has open
   */
  RovingReader(String path, List<Integer> ports, LivePage page) {
    this.path = path;
    this.ports = ports;
    this.page = page;
    last = page.position();
    thread = Thread.ofVirtual().start(this::follow);
  }

  LivePage page() {
    return page;
  }

  /** How often it came. */
  int connections() {
    return connections.get();
  }

  /** What should not have happened to it. */
  @Nullable Throwable trouble() {
    return trouble;
  }

  private void follow() {
    try {
      for (int turn = 0; !Thread.currentThread().isInterrupted(); turn++) {
        try {
          listen(ports.get(turn % ports.size()));
        } catch (IOException e) {
          // The house has died or is not there yet: a browser would come back as well.
        }
        Thread.sleep(REST_MILLIS);
      }
    } catch (InterruptedException e) {
      // Its page was closed.
    } catch (RuntimeException | Error e) {
      trouble = e;
    }
  }

  private void listen(int port) throws IOException {
    try (var stream = new StreamClient(port, path + "/stream", "Last-Event-ID: " + last)) {
      if (stream.head().isEmpty()) {
        return;
      }
      if (stream.status() != 200) {
        throw new AssertionError("no stream: " + stream.head());
      }
      connections.incrementAndGet();
      while (!Thread.currentThread().isInterrupted()) {
        var event = stream.block();
        if (!event.data().isEmpty()) {
          page.hear(event);
        }
        if (!event.id().isEmpty()) {
          last = event.id();
        }
      }
    }
  }

  /** Hears no more. */
  void leave() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
