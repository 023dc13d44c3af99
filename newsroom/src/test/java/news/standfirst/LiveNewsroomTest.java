package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import news.standfirst.live.StreamClient;
import news.standfirst.store.Base;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Live coverage in the whole house, from the call of an editor to the reader's socket. */
class LiveNewsroomTest {
  @TempDir private Path folder = Path.of("");
  private Houses houses = new Houses(folder, Map.of());

  @BeforeEach
  void found() {
    houses = new Houses(folder, Map.of());
  }

  private String started(Newsroom newsroom) {
    return houses.started(newsroom, "Storm", "");
  }

  private String post(Newsroom newsroom, String coverage, String words) {
    return houses.post(newsroom, coverage, "", words);
  }

  private static StreamClient reader(Newsroom newsroom, String... headers) throws Exception {
    var reader = new StreamClient(newsroom.port("readers"), "/en/live/storm/stream", headers);
    assertThat(reader.status()).isEqualTo(200);
    return reader;
  }

  @ParameterizedTest
  @EnumSource
  void post_of_an_editor_reaches_readers_and_its_removal_too(Base base) throws Exception {
    try (var newsroom = houses.open("one", Houses.environment(base))) {
      String coverage = started(newsroom);
      try (var reader = reader(newsroom);
          var zipped = reader(newsroom, "Accept-Encoding: gzip")) {
        reader.block();
        reader.block();
        zipped.block();
        zipped.block();
        String id = post(newsroom, coverage, "The harbour is closed. MARKER");
        for (var one : new StreamClient[] {reader, zipped}) {
          var event = one.next();
          assertThat(event.name()).isEqualTo("post");
          assertThat(event.data()).contains("The harbour is closed.", "\"id\":\"" + id + "\"");
        }
        houses.call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
        assertThat(reader.next().name()).isEqualTo("remove");
        assertThat(zipped.next().name()).isEqualTo("remove");
      }
      var head = houses.call(newsroom, "GET", "/coverages/" + coverage, "");
      assertThat(head.path("state").asText()).isEqualTo("live");
      String from = houses.send(newsroom, "GET", "/en/live/storm/since/x-0", "").body();
      assertThat(from).isEqualTo("{\"reset\": true}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_of_a_house_that_was_restarted_loses_nothing(Base base) throws Exception {
    var environment = Houses.environment(base);
    String last;
    String coverage;
    try (var newsroom = houses.open("one", environment)) {
      coverage = started(newsroom);
      try (var reader = reader(newsroom)) {
        reader.block();
        reader.block();
        post(newsroom, coverage, "harbour");
        last = reader.next().id();
      }
      post(newsroom, coverage, "lighthouse");
    }
    try (var newsroom = houses.open("one", environment);
        var reader = reader(newsroom, "Last-Event-ID: " + last)) {
      assertThat(reader.next().data()).contains("lighthouse");
      assertThat(reader.next().name()).isEqualTo("state");
      post(newsroom, coverage, "causeway");
      assertThat(reader.next().data()).contains("causeway");
      var segment = houses.send(newsroom, "GET", "/en/live/storm/since/" + last, "");
      assertThat(segment.body()).contains("lighthouse", "causeway").doesNotContain("harbour");
    }
  }

  @Test
  void two_houses_on_one_database_tell_their_readers_what_happens_at_either() throws Exception {
    var environment = Houses.environment(Base.POSTGRES);
    try (var one = houses.open("one", environment)) {
      String coverage = started(one);
      String last;
      try (var two = houses.open("two", environment);
          var here = reader(one);
          var there = reader(two)) {
        here.block();
        here.block();
        there.block();
        there.block();
        post(one, coverage, "from one");
        assertThat(there.next()).isEqualTo(here.next());
        String id = post(two, coverage, "from two");
        var event = here.next();
        last = event.id();
        assertThat(event).isEqualTo(there.next());
        houses.call(one, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
        assertThat(there.next().name()).isEqualTo("remove");
      }
      try (var moved = reader(one, "Last-Event-ID: " + last)) {
        assertThat(moved.next().name()).isEqualTo("remove");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void end_of_a_coverage_is_told_and_its_reopening_too(Base base) throws Exception {
    try (var newsroom = houses.open("one", Houses.environment(base))) {
      String coverage = started(newsroom);
      try (var reader = reader(newsroom)) {
        reader.block();
        reader.block();
        houses.call(newsroom, "POST", "/coverages/" + coverage + "/end", "{}");
        assertThat(reader.next().data()).startsWith("{\"state\":\"ended\"");
        try (var late = new StreamClient(newsroom.port("readers"), "/en/live/storm/stream")) {
          assertThat(late.status()).isEqualTo(204);
        }
        houses.call(newsroom, "POST", "/coverages/" + coverage + "/reopen", "{}");
        assertThat(reader.next().data()).startsWith("{\"state\":\"live\"");
      }
    }
  }

  @Test
  void shared_cache_is_told_of_edits_and_removals_and_not_of_new_posts() throws Exception {
    var calls = new LinkedBlockingQueue<String>();
    var cache = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var failures = new LinkedBlockingQueue<>(List.of(503));
    cache.createContext(
        "/",
        exchange -> {
          calls.add(
              "%s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Cache-Key")));
          var failure = failures.poll();
          exchange.sendResponseHeaders(failure == null ? 200 : failure, -1);
          exchange.close();
        });
    cache.start();
    var environment = Houses.environment(Base.SQLITE);
    environment.put(
        "STANDFIRST_PURGE_URL", "http://127.0.0.1:" + cache.getAddress().getPort() + "/p/{key}");
    environment.put("STANDFIRST_PURGE_AGAIN_SECONDS", "0");
    environment.put("STANDFIRST_PURGE_METHOD", "PURGE");
    environment.put("STANDFIRST_PURGE_HEADERS", "Cache-Key: {key}");
    try (var newsroom = houses.open("one", environment)) {
      String coverage = started(newsroom);
      String wanted = purged("live-" + coverage);
      assertThat(calls.poll(20, TimeUnit.SECONDS)).isEqualTo(wanted);
      assertThat(calls.poll(20, TimeUnit.SECONDS)).as("again, for it failed").isEqualTo(wanted);
      String begun = killedPicture(newsroom, 0x112200);
      String call = calls.poll(20, TimeUnit.SECONDS);
      while (wanted.equals(call)) {
        call = calls.poll(20, TimeUnit.SECONDS);
      }
      assertThat(call).isEqualTo(begun);
      String id = post(newsroom, coverage, "one");
      post(newsroom, coverage, "two");
      String afterPosts = killedPicture(newsroom, 0x221100);
      assertThat(calls.poll(20, TimeUnit.SECONDS)).as("no post").isEqualTo(afterPosts);
      houses.call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
      assertThat(calls.poll(20, TimeUnit.SECONDS)).as("a removal").isEqualTo(wanted);
      String last = killedPicture(newsroom, 0x331100);
      assertThat(calls.poll(20, TimeUnit.SECONDS)).as("once").isEqualTo(last);
      var segment = houses.send(newsroom, "GET", "/en/live/storm/since/x-0", "");
      assertThat(segment.statusCode()).isEqualTo(200);
    } finally {
      cache.stop(0);
    }
    assertThat(calls).isEmpty();
  }

  /** The call that comes of it stands between those of what was before and after. */
  private String killedPicture(Newsroom newsroom, int colour) throws IOException {
    String picture = houses.picture(newsroom, colour, "");
    houses.call(newsroom, "POST", "/pictures/" + picture + "/kill", "{\"reason\":\"Not ours.\"}");
    return purged("picture-" + picture);
  }

  private static String purged(String key) {
    return "PURGE /p/%s %s".formatted(key, key);
  }
}
