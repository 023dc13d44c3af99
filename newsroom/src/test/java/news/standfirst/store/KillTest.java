package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import news.standfirst.OpenHouse;
import news.standfirst.search.Found;
import news.standfirst.search.StoryIndex;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.LogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a publishing process at random moments: nothing acknowledged is lost, nothing corrupted,
 * and readers find what the tables hold.
 */
@ParameterizedClass
@EnumSource(Base.class)
class KillTest {
  private static final int KILLS = Boolean.getBoolean("standfirst.long") ? 200 : 8;
  private static final int LONGEST_LIFE_MILLIS = 1_000;

  /** Under a long count, at every such kill the readers' side is compared too. */
  private static final int KILLS_TO_A_READER = 40;

  private static final int PAGES_OPENED = 100;
  private static final Pattern WORD = Pattern.compile("w[0-9a-f]{32}0");
  private static final Pattern PLACE = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");

  private final Base base;
  private final TestStore store;
  @TempDir Path folder = Path.of("");

  KillTest(Base base) {
    this.base = base;
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void killing_the_process_loses_nothing_acknowledged_and_leaves_no_gap() throws Exception {
    var seed = Long.getLong("standfirst.seed", System.nanoTime());
    System.out.println("KillTest seed (-Dstandfirst.seed): " + seed);
    var random = new Random(seed);
    var acknowledged = new HashSet<String>();
    long looked = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      store.store().close();
      var ofThisLife = publishAndKill(kill % 4 == 3, random.nextInt(LONGEST_LIFE_MILLIS));
      store.reopen();
      looked = check(ofThisLife, looked);
      acknowledged.addAll(ofThisLife);
      if (kill % KILLS_TO_A_READER == KILLS_TO_A_READER - 1) {
        readersFindWhatTheTablesHold();
      }
    }
    assertThat(acknowledged).isNotEmpty();
    // A later kill must not have taken what was there after an earlier one.
    check(acknowledged, 0);
    readersFindWhatTheTablesHold();
  }

  /**
   * Its life is counted from its first acknowledgement, or from its start.
   *
   * @return what it acknowledged
   */
  private Set<String> publishAndKill(boolean early, int lifeMillis)
      throws IOException, InterruptedException {
    Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());
    var process =
        Children.start(
            Children.java(
                PublishingProcess.class, base.name(), store.place(), "4", "1000000", index()));
    var ready = new CountDownLatch(1);
    var listener =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (var lines = process.inputReader()) {
                    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                      if (line.startsWith("done ")) {
                        acknowledged.add(line.substring("done ".length()));
                        ready.countDown();
                      } else if (early) {
                        ready.countDown();
                      }
                    }
                  } catch (IOException e) {
                    // Its end broke the pipe.
                  }
                });
    try {
      assertThat(ready.await(1, TimeUnit.MINUTES)).as("publishing has begun").isTrue();
      Thread.sleep(lifeMillis);
    } finally {
      process.destroyForcibly().waitFor();
    }
    listener.join();
    return acknowledged;
  }

  /** Looks at these and at the log from behind a position; returns the log's head. */
  private long check(Set<String> acknowledged, long from) {
    for (var id : acknowledged) {
      assertThat(store.articles().find(new ArticleId(id)).orElseThrow().live()).isTrue();
    }
    var head = store.log().head().number();
    var entries = store.log().after(from, Integer.MAX_VALUE);
    assertThat(entries)
        .extracting(LogEntry::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(from + 1, head).boxed().toList());
    for (var entry : entries) {
      assertThat(store.articles().find(new ArticleId(entry.id()))).isPresent();
    }
    return head;
  }

  /** Where a newsroom on this data has its index. */
  private String index() {
    return data().resolve("index").toString();
  }

  private Path data() {
    return base == Base.SQLITE ? Path.of(store.place()) : folder;
  }

  /** Searches for every story, and opens the newest, with the index that the kills have left. */
  private void readersFindWhatTheTablesHold() throws Exception {
    var live = new LinkedHashMap<String, Article>();
    var hidden = new ArrayList<String>();
    for (var id : new LinkedHashSet<>(drafted())) {
      var article = store.articles().find(new ArticleId(id)).orElseThrow();
      var word = word(article);
      if (article.live()) {
        live.put(word, article);
      } else {
        hidden.add(word);
      }
    }
    try (var index = PublishingProcess.index(store.store(), Path.of(index()))) {
      assertThat(index.caughtUp(store.log().head(), Duration.ofMinutes(1))).isTrue();
      live.forEach((word, article) -> assertThat(found(index, word)).containsExactly(article.id()));
      hidden.forEach(word -> assertThat(found(index, word)).as(word).isEmpty());
    }
    store.store().close();
    try (var house = new OpenHouse(data(), base == Base.SQLITE ? "" : store.place())) {
      pagesShow(house, live, hidden);
    }
    store.reopen();
  }

  private List<String> drafted() {
    return store.log().after(0, Integer.MAX_VALUE).stream().map(LogEntry::id).toList();
  }

  private String word(Article article) {
    var text = store.articles().revision(article.id(), article.revision()).orElseThrow().text();
    var word = WORD.matcher(text.body().words());
    assertThat(word.find()).as(text.toString()).isTrue();
    return word.group();
  }

  private static List<ArticleId> found(StoryIndex index, String word) {
    return index.find(TestStore.EN, word, 0, 20).hits().stream()
        .map(hit -> ((Found.Place.Story) hit.place()).id())
        .toList();
  }

  private static void pagesShow(OpenHouse house, Map<String, Article> live, List<String> hidden)
      throws Exception {
    var addresses = live.values().stream().map(KillTest::path).toList();
    assertThat(listed(house)).containsExactlyInAnyOrderElementsOf(addresses);
    for (var each :
        live.entrySet().stream().skip(Math.max(0, live.size() - PAGES_OPENED)).toList()) {
      assertThat(house.get(path(each.getValue())).body()).contains(each.getKey());
    }
    var last = List.copyOf(live.entrySet()).getLast();
    assertThat(house.get("/en/search?q=" + last.getKey()).body())
        .contains(path(last.getValue()) + "\"");
    for (var word : hidden) {
      assertThat(house.get("/en/search?q=" + word).body()).doesNotContain("/same-headline");
    }
  }

  private static String path(Article article) {
    return Objects.requireNonNull(article.address()).path();
  }

  /** Every story in the sitemaps. */
  private static List<String> listed(OpenHouse house) throws Exception {
    var listed = new ArrayList<String>();
    var months = PLACE.matcher(house.get("/sitemap.xml").body());
    while (months.find()) {
      if (months.group(1).startsWith("/sitemap-en-")) {
        var stories = PLACE.matcher(house.get(months.group(1)).body());
        while (stories.find()) {
          listed.add(stories.group(1));
        }
      }
    }
    return listed;
  }
}
