package news.standfirst.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Chromium, signed in at the desk; it notes every script error and every policy report. */
final class DeskBrowser implements AutoCloseable {
  private final news.standfirst.reader.Browser browser = new news.standfirst.reader.Browser();
  private final String address;

  /** What no page may cause: errors of scripts, and violations of the content security policy. */
  final List<String> troubles = new CopyOnWriteArrayList<>();

  DeskBrowser(String address) {
    this.address = address;
  }

  BrowserContext context(Browser.NewContextOptions options) {
    return browser.chromium.newContext(options);
  }

  /** A page of a browser of one's own, signed in. */
  Page signedIn(String name) {
    return signedIn(name, new Browser.NewContextOptions());
  }

  Page signedIn(String name, Browser.NewContextOptions options) {
    var page = watched(context(options));
    page.navigate(address + "/desk/sign-in");
    page.fill("[name=name]", name);
    page.fill("[name=password]", DeskHouse.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/");
    return page;
  }

  /** Another tab of the same browser. */
  Page watched(BrowserContext context) {
    var page = context.newPage();
    page.onPageError(troubles::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            troubles.add(message.text());
          }
        });
    return page;
  }

  Page open(Page page, String path) {
    page.navigate(address + path);
    if (page.locator("[data-place]").count() > 0) {
      page.waitForSelector(
          ".text", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
    return page;
  }

  @Override
  public void close() {
    browser.close();
  }
}
