package news.standfirst.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTest {
  private HttpServer server;
  private String here;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    here = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/page", exchange -> answer(exchange, 200, "hello", 5));
    server.createContext("/chunked", exchange -> answer(exchange, 200, "hello", 0));
    server.createContext("/missing", exchange -> answer(exchange, 404, "", -1));
    server.createContext("/to-page", exchange -> redirect(exchange, "/page"));
    server.createContext("/to-file", exchange -> redirect(exchange, "file:///etc/passwd"));
    server.createContext("/to-inside", exchange -> redirect(exchange, "http://10.0.0.1/"));
    server.createContext("/round", exchange -> redirect(exchange, "/round"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "203.0.113.9",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "2001:db8::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001::1"
      })
  void machines_inside_are_never_asked(String address) throws IOException {
    assertThat(Allowed.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:4001::1", "2606:4700::1"})
  void machines_of_the_internet_may_be_asked(String address) throws IOException {
    assertThat(Allowed.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.1/page", "http://2130706433/", "http://0x7f.1/", "http://localhost/",
        "http://[::ffff:127.0.0.1]/", "http://[::1]/", "ftp://example.org/", "file:///etc/passwd",
        "http://user:pass@example.org/", "gopher://example.org/", "http:///nothing"
      })
  void address_that_leads_inside_is_refused(String address) {
    var outgoing = new Outgoing(Allowed.NOTHING_INSIDE);
    assertThatThrownBy(() -> outgoing.get(URI.create(address), 100))
        .isInstanceOf(IOException.class);
  }

  @Test
  void operator_can_allow_a_machine_inside() throws IOException {
    var allowed = new Outgoing(new Allowed(InetAddress::isLoopbackAddress));
    assertThat(allowed.get(URI.create(here + "/page"), 100).bytes()).asString().isEqualTo("hello");
    assertThat(allowed.get(URI.create(here + "/chunked"), 100).bytes())
        .asString()
        .isEqualTo("hello");
    assertThat(allowed.get(URI.create(here + "/to-page"), 100).from()).hasPath("/page");
    assertThatThrownBy(() -> allowed.get(URI.create("http://10.0.0.1/"), 100))
        .isInstanceOf(OutgoingRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/missing", "/to-file", "/to-inside", "/round"})
  void every_step_of_a_redirect_is_checked(String path) {
    var allowed = new Outgoing(new Allowed(InetAddress::isLoopbackAddress));
    assertThatThrownBy(() -> allowed.get(URI.create(here + path), 100))
        .isInstanceOf(OutgoingRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/chunked"})
  void answer_beyond_its_bound_is_refused(String path) {
    var allowed = new Outgoing(new Allowed(InetAddress::isLoopbackAddress));
    assertThatThrownBy(() -> allowed.get(URI.create(here + path), 4))
        .isInstanceOf(OutgoingRefused.class)
        .hasMessageContaining("longer than");
  }

  private static void answer(HttpExchange exchange, int status, String body, long length)
      throws IOException {
    exchange.sendResponseHeaders(status, length);
    if (length >= 0) {
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    }
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }
}
