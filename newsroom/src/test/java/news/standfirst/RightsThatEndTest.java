package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.standfirst.store.Base;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture that the newsroom may show until a time, and everything that showed it. */
final class RightsThatEndTest {
  private static final String COVERAGE = "/en/live/storm-on-the-coast";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(Base.class)
  void picture_whose_rights_end_leaves_every_page_feed_and_address(Base base)
      throws IOException, InterruptedException {
    var houses = new Houses(folder, Map.of());
    try (var newsroom = houses.open("one", Houses.environment(base))) {
      houses.call(newsroom, "PUT", "/topics/harbour", "{\"names\":{\"en\":\"The harbour\"}}");
      var picture = houses.picture(newsroom, 0x224466, "The quay at noon");
      var story = published(houses, newsroom, picture);
      covered(houses, newsroom, picture);
      houses.awaits(newsroom, COVERAGE, picture);
      var places =
          List.of(
              story,
              "/en/",
              "/en/latest",
              "/en/topic/harbour",
              "/en/feed.rss",
              "/en/feed.atom",
              "/en/feed.json",
              COVERAGE,
              COVERAGE + "/embed",
              COVERAGE + "/feed.rss",
              COVERAGE + "/feed.json");
      var showing = filesOf(picture, houses, newsroom, places);
      assertThat(showing.keySet()).containsExactlyInAnyOrderElementsOf(places);
      showing.forEach(
          (place, files) ->
              files.forEach(
                  file ->
                      assertThat(status(houses, newsroom, file)).as(place + file).isEqualTo(200)));

      var soon = Instant.now().plusSeconds(1).toString();
      houses.call(newsroom, "PATCH", "/pictures/" + picture, "{\"expiresAt\":\"" + soon + "\"}");
      var end = System.nanoTime() + Houses.PATIENCE.toNanos();
      while (!filesOf(picture, houses, newsroom, places).isEmpty() && System.nanoTime() < end) {
        Thread.sleep(100);
      }
      assertThat(filesOf(picture, houses, newsroom, places)).isEmpty();
      for (var place : places) {
        assertThat(status(houses, newsroom, place)).as(place).isEqualTo(200);
        for (var file : showing.get(place)) {
          assertThat(status(houses, newsroom, file)).as(place + file).isIn(404, 410);
        }
      }
      assertThat(houses.get(newsroom, story)).contains("Ferries stay in port");
      assertThat(houses.get(newsroom, COVERAGE)).contains("A wave over the mole");
      assertThat(houses.call(newsroom, "GET", "/pictures/" + picture, "").path("status").asText())
          .isEqualTo("rights-ended");
    }
  }

  /** By the places that show the picture the addresses of its files there. */
  private static Map<String, Set<String>> filesOf(
      String picture, Houses houses, Newsroom newsroom, List<String> places) {
    var file = Pattern.compile("/media/" + picture + "/[\\w.-]+");
    var found = new TreeMap<String, Set<String>>();
    for (var place : places) {
      var page = houses.get(newsroom, place).replace("\\/", "/");
      var files = file.matcher(page).results().map(MatchResult::group).collect(Collectors.toSet());
      if (!files.isEmpty()) {
        found.put(place, files);
      }
    }
    return found;
  }

  private static int status(Houses houses, Newsroom newsroom, String path) {
    return houses.send(newsroom, "GET", path, "").statusCode();
  }

  private static String published(Houses houses, Newsroom newsroom, String picture) {
    var words =
        """
        {"language":"en","headline":"Ferries stay in port","topics":["harbour"],
         "bodyHtml":"<p>Words.</p>",
         "leadPicture":{"picture":"%s","alternativeText":"Waves over a quay"}}
        """
            .formatted(picture);
    var id = houses.call(newsroom, "POST", "/articles", words).path("id").asText();
    var out = houses.call(newsroom, "POST", "/articles/" + id + "/publish", "{}");
    return URI.create(out.path("url").asText()).getPath();
  }

  private static void covered(Houses houses, Newsroom newsroom, String picture) {
    var coverage = houses.started(newsroom, "Storm on the coast", "");
    var post =
        """
        {"headline":"A wave over the mole",
         "body":[{"type":"picture","picture":"%s","alternativeText":"A wave"}]}
        """
            .formatted(picture);
    houses.call(newsroom, "POST", "/coverages/" + coverage + "/posts", post);
  }
}
