package news.standfirst.reader;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of the sample paper into a folder; run it by hand and look at them. */
public final class Screenshots {
  private record Shot(String name, String path, int width, ColorScheme scheme) {}

  private Screenshots() {}

  /** Arguments: the folder, and words of which a shot's name has one; none for all. */
  public static void main(String[] args) {
    var folder = Path.of(args.length > 0 ? args[0] : "target/screenshots");
    try (var house = new ReaderHouse(SamplePaper.make());
        var browser = new Browser()) {
      for (var shot : shots(house)) {
        if (args.length < 2 || List.of(args).stream().skip(1).anyMatch(shot.name()::contains)) {
          take(house, browser, shot, folder);
        }
      }
    }
  }

  private static List<Shot> shots(ReaderHouse house) {
    var story = house.paper.path("harbour");
    var arabic = house.paper.path("ar1");
    var light = ColorScheme.LIGHT;
    var dark = ColorScheme.DARK;
    return List.of(
        new Shot("front-desktop", "/en/", 1280, light),
        new Shot("front-tablet", "/en/", 820, light),
        new Shot("front-phone", "/en/", 390, light),
        new Shot("front-dark", "/en/", 1280, dark),
        new Shot("front-arabic", "/ar/", 1280, light),
        new Shot("front-arabic-phone", "/ar/", 390, dark),
        new Shot("story-desktop", story, 1280, light),
        new Shot("story-phone", story, 390, light),
        new Shot("story-narrow", story, 320, light),
        new Shot("story-dark", story, 1280, dark),
        new Shot("story-arabic", arabic, 1280, light),
        new Shot("story-arabic-phone", arabic, 390, light),
        new Shot("topic", "/en/topic/harbour-talks", 1280, light),
        new Shot("topic-phone", "/en/topic/harbour-talks", 390, dark),
        new Shot("author", "/en/author/ines-marlow", 1280, light),
        new Shot("latest", "/en/latest", 1280, light),
        new Shot("corrections", "/en/corrections", 1280, light),
        new Shot("search", "/en/search?q=harbour", 1280, light),
        new Shot("feeds", "/en/feeds", 1280, light),
        new Shot("missing", "/en/nothing-here", 1280, light),
        new Shot("gone", house.paper.path("rumour"), 1280, light),
        new Shot("house", "/en/imprint", 1280, light));
  }

  private static void take(ReaderHouse house, Browser browser, Shot shot, Path folder) {
    try (var context =
        browser.chromium.newContext(
            new NewContextOptions()
                .setViewportSize(shot.width(), 900)
                .setColorScheme(shot.scheme()))) {
      var page = context.newPage();
      page.navigate(house.url(shot.path()));
      var height = (int) page.evaluate("document.documentElement.scrollHeight");
      page.setViewportSize(shot.width(), Math.min(height, 8_000));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(folder.resolve(shot.name() + ".png")));
    }
  }
}
