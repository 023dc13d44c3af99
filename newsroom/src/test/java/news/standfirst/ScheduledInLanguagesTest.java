package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update with an hour of its own, in the languages of the site, as readers get it. */
class ScheduledInLanguagesTest {
  @TempDir private Path folder = Path.of("");
  private Houses houses = new Houses(folder, Map.of());
  private ShoutingService service;

  @BeforeEach
  void found() throws Exception {
    service = new ShoutingService();
    houses = new Houses(folder, Map.of(SettingKey.SITE_EDITIONS, "en, es, ar"));
  }

  @AfterEach
  void closeService() {
    service.close();
  }

  private Newsroom opened() {
    var environment = Houses.environment(Base.SQLITE);
    environment.put("STANDFIRST_TRANSLATION_LIBRETRANSLATE_URL", service.address());
    environment.put("STANDFIRST_TRANSLATION_LIBRETRANSLATE_UNPUBLISHED", "true");
    environment.put("STANDFIRST_TRANSLATION_ENGINES", "libretranslate");
    return houses.open("one", environment);
  }

  private static String words(String headline, String words) {
    return "{\"language\":\"en\",\"headline\":\"%s\",\"bodyHtml\":\"<p>%s</p>\"}"
        .formatted(headline, words);
  }

  private void schedule(Newsroom newsroom, String path, Instant at) {
    houses.call(newsroom, "POST", path + "/schedule", "{\"at\":\"" + at + "\"}");
  }

  private void awaitsSent(String sentence) throws InterruptedException {
    var end = System.nanoTime() + Houses.PATIENCE.toNanos();
    while (!service.sent().contains(sentence) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(service.sent()).contains(sentence);
  }

  /** Where readers find the story, the original first. */
  private List<String> addresses(Newsroom newsroom, String path) {
    var all = new ArrayList<String>();
    all.add(address(houses.call(newsroom, "GET", path, "").path("url").asText()));
    houses
        .call(newsroom, "GET", path + "/translations", "")
        .path("translations")
        .forEach(one -> all.add(address(one.path("url").asText())));
    return all;
  }

  private static String address(String url) {
    return URI.create(url).getPath();
  }

  @Test
  void update_is_translated_ahead_and_at_its_hour_no_edition_shows_the_original_in_its_place()
      throws Exception {
    try (var newsroom = opened()) {
      var drafted = houses.call(newsroom, "POST", "/articles", words("Vote today", "People vote."));
      var path = "/articles/" + drafted.path("id").asText();
      houses.call(newsroom, "POST", path + "/publish", "{}");
      houses.awaits(newsroom, "/es/", "VOTE TODAY");
      houses.awaits(newsroom, "/ar/", "VOTE TODAY");
      var addresses = addresses(newsroom, path);
      assertThat(addresses).hasSize(3);

      houses.change(newsroom, path, words("Vote counted", "People voted."));
      schedule(newsroom, path, Instant.now().plus(Duration.ofHours(1)));
      awaitsSent("People voted.");
      awaitsSent("Vote counted");
      for (var address : addresses) {
        assertThat(houses.get(newsroom, address)).doesNotContainIgnoringCase("counted");
      }

      var sent = service.sent();
      schedule(newsroom, path, Instant.now().plus(Duration.ofSeconds(3)));
      for (var address : addresses.subList(1, 3)) {
        assertChanges(newsroom, address);
      }
      assertThat(houses.get(newsroom, addresses.getFirst())).contains("People voted.");
      assertThat(service.sent()).isEqualTo(sent);
    }
  }

  /** Whatever a reader asks meanwhile is the old words or the new ones, in their language. */
  private void assertChanges(Newsroom newsroom, String address) throws InterruptedException {
    var end = System.nanoTime() + Houses.PATIENCE.toNanos();
    var page = houses.get(newsroom, address);
    while (!page.contains("PEOPLE VOTED.") && System.nanoTime() < end) {
      assertThat(page).contains("PEOPLE VOTE.").doesNotContain("People voted.");
      Thread.sleep(20);
      page = houses.get(newsroom, address);
    }
    assertThat(page)
        .contains("<h1>VOTE COUNTED</h1>", "PEOPLE VOTED.")
        .doesNotContain("People voted.", "PEOPLE VOTE.");
  }
}
