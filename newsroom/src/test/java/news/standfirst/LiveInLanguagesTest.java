package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
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
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String EN = "/en/live/storm";
  private static final String ES = "/es/live/storm";
  private static final String AR = "/ar/live/storm";

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder = Path.of("");
  private ShoutingService service;
  private String token = "";

  @BeforeEach
  void openService() throws Exception {
    service = new ShoutingService();
  }

  @AfterEach
  void closeService() {
    service.close();
  }

  private Newsroom open(String name, Base base) {
    var environment = new HashMap<String, String>();
    environment.put("STANDFIRST_TRANSLATION_LIBRETRANSLATE_URL", service.address());
    environment.put("STANDFIRST_TRANSLATION_ENGINES", "libretranslate");
    if (base == Base.POSTGRES) {
      place = place.isEmpty() ? base.place() : place;
      environment.put("STANDFIRST_DATABASE_URL", place);
    }
    var newsroom =
        new Newsroom(
            SettingsReader.read(
                Optional.empty(),
                environment,
                Map.of(
                    SettingKey.PORT,
                    "0",
                    SettingKey.DATA,
                    folder.resolve(name).toString(),
                    SettingKey.SITE_EDITIONS,
                    "en, es, ar")));
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

  private String place = "";

  private JsonNode call(Newsroom newsroom, String method, String path, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url(newsroom, "/api/v1" + path)))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    var response = client.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  private static String url(Newsroom newsroom, String path) {
    return "http://localhost:" + newsroom.port("readers") + path;
  }

  private String get(Newsroom newsroom, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url(newsroom, path))).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private void awaits(Newsroom newsroom, String path, String words) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var body = get(newsroom, path);
    while (!body.contains(words) && System.nanoTime() < end) {
      Thread.sleep(50);
      body = get(newsroom, path);
    }
    assertThat(body).as(path).contains(words);
  }

  /** A coverage that runs and stands in all editions. */
  private String started(Newsroom newsroom) throws Exception {
    var made =
        call(
            newsroom,
            "POST",
            "/coverages",
            "{\"language\":\"en\",\"headline\":\"Storm\",\"standfirst\":\"It blows hard.\"}");
    String id = made.path("id").asText();
    call(newsroom, "POST", "/coverages/" + id + "/start", "{}");
    awaits(newsroom, ES, "<h1>STORM</h1>");
    awaits(newsroom, AR, "<h1>STORM</h1>");
    return id;
  }

  private String post(Newsroom newsroom, String coverage, String headline, String words)
      throws Exception {
    return call(newsroom, "POST", "/coverages/" + coverage + "/posts", words(headline, words))
        .path("id")
        .asText();
  }

  private static String words(String headline, String words) {
    return JSON.createObjectNode()
        .put("headline", headline)
        .put("bodyHtml", "<p>" + words + "</p>")
        .toString();
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
    try (var newsroom = open("one", base)) {
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
    try (var one = open("one", Base.POSTGRES)) {
      String coverage = started(one);
      try (var two = open("two", Base.POSTGRES);
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

  @ParameterizedTest
  @EnumSource
  void removed_word_is_in_no_language_of_anything_that_is_served(Base base) throws Exception {
    try (var newsroom = open("one", base)) {
      String coverage = started(newsroom);
      String before = position(get(newsroom, ES));
      post(newsroom, coverage, "Stays", "Words.");
      String id = post(newsroom, coverage, "Quagmire", "A quagmire it was.");
      var places = new ArrayList<String>();
      for (var path : List.of(EN, ES, AR)) {
        var edition = path.substring(0, 4);
        awaits(newsroom, path, path.equals(EN) ? "Quagmire" : "QUAGMIRE");
        for (var more :
            List.of("", "?post=" + id, "/embed", "/feed.rss", "/feed.atom", "/feed.json")) {
          places.add(path + more);
        }
        places.add(path + "/since/" + before);
        places.add(edition);
        places.add(edition + "live/");
        places.add(edition + "search?q=quagmire");
      }
      places.add("/api/v1/coverages/" + coverage + "/posts");
      awaits(newsroom, "/es/search?q=quagmire", "QUAGMIRE");
      assertThat(get(newsroom, ES + "/since/" + before)).contains("QUAGMIRE");
      assertThat(get(newsroom, ES + "/feed.atom")).contains("QUAGMIRE");
      call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
      Thread.sleep(1_000);
      for (var place : places) {
        assertThat(get(newsroom, place)).as(place).doesNotContainIgnoringCase("a quagmire it was");
        if (!place.contains("search")) {
          assertThat(get(newsroom, place)).as(place).doesNotContainIgnoringCase("quagmire");
        }
      }
      for (var path : List.of(EN, ES, AR)) {
        try (var late =
            new StreamClient(
                newsroom.port("readers"), path + "/stream", "Last-Event-ID: " + before)) {
          late.patience(1_500);
          assertThat(late.soFar()).as(path).doesNotContainIgnoringCase("quagmire");
        }
      }
    }
  }

  private static String position(String page) {
    int from = page.indexOf("data-position=\"") + "data-position=\"".length();
    return page.substring(from, page.indexOf('"', from));
  }

  private static Page opened(BrowserContext context, Newsroom newsroom, String path) {
    var page = context.newPage();
    page.navigate(url(newsroom, path));
    page.waitForFunction("document.getElementById('live').dataset.live === 'on'");
    return page;
  }

  private static void says(Page page, String selector, String words) {
    assertThat(page.locator(selector))
        .containsText(
            words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
  }

  private static void gone(Page page, String selector) {
    assertThat(page.locator(selector))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE.toMillis()));
  }

  @Test
  void pages_in_two_languages_that_are_open_change_together() throws Exception {
    try (var newsroom = open("one", Base.SQLITE);
        var browser = new Browser();
        var context =
            browser.chromium.newContext(new NewContextOptions().setViewportSize(1280, 800))) {
      String coverage = started(newsroom);
      var english = opened(context, newsroom, EN);
      var arabic = opened(context, newsroom, AR);
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
      assertThat(arabic.evaluate(shown)).isEqualTo(opened(context, newsroom, AR).evaluate(shown));
    }
  }
}
