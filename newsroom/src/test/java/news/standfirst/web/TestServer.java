package news.standfirst.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A small house on a free port for the door's tests. */
final class TestServer {
  static final PublicAddress SITE = new PublicAddress(URI.create("http://localhost/"));
  static final SecurityHeaders SECURITY = new SecurityHeaders(SITE);

  private TestServer() {}

  static WebServer with(List<Route> routes) {
    return with(routes, FinishedPages.NONE, WebLimits.DEFAULT);
  }

  static WebServer with(List<Route> routes, FinishedPages pages, WebLimits limits) {
    var listener =
        new Listener("readers", "127.0.0.1", 0, Optional.empty(), new Router(routes), pages);
    return WebServer.start(
        limits, SITE, TrustedProxies.NONE, new PlainRefusalPages(), List.of(listener));
  }

  static WebLimits impatient() {
    return WebLimits.DEFAULT.patience(Duration.ofSeconds(2), Duration.ofMillis(300));
  }
}
