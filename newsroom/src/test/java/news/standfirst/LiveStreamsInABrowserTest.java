package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
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

  @Test
  void tab_that_was_asleep_wakes_up_equal_to_a_fresh_page() {
    var live = live("en", "Asleep and back");
    var stays = post(live, "Stays", "It stays.");
    var goes = post(live, "Goes", "It goes.");
    try (var context = context(1280, true)) {
      var page = open(context, live);
      there(page, "#post-" + goes);
      var devices = context.newCDPSession(page);
      devices.send("Page.setWebLifecycleState", lifecycle("frozen"));
      var slept = post(live, "While it slept", "News.");
      edit(live, stays, "Stays", "It stays, in other words.");
      remove(live, goes);
      act(live, slept, "pin", "{}");
      devices.send("Page.setWebLifecycleState", lifecycle("active"));
      gone(page, "#post-" + goes);
      there(page, ".pin #post-" + slept);
      equalToAFreshPage(page, live);
    }
  }

  private static JsonObject lifecycle(String state) {
    var json = new JsonObject();
    json.addProperty("state", state);
    return json;
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
