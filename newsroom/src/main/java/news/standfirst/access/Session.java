package news.standfirst.access;

import java.time.Instant;

/**
 * That a person is signed in at one browser.
 *
 * @param hash of its secret, which only the browser knows
 * @param person the sign-in name
 * @param seenAt when it was last used, correct to about a minute
 * @param network from which it was begun
 * @param browser as it named itself, shortened; never trust it
 */
public record Session(
    String hash, String person, Instant begunAt, Instant seenAt, String network, String browser) {
  private static final int MOST_BROWSER_CHARACTERS = 200;

  public Session {
    browser = browser.replaceAll("\\p{Cntrl}", "");
    if (browser.length() > MOST_BROWSER_CHARACTERS) {
      browser = browser.substring(0, MOST_BROWSER_CHARACTERS);
    }
  }

  /** A short name for it in lists, by which it can be ended but not used. */
  public String handle() {
    return hash.substring(0, 16);
  }
}
