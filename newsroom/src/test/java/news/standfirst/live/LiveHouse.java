package news.standfirst.live;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import news.standfirst.story.LogPosition;
import news.standfirst.web.FinishedPages;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Router;
import news.standfirst.web.Tls;
import news.standfirst.web.TrustedProxies;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;

/** A process with a hub on a free port, over posts in memory. */
final class LiveHouse implements AutoCloseable {
  static final LiveLimits PATIENT =
      LiveLimits.forReaders(1_000, 1_000)
          .patience(
              Duration.ofSeconds(15),
              Duration.ofMinutes(2),
              Duration.ofMillis(100),
              Duration.ofMillis(200));

  final PostsInMemory posts;
  final Hub hub;
  private final WebServer server;

  LiveHouse() {
    this(new PostsInMemory(), PATIENT, false);
  }

  LiveHouse(PostsInMemory posts, LiveLimits limits, boolean purging) {
    this(posts, limits, purging, TrustedProxies.NONE, Optional.empty());
  }

  LiveHouse(PostsInMemory posts, LiveLimits limits, WebLimits door) {
    this(posts, limits, false, TrustedProxies.NONE, Optional.empty(), door);
  }

  LiveHouse(
      PostsInMemory posts,
      LiveLimits limits,
      boolean purging,
      TrustedProxies proxies,
      Optional<Tls> tls) {
    this(posts, limits, purging, proxies, tls, WebLimits.DEFAULT);
  }

  private LiveHouse(
      PostsInMemory posts,
      LiveLimits limits,
      boolean purging,
      TrustedProxies proxies,
      Optional<Tls> tls,
      WebLimits door) {
    this.posts = posts;
    this.hub = new Hub(posts, posts, limits, purging);
    var listener =
        new Listener("readers", "127.0.0.1", 0, tls, new Router(hub.routes()), FinishedPages.NONE);
    this.server =
        WebServer.start(
            door,
            new PublicAddress(URI.create("http://localhost/")),
            proxies,
            new PlainRefusalPages(),
            List.of(listener));
  }

  int port() {
    return server.port("readers");
  }

  long connections() {
    return server.traffic().connectionsOpen();
  }

  /** A reader whose stream is open. */
  StreamClient reader(String... headers) throws IOException {
    return readerOf(PostsInMemory.PATH + "/stream", headers);
  }

  StreamClient readerOf(String address, String... headers) throws IOException {
    var client = new StreamClient(port(), address, headers);
    if (client.status() == 200 && client.head().contains("event-stream")) {
      client.block();
    }
    return client;
  }

  /** A reader who comes back, knowing the log up to a place. */
  StreamClient back(LogPosition from) throws IOException {
    return reader("Last-Event-ID: " + from);
  }

  static void until(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 2_000; i++) {
      if (done.getAsBoolean()) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("It did not come true in 20 seconds");
  }

  @Override
  public void close() {
    hub.sendAway();
    server.close();
    hub.close();
  }
}
