package news.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The door without a proxy before it, and the door when it closes. */
class TlsAndStopTest {
  private static final char[] PASSWORD = "for this test".toCharArray();

  @ParameterizedTest
  @EnumSource
  void pages_and_forms_go_over_tls_by_both_versions(
      HttpClient.Version version, @TempDir Path folder) throws Exception {
    var keys = keys(folder);
    var routes =
        List.of(
            Route.get("page", "/page", r -> Reply.plain("over " + r.header("host").orElse("none"))),
            Route.post("form", "/form", r -> Reply.plain(r.form().text("headline"))));
    var listener =
        new Listener(
            "readers",
            "127.0.0.1",
            0,
            Optional.of(pem(keys, folder)),
            new Router(routes),
            FinishedPages.NONE);
    try (var server =
            WebServer.start(
                WebLimits.DEFAULT,
                TestServer.SITE,
                TrustedProxies.NONE,
                new PlainRefusalPages(),
                List.of(listener));
        var client = HttpClient.newBuilder().version(version).sslContext(trust(keys)).build()) {
      var root = "https://localhost:" + server.port("readers");
      var page =
          client.send(
              HttpRequest.newBuilder(URI.create(root + "/page")).build(), BodyHandlers.ofString());
      assertThat(page.version()).isEqualTo(version);
      assertThat(page.body()).startsWith("over ");
      assertThat(page.headers().firstValue("content-security-policy")).isPresent();
      var form =
          client.send(
              HttpRequest.newBuilder(URI.create(root + "/form"))
                  .header("content-type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("headline=" + "storm".repeat(10_000)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(form.body()).isEqualTo("storm".repeat(10_000));
      var nothing =
          client.send(
              HttpRequest.newBuilder(URI.create(root + "/nothing")).build(),
              BodyHandlers.ofString());
      assertThat(nothing.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void request_under_way_is_answered_before_the_door_closes() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var server =
        TestServer.with(
            List.of(
                Route.get(
                    "slow",
                    "/slow",
                    _ -> {
                      begun.countDown();
                      assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
                      return Reply.plain("finished");
                    })));
    var address = URI.create("http://127.0.0.1:%d/slow".formatted(server.port("readers")));
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer =
          client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      var closing = Thread.ofPlatform().start(server::close);
      goOn.countDown();
      assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("finished");
      closing.join();
      assertThatThrownBy(
              () -> client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()))
          .isInstanceOf(ConnectException.class);
    }
  }

  private static KeyStore keys(Path folder) throws Exception {
    var file = folder.resolve("keys.p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                tool,
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
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private static Tls pem(KeyStore keys, Path folder) throws GeneralSecurityException, IOException {
    return new Tls(
        pem(folder, "CERTIFICATE", keys.getCertificate("site").getEncoded()),
        pem(folder, "PRIVATE KEY", keys.getKey("site", PASSWORD).getEncoded()));
  }

  private static Path pem(Path folder, String kind, byte[] bytes) throws IOException {
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(kind + ".pem"),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, text, kind));
  }

  private static SSLContext trust(KeyStore keys) throws GeneralSecurityException, IOException {
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
