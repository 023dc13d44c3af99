package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import news.standfirst.live.StreamClient;
import news.standfirst.reader.page.PicturesForPages;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a shared cache in front is told, and when. */
class PurgeHookTest {
  private static final String BEHIND = "standfirst_alarm{alarm=\"a follower is behind\"} 1.0";

  @TempDir private Path folder = Path.of("");
  private final BlockingQueue<String> happened = new LinkedBlockingQueue<>();
  private final AtomicReference<Runnable> whenTold = new AtomicReference<>(() -> {});
  private Houses houses = new Houses(folder, Map.of());
  private HttpServer cache;

  @BeforeEach
  void open() throws IOException {
    houses = new Houses(folder, Map.of());
    cache = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cache.createContext(
        "/",
        exchange -> {
          whenTold.get().run();
          happened.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    cache.start();
  }

  @AfterEach
  void close() {
    cache.stop(0);
  }

  private String hook() {
    return "http://127.0.0.1:" + cache.getAddress().getPort() + "/{key}";
  }

  private Newsroom opened(Base base) {
    var environment = Houses.environment(base);
    environment.put("STANDFIRST_PURGE_URL", hook());
    environment.put("STANDFIRST_PURGE_AGAIN_SECONDS", "0");
    return houses.open("one", environment);
  }

  private String next() throws InterruptedException {
    return String.valueOf(happened.poll(20, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @EnumSource
  void cache_that_fetches_as_soon_as_it_is_told_gets_nothing_that_was_removed(Base base)
      throws Exception {
    try (var newsroom = opened(base)) {
      String coverage = houses.started(newsroom, "Storm", "");
      String last = killedPicture(newsroom);
      String call = next();
      while (call.equals("/live-" + coverage)) {
        call = next();
      }
      assertThat(call).isEqualTo(last);
      String segment;
      try (var reader = new StreamClient(newsroom.port("readers"), "/en/live/storm/stream")) {
        houses.post(newsroom, coverage, "Harbour", "It is closed.");
        segment = "/en/live/storm/since/" + reader.next().id();
      }
      whenTold.set(() -> happened.add(houses.get(newsroom, segment)));
      for (int i = 0; i < 10; i++) {
        String id = houses.post(newsroom, coverage, "Ferry", "MARKER");
        houses.awaits(newsroom, segment, "MARKER");
        houses.call(newsroom, "DELETE", "/coverages/" + coverage + "/posts/" + id, "{}");
        assertThat(next()).contains("\"position\"").doesNotContain("MARKER");
        assertThat(next()).isEqualTo("/live-" + coverage);
      }
    }
  }

  @Test
  void cache_is_told_of_a_picture_that_was_killed_wherever_it_was_shown() throws Exception {
    try (var newsroom = opened(Base.SQLITE)) {
      String told = killedPicture(newsroom);
      assertThat(next()).isEqualTo(told);
    }
  }

  /** What the cache is told of it. */
  private String killedPicture(Newsroom newsroom) throws IOException {
    String picture = houses.picture(newsroom, 0x112200, "");
    houses.call(newsroom, "POST", "/pictures/" + picture + "/kill", "{\"reason\":\"Not ours.\"}");
    return "/picture-" + picture;
  }

  @Test
  void hook_that_does_not_answer_rings_at_the_metrics() throws Exception {
    var answers = new CountDownLatch(1);
    whenTold.set(
        () -> {
          try {
            answers.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (var newsroom = opened(Base.SQLITE)) {
      houses.awaits(
          newsroom, "/metrics", "standfirst_follower_waiting{follower=\"the search index\"} 0.0");
      houses.started(newsroom, "Storm", "");
      houses.awaits(newsroom, "/metrics", BEHIND);
      answers.countDown();
      houses.awaits(
          newsroom, "/metrics", "standfirst_follower_waiting{follower=\"the purge hook\"} 0.0");
    }
  }

  @Test
  void cache_is_told_when_this_process_serves_nothing_old_and_once_more_later() throws Exception {
    try (var store = Base.SQLITE.fresh()) {
      var coverage = drafted(store);
      var again = Duration.ofSeconds(1);
      try (var purge = purge(store, again)) {
        long before = System.nanoTime();
        start(store, coverage);
        for (int time = 0; time < 2; time++) {
          assertThat(next()).isEqualTo("nothing old up to " + store.log().head());
          assertThat(next()).isEqualTo("/live-" + coverage);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(again);
        assertThat(purge.trouble()).isEmpty();
      }
    }
  }

  @Test
  void second_call_that_waited_when_the_newsroom_closed_is_made_after_the_next_start()
      throws Exception {
    try (var store = Base.SQLITE.fresh()) {
      var coverage = drafted(store);
      try (var purge = purge(store, Duration.ofHours(1))) {
        start(store, coverage);
        assertThat(next()).startsWith("nothing old");
        assertThat(next()).isEqualTo("/live-" + coverage);
        assertThat(purge.trouble()).isEmpty();
      }
      try (var purge = purge(store, Duration.ofMillis(1))) {
        assertThat(next()).startsWith("nothing old");
        assertThat(next()).isEqualTo("/live-" + coverage);
        assertThat(purge.trouble()).isEmpty();
      }
      assertThat(happened).isEmpty();
    }
  }

  private LivePurge purge(TestStore store, Duration again) {
    var settings =
        SettingsReader.read(Optional.empty(), Map.of(), Map.of(SettingKey.DATA, folder.toString()));
    var live =
        new StoredLive(
            store.store().publishedCoverages(),
            ReaderRoom.livePosts(settings, _ -> new PicturesForPages.Unknown()),
            settings.site().editions());
    return new LivePurge(
        store.log(),
        new Settings.Purge(hook(), "PURGE", Map.of(), again),
        live,
        position -> happened.add("nothing old up to " + position));
  }

  private static CoverageId drafted(TestStore store) {
    return store
        .store()
        .coverages()
        .draft(TestStore.EN, CoverageText.of("Storm", ""), CoveragePlan.USUAL, TestStore.EDITOR)
        .coverage()
        .id();
  }

  private static void start(TestStore store, CoverageId coverage) {
    store.store().coverages().carryOut(coverage, new CoverageCommand.Start(), TestStore.EDITOR);
  }
}
