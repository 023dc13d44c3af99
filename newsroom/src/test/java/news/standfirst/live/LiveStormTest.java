package news.standfirst.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import news.standfirst.story.LogPosition;
import news.standfirst.web.TrustedProxies;
import org.junit.jupiter.api.Test;

/** Readers who come in crowds, never read, lie, ask into their streams, and processes that stop. */
class LiveStormTest {
  private static final boolean LONG = Boolean.getBoolean("standfirst.long");

  private final PostsInMemory posts = new PostsInMemory();

  private LiveHouse house(LiveLimits limits) {
    return new LiveHouse(posts, limits, false);
  }

  private static LiveLimits impatient() {
    return LiveHouse.PATIENT.patience(
        Duration.ofMillis(300),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200));
  }

  @Test
  void reader_who_hears_nothing_else_gets_heartbeats() throws Exception {
    try (var house = house(impatient());
        var plain = house.reader();
        var zipped = house.reader("Accept-Encoding: gzip")) {
      for (var reader : List.of(plain, zipped)) {
        assertThat(reader.block().id()).isNotEmpty();
        assertThat(reader.block().comment()).isTrue();
        assertThat(reader.block().comment()).isTrue();
      }
    }
  }

  @Test
  void second_request_into_a_stream_closes_it_and_is_not_answered() throws Exception {
    try (var house = house(LiveHouse.PATIENT);
        var reader = house.reader()) {
      reader.block();
      reader.send("GET " + PostsInMemory.PATH + "/since/g1-0 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(reader.rest()).isEmpty();
      LiveHouse.until(() -> house.hub.counts().readersNow() == 0);
    }
  }

  @Test
  void request_sent_together_with_the_stream_s_own_is_not_answered_either() throws Exception {
    try (var house = house(LiveHouse.PATIENT);
        var reader =
            new StreamClient(
                house.port(),
                PostsInMemory.PATH + "/stream",
                "X-A: b\r\n\r\nGET " + PostsInMemory.PATH + "/since/g1-0 HTTP/1.1\r\nHost: y")) {
      posts.post("p1", "one");
      posts.post("p2", "two");
      assertThat(reader.next().data()).contains("\"one\"");
      assertThat(reader.next().data()).contains("\"two\"");
    }
  }

  @Test
  void reader_who_never_reads_is_closed_and_the_others_get_all() throws Exception {
    String words = "x".repeat(20_000);
    try (var house = house(LiveHouse.PATIENT);
        var stuck = house.reader();
        var good = house.reader()) {
      stuck.socket.setReceiveBufferSize(4_096);
      for (int i = 0; house.hub.counts().slowReadersClosed() == 0 && i < 2_000; i++) {
        posts.post("p" + i, words + i);
        assertThat(good.next().data()).contains("x" + i + "\"");
      }
      assertThat(house.hub.counts().slowReadersClosed()).isEqualTo(1);
      LiveHouse.until(() -> house.hub.counts().readersNow() == 1);
    }
  }

  /** The good reader is told first, so that its next post is often on its way to the stuck one. */
  @Test
  void reader_closed_while_more_is_to_be_told_is_counted_once() throws Exception {
    String words = "x".repeat(20_000);
    try (var house = house(LiveHouse.PATIENT)) {
      for (int closed = 1; closed <= 30; closed++) {
        try (var stuck = house.reader();
            var good = house.reader()) {
          stuck.socket.setReceiveBufferSize(4_096);
          for (int i = 0; house.hub.counts().readersNow() == 2 && i < 2_000; i++) {
            posts.post("p" + closed + "x" + i, words);
            good.next();
          }
          assertThat(house.hub.counts().slowReadersClosed()).isEqualTo(closed);
        }
        LiveHouse.until(() -> house.hub.counts().readersNow() == 0);
      }
    }
  }

  @Test
  void one_address_gets_its_share_and_the_rest_is_sent_to_segments() throws Exception {
    int tries = LONG ? 10_000 : 400;
    try (var house = house(LiveLimits.forReaders(20_000, 100))) {
      var open = new ArrayList<StreamClient>();
      int busy = 0;
      for (int i = 0; i < tries; i++) {
        var reader = new StreamClient(house.port(), PostsInMemory.PATH + "/stream");
        assertThat(reader.status()).isEqualTo(200);
        var first = reader.block();
        if (first.name().equals("busy")) {
          busy++;
          assertThat(Integer.parseInt(first.retry())).isBetween(30_000, 60_000);
          assertThat(reader.rest()).isEmpty();
          reader.close();
        } else {
          open.add(reader);
        }
      }
      assertThat(open).hasSize(100);
      assertThat(busy).isEqualTo(tries - 100);
      assertThat(house.hub.counts().readersNow()).isEqualTo(100);
      for (var reader : open) {
        reader.close();
      }
      LiveHouse.until(() -> house.hub.counts().readersNow() == 0);
    }
  }

  @Test
  void readers_behind_a_trusted_proxy_are_counted_by_their_own_address() throws Exception {
    var proxies = new TrustedProxies(List.of(TrustedProxies.Network.parse("127.0.0.1")));
    var limits = LiveLimits.forReaders(1_000, 1);
    try (var house = new LiveHouse(posts, limits, false, proxies, Optional.empty());
        var first = house.reader("X-Forwarded-For: 192.0.2.1");
        var second = house.reader("X-Forwarded-For: 192.0.2.2");
        var network = house.reader("X-Forwarded-For: 2001:db8::1");
        var again =
            new StreamClient(
                house.port(), PostsInMemory.PATH + "/stream", "X-Forwarded-For: 192.0.2.1");
        var neighbour =
            new StreamClient(
                house.port(), PostsInMemory.PATH + "/stream", "X-Forwarded-For: 2001:db8::2:3:4")) {
      for (var reader : List.of(first, second, network)) {
        assertThat(reader.block().id()).isNotEmpty();
      }
      assertThat(again.next().name()).isEqualTo("busy");
      assertThat(neighbour.next().name()).isEqualTo("busy");
    }
  }

  @Test
  void mapped_addresses_count_as_what_they_are() throws Exception {
    assertThat(Seats.of(InetAddress.ofLiteral("::ffff:192.0.2.1")))
        .isEqualTo(Seats.of(InetAddress.ofLiteral("192.0.2.1")));
  }

  @Test
  void full_house_sends_readers_to_segments_without_an_error() throws Exception {
    try (var house = house(LiveLimits.forReaders(1, 10));
        var _ = house.reader();
        var late = new StreamClient(house.port(), PostsInMemory.PATH + "/stream")) {
      assertThat(late.status()).isEqualTo(200);
      assertThat(late.next().name()).isEqualTo("busy");
    }
  }

  @Test
  void orderly_stop_asks_readers_back_spread_over_time() throws Exception {
    var readers = new ArrayList<StreamClient>();
    var house = house(LiveHouse.PATIENT);
    for (int i = 0; i < 50; i++) {
      readers.add(i % 2 == 0 ? house.reader() : house.reader("Accept-Encoding: gzip"));
    }
    house.close();
    var waits = new ArrayList<Integer>();
    for (var reader : readers) {
      waits.add(Integer.parseInt(reader.rest().getLast().retry()));
      reader.close();
    }
    assertThat(waits).allMatch(wait -> wait >= 100 && wait <= 2_100);
    assertThat(waits.stream().distinct().count()).isGreaterThan(10);
  }

  @Test
  void nobody_is_asked_back_before_a_restart_is_over_and_more_readers_get_more_time() {
    var usual = LiveLimits.forReaders(20_000, 100);
    assertThat(usual.leavingFrom()).isEqualTo(Duration.ofSeconds(3));
    assertThat(usual.leavingTo(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(usual.leavingTo(10_000)).isEqualTo(Duration.ofSeconds(8));
    assertThat(usual.leavingTo(10_000_000)).isEqualTo(Duration.ofSeconds(63));
  }

  @Test
  void reader_comes_back_to_another_process_and_has_lost_nothing() throws Exception {
    LogPosition seen;
    try (var house = house(LiveHouse.PATIENT);
        var reader = house.reader()) {
      seen = posts.post("p1", "one");
      reader.next();
    }
    posts.post("p2", "two");
    posts.remove("p1");
    try (var house = house(LiveHouse.PATIENT);
        var reader = house.back(seen)) {
      assertThat(reader.next().data()).contains("\"two\"");
      assertThat(reader.next().name()).isEqualTo("remove");
    }
  }

  @Test
  void two_processes_tell_their_readers_the_same() throws Exception {
    try (var one = house(LiveHouse.PATIENT);
        var two = house(LiveHouse.PATIENT);
        var here = one.reader();
        var there = two.reader()) {
      posts.post("p1", "one");
      assertThat(here.next()).isEqualTo(there.next());
    }
  }

  @Test
  void storm_of_readers_who_come_back_reads_the_tables_once() throws Exception {
    LogPosition seen = posts.post("p0", "zero");
    for (int i = 1; i <= 20; i++) {
      posts.post("p" + i, "post " + i);
    }
    int many = LONG ? 2_000 : 300;
    try (var house = house(LiveLimits.forReaders(5_000, 5_000));
        var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<Future<String>>();
      for (int i = 0; i < many; i++) {
        results.add(
            workers.submit(
                () -> {
                  try (var reader = house.back(seen)) {
                    String last = "";
                    for (int n = 0; n < 20; n++) {
                      last = reader.next().data();
                    }
                    return last;
                  }
                }));
      }
      for (var result : results) {
        assertThat(result.get()).contains("post 20");
      }
      assertThat(house.hub.counts().readsOfTables()).isEqualTo(1);
    }
  }

  /** Many readers who join, leave and come back while posts change: all end equal to the page. */
  @Test
  void readers_who_come_and_go_all_end_equal_to_a_fresh_page() throws Exception {
    long seed = System.nanoTime();
    System.out.println("Readers come and go by the seed " + seed);
    var random = new Random(seed);
    int many = LONG ? 300 : 60;
    int changes = LONG ? 2_000 : 300;
    try (var house = house(LiveLimits.forReaders(5_000, 5_000));
        var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var pages = new ArrayList<OpenPage>();
      var ends = new ArrayList<Future<?>>();
      for (int i = 0; i < many; i++) {
        var page = new OpenPage(house, new Random(random.nextLong()), i % 3 == 0);
        pages.add(page);
        ends.add(workers.submit(page::follow));
      }
      for (int i = 0; i < changes; i++) {
        change(random);
        Thread.sleep(random.nextInt(3));
      }
      LogPosition end = posts.post("end", "the end");
      for (var page : pages) {
        page.until(end);
      }
      for (var done : ends) {
        done.get();
      }
      for (var page : pages) {
        assertThat(page.shown).isEqualTo(posts.page());
        assertThat(page.duplicates).isZero();
      }
    }
  }

  private void change(Random random) {
    String id = "p" + random.nextInt(40);
    switch (random.nextInt(4)) {
      case 0 -> posts.remove(id);
      case 1 -> posts.edit(id, "edited " + random.nextInt());
      default -> posts.post(id, "posted " + random.nextInt());
    }
  }

  /** A page in a browser, as far as the stream is concerned. */
  private final class OpenPage {
    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z0-9]+)\",\"revision\":(\\d+)");
    private static final Pattern HTML = Pattern.compile("\"html\":\"([^\"]*)\"");

    private final LiveHouse house;
    private final Random random;
    private final boolean gzip;
    private volatile LogPosition end = new LogPosition("g1", Long.MAX_VALUE);
    private Map<String, String> shown = new HashMap<>();
    private LogPosition at;
    private int duplicates;

    OpenPage(LiveHouse house, Random random, boolean gzip) {
      this.house = house;
      this.random = random;
      this.gzip = gzip;
      load();
    }

    private void load() {
      synchronized (posts) {
        shown = new HashMap<>(posts.page());
        at = posts.head();
      }
    }

    void until(LogPosition position) {
      end = position;
    }

    Void follow() throws IOException {
      while (at.number() < end.number()) {
        int most = 1 + random.nextInt(30);
        try (var reader =
            gzip
                ? house.reader("Last-Event-ID: " + at, "Accept-Encoding: gzip")
                : house.reader("Last-Event-ID: " + at)) {
          for (int i = 0; i < most && at.number() < end.number(); i++) {
            apply(reader.next());
          }
        }
      }
      return null;
    }

    private void apply(StreamClient.Event event) {
      if (event.name().equals("reset")) {
        load();
        return;
      }
      var position = LogPosition.parse(event.id());
      if (position.number() < at.number()
          || (position.number() == at.number() && !event.name().equals("state"))) {
        duplicates++;
      }
      at = position;
      var id = ID.matcher(event.data());
      if (event.name().equals("post") && id.find()) {
        var html = HTML.matcher(event.data());
        assertThat(html.find()).isTrue();
        shown.put(id.group(1), html.group(1));
      } else if (event.name().equals("remove") && id.find()) {
        shown.remove(id.group(1));
      }
    }
  }

  @Test
  void stream_that_nobody_asks_for_is_forgotten_and_begun_again() throws Exception {
    try (var house = house(impatient())) {
      try (var reader = house.reader()) {
        posts.post("p1", "one");
        reader.next();
      }
      LiveHouse.until(
          () -> {
            int before = posts.reads.get();
            for (int i = 0; i < 5; i++) {
              posts.edit("p1", "again " + i);
              house.hub.caughtUp();
            }
            return posts.reads.get() == before;
          });
      try (var reader = house.reader()) {
        posts.post("p2", "two");
        assertThat(reader.next().data()).contains("\"two\"");
      }
    }
  }

  @Test
  void gzip_of_a_post_is_the_same_for_everyone_and_smaller() {
    byte[] post =
        ("data: " + "The council votes on the harbour bridge. ".repeat(10))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(GzipBlocks.of(post)).isEqualTo(GzipBlocks.of(post)).hasSizeLessThan(post.length / 2);
  }
}
