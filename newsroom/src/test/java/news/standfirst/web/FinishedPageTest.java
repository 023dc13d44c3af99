package news.standfirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Finished bytes, answered below the framework, and their order among other answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinishedPageTest {
  private final FinishedPage plain =
      FinishedPage.of(
          Reply.html("<p>page").with("vary", "accept-encoding").with("cache-control", "max-age=60"),
          TestServer.SECURITY);
  private final FinishedPage zipped =
      FinishedPage.of(
          Reply.bytes("text/html", "GZIPPED".getBytes(StandardCharsets.US_ASCII))
              .with("content-encoding", "gzip"),
          TestServer.SECURITY);
  private WebServer server;

  @BeforeAll
  void start() {
    FinishedPages pages =
        (address, best) ->
            address.equals("/page?a=1") ? best == ContentCoding.GZIP ? zipped : plain : null;
    server =
        TestServer.with(
            List.of(Route.get("slow", "/slow", FinishedPageTest::slow)), pages, WebLimits.DEFAULT);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static Reply slow(Request request) throws InterruptedException {
    Thread.sleep(100);
    return Reply.plain("slow " + request.query().text("n"));
  }

  private String ask(String headers) throws IOException {
    try (var client = new RawClient(server.port("readers"))) {
      client.send("GET /page?a=1 HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
      return client.response();
    }
  }

  @Test
  void page_comes_whole_with_length_tag_policy_and_true_date() throws Exception {
    String answer = ask("");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 OK\r\ndate: ")
        .contains("content-length: 7\r\n", "etag: \"", "content-security-policy: default-src")
        .endsWith("\r\n\r\n<p>page");
    String date = answer.lines().skip(1).findFirst().orElseThrow().substring(6);
    Instant told = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void gzip_goes_to_those_who_take_it() throws Exception {
    assertThat(ask("Accept-Encoding: br, gzip\r\n")).endsWith("GZIPPED");
    assertThat(ask("Accept-Encoding: gzip;q=0, br\r\n")).endsWith("<p>page");
    assertThat(ask("Accept-Encoding: br\r\n")).endsWith("<p>page");
  }

  @Test
  void reader_who_has_the_page_gets_304() throws Exception {
    String tag = plain.reply().headers().first("etag").orElseThrow();
    assertThat(ask("If-None-Match: W/" + tag + "\r\n"))
        .startsWith("HTTP/1.1 304 Not Modified\r\n")
        .contains("etag: " + tag, "vary: accept-encoding", "cache-control: max-age=60")
        .endsWith("\r\n\r\n")
        .doesNotContain("<p>page");
  }

  @Test
  void head_has_the_length_and_no_body() throws Exception {
    try (var client = new RawClient(server.port("readers"))) {
      client.send("HEAD /page?a=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(client.everything()).contains("content-length: 7").endsWith("\r\n\r\n");
    }
  }

  @Test
  void closing_client_and_old_client_get_the_page_too() throws Exception {
    String closing = "GET /page?a=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    assertThat(RawClient.ask(server.port("readers"), closing)).endsWith("<p>page");
    assertThat(RawClient.ask(server.port("readers"), "GET /page?a=1 HTTP/1.0\r\nHost: x\r\n\r\n"))
        .endsWith("<p>page");
  }

  @Test
  void pipelined_answers_keep_their_order() throws Exception {
    try (var client = new RawClient(server.port("readers"))) {
      String page = "GET /page?a=1 HTTP/1.1\r\nHost: x\r\n\r\n";
      String slow = "GET /slow?n=%d HTTP/1.1\r\nHost: x\r\n\r\n";
      client.send(page + slow.formatted(1) + page + slow.formatted(2) + slow.formatted(3) + page);
      assertThat(client.response()).endsWith("<p>page");
      assertThat(client.response()).endsWith("slow 1");
      assertThat(client.response()).endsWith("<p>page");
      assertThat(client.response()).endsWith("slow 2");
      assertThat(client.response()).endsWith("slow 3");
      assertThat(client.response()).endsWith("<p>page");
    }
  }

  @Test
  void client_that_asks_and_never_reads_does_not_stop_the_others() throws Exception {
    try (var greedy = new RawClient(server.port("readers"))) {
      greedy.send("GET /page?a=1 HTTP/1.1\r\nHost: x\r\n\r\n".repeat(5_000));
      assertThat(ask("")).endsWith("<p>page");
    }
  }
}
