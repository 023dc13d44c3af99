package news.standfirst.translation.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProxiesTest {
  private static final URI FAR = URI.create("http://models.example/db/models.json");

  private static Proxies proxies(Map<String, String> environment) {
    return new Proxies(environment, ProxySelector.of(null));
  }

  @Test
  void the_proxy_of_the_environment_is_asked_for_everything() throws Exception {
    try (var proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var asked = CompletableFuture.supplyAsync(() -> answerOnce(proxy));
      var environment = Map.of("http_proxy", "http://127.0.0.1:" + proxy.getLocalPort());
      var catalogue = new Registry(FAR, proxies(environment)).catalogue();
      assertThat(catalogue.offers()).isEmpty();
      assertThat(asked.get()).startsWith("GET " + FAR + " HTTP/1.1");
    }
  }

  private static String answerOnce(ServerSocket proxy) {
    try (var socket = proxy.accept()) {
      var request = new byte[4096];
      int length = socket.getInputStream().read(request);
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 13\r\nConnection: close\r\n\r\n{\"models\":{}}"
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(request, 0, length, StandardCharsets.US_ASCII);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void machines_named_in_no_proxy_are_asked_directly() {
    var some =
        proxies(
            Map.of("HTTPS_PROXY", "proxy.example:3128", "no_proxy", "localhost, .inside.example"));
    assertThat(some.select(URI.create("https://models.example/x")).getFirst().type())
        .isEqualTo(Proxy.Type.HTTP);
    assertThat(some.select(URI.create("https://a.inside.example/x")))
        .containsExactly(Proxy.NO_PROXY);
    assertThat(some.select(FAR)).containsExactly(Proxy.NO_PROXY);
    assertThat(proxies(Map.of("all_proxy", "http://p:1", "NO_PROXY", "*")).select(FAR))
        .containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void a_proxy_that_cannot_be_used_is_told_of_without_its_password() {
    var secret = proxies(Map.of("http_proxy", "http://me:secret@proxy.example:3128"));
    assertThatThrownBy(() -> secret.select(FAR))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("http://host:3128")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> proxies(Map.of("all_proxy", "socks5://p:1")).select(FAR))
        .isInstanceOf(ModelFault.class);
  }
}
