package news.standfirst.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Removal from live coverage, proven by a random word: a second later no page, stream, segment,
 * feed, search, embed or API answer holds it, at any process of the newsroom.
 */
@ParameterizedClass
@EnumSource(Base.class)
class LiveRemovalTest {
  private static final Pattern POSITION = Pattern.compile("data-position=\"([^\"]+)\"");
  private static final Pattern STREAM =
      Pattern.compile("type=\"text/event-stream\" href=\"(?:https?://[^/\"]+)?([^\"]+)\"");
  private static final int LISTENING_MILLIS = 1_500;

  private final List<RunningNewsroom> houses = new ArrayList<>();
  private final String marker =
      "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);

  LiveRemovalTest(Base base) {
    houses.add(new RunningNewsroom(base));
    if (base == Base.POSTGRES) {
      houses.add(houses.getFirst().beside());
    }
  }

  @AfterEach
  void close() {
    houses.reversed().forEach(RunningNewsroom::close);
  }

  @Test
  void removed_post_is_nowhere_a_second_later() throws IOException {
    var house = houses.getFirst();
    var made =
        house.post(
            "/coverages",
            "{\"language\":\"en\",\"headline\":\"The long night\",\"standfirst\":\"Live.\"}");
    var coverage = "/coverages/" + made.json().get("id").asText();
    house.post(coverage + "/start", "{}");
    var path = URI.create(made.json().get("url").asText()).getRawPath();
    var beginning = position(house, path);
    house.post(coverage + "/posts", words("Something harmless"));
    var posted = house.post(coverage + "/posts", words(marker));
    assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    var post = posted.json().get("id").asText();
    house.post(coverage + "/posts/" + post + "/key-event", "{\"keyEvent\":true}");
    house.post(coverage + "/posts/" + post + "/pin", "{}");
    // The word is to be found before: a test that looks in the wrong places could not fail.
    var places =
        List.of(
            path,
            path + "?post=" + post,
            path + "/feed.rss",
            path + "/feed.atom",
            path + "/feed.json",
            path + "/since/" + beginning,
            path + "/embed",
            "search",
            "stream",
            "/api/v1" + coverage + "/posts");
    for (var one : houses) {
      var found = hits(one, path, beginning, post, coverage);
      for (int again = 0; again < 20 && !found.containsAll(places); again++) {
        found = hits(one, path, beginning, post, coverage);
      }
      assertThat(found).containsAll(places);
    }

    assertThat(house.delete(coverage + "/posts/" + post + "?reason=court").status())
        .isLessThan(300);
    RunningNewsroom.pause(1_000);

    for (var one : houses) {
      assertThat(hits(one, path, beginning, post, coverage)).isEmpty();
    }
    var erased = house.post(coverage + "/posts/" + post + "/erase", "{\"reason\":\"court\"}");
    assertThat(erased.status()).as(erased.body()).isLessThan(300);
    RunningNewsroom.pause(1_000);
    for (var one : houses) {
      assertThat(one.ask(coverage + "/posts").body()).doesNotContain(marker);
      assertThat(one.ask(coverage + "/posts/" + post).body()).doesNotContain(marker);
      assertThat(one.ask("/audit").body()).doesNotContain(marker);
    }
  }

  /** Where readers and machines still find the word. */
  private List<String> hits(
      RunningNewsroom house, String path, String beginning, String post, String coverage)
      throws IOException {
    var hits = new ArrayList<String>();
    for (var address :
        List.of(
            "/en/",
            "/en/live/",
            path,
            path + "?post=" + post,
            path + "/feed.rss",
            path + "/feed.atom",
            path + "/feed.json",
            path + "/since/" + beginning,
            path + "/embed",
            "/sitemap.xml",
            "/api/v1" + coverage + "/posts",
            "/api/v1" + coverage + "/posts/" + post,
            "/api/v1" + coverage)) {
      if (house.get(address).body().contains(marker)) {
        hits.add(address);
      }
    }
    // The page repeats the question in its field and title; an answer marks it in a snippet.
    if (house.get("/en/search?q=" + marker).body().contains("<mark>" + marker + "</mark>")) {
      hits.add("search");
    }
    if (stream(house, path, beginning).contains(marker)) {
      hits.add("stream");
    }
    return hits;
  }

  private static String position(RunningNewsroom house, String path) {
    var found = POSITION.matcher(house.get(path).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** What somebody hears who was away since then. */
  private static String stream(RunningNewsroom house, String path, String after)
      throws IOException {
    var found = STREAM.matcher(house.get(path).body());
    assertThat(found.find()).isTrue();
    var root = URI.create(house.address());
    var heard = new StringBuilder();
    try (var socket = new Socket("127.0.0.1", root.getPort())) {
      socket.setSoTimeout(LISTENING_MILLIS);
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + found.group(1)
                      + " HTTP/1.1\r\nHost: localhost:"
                      + root.getPort()
                      + "\r\nLast-Event-ID: "
                      + after
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      try {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          heard.append(line).append('\n');
        }
      } catch (SocketTimeoutException e) {
        // It goes on for ever; this is what there was of the past.
      }
    }
    assertThat(heard.toString()).contains("text/event-stream");
    return heard.toString();
  }

  private static String words(String words) {
    return "{\"headline\":\"%1$s headline\",\"bodyHtml\":\"<p>%1$s words</p>\"}".formatted(words);
  }
}
