package news.standfirst.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the README from a fresh demo; run when pages change:
 *
 * <pre>mvn -pl newsroom,acceptance -am verify -DskipTests
 * mvn -pl acceptance surefire:test -Dtest=Screenshots</pre>
 */
class Screenshots {
  private static final Path PICTURES = Path.of("../docs/pictures").toAbsolutePath();
  private static final String PASSWORD = "lanterns on the quay";

  @Test
  void pictures_of_the_guide_are_taken() {
    try (var house = RunningNewsroom.demo();
        var playwright = Playwright.create();
        var browser = playwright.chromium().launch(options())) {
      var front = house.address() + "/en/";
      shot(browser, front, "front", 1280, 1000, ColorScheme.LIGHT);
      shot(browser, front, "front-phone", 390, 844, ColorScheme.DARK);
      shot(browser, house.address() + "/ar/", "front-arabic", 1280, 1000, ColorScheme.LIGHT);
      shot(browser, story(browser, front), "story", 1280, 1000, ColorScheme.LIGHT);
      live(browser, house.address() + "/en/live/");
      shot(browser, house.address() + "/ca/", "front-catalan", 1280, 1000, ColorScheme.LIGHT);
      desk(browser, house.address() + "/desk/");
    }
  }

  private static String story(Browser browser, String front) {
    try (var page = browser.newPage()) {
      page.navigate(front);
      return (String)
          page.evaluate("() => document.querySelector('main h2 a, main h1 a, main h3 a').href");
    }
  }

  private static void shot(
      Browser browser, String address, String name, int width, int height, ColorScheme scheme) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    try (context) {
      var page = context.newPage();
      page.navigate(address);
      keep(page, name);
    }
  }

  private static void live(Browser browser, String coverages) {
    try (var page = browser.newPage()) {
      page.navigate(coverages);
      var running = page.locator("main h2 a, main h3 a").first();
      var address = (String) running.evaluate("link => link.href");
      shot(browser, address, "live", 1280, 1000, ColorScheme.LIGHT);
      shot(browser, address, "live-phone", 390, 844, ColorScheme.DARK);
    }
  }

  private static void desk(Browser browser, String address) {
    var size = new Browser.NewPageOptions().setViewportSize(1280, 1000);
    try (var page = browser.newPage(size)) {
      page.navigate(address);
      page.locator("input[name=name]").fill("cornelia");
      page.locator("input[type=password]").fill(PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.contains("sign-in"));
      page.navigate(address);
      keep(page, "desk-stories");
      var story = page.locator("main table a, main li a").first().getAttribute("href");
      page.navigate(story.startsWith("http") ? story : address.replace("/desk/", "") + story);
      page.waitForSelector(".ProseMirror");
      keep(page, "desk-story");
      page.navigate(address + "live/");
      page.locator("main a[href*='/desk/live/']:not([href$='new'])").first().click();
      page.waitForLoadState();
      keep(page, "desk-live");
      page.navigate(address + "translations");
      page.locator("main a[href$='/desk/translations/ca']").click();
      page.locator("main a[href*='/desk/translations/ca/']:not([href$='.csv'])").first().click();
      keep(page, "desk-translation");
    }
  }

  private static void keep(Page page, String name) {
    page.waitForLoadState();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static BrowserType.LaunchOptions options() {
    var chromium = Optional.ofNullable(System.getenv("STANDFIRST_CHROMIUM"));
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(chromium.orElse("/usr/bin/chromium")))
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }
}
