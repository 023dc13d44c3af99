package news.standfirst.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import news.standfirst.web.Refusal;
import news.standfirst.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What readers see where there is no page for them: the paper's dress and their own language. */
final class RefusalsInABrowserTest {
  private static final List<Integer> STATUSES = List.of(400, 403, 404, 410, 429, 500, 503);
  private static final ReaderHouse HOUSE =
      new ReaderHouse(
          SamplePaper.make(), 0, STATUSES.stream().map(RefusalsInABrowserTest::refusing).toList());
  private static final Browser BROWSER = new Browser();

  @AfterAll
  static void close() {
    BROWSER.close();
    HOUSE.close();
  }

  private static Route refusing(int status) {
    return Route.get(
        "refusing" + status,
        "/{lang}/refused/" + status,
        request -> {
          if (status == 500) {
            throw new IllegalStateException("a fault of the house");
          }
          throw new Refusal(status, "refused", "An English sentence.");
        });
  }

  private static NewContextOptions at(int width, ColorScheme scheme) {
    return new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
  }

  private static void show(Page page, String language, int status) {
    var answer = page.navigate(HOUSE.url("/" + language + "/refused/" + status));
    assertThat(answer == null ? 0 : answer.status()).isEqualTo(status);
  }

  @Test
  void refusals_pass_axe_in_both_directions_and_schemes() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context = BROWSER.chromium.newContext(at(1280, scheme))) {
        var page = context.newPage();
        for (var language : List.of("en", "ar")) {
          for (int status : STATUSES) {
            show(page, language, status);
            assertThat(Axe.violations(page)).as(language + " " + status + " " + scheme).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void refusals_wear_the_papers_dress_and_fit_a_narrow_phone() {
    try (var context = BROWSER.chromium.newContext(at(320, ColorScheme.LIGHT))) {
      var page = context.newPage();
      for (var language : List.of("en", "ar")) {
        for (int status : STATUSES) {
          show(page, language, status);
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
          assertThat(page.locator(".masthead").innerText()).isEqualTo("The Varnholt Courier");
          assertThat(page.evaluate("document.styleSheets[0].cssRules.length > 10")).isEqualTo(true);
          assertThat(page.locator("main a").getAttribute("href")).isEqualTo("/" + language + "/");
        }
      }
    }
  }

  @Test
  void refusals_speak_the_language_of_the_edition() {
    var waits =
        Map.of("en", "Please wait a little", "es", "Espere un poco", "ar", "يرجى الانتظار قليلًا");
    try (var context = BROWSER.chromium.newContext(at(1280, ColorScheme.LIGHT))) {
      var page = context.newPage();
      waits.forEach(
          (language, headline) -> {
            show(page, language, 429);
            assertThat(page.locator("h1").innerText()).isEqualTo(headline);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("html").getAttribute("dir"))
                .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            assertThat(page.locator("main").innerText()).doesNotContain("An English sentence.");
          });
    }
  }

  @Test
  void fault_names_the_number_under_which_it_is_logged_in_every_language() {
    try (var context = BROWSER.chromium.newContext(at(1280, ColorScheme.LIGHT))) {
      var page = context.newPage();
      for (var language : List.of("en", "es", "ar")) {
        show(page, language, 500);
        assertThat(page.locator("main").innerText()).containsPattern("[0-9a-f]{8}");
      }
    }
  }
}
