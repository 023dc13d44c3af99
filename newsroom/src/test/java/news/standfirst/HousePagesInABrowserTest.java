package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Role;
import news.standfirst.reader.Axe;
import news.standfirst.reader.Browser;
import news.standfirst.store.Base;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that only a whole newsroom has: that of the API, and a story under a secret link. */
class HousePagesInABrowserTest {
  private static final String PASSWORD = "four quiet harbour gulls";

  @TempDir private Path folder = Path.of("");

  @Test
  void page_of_the_api_and_secret_previews_pass_axe_in_light_and_dark() {
    var houses = new Houses(folder, Map.of(SettingKey.SITE_EDITIONS, "en, ar"));
    try (var newsroom = houses.open("one", Houses.environment(Base.SQLITE));
        var browser = new Browser()) {
      var added =
          newsroom
              .access()
              .staff()
              .add(Acting.operator(), "mara", "Mara", Role.EDITOR, new Language("en"), PASSWORD);
      assertThat(added).isInstanceOf(Answer.Done.class);
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (var context =
            browser.chromium.newContext(new NewContextOptions().setColorScheme(scheme))) {
          var page = context.newPage();
          page.navigate(Houses.url(newsroom, "/api/v1/"));
          passesAxe(page, "API " + scheme);
          signIn(newsroom, page);
          for (var language : List.of("en", "ar")) {
            page.navigate(Houses.url(newsroom, preview(houses, newsroom, page, language)));
            assertThat(page.locator("h1").textContent()).contains("Not out yet");
            passesAxe(page, "secret preview " + language + scheme);
          }
        }
      }
    }
  }

  private static void signIn(Newsroom newsroom, Page page) {
    page.navigate(Houses.url(newsroom, "/desk/sign-in"));
    page.fill("[name=name]", "mara");
    page.fill("[name=password]", PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/");
  }

  /** The path of a fresh link to a fresh draft. */
  private static String preview(Houses houses, Newsroom newsroom, Page page, String language) {
    var words =
        "{\"language\":\"%s\",\"headline\":\"Not out yet\",\"bodyHtml\":\"<p>So.</p>\"}"
            .formatted(language);
    var id = houses.call(newsroom, "POST", "/articles", words).path("id").asText();
    page.navigate(Houses.url(newsroom, "/desk/stories/" + id));
    page.locator(".links form").last().locator("button").click();
    return URI.create(page.locator("#fresh-link").inputValue()).getPath();
  }

  private static void passesAxe(Page page, String name) {
    assertThat(Axe.violations(page)).as(name).isEmpty();
  }
}
