package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import news.standfirst.live.StreamClient;
import news.standfirst.reader.Browser;
import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Live coverage in the languages of the site, from an editor's call to each reader. */
class LiveInLanguagesTest {
  private static final String EN = "/en/live/storm";
  private static final String ES = "/es/live/storm";
  private static final String AR = "/ar/live/storm";

  @TempDir private Path folder = Path.of("");
  private Houses houses = new Houses(folder, Map.of());
  private ShoutingService service;

  @BeforeEach
  void found() throws Exception {
    service = new ShoutingService();
    houses = new Houses(folder, Map.of(SettingKey.SITE_EDITIONS, "en, es, ar"));
  }

  @AfterEach
  void closeService() {
    service.close();
  }

  private Map<String, String> environment(Base base) {
    var environment = Houses.environment(base);
    environment.put("STANDFIRST_TRANSLATION_LIBRETRANSLATE_URL", service.address());
    environment.put("STANDFIRST_TRANSLATION_ENGINES", "libretranslate");
    return environment;
  }

  private JsonNode call(Newsroom newsroom, String method, String path, String body) {
    return houses.call(newsroom, method, path, body);
  }

  private String get(Newsroom newsroom, String path) {
    return houses.get(newsroom, path);
  }

  /** A coverage that runs and stands in all editions. */
  private String started(Newsroom newsroom) throws Exception {
    return started(newsroom, "");
  }

  private String started(Newsroom newsroom, String more) throws Exception {
    String id = houses.started(newsroom, "Storm", more);
    houses.awaits(newsroom, ES, "<h1>STORM</h1>");
    houses.awaits(newsroom, AR, "<h1>STORM</h1>");
    return id;
  }

  private String post(Newsroom newsroom, String coverage, String headline, String words) {
    return houses.post(newsroom, coverage, headline, words);
  }

  private static String words(String headline, String words) {
    return Houses.words(headline, words);
  }

  private static StreamClient reader(Newsroom newsroom, String path) throws Exception {
    var reader = new StreamClient(newsroom.port("readers"), path + "/stream");
    assertThat(reader.status()).isEqualTo(200);
    reader.block();
    reader.block();
    return reader;
  }

  /** The next event that is about a post. */
  private static StreamClient.Event about(StreamClient reader) throws Exception {
    var event = reader.next();
    while (event.name().equals("state")) {
      event = reader.next();
    }
    return event;
  }

  @ParameterizedTest
  @EnumSource
  void each_language_has_a_stream_in_which_posts_come_translated_and_go_together(Base base)
      throws Exception {
    try (var newsroom = houses.open("one", environment(base))) {
      String coverage = started(newsroom);
      try (var english = reader(newsroom, EN);
          var spanish = reader(newsroom, ES);
          var arabic = reader(newsroom, AR)) {
        String id = post(newsroom, coverage, "Ferries", "Two boats sank. Rain falls.");
        assertThat(about(english).data()).contains("Two boats sank.");
        for (var other : List.of(spanish, arabic)) {
          var event = about(other);
          assertThat(event.name()).isEqualTo("post");
          assertThat(event.data()).contains("TWO BOATS SANK. RAIN FALLS.", "\"id\":\"" + id + "\"");
        }
        service.down(true);
        call(
            newsroom,
            "PUT",
            "/coverages/" + coverage + "/posts/" + id,
            words("Ferries", "Three boats sank. Rain falls."));
        assertThat(about(english).data()).contains("Three boats sank.");
        for (var other : List.of(spanish, arabic)) {
          assertThat(about(other).data())
              .contains("<span lang=\\\"en\\\" dir=\\\"ltr\\\">Three boats sank.</span>")
              .contains("RAIN FALLS.")
              .doesNotContain("TWO BOATS");
        }
        service.down(false);
        for (var other : List.of(spanish, arabic)) {
          assertThat(about(other).data()).contains("THREE BOATS SANK. RAIN FALLS.");
        }
        call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
        var removed = about(english);
        assertThat(removed.name()).isEqualTo("remove");
        for (var other : List.of(spanish, arabic)) {
          var event = about(other);
          assertThat(event.name()).isEqualTo("remove");
          assertThat(event.id()).as("the same entry of the log").isEqualTo(removed.id());
        }
      }
    }
  }

  @Test
  void two_houses_on_one_database_tell_every_language_what_happens_at_either() throws Exception {
    var environment = environment(Base.POSTGRES);
    try (var one = houses.open("one", environment)) {
      String coverage = started(one);
      try (var two = houses.open("two", environment);
          var here = reader(one, ES);
          var there = reader(two, ES)) {
        post(one, coverage, "", "From one.");
        var event = about(here);
        assertThat(event.data()).contains("FROM ONE.");
        assertThat(about(there)).isEqualTo(event);
        post(two, coverage, "", "From two.");
        assertThat(about(there).data()).contains("FROM TWO.");
        String last = about(here).id();
        String id = post(two, coverage, "", "Later.");
        assertThat(about(there).data()).contains("LATER.");
        call(one, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
        assertThat(about(there).name()).isEqualTo("remove");
        assertThat(about(here).data()).contains("LATER.");
        assertThat(about(here).name()).isEqualTo("remove");
        var path = ES + "/stream";
        try (var back = new StreamClient(one.port("readers"), path, "Last-Event-ID: " + last)) {
          assertThat(about(back).name()).isEqualTo("remove");
        }
      }
    }
  }

  /** Addresses under which words of a coverage could be served, in every edition. */
  private static List<String> places(String coverage, String post, String before) {
    var places = new ArrayList<String>();
    for (var path : List.of(EN, ES, AR)) {
      var edition = path.substring(0, 4);
      for (var more :
          List.of("", "?post=" + post, "/embed", "/feed.rss", "/feed.atom", "/feed.json")) {
        places.add(path + more);
      }
      places.add(path + "/since/" + before);
      places.add(edition);
      places.add(edition + "live/");
      places.add(edition + "topic/weather");
      places.add(edition + "feed.json");
      for (var word : List.of("quagmire", "galimaties", "flummery")) {
        places.add(edition + "search?q=" + word);
      }
    }
    for (var of : List.of("", "/posts", "/posts/" + post, "/translations")) {
      places.add("/api/v1/coverages/" + coverage + of);
    }
    places.add("/api/v1/coverages/" + coverage + "/posts/" + post + "/translations");
    return places;
  }

  private static void bare(String served, String place) {
    for (var marker : List.of("quagmire it was", "flummery in the rain", "galimaties va ser")) {
      assertThat(served).as(place).doesNotContainIgnoringCase(marker);
    }
    // A search names what was searched for.
    if (!place.contains("search?q=")) {
      assertThat(served).as(place).doesNotContainIgnoringCase("quagmire");
    }
  }

  /** Words in a post, in its picture's caption and alternative text, and in a person's sentence. */
  private String marked(Newsroom newsroom, String coverage, String picture) throws Exception {
    var body =
        """
        {"headline":"Quagmire","body":[
          {"type":"paragraph","text":"A quagmire it was."},
          {"type":"picture","picture":"%s","caption":"Flummery in the rain",
           "alternativeText":"A flummery in the rain"}]}
        """
            .formatted(picture);
    String id =
        call(newsroom, "POST", "/coverages/" + coverage + "/posts", body).path("id").asText();
    houses.awaits(newsroom, ES, "FLUMMERY IN THE RAIN");
    houses.awaits(newsroom, AR, "QUAGMIRE");
    var segments = "/coverages/" + coverage + "/posts/" + id + "/translations";
    var made = call(newsroom, "GET", segments, "").path("translations");
    assertThat(made).hasSize(2);
    for (var translation : made) {
      call(
          newsroom,
          "PUT",
          segments + "/" + translation.path("language").asText() + "/segments/1",
          "{\"text\":\"Galimaties va ser.\"}");
    }
    return id;
  }

  @ParameterizedTest
  @EnumSource
  void removed_word_is_in_no_language_of_anything_that_is_served_by_any_process(Base base)
      throws Exception {
    var environment = environment(base);
    try (var newsroom = houses.open("one", environment);
        var other = base == Base.POSTGRES ? houses.openBeside("two", environment) : null;
        var browser = new Browser();
        var context = browser.chromium.newContext()) {
      var here = Houses.port(newsroom);
      var ports = other == null ? List.of(here) : List.of(here, other.port());
      call(newsroom, "PUT", "/topics/weather", "{\"names\":{\"en\":\"Weather\"}}");
      String coverage = started(newsroom, ",\"topics\":[\"weather\"]");
      String before = position(get(newsroom, ES));
      post(newsroom, coverage, "Stays", "Words.");
      String id = marked(newsroom, coverage, houses.picture(newsroom, 0x112200, ""));
      var places = places(coverage, id, before);
      var pages = new ArrayList<Page>();
      for (var one : ports) {
        for (var path : List.of(EN, ES, AR)) {
          houses.awaits(one, path, path.equals(EN) ? "A quagmire it was" : "Galimaties va ser.");
          pages.add(opened(context, one, path));
        }
        houses.awaits(one, "/es/search?q=quagmire", "QUAGMIRE");
        assertThat(houses.get(one, ES + "/since/" + before)).contains("FLUMMERY IN THE RAIN");
        assertThat(houses.get(one, ES + "/feed.atom")).contains("Galimaties va ser.");
        places.forEach(place -> houses.get(one, place));
      }
      pages.forEach(page -> assertThat(page.content()).containsIgnoringCase("flummery"));
      houses.call(ports.getLast(), "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
      Thread.sleep(1_000);
      for (var one : ports) {
        for (var place : places) {
          bare(houses.get(one, place), place);
        }
        for (var path : List.of(EN, ES, AR)) {
          try (var late = new StreamClient(one, path + "/stream", "Last-Event-ID: " + before)) {
            late.patience(1_500);
            bare(late.soFar(), path);
          }
        }
      }
      pages.forEach(page -> bare(page.content(), page.url()));
    }
  }

  /** A shared cache that notes what it is told to let go of. */
  private static HttpServer cache(Queue<String> calls) throws IOException {
    var cache = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cache.createContext(
        "/",
        exchange -> {
          calls.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    cache.start();
    return cache;
  }

  /** What tells this cache of changes, once. */
  private Map<String, String> telling(HttpServer cache) {
    var environment = environment(Base.SQLITE);
    environment.put(
        "STANDFIRST_PURGE_URL", "http://127.0.0.1:" + cache.getAddress().getPort() + "/{key}");
    environment.put("STANDFIRST_PURGE_AGAIN_SECONDS", "0");
    return environment;
  }

  /** Both keys of a picture that must not be shown any more, in whatever order. */
  private static void awaitsBoth(BlockingQueue<String> calls, String one, String other)
      throws InterruptedException {
    var lacking = new HashSet<>(List.of(one, other));
    while (!lacking.isEmpty()) {
      var call = calls.poll(20, TimeUnit.SECONDS);
      assertThat(call).as("one of " + lacking).isNotNull();
      lacking.remove(call);
    }
  }

  /** Lets go of the calls that come of what was done before. */
  private static void awaitsQuiet(BlockingQueue<String> calls) throws InterruptedException {
    while (calls.poll(1, TimeUnit.SECONDS) != null) {
      calls.clear();
    }
  }

  /** The first page, as the store lists it for readers. */
  private List<String> newest(Newsroom newsroom) throws IOException {
    var ids = new ArrayList<String>();
    Houses.JSON
        .readTree(get(newsroom, "/api/v1/coverages?limit=100"))
        .path("coverages")
        .forEach(coverage -> ids.add(coverage.path("id").asText()));
    return ids;
  }

  @Test
  void purge_hook_is_called_when_a_picture_of_a_post_is_killed_or_its_rights_end()
      throws Exception {
    var calls = new LinkedBlockingQueue<String>();
    var cache = cache(calls);
    try (var newsroom = houses.open("one", telling(cache))) {
      String killed = houses.picture(newsroom, 0x112200, "");
      String ended = houses.picture(newsroom, 0x221100, "");
      String coverage = started(newsroom);
      for (var picture : List.of(killed, ended)) {
        call(
            newsroom,
            "POST",
            "/coverages/" + coverage + "/posts",
            "{\"headline\":\"P\",\"body\":[{\"type\":\"picture\",\"picture\":\"%s\"}]}"
                .formatted(picture));
      }
      houses.awaits(newsroom, ES, "<img");
      for (int i = 0; i < 2; i++) {
        Thread.sleep(500);
        calls.clear();
        try (var spanish = reader(newsroom, ES)) {
          if (i == 0) {
            call(newsroom, "POST", "/pictures/" + killed + "/kill", "{\"reason\":\"Not ours.\"}");
          } else {
            var soon = Instant.now().plusSeconds(1).toString();
            call(newsroom, "PATCH", "/pictures/" + ended, "{\"expiresAt\":\"" + soon + "\"}");
          }
          awaitsBoth(calls, "/live-" + coverage, "/picture-" + (i == 0 ? killed : ended));
          var event = spanish.next();
          while (!event.name().equals("reset")) {
            event = spanish.next();
          }
        }
      }
    } finally {
      cache.stop(0);
    }
  }

  @Test
  void shared_cache_is_told_of_the_oldest_of_many_coverages_too() throws Exception {
    var calls = new LinkedBlockingQueue<String>();
    var cache = cache(calls);
    try (var newsroom = houses.open("one", telling(cache))) {
      String ofPost = houses.picture(newsroom, 0x112200, "");
      String ofHead = houses.picture(newsroom, 0x221100, "");
      String oldest =
          houses.started(newsroom, "Storm", ",\"leadPicture\":\"%s\"".formatted(ofHead));
      var posts = "/coverages/" + oldest + "/posts";
      var shown = "{\"headline\":\"P\",\"body\":[{\"type\":\"picture\",\"picture\":\"%s\"}]}";
      call(newsroom, "POST", posts, shown.formatted(ofPost));
      String post = post(newsroom, oldest, "Ferries", "They sail.");
      for (int i = 0; i <= 100; i++) {
        houses.started(newsroom, "Storm " + i, "");
      }
      assertThat(newest(newsroom)).hasSize(100).doesNotContain(oldest);
      var told = "/live-" + oldest;
      awaitsQuiet(calls);
      call(newsroom, "PUT", posts + "/" + post, words("Ferries", "They do not sail."));
      assertThat(calls.poll(20, TimeUnit.SECONDS)).as("an edit").isEqualTo(told);
      awaitsQuiet(calls);
      call(newsroom, "DELETE", posts + "/" + post, "{}");
      assertThat(calls.poll(20, TimeUnit.SECONDS)).as("a removal").isEqualTo(told);
      for (var picture : List.of(ofPost, ofHead)) {
        awaitsQuiet(calls);
        call(newsroom, "POST", "/pictures/" + picture + "/kill", "{\"reason\":\"Not ours.\"}");
        awaitsBoth(calls, told, "/picture-" + picture);
      }
    } finally {
      cache.stop(0);
    }
  }

  @Test
  void link_to_what_runs_bears_the_language_of_a_headline_that_is_not_translated()
      throws Exception {
    try (var newsroom = houses.open("one", environment(Base.SQLITE))) {
      call(newsroom, "PUT", "/topics/weather", "{\"names\":{\"en\":\"Weather\"}}");
      String coverage = started(newsroom, ",\"topics\":[\"weather\"]");
      houses.awaits(newsroom, "/es/topic/weather", ">Minuto a minuto: STORM</a>");
      service.down(true);
      houses.change(
          newsroom, "/coverages/" + coverage, "{\"headline\":\"Gale\",\"topics\":[\"weather\"]}");
      houses.awaits(
          newsroom,
          "/es/topic/weather",
          ">Minuto a minuto: <span lang=\"en\" dir=\"ltr\">Gale</span></a>");
    }
  }

  @Test
  void words_on_a_guest_bear_the_language_that_they_are_written_in() throws Exception {
    try (var newsroom = houses.open("one", environment(Base.SQLITE))) {
      String coverage = started(newsroom);
      call(
          newsroom,
          "POST",
          "/coverages/" + coverage + "/posts",
          "{\"headline\":\"Seen\",\"bodyHtml\":\"<p>Rain falls.</p>\","
              + "\"guest\":\"Marit Holm, baker\"}");
      houses.awaits(newsroom, ES, "<bdi lang=\"en\" dir=\"ltr\">Marit Holm, baker</bdi>");
      assertThat(get(newsroom, EN)).contains("<bdi>Marit Holm, baker</bdi>");
    }
  }

  private static String position(String page) {
    int from = page.indexOf("data-position=\"") + "data-position=\"".length();
    return page.substring(from, page.indexOf('"', from));
  }

  private static Page opened(BrowserContext context, int port, String path) {
    var page = context.newPage();
    page.navigate(Houses.url(port, path));
    page.waitForFunction("document.getElementById('live').dataset.live === 'on'");
    return page;
  }

  private static void says(Page page, String selector, String words) {
    assertThat(page.locator(selector))
        .containsText(
            words,
            new LocatorAssertions.ContainsTextOptions().setTimeout(Houses.PATIENCE.toMillis()));
  }

  private static void gone(Page page, String selector) {
    assertThat(page.locator(selector))
        .hasCount(
            0, new LocatorAssertions.HasCountOptions().setTimeout(Houses.PATIENCE.toMillis()));
  }

  @Test
  void pages_in_two_languages_that_are_open_change_together() throws Exception {
    try (var newsroom = houses.open("one", environment(Base.SQLITE));
        var browser = new Browser();
        var context =
            browser.chromium.newContext(new NewContextOptions().setViewportSize(1280, 800))) {
      String coverage = started(newsroom);
      var english = opened(context, Houses.port(newsroom), EN);
      var arabic = opened(context, Houses.port(newsroom), AR);
      String id = post(newsroom, coverage, "Ferries", "Two boats sank. Rain falls.");
      says(english, "#post-" + id, "Two boats sank. Rain falls.");
      says(arabic, "#post-" + id, "TWO BOATS SANK. RAIN FALLS.");
      assertThat(arabic.locator("#post-" + id + " .translated")).hasText("ترجمة آلية");
      service.down(true);
      call(
          newsroom,
          "PUT",
          "/coverages/" + coverage + "/posts/" + id,
          words("Ferries", "Three boats sank. Rain falls."));
      says(english, "#post-" + id, "Three boats sank.");
      says(arabic, "#post-" + id + " [lang=en]", "Three boats sank.");
      says(arabic, "#post-" + id, "RAIN FALLS.");
      String late = post(newsroom, coverage, "Late", "Nobody translates this.");
      says(arabic, "#post-" + late + " .translated", "لم يُترجم بعد");
      says(arabic, "#post-" + late + " [lang=en][dir=ltr] >> nth=0", "Late");
      service.down(false);
      says(arabic, "#post-" + id, "THREE BOATS SANK. RAIN FALLS.");
      says(arabic, "#post-" + late, "NOBODY TRANSLATES THIS.");
      call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
      gone(english, "#post-" + id);
      gone(arabic, "#post-" + id);
      assertThat(arabic.locator(".head .translation a")).hasAttribute("href", EN);
      var shown =
          "import(document.querySelector('link[rel=modulepreload]').href)"
              + ".then(apply => JSON.stringify(apply.shown(document)))";
      var fresh = opened(context, Houses.port(newsroom), AR);
      assertThat(arabic.evaluate(shown)).isEqualTo(fresh.evaluate(shown));
    }
  }
}
