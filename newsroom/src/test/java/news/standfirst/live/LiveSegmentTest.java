package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import news.standfirst.story.EventKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What pages get whose stream is blocked, and what shared caches may keep. */
class LiveSegmentTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final PostsInMemory posts = new PostsInMemory();
  private LiveHouse house = new LiveHouse(posts, LiveHouse.PATIENT, false);

  @AfterEach
  void close() {
    house.close();
  }

  private HttpResponse<String> get(String from, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + house.port() + PostsInMemory.PATH + "/since/" + from));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode segment(String from) throws Exception {
    return JsonMapper.builder().build().readTree(get(from).body());
  }

  @Test
  void segment_holds_what_came_after_and_says_where_it_ends() throws Exception {
    posts.post("p1", "one");
    posts.post("p2", "two");
    posts.remove("p1");
    posts.unrelated();
    var segment = segment("g1-0");
    assertThat(segment.path("events").get(0).toString())
        .isEqualTo(
            "{\"event\":\"post\",\"id\":\"p2\",\"revision\":1,\"position\":2,\"order\":2,"
                + "\"html\":\"two\",\"pinned\":false,\"keyEvent\":false,"
                + "\"at\":\"1970-01-01T00:00:00Z\"}");
    assertThat(segment.path("events").get(1).path("event").asText()).isEqualTo("remove");
    assertThat(segment.path("more").asBoolean()).isFalse();
    String end = segment.path("position").asText();
    assertThat(segment(end).path("events")).isEmpty();
    assertThat(segment(end).path("position").asText()).isEqualTo(end);
  }

  @Test
  void segments_that_chain_hold_everything_once() throws Exception {
    for (int i = 0; i < 250; i++) {
      posts.post("p" + i, "post " + i);
    }
    String at = "g1-0";
    int got = 0;
    boolean more = true;
    while (more) {
      var segment = segment(at);
      for (var event : segment.path("events")) {
        if (event.path("event").asText().equals("post")) {
          assertThat(event.path("html").asText()).isEqualTo("post " + got);
          got++;
        }
      }
      at = segment.path("position").asText();
      more = segment.path("more").asBoolean();
    }
    assertThat(got).isEqualTo(250);
  }

  @Test
  void shared_caches_may_keep_a_closed_segment_longer_than_browsers() throws Exception {
    posts.post("p1", "one");
    var closed = get("g1-0").headers();
    assertThat(closed.firstValue("cache-control")).contains("public, max-age=2, s-maxage=10");
    assertThat(closed.firstValue("surrogate-key")).contains("live-storm");
    assertThat(closed.firstValue("etag")).isPresent();
    assertThat(get("g1-1").headers().firstValue("surrogate-key")).contains("live-storm");
    house.close();
    house = new LiveHouse(posts, LiveHouse.PATIENT, true);
    assertThat(get("g1-0").headers().firstValue("cache-control"))
        .contains("public, max-age=2, s-maxage=86400");
  }

  @Test
  void known_segment_answers_304() throws Exception {
    posts.post("p1", "one");
    String tag = get("g1-0").headers().firstValue("etag").orElseThrow();
    assertThat(get("g1-0", "if-none-match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void edit_and_removal_drop_the_segments_that_held_the_old_words() throws Exception {
    posts.post("p1", "first MARKER");
    assertThat(get("g1-0").body()).contains("MARKER");
    posts.edit("p1", "clean");
    house.hub.caughtUp();
    assertThat(get("g1-0").body()).doesNotContain("MARKER").contains("clean");
    posts.remove("p1");
    house.hub.caughtUp();
    assertThat(get("g1-0").body()).doesNotContain("clean").contains("remove");
  }

  @Test
  void page_that_looks_after_the_end_hears_that_it_was_reopened() throws Exception {
    var end = posts.state(EventKind.COVERAGE_ENDED, "ended");
    assertThat(segment(end.toString()).path("events")).isEmpty();
    posts.state(EventKind.COVERAGE_REOPENED, "live");
    house.hub.caughtUp();
    assertThat(segment(end.toString()).path("events").get(0).path("state").asText())
        .isEqualTo("live");
  }

  @Test
  void foreign_and_forged_positions_ask_for_the_page() throws Exception {
    posts.post("p1", "one");
    for (String from : new String[] {"g0-1", "g1-99999", "nonsense", "g1-x"}) {
      assertThat(get(from).body()).isEqualTo("{\"reset\": true}");
    }
  }

  @Test
  void withdrawn_coverage_asks_for_the_page() throws Exception {
    posts.post("p1", "one");
    assertThat(get("g1-0").body()).contains("one");
    posts.withdraw();
    house.hub.caughtUp();
    assertThat(get("g1-0").body()).isEqualTo("{\"reset\": true}");
  }

  @Test
  void coverage_that_never_was_answers_404() throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + house.port() + "/en/live/calm/since/g1-0"))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  @Test
  void segments_of_a_coverage_that_is_followed_come_from_memory() throws Exception {
    try (var _ = house.reader()) {
      posts.post("p1", "one");
      house.hub.caughtUp();
      int reads = posts.reads.get();
      assertThat(get("g1-0").body()).contains("one");
      assertThat(get("g1-0").body()).contains("one");
      assertThat(posts.reads).hasValue(reads);
    }
  }
}
