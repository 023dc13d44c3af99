package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What open pages do when their stream is lost, blocked, shared or closed. */
final class LiveStreamsInABrowserTest extends CoveragesInABrowser {
  @Test
  void page_that_was_off_line_comes_back_equal_to_a_fresh_one() {
    var live = live("en", "Off line and back");
    var stays = post(live, "Stays", "It stays.");
    var goes = post(live, "Goes", "MARKERWORD");
    try (var context = context(1280, true)) {
      var page = open(context, live);
      there(page, "#post-" + goes);
      context.setOffline(true);
      assertThat(page.locator(".live-lost")).isVisible();
      post(live, "While it was away", "News.");
      edit(live, stays, "Stays", "It stays, in other words.");
      remove(live, goes);
      context.setOffline(false);
      gone(page, "#post-" + goes);
      equalToAFreshPage(page, live);
      assertThat(page.locator(".live-lost")).isHidden();
    }
  }

  /** A page hears again what it has missed on a line that died unnoticed. */
  private void missesNothing(String name, ComingBack comingBack) throws IOException {
    var live = live("en", name);
    var stays = post(live, "Stays", "It stays.");
    var goes = post(live, "Goes", "It goes.");
    try (var line = new ReadersLine(newsroom.port("readers"));
        var context = context(1280, true)) {
      var page = context.newPage();
      page.clock().install();
      page.navigate(line.url(live.path()));
      var heard = post(live, "Heard", "The line is a good one.");
      there(page, "#post-" + heard);
      line.goDead();
      comingBack.goAway(page);
      var missed = post(live, "Missed", "News.");
      edit(live, stays, "Stays", "It stays, in other words.");
      act(live, heard, "pin", "{}");
      remove(live, goes);
      assertThat(page.locator("#post-" + missed)).hasCount(0);
      comingBack.comeBack(page);
      there(page, "#post-" + missed);
      gone(page, "#post-" + goes);
      equalToAFreshPage(page, live);
    }
  }

  /** How a page is left, and how it is found again. */
  private interface ComingBack {
    default void goAway(Page page) {}

    void comeBack(Page page);
  }

  @Test
  void tab_in_the_background_is_equal_to_a_fresh_page_when_it_is_looked_at_again()
      throws IOException {
    missesNothing(
        "In the background",
        new ComingBack() {
          @Override
          public void goAway(Page page) {
            turn(page, true);
          }

          @Override
          public void comeBack(Page page) {
            page.clock().fastForward(25_000);
            turn(page, false);
          }
        });
  }

  private static void turn(Page page, boolean hidden) {
    page.evaluate(
        """
        hidden => {
          Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
          Object.defineProperty(document, 'visibilityState',
            { value: hidden ? 'hidden' : 'visible', configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """,
        hidden);
  }

  /** Chromium freezes no page that a test holds: the page is told what it would be told. */
  @Test
  void tab_that_was_frozen_while_its_line_died_is_equal_to_a_fresh_page() throws IOException {
    missesNothing(
        "Frozen",
        new ComingBack() {
          @Override
          public void goAway(Page page) {
            page.evaluate("document.dispatchEvent(new Event('freeze'))");
            page.clock().pauseAt(System.currentTimeMillis() + 1000);
          }

          @Override
          public void comeBack(Page page) {
            page.clock().resume();
            page.evaluate("document.dispatchEvent(new Event('resume'))");
          }
        });
  }

  @Test
  void machine_that_slept_through_its_timers_shows_what_a_fresh_page_shows() throws IOException {
    missesNothing("Asleep", page -> page.clock().fastForward(100_000));
  }

  @Test
  void other_network_is_no_reason_to_miss_anything() throws IOException {
    missesNothing("Back on line", page -> page.evaluate("dispatchEvent(new Event('online'))"));
    missesNothing(
        "From wires to the air",
        page -> page.evaluate("navigator.connection.dispatchEvent(new Event('change'))"));
  }

  @Test
  void page_that_the_browser_kept_is_equal_to_a_fresh_one_when_its_reader_goes_back() {
    var live = live("en", "Back and forth");
    var stays = post(live, "Stays", "It stays.");
    var goes = post(live, "Goes", "It goes.");
    try (var keeping = browser.keepingPagesBehind()) {
      var page = keeping.newPage();
      page.navigate(url(live.path()));
      there(page, "#live[data-live=on] #post-" + goes);
      page.evaluate("addEventListener('pageshow', event => { window.kept = event.persisted; })");
      page.navigate(url("/en/live/"));
      var missed = post(live, "Missed", "News.");
      edit(live, stays, "Stays", "It stays, in other words.");
      remove(live, goes);
      // Playwright's own way back waits for the page to load, which a kept one does not.
      page.evaluate("setTimeout(() => history.back(), 1)");
      there(page, "#live");
      assertThat(page.evaluate("window.kept")).as(why(page)).isEqualTo(true);
      there(page, "#post-" + missed);
      gone(page, "#post-" + goes);
      equalToAFreshPage(page, live);
      var late = post(live, "Late", "Its stream is open again.");
      there(page, "#post-" + late);
    }
  }

  /** Why a browser did not keep a page. */
  private static String why(Page page) {
    return (String)
        page.evaluate(
            "JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons)");
  }

  @Test
  void tabs_of_one_browser_share_one_stream() {
    var live = live("en", "Two tabs");
    post(live, "First", "Words.");
    try (var context = context(1280, true)) {
      var streams = new CopyOnWriteArrayList<String>();
      context.onRequest(
          request -> {
            if (request.url().contains("/stream")) {
              streams.add(request.url());
            }
          });
      var leader = open(context, live);
      leader.waitForCondition(() -> streams.size() == 1);
      var follower = open(context, live);
      var second = post(live, "Second", "Words.");
      there(leader, "#post-" + second);
      there(follower, "#post-" + second);
      assertThat(streams).hasSize(1);
      leader.close();
      var third = post(live, "Third", "Words.");
      there(follower, "#post-" + third);
      assertThat(streams).hasSize(2);
      equalToAFreshPage(follower, live);
    }
  }

  @Test
  void page_whose_streams_are_blocked_reads_segments() {
    var live = live("en", "Behind a proxy");
    var goes = post(live, "Goes", "Words.");
    try (var context = context(1280, true)) {
      context.route("**/stream?*", route -> route.abort());
      var page = open(context, live);
      var late = post(live, "Late", "News.");
      there(page, "#post-" + late);
      remove(live, goes);
      gone(page, "#post-" + goes);
      equalToAFreshPage(page, live);
    }
  }

  @Test
  void ended_coverage_closes_its_stream_and_comes_back_when_it_is_opened_again() {
    var live = live("en", "Ended and reopened");
    post(live, "First", "Words.");
    try (var context = context(1280, true)) {
      var page = context.newPage();
      page.clock().install();
      page.navigate(url(live.path()));
      page.waitForFunction("document.getElementById('live').dataset.live === 'on'");
      page.clock().runFor(6_000);
      api("POST", "coverages/" + live.id() + "/end", "{}");
      says(page, ".state", "Coverage has ended");
      assertThat(page.locator(".live-bar")).isHidden();
      api("POST", "coverages/" + live.id() + "/reopen", "{}");
      var late = post(live, "Late", "News.");
      gone(page, "#post-" + late);
      // In steps, so that what is asked on the way is answered in time.
      for (var seconds = 0; seconds < 340; seconds += 10) {
        page.clock().runFor(10_000);
        page.waitForTimeout(20);
      }
      there(page, "#post-" + late);
      says(page, ".state", "Live");
    }
  }
}
