package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import news.standfirst.web.TrustedProxies;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams over TLS without a proxy: by HTTP/1.1 on the socket, by HTTP/2 through the framework. */
class LiveTlsTest {
  @ParameterizedTest
  @EnumSource
  void reader_hears_replay_and_news_over_tls(HttpClient.Version version, @TempDir Path folder)
      throws Exception {
    var posts = new PostsInMemory();
    posts.post("p1", "one");
    posts.post("p2", "two");
    var keys = new SiteKeys(folder);
    try (var house =
            new LiveHouse(
                posts, LiveHouse.PATIENT, false, TrustedProxies.NONE, Optional.of(keys.pem()));
        var client = HttpClient.newBuilder().version(version).sslContext(keys.trusting()).build()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("https://localhost:" + house.port() + PostsInMemory.PATH + "/stream"))
              .header("Last-Event-ID", "g1-1")
              .build();
      var response = client.send(request, BodyHandlers.ofInputStream());
      assertThat(response.version()).isEqualTo(version);
      assertThat(response.headers().firstValue("content-type")).contains("text/event-stream");
      try (var lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        assertThat(data(lines)).contains("\"two\"");
        posts.post("p3", "three ".repeat(10_000));
        assertThat(data(lines)).contains("\"state\"");
        assertThat(data(lines)).contains("three three");
        posts.remove("p3");
        assertThat(data(lines)).isEqualTo("data: {\"id\":\"p3\",\"revision\":2,\"position\":4}");
      }
      LiveHouse.until(() -> house.hub.counts().readersNow() == 0);
    }
  }

  private static String data(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return line;
  }
}
