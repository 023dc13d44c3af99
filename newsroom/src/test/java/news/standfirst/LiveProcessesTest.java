package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import news.standfirst.store.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes on one PostgreSQL that serve one coverage: they join, are killed and come back while
 * editors write at all of them, and no reader loses anything.
 */
class LiveProcessesTest {
  private static final String PATH = "/en/live/storm";
  private static final int ROUNDS = Boolean.getBoolean("standfirst.long") ? 20 : 1;

  /** All of them are on one page. */
  private static final int MOST_POSTS = 10;

  /** Fewer than a replay may hold, so that nobody has to load the page again. */
  private static final int ACTS_WITHOUT_ONE = 50;

  private static final int ACTS_TOGETHER = 25;
  private static final int LATEST_KILL_MILLIS = 300;

  private final long seed = Long.getLong("standfirst.seed", System.nanoTime());
  private final Random chance = new Random(seed);
  private final Map<String, String> environment = Houses.environment(Base.POSTGRES);
  private final Map<String, ChildHouse> open = new LinkedHashMap<>();
  private final List<RovingReader> readers = new ArrayList<>();
  private final List<String> posts = new ArrayList<>();
  private final Set<String> removed = new HashSet<>();

  /** What was acknowledged of each post. */
  private final Map<String, String> words = new LinkedHashMap<>();

  @TempDir private Path folder = Path.of("");
  private Houses houses = new Houses(folder, Map.of());
  private String coverage = "";
  private int number;

  @AfterEach
  void close() throws InterruptedException {
    for (var reader : readers) {
      reader.leave();
    }
    for (var house : open.values()) {
      house.kill();
    }
  }

  @Test
  void readers_lose_nothing_while_a_process_is_killed_and_comes_back_and_another_joins()
      throws Exception {
    System.out.println("LiveProcessesTest seed (-Dstandfirst.seed): " + seed);
    houses = new Houses(folder, Map.of());
    try (var first = houses.open("first", environment)) {
      coverage = houses.started(first, "Storm", "");
    }
    var second = begun("two", 0);
    join("one", begun("one", 0));
    join("two", second);
    for (int round = 0; round < ROUNDS; round++) {
      acts(ACTS_TOGETHER);
      killOneAndBringItBack(List.copyOf(open.keySet()).get(chance.nextInt(open.size())));
      acts(ACTS_TOGETHER);
    }
    var end = "end " + seed;
    words.put(posted(anyPort(), end), end);
    everyReaderEndsWithWhatAFreshPageShows(end);
  }

  private CompletableFuture<ChildHouse> begun(String name, int port) {
    return CompletableFuture.supplyAsync(() -> houses.openBeside(name, environment, port));
  }

  /** With readers who stay with it whatever happens, and some who go to the others. */
  private void join(String name, CompletableFuture<ChildHouse> begun) {
    int port = begun.join().port();
    open.put(name, begun.join());
    var ports = new ArrayList<>(List.of(port));
    for (var other : open.values()) {
      if (other.port() != port) {
        ports.add(other.port());
      }
    }
    for (var choice : List.of(List.of(port), ports, List.of(port), ports)) {
      readers.add(new RovingReader(PATH, choice, new LivePage(houses.get(port, PATH))));
    }
  }

  /** It dies in the midst of an editor's work. */
  private void killOneAndBringItBack(String victim) throws InterruptedException {
    var house = open.get(victim);
    assertThat(house).isNotNull();
    int before = readers.stream().mapToInt(RovingReader::connections).sum();
    long after = chance.nextInt(LATEST_KILL_MILLIS);
    var killer =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(after);
                    house.kill();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (killer.isAlive()) {
      acts(1);
    }
    open.remove(victim);
    var back = begun(victim, house.port());
    var third = open.size() == 1 ? begun("three", 0) : null;
    acts(ACTS_WITHOUT_ONE);
    open.put(victim, back.join());
    if (third != null) {
      join("three", third);
    }
    var end = System.nanoTime() + Houses.PATIENCE.toNanos();
    while (readers.stream().mapToInt(RovingReader::connections).sum() <= before
        && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(readers.stream().mapToInt(RovingReader::connections).sum())
        .as("who lost a stream came back")
        .isGreaterThan(before);
  }

  private void acts(int count) {
    for (int act = 0; act < count; act++) {
      act(anyPort());
    }
  }

  private int anyPort() {
    return List.copyOf(open.values()).get(chance.nextInt(open.size())).port();
  }

  /** A post, an edit or a removal; what a process that dies was asked for may be done or not. */
  private void act(int port) {
    if (posts.size() < 3 || (posts.size() < MOST_POSTS && chance.nextInt(3) == 0)) {
      var marker = "post " + ++number;
      try {
        var id = posted(port, marker);
        posts.add(id);
        words.put(id, marker);
      } catch (UncheckedIOException e) {
        // Its id is not known; it stands on all pages or on none.
      }
      return;
    }
    var id = posts.get(chance.nextInt(posts.size()));
    var path = "/coverages/" + coverage + "/posts/" + id;
    words.remove(id);
    try {
      if (posts.size() == MOST_POSTS || chance.nextInt(4) == 0) {
        posts.remove(id);
        houses.call(port, "DELETE", path, "{}");
        removed.add(id);
      } else {
        var marker = "edit " + ++number;
        houses.call(port, "PUT", path, Houses.words("", marker + "."));
        words.put(id, marker);
      }
    } catch (UncheckedIOException e) {
      // A fresh page will say whether it was done.
      posts.remove(id);
    }
  }

  private String posted(int port, String marker) {
    return houses
        .call(port, "POST", "/coverages/" + coverage + "/posts", Houses.words("", marker + "."))
        .path("id")
        .asText();
  }

  private void everyReaderEndsWithWhatAFreshPageShows(String end) throws InterruptedException {
    for (var house : open.values()) {
      houses.awaits(house.port(), PATH, end);
    }
    var fresh = houses.get(anyPort(), PATH);
    var shown = LivePage.shownOn(fresh);
    for (var house : open.values()) {
      assertThat(LivePage.shownOn(houses.get(house.port(), PATH))).isEqualTo(shown);
    }
    words.forEach((id, said) -> assertThat(postOf(shown, id)).as(id).contains(said + "."));
    removed.forEach(id -> assertThat(fresh).doesNotContain(id));
    for (var reader : readers) {
      awaits(reader, end);
      assertThat(reader.trouble()).isNull();
      assertThat(reader.page().shown()).isEqualTo(shown);
    }
  }

  private static String postOf(List<String> shown, String id) {
    return shown.stream()
        .filter(post -> post.contains("id=\"post-" + id + "\""))
        .findFirst()
        .orElse("");
  }

  private static void awaits(RovingReader reader, String end) throws InterruptedException {
    var until = System.nanoTime() + Houses.PATIENCE.toNanos();
    while (reader.trouble() == null
        && reader.page().shown().stream().noneMatch(post -> post.contains(end))
        && System.nanoTime() < until) {
      Thread.sleep(20);
    }
  }
}
