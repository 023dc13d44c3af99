package news.standfirst.syndication;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells WebSub hubs that feeds changed (W3C WebSub; what publishers send to hubs is custom, not
 * standard: a form with {@code hub.mode=publish} and one {@code hub.url} for each feed). Hubs come
 * from the settings and are trusted. Only one thread tells; {@link #tell} waits for the answers.
 */
final class WebSub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);

  /** A hub that is slower than this is told again with the next change. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<URI> hubs;

  /** Made when first needed: most houses have no hub, and a client costs a tenth of a second. */
  private volatile @Nullable HttpClient client;

  WebSub(List<URI> hubs) {
    this.hubs = List.copyOf(hubs);
  }

  /** Tells every hub; false when one did not take it. */
  boolean tell(Collection<String> feeds) throws InterruptedException {
    var form = new StringBuilder("hub.mode=publish");
    for (var feed : feeds) {
      form.append("&hub.url=").append(URLEncoder.encode(feed, StandardCharsets.UTF_8));
    }
    var all = true;
    for (var hub : hubs) {
      all &= tell(hub, form.toString());
    }
    return all;
  }

  private boolean tell(URI hub, String form) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(hub)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var answer = client().send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() / 100 == 2) {
        return true;
      }
      LOG.warn("The hub {} answered {}; it is told again.", hub, answer.statusCode());
    } catch (IOException e) {
      LOG.warn("The hub {} cannot be reached ({}); it is told again.", hub, e.toString());
    }
    return false;
  }

  private HttpClient client() {
    var made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      client = made;
    }
    return made;
  }

  @Override
  public void close() {
    var made = client;
    if (made != null) {
      made.shutdownNow();
    }
  }
}
