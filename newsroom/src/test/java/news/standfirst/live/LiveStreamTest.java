package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.standfirst.story.EventKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of a stream hears, over real sockets. */
class LiveStreamTest {
  private final PostsInMemory posts = new PostsInMemory();
  private LiveHouse house;

  @BeforeEach
  void open() {
    house = new LiveHouse(posts, LiveHouse.PATIENT, false);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void post_reaches_every_reader_with_its_position_as_id() throws Exception {
    try (var plain = house.reader();
        var zipped = house.reader("Accept-Encoding: gzip");
        var old = new StreamClient("HTTP/1.0", house.port(), PostsInMemory.PATH + "/stream")) {
      old.block();
      posts.post("p1", "<p>The harbour is closed.</p>");
      for (var reader : List.of(plain, zipped, old)) {
        var event = reader.next();
        assertThat(event.name()).isEqualTo("post");
        assertThat(event.id()).isEqualTo("g1-1");
        assertThat(event.data())
            .isEqualTo(
                "{\"id\":\"p1\",\"revision\":1,\"position\":1,\"order\":1,\"html\":\"<p>The harbour"
                    + " is closed.</p>\",\"pinned\":false,\"keyEvent\":false,"
                    + "\"at\":\"1970-01-01T00:00:00Z\"}");
      }
    }
  }

  @Test
  void head_of_a_stream_says_that_it_is_one_and_nothing_may_hold_it_back() throws Exception {
    try (var reader = house.reader("Accept-Encoding: gzip")) {
      assertThat(reader.head())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains(
              "content-type: text/event-stream\r\n",
              "cache-control: no-cache\r\n",
              "x-accel-buffering: no\r\n",
              "content-encoding: gzip\r\n",
              "vary: accept-encoding\r\n",
              "x-content-type-options: nosniff\r\n",
              "date: ");
    }
  }

  @Test
  void reader_is_told_its_place_and_when_to_come_back_before_anything_happens() throws Exception {
    posts.unrelated();
    house.hub.caughtUp();
    try (var reader = new StreamClient(house.port(), PostsInMemory.PATH + "/stream")) {
      assertThat(Integer.parseInt(reader.block().retry())).isBetween(100, 200);
      assertThat(reader.block().id()).isEqualTo("g1-1");
    }
  }

  @Test
  void reader_who_comes_back_gets_what_it_missed_once_and_in_order() throws Exception {
    var seen = posts.post("p1", "one");
    posts.post("p2", "two");
    posts.edit("p1", "one, edited");
    posts.remove("p2");
    posts.post("p3", "three");
    try (var reader = house.back(seen)) {
      assertThat(reader.next().data()).contains("\"one, edited\"");
      assertThat(reader.next().data()).isEqualTo("{\"id\":\"p2\",\"revision\":2,\"position\":4}");
      assertThat(reader.next().data()).contains("\"three\"");
      posts.post("p4", "four");
      assertThat(reader.next().data()).contains("\"state\":\"live\"");
      assertThat(reader.next().data()).contains("\"four\"");
    }
  }

  @Test
  void replay_of_what_happened_while_others_followed_needs_no_table() throws Exception {
    try (var other = house.reader()) {
      var seen = posts.post("p1", "one");
      posts.post("p2", "two");
      other.next();
      other.next();
      int reads = posts.reads.get();
      try (var reader = house.back(seen)) {
        assertThat(reader.next().data()).contains("\"two\"");
      }
      assertThat(posts.reads).hasValue(reads);
    }
  }

  @Test
  void removed_words_are_never_said_again() throws Exception {
    try (var follower = house.reader()) {
      posts.post("p1", "first MARKER");
      posts.edit("p1", "still MARKER");
      posts.remove("p1");
      follower.next();
      LiveHouse.until(() -> house.hub.counts().eventsTold() >= 1);
      house.hub.caughtUp();
      for (String from : List.of("g1-0", "g1-1", "g1-2")) {
        try (var reader = house.reader("Last-Event-ID: " + from)) {
          var first = reader.next();
          assertThat(first.name()).isEqualTo("remove");
          assertThat(first.data()).doesNotContain("MARKER");
        }
      }
    }
  }

  @Test
  void last_event_id_wins_over_the_address() throws Exception {
    posts.post("p1", "one");
    var seen = posts.post("p2", "two");
    posts.post("p3", "three");
    String address = PostsInMemory.PATH + "/stream?after=";
    try (var page = house.readerOf(address + "g1-1");
        var back = house.readerOf(address + "g1-1", "Last-Event-ID: " + seen)) {
      assertThat(page.next().data()).contains("\"two\"");
      assertThat(back.next().data()).contains("\"three\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g0-1",
        "g1-999999999",
        "g1-9223372036854775807",
        "g1-99999999999999999999",
        "g1--1",
        "g1-",
        "-",
        "1",
        "abc",
        "g1-1\u0001",
        "' OR 1=1",
        "G1-1"
      })
  void foreign_or_forged_id_gets_reset_and_costs_no_read(String id) throws Exception {
    posts.post("p1", "one");
    try (var _ = house.reader()) {
      int reads = posts.reads.get();
      try (var reader =
          new StreamClient(house.port(), PostsInMemory.PATH + "/stream", "Last-Event-ID: " + id)) {
        if (reader.status() == 200) {
          assertThat(reader.rest())
              .containsExactly(new StreamClient.Event("reset", "", "{}", "", false));
        } else {
          assertThat(reader.status()).isEqualTo(400);
        }
      }
      assertThat(posts.reads).hasValue(reads);
    }
  }

  @Test
  void id_that_is_too_old_gets_reset_and_only_the_first_one_costs_a_read() throws Exception {
    for (int i = 0; i < 150; i++) {
      posts.post("p" + i, "post " + i);
    }
    try (var _ = house.reader()) {
      try (var first = house.reader("Last-Event-ID: g1-10")) {
        assertThat(first.rest()).isEmpty();
        assertThat(house.hub.counts().resetsSent()).isEqualTo(1);
      }
      int reads = posts.reads.get();
      for (int i = 0; i < 10; i++) {
        try (var forged =
            new StreamClient(
                house.port(), PostsInMemory.PATH + "/stream", "Last-Event-ID: g1-" + i)) {
          assertThat(forged.next().name()).isEqualTo("reset");
        }
      }
      assertThat(posts.reads).hasValue(reads);
    }
  }

  @Test
  void id_of_another_process_that_was_faster_is_waited_for() throws Exception {
    try (var _ = house.reader()) {
      var ahead = posts.post("p1", "one");
      posts.post("p2", "two");
      try (var reader = house.back(ahead)) {
        assertThat(reader.next().data()).contains("\"two\"");
      }
    }
  }

  @Test
  void ended_coverage_answers_204_to_those_who_know_it_all() throws Exception {
    var before = posts.post("p1", "one");
    var end = posts.state(EventKind.COVERAGE_ENDED, "ended");
    try (var fresh = house.reader();
        var page = house.back(end)) {
      assertThat(fresh.status()).isEqualTo(204);
      assertThat(page.status()).isEqualTo(204);
    }
    try (var behind = house.back(before)) {
      assertThat(behind.next().data()).contains("\"state\":\"ended\"");
    }
  }

  @Test
  void end_is_told_to_all_and_reopening_too() throws Exception {
    try (var reader = house.reader()) {
      var end = posts.state(EventKind.COVERAGE_ENDED, "ended");
      assertThat(reader.next())
          .isEqualTo(
              new StreamClient.Event(
                  "state",
                  end.toString(),
                  "{\"state\":\"ended\",\"revision\":2,\"position\":1,\"html\":\"<h1>Storm</h1>\"}",
                  "",
                  false));
      posts.state(EventKind.COVERAGE_REOPENED, "live");
      assertThat(reader.next().data()).contains("\"state\":\"live\"");
    }
  }

  @Test
  void withdrawn_coverage_makes_open_pages_load_again() throws Exception {
    var seen = posts.post("p1", "one");
    try (var reader = house.reader()) {
      posts.withdraw();
      assertThat(reader.next().name()).isEqualTo("reset");
    }
    try (var back =
        new StreamClient(house.port(), PostsInMemory.PATH + "/stream", "Last-Event-ID: " + seen)) {
      assertThat(back.next().name()).isEqualTo("reset");
    }
  }

  @Test
  void restore_of_an_older_backup_makes_every_reader_load_again() throws Exception {
    posts.post("p1", "one");
    var lost = posts.post("p2", "two");
    try (var reader = house.reader()) {
      posts.restore("g2", 1);
      assertThat(reader.next().name()).isEqualTo("reset");
    }
    LiveHouse.until(() -> house.hub.counts().resetsSent() == 1);
    try (var back =
        new StreamClient(house.port(), PostsInMemory.PATH + "/stream", "Last-Event-ID: " + lost)) {
      assertThat(back.next().name()).isEqualTo("reset");
    }
    try (var fresh = house.reader("Last-Event-ID: g2-1")) {
      posts.post("p3", "three");
      assertThat(fresh.next().id()).isEqualTo("g2-2");
    }
  }

  @Test
  void killed_picture_makes_open_pages_load_again_where_it_was_shown() throws Exception {
    var seen = posts.post("p1", "one");
    posts.shows("k7");
    try (var reader = house.reader()) {
      posts.kill("other");
      posts.kill("k7");
      assertThat(reader.next().name()).isEqualTo("reset");
    }
    try (var back =
        new StreamClient(house.port(), PostsInMemory.PATH + "/stream", "Last-Event-ID: " + seen)) {
      assertThat(back.next().name()).isEqualTo("reset");
    }
  }

  @Test
  void renamed_coverage_is_followed_at_its_new_address() throws Exception {
    try (var reader = house.reader()) {
      posts.rename("storm-inland");
      house.hub.caughtUp();
      try (var old = new StreamClient(house.port(), PostsInMemory.PATH + "/stream?after=g1-1")) {
        assertThat(old.status()).isEqualTo(302);
        assertThat(old.head()).contains("location: /en/live/storm-inland/stream?after=g1-1\r\n");
      }
      posts.post("p1", "one");
      assertThat(reader.next().data()).contains("\"one\"");
    }
  }

  @Test
  void coverage_that_never_was_answers_404() throws Exception {
    for (String address : List.of("/en/live/calm", "/xx/live/storm", "/%20/live/storm")) {
      try (var reader = new StreamClient(house.port(), address + "/stream")) {
        assertThat(reader.status()).isEqualTo(404);
      }
    }
  }

  @Test
  void line_ends_and_controls_in_words_cannot_forge_an_event() throws Exception {
    try (var reader = house.reader()) {
      String hostile = "a\r\n\r\nevent: reset\rdata: x\n\nid: \u0000\u2028b";
      posts.post("p1", hostile);
      posts.post("p2", "next");
      var event = reader.next();
      assertThat(event.name()).isEqualTo("post");
      assertThat(event.data())
          .contains("a\\r\\n\\r\\nevent: reset\\rdata: x\\n\\nid: \\u0000\u2028b");
      assertThat(reader.next().data()).contains("\"next\"");
    }
  }

  @Test
  void readers_are_counted_while_they_are_here() throws Exception {
    try (var _ = house.reader();
        var _ = house.reader("Accept-Encoding: gzip")) {
      LiveHouse.until(() -> house.hub.readersOf(PostsInMemory.COVERAGE) == 2);
    }
    LiveHouse.until(() -> house.hub.readersOf(PostsInMemory.COVERAGE) == 0);
    assertThat(house.hub.counts().readersNow()).isZero();
    LiveHouse.until(() -> house.connections() == 0);
  }

  @Test
  void head_request_shows_the_head_and_opens_nothing() throws Exception {
    try (var client = new java.net.Socket("127.0.0.1", house.port())) {
      client
          .getOutputStream()
          .write(
              ("HEAD "
                      + PostsInMemory.PATH
                      + "/stream HTTP/1.1\r\nHost: x\r\n"
                      + "Connection: close\r\n\r\n")
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      assertThat(
              new String(
                  client.getInputStream().readAllBytes(),
                  java.nio.charset.StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200")
          .endsWith("\r\n\r\n");
    }
    LiveHouse.until(() -> house.hub.counts().readersNow() == 0);
  }
}
