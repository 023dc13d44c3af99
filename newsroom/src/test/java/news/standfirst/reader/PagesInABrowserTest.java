package news.standfirst.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every kind of page in a real browser. */
final class PagesInABrowserTest {
  private static final ReaderHouse HOUSE = new ReaderHouse(SamplePaper.make());
  private static final Browser BROWSER = new Browser();

  /** All bytes of an article page without pictures, compressed: the house's own bound. */
  private static final int AIM_BYTES = 25_000;

  @AfterAll
  static void close() {
    BROWSER.close();
    HOUSE.close();
  }

  private static List<String> pages(String language) {
    var pages =
        new ArrayList<>(
            List.of(
                "/" + language + "/",
                "/" + language + "/latest",
                "/" + language + "/topic/harbour-talks",
                "/" + language + "/corrections",
                "/" + language + "/search?q=harbour",
                "/" + language + "/feeds",
                "/" + language + "/imprint",
                "/" + language + "/2031/05/09",
                "/" + language + "/author/ines-marlow",
                "/" + language + "/nothing-here"));
    if (language.equals("en")) {
      pages.add(HOUSE.paper.path("harbour"));
      pages.add(HOUSE.paper.path("ad"));
      pages.add(HOUSE.paper.path("rumour"));
    } else {
      pages.add(HOUSE.paper.path("ar1"));
    }
    return pages;
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean script) {
    return BROWSER.chromium.newContext(
        new NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(script));
  }

  /** What the browser complained about while it showed the page, the refusals' status aside. */
  private static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return complaints;
  }

  @Test
  void no_page_has_a_violation_in_either_direction_or_scheme() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (var language : List.of("en", "ar")) {
        try (var context = context(1280, scheme, true)) {
          var page = context.newPage();
          var complaints = complaints(page);
          for (var path : pages(language)) {
            page.navigate(HOUSE.url(path));
            assertThat(Axe.violations(page)).as(path + " " + scheme).isEmpty();
          }
          assertThat(complaints).isEmpty();
        }
      }
    }
  }

  @Test
  void no_page_is_wider_than_a_narrow_phone() {
    try (var context = context(320, ColorScheme.LIGHT, true)) {
      var page = context.newPage();
      for (var language : List.of("en", "ar")) {
        for (var path : pages(language)) {
          page.navigate(HOUSE.url(path));
          assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
        }
      }
    }
  }

  @Test
  void every_masthead_is_as_wide_as_the_window_and_no_part_has_a_class_of_the_body() {
    try (var context = context(1280, ColorScheme.LIGHT, true)) {
      var page = context.newPage();
      for (var language : List.of("en", "ar")) {
        for (var path : pages(language)) {
          page.navigate(HOUSE.url(path));
          assertThat(
                  page.evaluate(
                      "document.querySelector('.masthead').getBoundingClientRect().width"
                          + " === document.documentElement.clientWidth"))
              .as(path)
              .isEqualTo(true);
          assertThat(
                  page.evaluate(
                      "[...document.body.classList].filter("
                          + "name => document.body.querySelector('.' + CSS.escape(name)))"))
              .as(path)
              .isEqualTo(List.of());
        }
      }
    }
  }

  @Test
  void magnifier_is_turned_where_pages_run_from_the_right() {
    try (var context = context(1280, ColorScheme.LIGHT, true)) {
      var page = context.newPage();
      var turned = "getComputedStyle(document.querySelector('.to-search svg')).transform";
      page.navigate(HOUSE.url("/en/"));
      assertThat(page.evaluate(turned)).isEqualTo("none");
      page.navigate(HOUSE.url("/ar/"));
      assertThat(page.evaluate(turned)).isEqualTo("matrix(-1, 0, 0, 1, 0, 0)");
    }
  }

  @Test
  void dot_stands_between_the_time_and_a_byline_that_runs_the_other_way() {
    var paper = SamplePaper.make();
    var text = SamplePaper.text("خبر", "", "", "", Label.NEWS, List.of("Ines Marlow"), "نص.");
    paper.publish("latin", SamplePaper.ARABIC, text, SamplePaper.NOON);
    try (var house = new ReaderHouse(paper);
        var context = context(1280, ColorScheme.LIGHT, true)) {
      var page = context.newPage();
      page.navigate(house.url("/ar/latest"));
      assertThat(page.locator(".who").first().innerText()).contains("Ines Marlow");
      var room =
          page.evaluate(
              "document.querySelector('.who').getBoundingClientRect().right"
                  + " - document.querySelector('.who bdi').getBoundingClientRect().right");
      assertThat(((Number) room).doubleValue()).isGreaterThan(2);
    }
  }

  @Test
  void links_and_buttons_are_large_enough_to_hit() {
    try (var context = context(390, ColorScheme.LIGHT, true)) {
      var page = context.newPage();
      for (var path : pages("en")) {
        page.navigate(HOUSE.url(path));
        assertThat(
                page.evaluate(
                    "[...document.querySelectorAll('nav a, button, .strip a, .kicker a, .byline a,"
                        + " .pager a, .embed-choice a')].filter(e => e.offsetParent &&"
                        + " e.getBoundingClientRect().height < 24).map(e => e.outerHTML)"))
            .as(path)
            .isEqualTo(List.of());
      }
    }
  }

  @Test
  void article_is_complete_without_script() {
    try (var context = context(390, ColorScheme.LIGHT, false)) {
      var page = context.newPage();
      page.navigate(HOUSE.url(HOUSE.paper.path("harbour")));
      assertThat(page.locator("h1").innerText()).contains("Harbour talks end");
      assertThat(page.locator(".embed a").getAttribute("href"))
          .isEqualTo("https://video.example/embed/harbour-mediator");
      assertThat(page.locator("button:visible").count()).isZero();
      assertThat(page.locator(".stamp time").first().innerText()).contains("CEST");
    }
  }

  @Test
  void embed_is_loaded_only_when_the_reader_asks() {
    try (var context = context(1280, ColorScheme.LIGHT, true)) {
      var asked = new ArrayList<String>();
      var page = context.newPage();
      page.onRequest(request -> asked.add(request.url()));
      context.route(url -> url.startsWith("https://video.example"), route -> route.fulfill());
      page.navigate(HOUSE.url(HOUSE.paper.path("harbour")));
      assertThat(asked).allMatch(url -> url.startsWith(HOUSE.url("/")));
      page.locator(".embed button").click();
      page.locator(".embed iframe").waitFor();
      assertThat(page.locator(".embed iframe").getAttribute("sandbox")).contains("allow-scripts");
    }
  }

  @Test
  void reader_gets_no_cookie_and_little_to_load() {
    try (var context = context(1280, ColorScheme.LIGHT, true)) {
      var page = context.newPage();
      page.navigate(HOUSE.url(HOUSE.paper.path("union")));
      assertThat(context.cookies()).isEmpty();
      var bytes =
          page.evaluate(
              "performance.getEntriesByType('resource').concat("
                  + "performance.getEntriesByType('navigation'))"
                  + ".filter(e => !e.name.includes('/media/'))"
                  + ".reduce((sum, e) => sum + e.transferSize, 0)");
      assertThat(((Number) bytes).intValue()).isBetween(1_000, AIM_BYTES);
    }
  }

  @Test
  void hostile_text_in_every_field_executes_nothing() {
    var vectors =
        List.of(
            "<script>window.hit=1</script>",
            "\"><img src=x onerror=window.hit=1>",
            "'><svg onload=window.hit=1>",
            "</title><script>window.hit=1</script>",
            "</script><script>window.hit=1</script>",
            "javascript:window.hit=1",
            "--><script>window.hit=1</script><!--",
            "${7*7}{{constructor.constructor('window.hit=1')()}}",
            "\u2028window.hit=1//",
            "\u202e<iframe srcdoc='<script>parent.hit=1</script>'>",
            "&lt;script&gt;window.hit=1&lt;/script&gt;",
            "<a href=\"javascript:window.hit=1\" autofocus onfocus=window.hit=1>x</a>");
    var paper = SamplePaper.make();
    for (int i = 0; i < vectors.size(); i++) {
      paper.publish("bad" + i, SamplePaper.ENGLISH, hostile(vectors.get(i)), SamplePaper.NOON);
    }
    try (var house = new ReaderHouse(paper);
        var context = context(1280, ColorScheme.LIGHT, true)) {
      var page = context.newPage();
      var complaints = complaints(page);
      var paths = new ArrayList<>(List.of("/en/", "/en/latest", "/en/corrections"));
      for (int i = 0; i < vectors.size(); i++) {
        paths.add(paper.path("bad" + i));
      }
      vectors.forEach(
          vector -> paths.add("/en/search?q=" + URLEncoder.encode(vector, StandardCharsets.UTF_8)));
      for (var path : paths) {
        page.navigate(house.url(path));
        assertThat(page.evaluate("typeof window.hit")).as(path).isEqualTo("undefined");
        assertThat(page.locator("main script, main svg, main iframe, [onerror], [onload]").count())
            .as(path)
            .isZero();
      }
      assertThat(complaints).isEmpty();
    }
  }

  private static ArticleText hostile(String vector) {
    var text = Text.plain(vector);
    var marked =
        new Text(
            List.of(
                new Span(vector, List.of(new Mark.Strong(), new Mark.Emphasis())),
                new Span(
                    vector,
                    List.of(
                        new Mark.Link(
                            "https://x.example/\"onclick=window.hit=1".replace("\"", "%22"))))));
    var picture = new PictureUse(new PictureId("rain"), vector, vector);
    var body =
        Body.of(
            new Block.Paragraph(marked),
            new Block.Subheading(text),
            new Block.Quote(text, text),
            new Block.Listing(true, List.of(text)),
            new Block.Picture(picture),
            new Block.Gallery(List.of(picture)),
            new Block.Embed("https://e.example/?a=%22%3E", vector),
            new Block.Table(text, true, List.of(List.of(text), List.of(text))),
            new Block.RelatedLink("https://r.example/", vector));
    return new ArticleText(
        vector,
        vector,
        List.of(new Byline(vector)),
        vector,
        List.of(new Slug("science")),
        Label.OPINION,
        picture,
        body,
        vector,
        vector,
        List.of(),
        vector);
  }
}
