package news.standfirst.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The run that every page passes finds what it is there for. */
final class AxeTest {
  private static final Browser BROWSER = new Browser();

  private static final String FAULTLESS =
      """
      <!doctype html><html lang="en"><title>Quay</title>
      <main><h1>Quay</h1><p>Words.</p>%s</main></html>
      """;

  @AfterAll
  static void close() {
    BROWSER.close();
  }

  private static Page page(String more) {
    var page = BROWSER.chromium.newContext().newPage();
    answer(page, "https://quay.example/", FAULTLESS.formatted(more));
    page.navigate("https://quay.example/");
    return page;
  }

  private static void answer(Page page, String url, String words) {
    page.route(
        url,
        route ->
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(words)));
  }

  private static List<String> rules(List<?> found) {
    return found.stream().map(each -> String.valueOf(each).replaceFirst("(?s):.*", "")).toList();
  }

  @Test
  void faultless_page_has_no_violation() {
    assertThat(Axe.violations(page(""))).isEmpty();
  }

  @Test
  void picture_without_words_is_found_with_its_markup() {
    var found = Axe.violations(page("<img src='data:,quay'>"));
    assertThat(rules(found)).containsExactly("image-alt");
    assertThat(found.getFirst().toString()).contains("data:,quay");
  }

  @Test
  void what_is_wrong_in_a_frame_is_found_unless_frames_are_left_aside() {
    var page = page("<iframe title='Gulls'></iframe>");
    answer(page, "https://quay.example/gulls", "<html lang='en'><img src='data:,gull'>");
    page.evaluate("document.querySelector('iframe').src = '/gulls'");
    page.frameLocator("iframe")
        .locator("img")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    assertThat(rules(Axe.violations(page))).contains("image-alt");
    assertThat(rules(Axe.violationsBesideFrames(page))).doesNotContain("image-alt");
  }

  @Test
  void words_that_are_hard_to_read_in_the_dark_alone_are_found_in_the_dark_alone() {
    var page =
        page(
            "<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style><p>Words.</p>");
    assertThat(Axe.violations(page)).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(rules(Axe.violations(page))).containsExactly("color-contrast");
  }
}
