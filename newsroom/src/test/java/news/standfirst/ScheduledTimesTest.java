package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.standfirst.store.Base;
import news.standfirst.store.SettableTime;
import news.standfirst.store.TestStore;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hour of a scheduled story in whole newsrooms, by the times that their log has recorded. */
class ScheduledTimesTest {
  private static final Duration PROMISED = Duration.ofSeconds(1);
  private static final int STORIES = 6;

  @TempDir private Path folder = Path.of("");

  private static void schedule(Houses houses, int port, String path, Instant at) {
    houses.call(port, "POST", path + "/schedule", "{\"at\":\"" + at + "\"}");
  }

  private static String drafted(Houses houses, int port) {
    var words = "{\"language\":\"en\",\"headline\":\"Vote today\",\"bodyHtml\":\"<p>So.</p>\"}";
    return houses.call(port, "POST", "/articles", words).path("id").asText();
  }

  private static void awaitPublished(Houses houses, int port, String id)
      throws InterruptedException {
    var end = System.nanoTime() + Houses.PATIENCE.toNanos();
    while (!isPublished(houses, port, id)) {
      assertThat(System.nanoTime()).as("waited for " + id).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static boolean isPublished(Houses houses, int port, String id) {
    var article = houses.call(port, "GET", "/articles/" + id, "");
    return article.path("status").asText().equalsIgnoreCase("published");
  }

  private static List<LogEntry> publications(Base base, String place) {
    try (var store = new TestStore(base, place, new SettableTime("2031-05-09T10:00:00Z"))) {
      return store.log().after(0, 1_000).stream()
          .filter(
              entry ->
                  entry.kind() == EventKind.ARTICLE_PUBLISHED
                      || entry.kind() == EventKind.ARTICLE_UPDATED)
          .toList();
    }
  }

  @Test
  void two_processes_on_one_database_publish_once_within_a_second_of_the_time() throws Exception {
    var houses = new Houses(folder, Map.of());
    var environment = Houses.environment(Base.POSTGRES);
    var ids = new ArrayList<String>();
    Instant at;
    try (var newsroom = houses.open("one", environment);
        var other = houses.openBeside("two", environment)) {
      var ports = List.of(Houses.port(newsroom), other.port());
      for (int i = 0; i < STORIES; i++) {
        ids.add(drafted(houses, ports.get(i % 2)));
      }
      at = Instant.now().plusSeconds(3);
      for (int i = 0; i < STORIES; i++) {
        schedule(houses, ports.get((i + 1) % 2), "/articles/" + ids.get(i), at);
      }
      for (var id : ids) {
        awaitPublished(houses, ports.getFirst(), id);
      }
      // Whoever comes second looks four times a second.
      Thread.sleep(600);
    }
    var published = publications(Base.POSTGRES, environment.get("STANDFIRST_DATABASE_URL"));
    assertThat(published).extracting(LogEntry::id).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(published).allSatisfy(entry -> assertThat(entry.at()).isAfterOrEqualTo(at));
    // How long a machine takes for several at once is its own affair.
    assertThat(published.getFirst().at()).isBeforeOrEqualTo(at.plus(PROMISED));
  }

  @Test
  void restarted_newsroom_publishes_once_within_a_second_of_the_time() throws Exception {
    var houses = new Houses(folder, Map.of());
    var environment = Houses.environment(Base.SQLITE);
    String id;
    Instant at;
    Instant due;
    try (var newsroom = houses.open("one", environment)) {
      id = drafted(houses, Houses.port(newsroom));
      at = Instant.now().plusSeconds(6);
      schedule(houses, Houses.port(newsroom), "/articles/" + id, at);
    }
    try (var newsroom = houses.open("one", environment)) {
      var open = Instant.now();
      due = open.isAfter(at) ? open : at;
      awaitPublished(houses, Houses.port(newsroom), id);
    }
    var published = publications(Base.SQLITE, folder.resolve("one").toString());
    assertThat(published).extracting(LogEntry::id).containsExactly(id);
    assertThat(published.getFirst().at()).isBetween(at, due.plus(PROMISED));
  }
}
