package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import news.standfirst.reader.Axe;
import org.junit.jupiter.api.Test;

/** Live coverage as readers see it. */
final class LiveInABrowserTest extends CoveragesInABrowser {
  @Test
  void everything_that_the_desk_does_shows_on_all_open_pages() {
    var live = live("en", "Two pages open");
    var first = post(live, "First", "The first words.");
    var second = post(live, "Second", "The second words.");
    try (var one = context(1280, true);
        var other = context(390, true)) {
      var pages = List.of(open(one, live), open(other, live));
      var third = post(live, "Third", "The third words.");
      pages.forEach(page -> there(page, ".posts > #post-" + third));
      edit(live, first, "First, corrected", "Other words.");
      pages.forEach(page -> says(page, "#post-" + first, "First, corrected"));
      act(live, first, "pin", "{}");
      pages.forEach(page -> there(page, ".pin #post-" + first));
      act(live, second, "pin", "{}");
      pages.forEach(page -> there(page, ".pin #post-" + second));
      pages.forEach(page -> there(page, ".posts > #post-" + first));
      act(live, second, "unpin", "{}");
      pages.forEach(page -> there(page, ".posts > #post-" + second));
      act(live, third, "key-event", "{\"keyEvent\": true}");
      pages.forEach(page -> there(page, ".key-events li[data-post='" + third + "']"));
      act(live, third, "correct", "{\"note\": \"It was the fourth.\"}");
      pages.forEach(page -> says(page, "#post-" + third, "It was the fourth."));
      act(live, first, "move", "{}");
      pages.forEach(page -> there(page, ".posts > #post-" + first + " ~ #post-" + third));
      remove(live, second);
      pages.forEach(page -> gone(page, "#post-" + second));
      pages.forEach(page -> equalToAFreshPage(page, live));
    }
  }

  /** What each field is filled with: it leaves text, attributes, addresses and JSON of a page. */
  private static final String HOSTILE =
      "</p></script><script>window.struck = 1</script>\"'><img src=x onerror='window.struck = 2'>"
          + "<svg onload='window.struck = 3'>\u2028${7*7}&lt;b&gt;";

  @Test
  void nothing_that_somebody_writes_into_a_coverage_or_a_post_runs_in_a_browser() {
    var about = JSON.createObjectNode().put("language", "en").put("standfirst", HOSTILE);
    about.put("headline", "Coverage " + HOSTILE);
    about.putArray("bylines").add(HOSTILE.substring(0, 60));
    about.putArray("summary").addObject().put("type", "paragraph").put("text", HOSTILE);
    var made = api("POST", "coverages", about.toString());
    var live = new Live(made.get("id").asText(), URI.create(made.get("url").asText()).getRawPath());
    api("POST", "coverages/" + live.id() + "/start", "{}");
    try (var context = context(1280, true)) {
      var reports = new CopyOnWriteArrayList<String>();
      context.onConsoleMessage(
          message -> {
            if (message.text().contains("Content Security Policy")) {
              reports.add(message.text());
            }
          });
      var page = open(context, live);
      var body = JSON.createArrayNode();
      var paragraph = body.addObject().put("type", "paragraph");
      paragraph.put("text", HOSTILE);
      body.addObject().put("type", "quote").put("text", HOSTILE).put("attribution", HOSTILE);
      var text = JSON.createObjectNode().put("headline", HOSTILE).put("keyEvent", true);
      text.put("pinned", true).set("body", body);
      var post = api("POST", "coverages/" + live.id() + "/posts", text.toString());
      there(page, ".pin #post-" + post.get("id").asText());
      says(page, ".pin", "window.struck = 2");
      equalToAFreshPage(page, live);
      for (var place : List.of("", "?post=" + post.get("id").asText(), "/embed")) {
        var other = context.newPage();
        other.navigate(url(live.path() + place));
        assertThat(other.content()).as(place).contains("window.struck");
        assertThat(other.evaluate("typeof window.struck")).as(place).isEqualTo("undefined");
      }
      assertThat(page.evaluate("typeof window.struck")).isEqualTo("undefined");
      assertThat(page.locator("img[src=x], svg[onload]").count()).isZero();
      assertThat(reports).isEmpty();
    }
  }

  @Test
  void reader_who_scrolled_away_gets_a_button_and_no_jump() {
    var live = live("en", "A long read");
    for (int i = 0; i < 12; i++) {
      post(
          live,
          "Update " + i,
          "Words of update %d, and some more of them. ".formatted(i).repeat(9));
    }
    try (var context = context(390, true)) {
      var page = open(context, live);
      page.evaluate("scrollTo(0, 2500)");
      var reading =
          "[...document.querySelectorAll('.post')].find(p => p.getBoundingClientRect().bottom > 0)"
              + ".getBoundingClientRect().top";
      var before = ((Number) page.evaluate(reading)).doubleValue();
      var late = post(live, "Late", "News.");
      assertThat(page.locator(".live-new"))
          .hasText("1 new update", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
      assertThat(page.locator("#post-" + late)).isHidden();
      assertThat(page.locator("[role=status].live-count"))
          .hasText("1 new update", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
      post(live, "Later", "News.");
      assertThat(page.locator(".live-new"))
          .hasText("2 new updates", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
      assertThat(((Number) page.evaluate(reading)).doubleValue()).isBetween(before - 2, before + 2);
      page.locator(".live-new").click();
      assertThat(page.locator("#post-" + late)).isVisible();
      assertThat(page.locator(".live-new")).isHidden();
      assertThat(page.locator(".post:focus h3")).hasText("Later");
    }
  }

  private static void counts(Page page, String button, String status) {
    var patience = new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    assertThat(page.locator(".live-count")).hasText(status, patience);
    if (button.isEmpty()) {
      assertThat(page.locator(".live-new")).isHidden();
    } else {
      assertThat(page.locator(".live-new")).hasText(button, patience);
    }
  }

  @Test
  void new_post_that_is_taken_down_is_counted_no_more() {
    var live = live("en", "Counted down");
    for (int i = 0; i < 12; i++) {
      post(live, "Update " + i, "Words of update %d, and more of them. ".formatted(i).repeat(9));
    }
    try (var context = context(390, true)) {
      var page = open(context, live);
      var seen = post(live, "Seen at once", "News.");
      counts(page, "", "1 new update");
      remove(live, seen);
      counts(page, "", "");
      page.evaluate("scrollTo(0, 2500)");
      var first = post(live, "First", "News.");
      var second = post(live, "Second", "News.");
      counts(page, "2 new updates", "2 new updates");
      remove(live, second);
      counts(page, "1 new update", "1 new update");
      remove(live, first);
      counts(page, "", "");
    }
  }

  @Test
  void share_button_stands_at_the_edge_of_its_post() {
    var live = live("en", "Shared");
    post(live, "First", "Words.");
    try (var context = context(1280, true)) {
      var page = open(context, live);
      assertThat(page.locator(".post .share button")).isVisible();
      var room =
          page.evaluate(
              "['.post footer', '.post .share button'].map("
                  + "one => document.querySelector(one).getBoundingClientRect().right)"
                  + ".reduce((edge, button) => edge - button)");
      assertThat(((Number) room).doubleValue()).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void pause_holds_what_comes_but_what_is_taken_down_goes() {
    var live = live("en", "Paused");
    var goes = post(live, "Goes", "Words.");
    var stays = post(live, "Stays", "Words.");
    try (var context = context(1280, true)) {
      var page = open(context, live);
      page.locator(".live-pause").click();
      assertThat(page.locator(".live-pause")).hasAttribute("aria-pressed", "true");
      var late = post(live, "Late", "News.");
      edit(live, stays, "Stays, edited", "Words.");
      remove(live, goes);
      gone(page, "#post-" + goes);
      gone(page, "#post-" + late);
      assertThat(page.locator("#post-" + stays)).not().containsText("edited");
      page.locator(".live-pause").click();
      there(page, "#post-" + late);
      equalToAFreshPage(page, live);
    }
  }

  @Test
  void withdrawn_coverage_leaves_open_pages_for_its_notice() {
    var live = live("en", "Withdrawn while open");
    post(live, "First", "MARKERWORD");
    try (var context = context(1280, true)) {
      var page = open(context, live);
      api("POST", "coverages/" + live.id() + "/withdraw", "{\"notice\": \"It was a hoax.\"}");
      says(page, "body", "It was a hoax.");
      assertThat(page.content()).doesNotContain("MARKERWORD");
    }
  }

  @Test
  void reader_elsewhere_reads_each_time_in_the_zone_of_the_site_and_in_their_own() {
    var live = live("en", "Read in Tokyo");
    var first = post(live, "There at first", "Words.");
    act(live, first, "key-event", "{\"keyEvent\": true}");
    try (var tokyo = inZone("Asia/Tokyo")) {
      var page = open(tokyo, live);
      var late = post(live, "Came by the stream", "Words.");
      act(live, late, "key-event", "{\"keyEvent\": true}");
      act(live, late, "correct", "{\"note\": \"It was noon.\"}");
      edit(live, first, "Edited while it was open", "Other words.");
      says(page, "#post-" + late, "It was noon.");
      says(page, "#post-" + first, "Other words.");
      there(page, ".key-events li[data-post='" + late + "']");
      for (var place : List.of("#post-" + first, "#post-" + late, ".key-events", ".state")) {
        assertThat(times(page, place))
            .as(place)
            .isNotEmpty()
            .allSatisfy(
                time -> {
                  var at = OffsetDateTime.parse(time.at()).toInstant();
                  assertThat(time.ofTheSite()).contains(MADRID.format(at)).matches(".* CES?T");
                  assertThat(time.ofTheReader()).isEqualTo(TOKYO.format(at) + " your time");
                });
      }
    }
  }

  @Test
  void reader_at_home_or_without_script_reads_the_time_of_the_site_alone() {
    var live = live("en", "Read at home");
    var first = post(live, "There at first", "Words.");
    try (var home = inZone("Europe/Madrid");
        var plain =
            browser.chromium.newContext(
                new NewContextOptions().setTimezoneId("Asia/Tokyo").setJavaScriptEnabled(false))) {
      var atHome = open(home, live);
      var late = post(live, "Came by the stream", "Words.");
      there(atHome, "#post-" + late);
      assertThat(
              atHome.locator("#post-%s .stamp time, #post-%s .stamp time".formatted(first, late)))
          .hasCount(2);
      assertThat(atHome.locator(".local")).hasCount(0);
      var page = plain.newPage();
      page.navigate(url(live.path()));
      assertThat(page.locator("#post-" + first + " .stamp"))
          .hasText(Pattern.compile("\\d\\d:\\d\\d CES?T$"));
    }
  }

  private BrowserContext inZone(String zone) {
    return browser.chromium.newContext(new NewContextOptions().setTimezoneId(zone));
  }

  private static final DateTimeFormatter MADRID =
      DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/Madrid"));
  private static final DateTimeFormatter TOKYO =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK).withZone(ZoneId.of("Asia/Tokyo"));

  /** A time as a page shows it. */
  private record Time(String at, String ofTheSite, String ofTheReader) {}

  private static List<Time> times(Page page, String place) {
    var found =
        (List<?>)
            page.evaluate(
                """
                place => [...document.querySelectorAll(`${place} .stamp time`)].flatMap(time =>
                  [time.dateTime, time.textContent, [...time.parentElement.querySelectorAll('.local')]
                    .filter(local => local.previousElementSibling === time)
                    .map(local => local.textContent).join()])
                """,
                place);
    var times = new ArrayList<Time>();
    for (int i = 0; i < found.size(); i += 3) {
      times.add(
          new Time(
              String.valueOf(found.get(i)),
              String.valueOf(found.get(i + 1)),
              String.valueOf(found.get(i + 2))));
    }
    return times;
  }

  @Test
  void page_is_complete_without_script() {
    var live = live("en", "Without script");
    var first = farDown(live);
    try (var context = context(390, false)) {
      var page = context.newPage();
      page.navigate(url(live.path()));
      assertThat(page.locator(".post")).hasCount(13);
      assertThat(page.locator("button:visible")).hasCount(0);
      assertThat(page.locator("#post-" + first)).not().isInViewport();
      page.locator(".key-events a").click();
      assertThat(page.url()).endsWith("?post=" + first + "#post-" + first);
      assertThat(page.locator("#post-" + first)).isInViewport();
    }
  }

  @Test
  void link_to_a_post_opens_with_the_post_in_view() {
    var live = live("en", "Shared far and wide");
    var first = farDown(live);
    try (var context = context(390, true)) {
      var page = open(context, live);
      assertThat(page.locator("#post-" + first)).not().isInViewport();
      page.locator(".key-events a").click();
      assertThat(page.locator("#post-" + first)).isInViewport();
      assertThat(page.url()).endsWith("?post=" + first + "#post-" + first);
      for (var place : List.of("?post=" + first, "?post=" + first + "#post-" + first)) {
        var other = context.newPage();
        other.navigate(url(live.path() + place));
        assertThat(other.locator("#post-" + first)).isInViewport();
        assertThat(other.locator("#post-" + first)).hasClass(Pattern.compile("\\bshown\\b"));
        other.close();
      }
    }
  }

  /** The first post, a key event, with so many after it that none of it shows at first. */
  private String farDown(Live live) {
    var first = post(live, "First", "The first words.");
    act(live, first, "key-event", "{\"keyEvent\": true}");
    for (int i = 0; i < 12; i++) {
      post(live, "Update " + i, "Words of update %d, and more of them. ".formatted(i).repeat(9));
    }
    return first;
  }

  @Test
  void pages_are_clean_for_assistive_technology_and_break_no_policy() {
    for (var language : List.of("en", "ar")) {
      var live = live(language, language.equals("en") ? "For everybody" : "للجميع");
      var first = post(live, "First", "Words.");
      act(live, first, "pin", "{}");
      act(live, post(live, "", "Words without a headline."), "key-event", "{\"keyEvent\": true}");
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (var context =
            browser.chromium.newContext(
                new NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme))) {
          var complaints = new ArrayList<String>();
          var page = context.newPage();
          page.onConsoleMessage(
              message -> {
                if (message.type().equals("error")) {
                  complaints.add(message.text());
                }
              });
          page.onPageError(complaints::add);
          for (var path : List.of(live.path(), live.path() + "/embed", "/" + language + "/live/")) {
            page.navigate(url(path));
            page.waitForTimeout(300);
            assertThat(Axe.violations(page)).as(path + " " + scheme).isEmpty();
          }
          assertThat(complaints).isEmpty();
          page.setViewportSize(320, 800);
          for (var path : List.of(live.path(), live.path() + "/embed", "/" + language + "/live/")) {
            page.navigate(url(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(320);
          }
        }
      }
    }
  }

  @Test
  void count_is_the_only_thing_that_is_announced() {
    var live = live("en", "Announced");
    post(live, "First", "Words.");
    try (var context = context(1280, true)) {
      var page = open(context, live);
      var announcing =
          page.evaluate(
              "[...document.querySelectorAll('[aria-live], [role=status], [role=alert],"
                  + " [role=log]')].filter(e => !e.closest('.share')).map(e => e.className)");
      assertThat(announcing).isEqualTo(List.of("live-count"));
      post(live, "Second", "Words.");
      assertThat(page.locator(".live-count"))
          .hasText("1 new update", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
      assertThat(page.locator("main").ariaSnapshot())
          .contains("article \"Second\"")
          .contains("heading \"Second\" [level=3]")
          .contains("button \"Pause updates\"");
    }
  }

  @Test
  void embed_goes_on_inside_the_page_of_somebody_else() throws IOException {
    var live = live("en", "Embedded");
    post(live, "First", "Words. ".repeat(200));
    var host =
        """
        <!DOCTYPE html><title>Other</title>
        <iframe src="%s/embed?accent=006644" width=600 height=200 data-standfirst-live></iframe>
        <script src="%s"></script>
        """
            .formatted(url(live.path()), url("/live-embed.js"));
    var other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    other.createContext(
        "/",
        exchange -> {
          var bytes = host.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("content-type", "text/html");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    other.start();
    try (var context = context(1280, true)) {
      var page = context.newPage();
      page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
      page.waitForFunction(
          "Number(document.querySelector('iframe').height) > 400",
          null,
          new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
      var late = post(live, "Late", "News.");
      assertThat(page.frameLocator("iframe").locator("#post-" + late)).hasCount(1, counted());
      assertThat(context.cookies()).isEmpty();
    } finally {
      other.stop(0);
    }
  }
}
