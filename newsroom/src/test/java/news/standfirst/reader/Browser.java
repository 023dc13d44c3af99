package news.standfirst.reader;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Chromium of this machine. */
public final class Browser implements AutoCloseable {
  /** How long a page may take to become as it should: a busy machine is no fault of a page. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
  }

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  public final com.microsoft.playwright.Browser chromium = playwright.chromium().launch(options());

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(executable()))
        .setArgs(
            List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  /** One that keeps pages for those who go back, as browsers of readers do. */
  public com.microsoft.playwright.Browser keepingPagesBehind() {
    var without = List.of("--disable-back-forward-cache");
    return playwright.chromium().launch(options().setIgnoreDefaultArgs(without));
  }

  private static String executable() {
    var chosen = System.getenv("STANDFIRST_TEST_CHROMIUM");
    return chosen == null ? "/usr/bin/chromium" : chosen;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
