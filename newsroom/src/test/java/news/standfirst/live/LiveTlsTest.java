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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import news.standfirst.web.Tls;
import news.standfirst.web.TrustedProxies;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams over TLS without a proxy: by HTTP/1.1 on the socket, by HTTP/2 through the framework. */
class LiveTlsTest {
  private static final char[] PASSWORD = "of a test".toCharArray();

  @ParameterizedTest
  @EnumSource
  void reader_hears_replay_and_news_over_tls(HttpClient.Version version, @TempDir Path folder)
      throws Exception {
    var posts = new PostsInMemory();
    posts.post("p1", "one");
    posts.post("p2", "two");
    var keys = keys(folder);
    try (var house =
            new LiveHouse(
                posts,
                LiveHouse.PATIENT,
                false,
                TrustedProxies.NONE,
                Optional.of(asPem(keys, folder)));
        var client = HttpClient.newBuilder().version(version).sslContext(trusting(keys)).build()) {
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

  private static KeyStore keys(Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "site",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private static Tls asPem(KeyStore keys, Path folder)
      throws GeneralSecurityException, IOException {
    return new Tls(
        pem(folder, "CERTIFICATE", keys.getCertificate("site").getEncoded()),
        pem(folder, "PRIVATE KEY", keys.getKey("site", PASSWORD).getEncoded()));
  }

  private static Path pem(Path folder, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(what + ".pem"),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, text, what));
  }

  private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("site", keys.getCertificate("site"));
    var managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
