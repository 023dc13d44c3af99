package news.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What attackers and broken proxies send, byte by byte over real sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTest {
  private static final String CHUNKED_AND_LENGTH =
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n";

  private WebServer server;
  private int port;

  @BeforeAll
  void start() {
    server =
        TestServer.with(
            List.of(
                Route.get("front", "/", _ -> Reply.plain("front")),
                Route.get("smuggled", "/smuggled", _ -> Reply.plain("SMUGGLED")),
                Route.get("files", "/files/{file...}", r -> Reply.plain(r.parameter("file"))),
                Route.post("post", "/post", r -> Reply.plain(r.bodyText()))),
            FinishedPages.NONE,
            TestServer.impatient());
    port = server.port("readers");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String ask(String request) throws IOException {
    return RawClient.ask(port, request);
  }

  @Test
  void length_and_transfer_coding_together_are_refused() throws Exception {
    String answer = ask("POST /post HTTP/1.1\r\nHost: x\r\n" + CHUNKED_AND_LENGTH);
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("SMUGGLED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: xchunked\r\nContent-Length: 3",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding:\r\n chunked\r\nContent-Length: 3",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding : chunked",
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: +3",
        "Content-Length: -1",
        "Content-Length: 3, 4",
        "Content-Length: 0x3",
        "Content-Length: 99999999999999999999",
      })
  void unclear_length_is_refused_and_the_connection_closed(String framing) throws Exception {
    String answer =
        ask(
            "POST /post HTTP/1.1\r\nHost: x\r\n"
                + framing
                + "\r\n\r\nabcGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("SMUGGLED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Host: a\r\nHost: b\r\n", "Host: a/b\r\n", "Host: a b\r\n", "Host: a@b\r\n"})
  void missing_doubled_or_odd_host_is_refused(String host) throws Exception {
    String answer = ask("GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/%zz",
        "/files/%2",
        "/files/%c3%28",
        "/files/%00",
        "/files/a%0d%0ab",
        "/%",
        "/files/%ff"
      })
  void malformed_address_answers_400(String address) throws Exception {
    assertThat(ask("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/files/../etc/passwd",
        "/files/%2e%2e/etc/passwd",
        "/files/..%2fetc",
        "/files/..%5cetc",
        "/files/a\\..\\b",
        "/files/./x"
      })
  void path_that_leaves_its_folder_answers_400(String address) throws Exception {
    assertThat(ask("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void address_that_is_too_long_answers_414() throws Exception {
    String answer = ask("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer.lines().findFirst().orElse("")).contains(" 414 ");
    assertThat(answer).contains("This address is too long").endsWith("</html>\n");
  }

  @Test
  void header_that_is_too_large_answers_431() throws Exception {
    String answer = ask("GET / HTTP/1.1\r\nHost: x\r\nX-Big: " + "a".repeat(20_000) + "\r\n\r\n");
    assertThat(answer.lines().findFirst().orElse("")).contains(" 431 ");
    assertThat(answer).contains("cookies").endsWith("</html>\n");
  }

  @Test
  void absolute_address_of_a_proxy_is_understood() throws Exception {
    String answer =
        ask("GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").endsWith("front");
  }

  @Test
  void options_says_which_methods_an_address_takes() throws Exception {
    assertThat(ask("OPTIONS / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 204")
        .containsIgnoringCase("allow: GET, HEAD, OPTIONS\r\n");
    assertThat(ask("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 204")
        .containsIgnoringCase("allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n");
    assertThat(ask("OPTIONS /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void unknown_method_answers_501() throws Exception {
    assertThat(ask("BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 501");
  }

  @Test
  void head_that_breaks_off_is_closed() throws Exception {
    try (var client = new RawClient(port)) {
      client.send("GET / HTTP/1.1\r\nHo");
      assertThat(client.everything()).isEmpty();
      assertThat(server.traffic().slowSendersClosed()).isPositive();
    }
  }

  @Test
  void head_sent_byte_by_byte_is_closed() throws Exception {
    try (var client = new RawClient(port)) {
      client.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      assertThat(closedWhileSending(client)).isTrue();
      assertThat(client.everything()).isEmpty();
    }
  }

  @Test
  void head_sent_byte_by_byte_behind_a_request_is_closed() throws Exception {
    try (var client = new RawClient(port)) {
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nX-Slow: ");
      assertThat(closedWhileSending(client)).isTrue();
      assertThat(client.everything()).doesNotContain("400");
    }
  }

  @Test
  void body_sent_byte_by_byte_is_closed() throws Exception {
    try (var client = new RawClient(port)) {
      client.send("POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
      assertThat(closedWhileSending(client)).isTrue();
      assertThat(client.everything()).doesNotContain("200 OK");
    }
  }

  /**
   * Sends a byte far more often than the server's patience of 300 ms ends, for much longer than
   * that: a patience that starts anew with each byte would never end.
   */
  private static boolean closedWhileSending(RawClient client) throws InterruptedException {
    for (int bytes = 0; bytes < 900; bytes++) {
      try {
        client.send("a");
      } catch (IOException e) {
        return true;
      }
      Thread.sleep(20);
    }
    return false;
  }

  @Test
  void body_that_stops_flowing_is_closed() throws Exception {
    try (var client = new RawClient(port)) {
      client.send("POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc");
      assertThat(client.everything()).doesNotContain("200 OK");
    }
  }

  @Test
  void connection_on_which_nothing_moves_is_closed() throws Exception {
    try (var client = new RawClient(port)) {
      assertThat(client.everything()).isEmpty();
    }
  }

  @Test
  void garbage_is_refused() throws Exception {
    assertThat(ask("\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n")).doesNotContain("200 OK");
  }

  @Test
  void forged_header_cannot_be_replied() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> Reply.empty(200).with("x-name", "a\r\nset-cookie: b=c"));
  }
}
