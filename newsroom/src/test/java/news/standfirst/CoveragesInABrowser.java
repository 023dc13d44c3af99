package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Scope;
import news.standfirst.access.TokenOffice;
import news.standfirst.live.StreamClient;
import news.standfirst.reader.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Live coverage in a whole newsroom, through its API and in Chromium, for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CoveragesInABrowser {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Everything arrives in a fraction of a second; a busy machine gets time. */
  static final double PATIENCE = 30_000;

  final Browser browser = new Browser();
  Settings settings;
  Newsroom newsroom;
  String token;

  /** A coverage through the API. */
  record Live(String id, String path) {}

  @BeforeAll
  void open(@TempDir Path data) {
    settings = settings(data, 0);
    newsroom = new Newsroom(settings);
    var issued =
        newsroom
            .access()
            .tokens()
            .issue(Acting.operator(), new TokenOffice.Wish("tests", Scope.ALL, null, null, null));
    token = issued instanceof Answer.Done<TokenOffice.Issued>(var made) ? made.secret() : "refused";
  }

  private static Settings settings(Path data, int port) {
    return SettingsReader.read(
        Optional.empty(),
        Map.of(),
        Map.of(
            SettingKey.PORT,
            String.valueOf(port),
            SettingKey.DATA,
            data.toString(),
            SettingKey.SITE_ZONE,
            "Europe/Madrid",
            SettingKey.SITE_EDITIONS,
            "en, ar"));
  }

  void backup(Path file) {
    StoreOperations.ask(settings, "backup", StoreOperations.file(file));
  }

  /** Stops the newsroom, brings a backup back and opens it again at the same port. */
  void restored(Path file) {
    settings = settings(settings.data(), newsroom.port("readers"));
    newsroom.close();
    StoreOperations.restore(settings, file);
    newsroom = new Newsroom(settings);
  }

  StreamClient reader(Live live, String... headers) throws IOException {
    return new StreamClient(newsroom.port("readers"), live.path() + "/stream", headers);
  }

  @AfterAll
  void close() {
    browser.close();
    newsroom.close();
  }

  String url(String path) {
    return "http://localhost:" + newsroom.port("readers") + path;
  }

  JsonNode api(String method, String path, String json) {
    return api(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode api(String method, String path, String type, byte[] body, String... more) {
    var builder =
        HttpRequest.newBuilder(URI.create(url("/api/v1/" + path)))
            .header("authorization", "Bearer " + token)
            .header("content-type", type)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    var request = (more.length == 0 ? builder : builder.headers(more)).build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
      return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Live live(String language, String headline) {
    var made =
        api(
            "POST",
            "coverages",
            JSON.createObjectNode()
                .put("language", language)
                .put("headline", headline)
                .put("standfirst", "What happens, as it happens.")
                .toString());
    var id = made.get("id").asText();
    api("POST", "coverages/" + id + "/start", "{}");
    return new Live(id, URI.create(made.get("url").asText()).getRawPath());
  }

  String post(Live live, String headline, String words) {
    return api("POST", "coverages/" + live.id() + "/posts", words(headline, words))
        .get("id")
        .asText();
  }

  private static String words(String headline, String words) {
    return JSON.createObjectNode()
        .put("headline", headline)
        .put("bodyHtml", "<p>" + words + "</p>")
        .toString();
  }

  void act(Live live, String post, String act, String json) {
    api("POST", "coverages/%s/posts/%s/%s".formatted(live.id(), post, act), json);
  }

  void edit(Live live, String post, String headline, String words) {
    api("PUT", "coverages/%s/posts/%s".formatted(live.id(), post), words(headline, words));
  }

  void remove(Live live, String post) {
    api("DELETE", "coverages/%s/posts/%s?reason=law".formatted(live.id(), post), "");
  }

  BrowserContext context(int width, boolean script) {
    return browser.chromium.newContext(
        new NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
  }

  Page open(BrowserContext context, Live live) {
    var page = context.newPage();
    page.navigate(url(live.path()));
    page.waitForFunction("document.getElementById('live').dataset.live === 'on'");
    return page;
  }

  static LocatorAssertions.HasCountOptions counted() {
    return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE);
  }

  static void there(Page page, String selector) {
    assertThat(page.locator(selector)).hasCount(1, counted());
  }

  static void gone(Page page, String selector) {
    assertThat(page.locator(selector)).hasCount(0, counted());
  }

  static void says(Page page, String selector, String words) {
    assertThat(page.locator(selector))
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  /**
   * What a page shows, by the script's own words for it: of the posts so many. A page that has been
   * open for long holds older ones below.
   */
  private static String shown(Page page, int most) {
    return (String)
        page.evaluate(
            """
            async (most) => {
              const apply = await import(document.querySelector('link[rel=modulepreload]').href);
              const shown = apply.shown(document);
              return JSON.stringify({ ...shown, posts: shown.posts.slice(0, most) });
            }
            """,
            most);
  }

  /** Waits until an open page shows exactly what a fresh one shows. */
  void equalToAFreshPage(Page page, Live live) {
    try (var other = context(1280, true)) {
      var opened = open(other, live);
      int most = opened.locator(".posts > .post").count();
      var fresh = shown(opened, most);
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) PATIENCE);
      while (!shown(page, most).equals(fresh) && System.nanoTime() < end) {
        page.waitForTimeout(50);
      }
      assertThat(shown(page, most)).isEqualTo(fresh);
    }
  }
}
