package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.standfirst.web.TrustedProxies;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Caddyfile of the guide, with a real Caddy, TLS and HTTP/2. */
class LiveCaddyTest {
  private static final Path CADDY = Path.of("/usr/bin/caddy");
  private static final Pattern OF_THE_GUIDE =
      Pattern.compile("```\\n(news\\.example\\.org \\{.*?)```", Pattern.DOTALL);

  @Timeout(60)
  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void reader_behind_caddy_hears_each_event_when_it_happens(String coding, @TempDir Path folder)
      throws Exception {
    if (!Files.isExecutable(CADDY)) {
      return; // Caddy is no part of Standfirst: where it is not installed there is nothing to try.
    }
    var posts = new PostsInMemory();
    posts.post("p1", "one");
    posts.post("p2", "two");
    var keys = new SiteKeys(folder);
    var proxies = new TrustedProxies(List.of(TrustedProxies.Network.parse("127.0.0.1")));
    try (var house = new LiveHouse(posts, LiveHouse.PATIENT, false, proxies, Optional.empty())) {
      int port = freePort();
      Path file = caddyfile(folder, keys, port, house.port());
      var caddy = new ProcessBuilder(CADDY.toString(), "run", "--config", file.toString());
      caddy.environment().put("HOME", folder.toString());
      caddy.environment().put("XDG_DATA_HOME", folder.toString());
      var process =
          caddy.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
      try (var client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_2)
              .sslContext(keys.trusting())
              .build()) {
        LiveHouse.until(() -> listens(port));
        var request =
            HttpRequest.newBuilder(
                    URI.create("https://localhost:" + port + PostsInMemory.PATH + "/stream"))
                .header("Last-Event-ID", "g1-1")
                .header("Accept-Encoding", coding)
                .build();
        var response = client.send(request, BodyHandlers.ofInputStream());
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.headers().firstValue("content-type")).contains("text/event-stream");
        try (var lines = plain(response.body(), coding.equals("gzip"))) {
          assertThat(data(lines)).contains("\"two\"");
          // Nothing comes after it: were it held back, this would wait for ever.
          posts.post("p3", "three");
          assertThat(data(lines)).contains("\"state\"");
          assertThat(data(lines)).contains("\"three\"");
          posts.remove("p3");
          assertThat(data(lines)).contains("\"p3\"").doesNotContain("three");
        }
        LiveHouse.until(() -> house.hub.counts().readersNow() == 0);
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private static InputStream plain(InputStream body, boolean gzip) throws IOException {
    return gzip ? new GZIPInputStream(body) : body;
  }

  /** The next data line, byte by byte: a reader with a buffer would wait for more than there is. */
  private static String data(InputStream from) throws IOException {
    String line = line(from);
    while (!line.startsWith("data: ")) {
      line = line(from);
    }
    return line;
  }

  private static String line(InputStream from) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int next = from.read();
    while (next != '\n') {
      if (next < 0) {
        throw new IOException("The stream ended at " + bytes);
      }
      bytes.write(next);
      next = from.read();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Path caddyfile(Path folder, SiteKeys keys, int port, int house) throws Exception {
    var found = OF_THE_GUIDE.matcher(Files.readString(Path.of("../docs/guide/live-proxies.md")));
    assertThat(found.find()).as("a Caddyfile in the guide").isTrue();
    var tls = keys.pem();
    String site =
        found
            .group(1)
            .replace(
                "news.example.org {",
                "https://localhost:%d {%n  tls \"%s\" \"%s\""
                    .formatted(port, tls.certificates(), tls.privateKey()))
            .replace("127.0.0.1:8080", "127.0.0.1:" + house);
    String settings =
        "{%n  admin off%n  auto_https disable_redirects%n  skip_install_trust%n}%n".formatted();
    return Files.writeString(folder.resolve("Caddyfile"), settings + site);
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (var _ = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
