package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
import news.standfirst.live.StreamClient;
import news.standfirst.store.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Live coverage in the whole house, from the call of an editor to the reader's socket. */
class LiveNewsroomTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder = Path.of("");
  private String token = "";

  private Newsroom open(String name, Map<String, String> environment) {
    var newsroom =
        new Newsroom(
            SettingsReader.read(
                Optional.empty(),
                environment,
                Map.of(SettingKey.PORT, "0", SettingKey.DATA, folder.resolve(name).toString())));
    if (token.isEmpty()) {
      var wish = new TokenOffice.Wish("live", Scope.ALL, null, null, null);
      token =
          newsroom.access().tokens().issue(Acting.operator(), wish)
                  instanceof Answer.Done<TokenOffice.Issued>(var issued)
              ? issued.secret()
              : "";
    }
    return newsroom;
  }

  private static Map<String, String> environment(Base base) {
    var environment = new HashMap<String, String>();
    if (base == Base.POSTGRES) {
      environment.put("STANDFIRST_DATABASE_URL", base.place());
    }
    return environment;
  }

  private JsonNode call(Newsroom newsroom, String method, String path, String body)
      throws Exception {
    var response = send(newsroom, method, "/api/v1" + path, body);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  private HttpResponse<String> send(Newsroom newsroom, String method, String path, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + newsroom.port("readers") + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String started(Newsroom newsroom) throws Exception {
    var made =
        call(
            newsroom,
            "POST",
            "/coverages",
            "{\"language\":\"en\",\"headline\":\"Storm\",\"standfirst\":\"It blows.\"}");
    String id = made.path("id").asText();
    call(newsroom, "POST", "/coverages/" + id + "/start", "{}");
    return id;
  }

  private String post(Newsroom newsroom, String coverage, String words) throws Exception {
    return call(
            newsroom,
            "POST",
            "/coverages/" + coverage + "/posts",
            "{\"bodyHtml\":\"<p>" + words + "</p>\"}")
        .path("id")
        .asText();
  }

  private static StreamClient reader(Newsroom newsroom, String... headers) throws Exception {
    var reader = new StreamClient(newsroom.port("readers"), "/en/live/storm/stream", headers);
    assertThat(reader.status()).isEqualTo(200);
    return reader;
  }

  @ParameterizedTest
  @EnumSource
  void post_of_an_editor_reaches_readers_and_its_removal_too(Base base) throws Exception {
    try (var newsroom = open("one", environment(base))) {
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
        call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
        assertThat(reader.next().name()).isEqualTo("remove");
        assertThat(zipped.next().name()).isEqualTo("remove");
      }
      var head = call(newsroom, "GET", "/coverages/" + coverage, "");
      assertThat(head.path("state").asText()).isEqualTo("live");
      String from = send(newsroom, "GET", "/en/live/storm/since/x-0", "").body();
      assertThat(from).isEqualTo("{\"reset\": true}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void reader_of_a_house_that_was_restarted_loses_nothing(Base base) throws Exception {
    var environment = environment(base);
    String last;
    String coverage;
    try (var newsroom = open("one", environment)) {
      coverage = started(newsroom);
      try (var reader = reader(newsroom)) {
        reader.block();
        reader.block();
        post(newsroom, coverage, "harbour");
        last = reader.next().id();
      }
      post(newsroom, coverage, "lighthouse");
    }
    try (var newsroom = open("one", environment);
        var reader = reader(newsroom, "Last-Event-ID: " + last)) {
      assertThat(reader.next().data()).contains("lighthouse");
      assertThat(reader.next().name()).isEqualTo("state");
      post(newsroom, coverage, "causeway");
      assertThat(reader.next().data()).contains("causeway");
      var segment = send(newsroom, "GET", "/en/live/storm/since/" + last, "");
      assertThat(segment.body()).contains("lighthouse", "causeway").doesNotContain("harbour");
    }
  }

  @Test
  void two_houses_on_one_database_tell_their_readers_what_happens_at_either() throws Exception {
    var environment = environment(Base.POSTGRES);
    try (var one = open("one", environment)) {
      String coverage = started(one);
      String last;
      try (var two = open("two", environment);
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
        call(one, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
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
    try (var newsroom = open("one", environment(base))) {
      String coverage = started(newsroom);
      try (var reader = reader(newsroom)) {
        reader.block();
        reader.block();
        call(newsroom, "POST", "/coverages/" + coverage + "/end", "{}");
        assertThat(reader.next().data()).startsWith("{\"state\":\"ended\"");
        try (var late = new StreamClient(newsroom.port("readers"), "/en/live/storm/stream")) {
          assertThat(late.status()).isEqualTo(204);
        }
        call(newsroom, "POST", "/coverages/" + coverage + "/reopen", "{}");
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
    var environment = environment(Base.SQLITE);
    environment.put(
        "STANDFIRST_PURGE_URL", "http://127.0.0.1:" + cache.getAddress().getPort() + "/p/{key}");
    environment.put("STANDFIRST_PURGE_METHOD", "PURGE");
    environment.put("STANDFIRST_PURGE_HEADERS", "Cache-Key: {key}");
    try (var newsroom = open("one", environment)) {
      String coverage = started(newsroom);
      String wanted = "PURGE /p/live-" + coverage + " live-" + coverage;
      assertThat(calls.poll(20, TimeUnit.SECONDS)).isEqualTo(wanted);
      assertThat(calls.poll(20, TimeUnit.SECONDS)).as("again, for it failed").isEqualTo(wanted);
      String id = post(newsroom, coverage, "one");
      post(newsroom, coverage, "two");
      call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
      assertThat(calls.poll(20, TimeUnit.SECONDS)).isEqualTo(wanted);
      calls.clear();
      var segment = send(newsroom, "GET", "/en/live/storm/since/x-0", "");
      assertThat(segment.statusCode()).isEqualTo(200);
    } finally {
      cache.stop(0);
    }
    assertThat(Set.copyOf(calls)).isEmpty();
  }
}
