package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.standfirst.story.LogPosition;
import news.standfirst.web.Reply;
import news.standfirst.web.WebLimits;
import org.junit.jupiter.api.Test;

/** What the hub keeps and lets wait at most, and what it answers when there is too much. */
class LiveLimitsTest {
  private static final String STREAM = PostsInMemory.PATH + "/stream";

  private final HttpClient client = HttpClient.newHttpClient();
  private final PostsInMemory posts = new PostsInMemory();

  private static LiveLimits limits(int streams, int waitingBytes, int atOnce, int fillsAtOnce) {
    return limits(streams, waitingBytes, atOnce, fillsAtOnce, Duration.ofMillis(500));
  }

  private static LiveLimits limits(
      int streams, int waitingBytes, int atOnce, int fillsAtOnce, Duration fillPatience) {
    var usual = LiveLimits.forReaders(1_000, 1_000);
    return new LiveLimits(
        usual.readers(),
        usual.perAddress(),
        streams,
        usual.replayed(),
        usual.ringBytes(),
        usual.segmentBytes(),
        waitingBytes,
        atOnce,
        fillsAtOnce,
        fillPatience,
        usual.ahead(),
        usual.heartbeat(),
        usual.idleStream(),
        usual.retryFrom(),
        usual.retryTo(),
        usual.busyFrom(),
        usual.busyTo(),
        usual.leavingFrom(),
        usual.leavingPerSecond());
  }

  private LiveHouse house(int streams, int fillsAtOnce) {
    return new LiveHouse(posts, limits(streams, 1 << 18, 512, fillsAtOnce), false);
  }

  private CompletableFuture<HttpResponse<String>> segment(LiveHouse house, long from) {
    var address = "http://127.0.0.1:" + house.port() + PostsInMemory.PATH + "/since/g1-" + from;
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private void posts(int many, String words) {
    for (int i = 0; i < many; i++) {
      posts.post("p" + i, words + i);
    }
  }

  /** A stream, not an error: after an error a browser would never come back by itself. */
  private static void sentToSegments(StreamClient reader) throws IOException {
    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.head()).contains("text/event-stream");
    var only = reader.rest();
    assertThat(only).hasSize(1);
    assertThat(only.getFirst().name()).isEqualTo("busy");
    assertThat(Integer.parseInt(only.getFirst().retry())).isBetween(30_000, 60_000);
  }

  @Test
  void segments_kept_for_positions_that_clients_choose_take_no_more_than_their_share()
      throws Exception {
    try (var house = house(10, 16);
        var _ = house.reader()) {
      posts(100, "x".repeat(1_500));
      house.hub.caughtUp();
      for (long from = 0; from < 100; from++) {
        assertThat(segment(house, from).get().statusCode()).isEqualTo(200);
      }
      var stream = house.hub.stream(PostsInMemory.KEY);
      var kept =
          LongStream.range(0, 100)
              .mapToObj(from -> stream == null ? null : stream.segment(from))
              .mapToInt(segment -> segment == null ? 0 : segment.body().length)
              .sum();
      assertThat(kept).isPositive().isLessThanOrEqualTo(house.hub.limits().segmentBytes());
    }
  }

  @Test
  void segment_that_is_too_much_by_itself_does_not_push_out_the_others() {
    var segments = new Segments(LiveLimits.forReaders(1, 1));
    segments.keep(1, Reply.json("[]"));
    segments.keep(2, Reply.json("x".repeat(1 << 18)));
    assertThat(segments.at(1)).isNotNull();
    assertThat(segments.at(2)).isNull();
  }

  @Test
  void segment_asked_for_lately_is_kept_longer_than_one_that_is_not() {
    var segments = new Segments(LiveLimits.forReaders(1, 1));
    var fifth = Reply.json("x".repeat(50_000));
    for (int number = 1; number <= 20; number++) {
      segments.keep(number, fifth);
      assertThat(segments.at(1)).isNotNull();
    }
    assertThat(segments.at(2)).isNull();
    assertThat(segments.at(20)).isNotNull();
    segments.clear();
    assertThat(segments.at(20)).isNull();
  }

  @Test
  void more_than_may_wait_for_a_pass_closes_the_readers_who_come_back_and_lack_nothing()
      throws Exception {
    int many = 40;
    var readers = new ArrayList<StreamClient>();
    try (var house = new LiveHouse(posts, limits(10, 10_000, 1, 16), false)) {
      // So many that two share a loop: a pass for them takes two steps.
      while (readers.size() < house.hub.loops.size() + 6) {
        readers.add(house.reader());
        readers.getLast().block();
      }
      var busy = new CountDownLatch(1);
      house.hub.loops.keySet().forEach(loop -> loop.execute(() -> await(busy)));
      for (int i = 0; i < many; i++) {
        posts.post("p" + i, "x".repeat(1_000));
        // Each goes to the loops by itself.
        house.hub.caughtUp();
      }
      busy.countDown();
      for (var reader : readers) {
        assertThat(heard(house, reader, many))
            .containsExactlyElementsOf(IntStream.range(0, many).mapToObj(i -> "p" + i).toList());
      }
      assertThat(house.hub.counts().slowReadersClosed()).isGreaterThanOrEqualTo(2);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The posts that a reader hears who comes back when it is closed. */
  private static List<String> heard(LiveHouse house, StreamClient first, int many)
      throws IOException {
    var heard = new ArrayList<String>();
    var at = new LogPosition("g1", 0);
    var reader = first;
    while (heard.size() < many) {
      try {
        var event = reader.next();
        at = LogPosition.parse(event.id());
        heard.add(event.data().replaceAll(".*?\"id\":\"(\\w+)\".*", "$1"));
      } catch (IOException e) {
        reader.close();
        reader = house.back(at);
      }
    }
    reader.close();
    return heard;
  }

  @Test
  void old_positions_read_the_tables_no_more_at_once_than_may_and_the_rest_is_told_to_wait()
      throws Exception {
    posts(250, "post ");
    try (var house = house(10, 2)) {
      // Now the stream knows that whoever is so far behind has to load the page.
      assertThat(segment(house, 100).get().statusCode()).isEqualTo(200);
      var held = posts.hold();
      var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
      try {
        for (long from = 0; from < 40; from++) {
          answers.add(segment(house, from));
        }
        LiveHouse.until(() -> done(answers) == 38);
        assertThat(posts.readsNow).hasValue(2);
      } finally {
        held.countDown();
      }
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get().statusCode());
      }
      assertThat(statuses).containsOnly(200, 503);
      assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
    }
  }

  private static long done(List<CompletableFuture<HttpResponse<String>>> answers) {
    return answers.stream().filter(CompletableFuture::isDone).count();
  }

  @Test
  void old_segment_is_read_once_until_something_happens() throws Exception {
    posts(250, "post ");
    try (var house = house(10, 16)) {
      String first = segment(house, 50).get().body();
      long reads = house.hub.counts().readsOfTables();
      int readsOfPosts = posts.reads.get();
      assertThat(segment(house, 50).get().body()).isEqualTo(first);
      assertThat(house.hub.counts().readsOfTables()).isEqualTo(reads);
      assertThat(posts.reads).hasValue(readsOfPosts);
      posts.edit("p60", "other words");
      house.hub.caughtUp();
      assertThat(segment(house, 50).get().body()).doesNotContain("post 60\"");
      assertThat(house.hub.counts().readsOfTables()).isEqualTo(reads + 1);
    }
  }

  @Test
  void reader_for_whom_no_thread_is_left_is_sent_to_segments() throws Exception {
    var door = WebLimits.DEFAULT.withRequestsAtWork(1);
    try (var house = new LiveHouse(posts, LiveHouse.PATIENT, door)) {
      var held = posts.hold();
      var first = segment(house, 0);
      try {
        LiveHouse.until(() -> posts.readsNow.get() == 1);
        var limits = house.hub.limits();
        try (var reader = new StreamClient(house.port(), STREAM)) {
          assertThat(reader.status()).isEqualTo(200);
          var only = reader.rest();
          assertThat(only).extracting(StreamClient.Event::name).containsExactly("busy");
          assertThat(Long.parseLong(only.getFirst().retry()))
              .isBetween(limits.busyFrom().toMillis(), limits.busyTo().toMillis());
        }
        assertThat(segment(house, 0).get().statusCode()).isEqualTo(503);
      } finally {
        held.countDown();
      }
      assertThat(first.get().statusCode()).isEqualTo(200);
      assertThat(house.hub.counts().sentToSegments()).isEqualTo(1);
    }
  }

  @Test
  void readers_who_wait_take_half_of_the_places_and_leave_the_others_to_editors() throws Exception {
    posts(20, "post ");
    var door = WebLimits.DEFAULT.withRequestsAtWork(4);
    try (var house = new LiveHouse(posts, LiveHouse.PATIENT, door);
        var _ = house.reader()) {
      var stream = Objects.requireNonNull(house.hub.known("en", "storm-on-the-coast"));
      var held = posts.hold();
      var first = segment(house, 5);
      LiveHouse.until(() -> posts.readsNow.get() == 1);
      segment(house, 10);
      LiveHouse.until(() -> stream.filling.hasQueuedThreads());
      try (var reader = new StreamClient(house.port(), STREAM, "Last-Event-ID: g1-15")) {
        assertThat(reader.rest()).extracting(StreamClient.Event::name).containsExactly("busy");
      } finally {
        held.countDown();
      }
      assertThat(first.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void crowd_that_is_behind_after_a_restart_waits_for_one_read_and_nobody_is_sent_away()
      throws Exception {
    posts(20, "post ");
    var limits = limits(10, 1 << 18, 512, 16, Duration.ofMinutes(1));
    try (var house = new LiveHouse(posts, limits, false);
        var crowd = Executors.newVirtualThreadPerTaskExecutor();
        var _ = house.reader()) {
      var stream = Objects.requireNonNull(house.hub.known("en", "storm-on-the-coast"));
      var held = posts.hold();
      var heard = new ArrayList<Future<String>>();
      try {
        for (int i = 0; i < 100; i++) {
          heard.add(crowd.submit(() -> firstMissed(house)));
        }
        LiveHouse.until(() -> stream.filling.getQueueLength() == 99);
      } finally {
        held.countDown();
      }
      for (var words : heard) {
        assertThat(words.get()).contains("post 15");
      }
      assertThat(house.hub.counts().sentToSegments()).isZero();
      assertThat(house.hub.counts().readsOfTables()).isEqualTo(1);
    }
  }

  private static String firstMissed(LiveHouse house) throws IOException {
    try (var reader = new StreamClient(house.port(), STREAM, "Last-Event-ID: g1-15")) {
      return reader.next().data();
    }
  }

  @Test
  void reader_who_is_behind_while_too_many_read_the_tables_is_sent_to_segments() throws Exception {
    posts(20, "post ");
    try (var house = house(10, 1);
        var _ = house.reader()) {
      var held = posts.hold();
      var first = segment(house, 5);
      try {
        LiveHouse.until(() -> posts.readsNow.get() == 1);
        try (var reader = new StreamClient(house.port(), STREAM, "Last-Event-ID: g1-3")) {
          sentToSegments(reader);
        }
      } finally {
        held.countDown();
      }
      assertThat(first.get().body()).contains("post 19");
      try (var reader = new StreamClient(house.port(), STREAM, "Last-Event-ID: g1-3")) {
        assertThat(reader.next().data()).contains("post 3");
      }
    }
  }

  @Test
  void reader_of_one_coverage_too_many_is_sent_to_segments_and_finds_everything_there()
      throws Exception {
    posts(3, "post ");
    try (var house = house(0, 1)) {
      for (var header : List.of("X-A: b", "Last-Event-ID: g1-1")) {
        try (var reader = new StreamClient(house.port(), STREAM, header)) {
          sentToSegments(reader);
        }
      }
      assertThat(house.hub.counts().resetsSent()).isZero();
      assertThat(segment(house, 1).get().body()).contains("g1-3", "post 1", "post 2");
      posts.post("p4", "post four");
      house.hub.caughtUp();
      assertThat(segment(house, 3).get().body()).contains("g1-4", "post four");
      assertThat(segment(house, 4).get().body()).contains("g1-4").doesNotContain("post");
      assertThat(segment(house, 900).get().body()).isEqualTo("{\"reset\": true}");
      posts.withdraw();
      house.hub.caughtUp();
      assertThat(segment(house, 1).get().body()).isEqualTo("{\"reset\": true}");
    }
  }
}
