package news.standfirst.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Readers that sleep, drop, lie and read slowly, browsers with the shipped script among them, while
 * posts come, change and go and the house is killed: in the end each shows what a fresh page shows.
 */
class LiveSoakTest {
  private static final boolean LONG = Boolean.getBoolean("standfirst.long");
  private static final int READERS = LONG ? 2_000 : 60;
  private static final int BROWSERS = LONG ? 20 : 2;
  private static final int KILLS = LONG ? 10 : 2;
  private static final Duration LENGTH = Duration.ofSeconds(LONG ? 300 : 24);

  /** Posts and other acts: twenty busy minutes in five. */
  private static final Duration BETWEEN_ACTS = Duration.ofMillis(LONG ? 250 : 120);

  private static final int KINDS_OF_ACT = 12;

  /** Nearly as much as a post may hold. */
  private static final String LONG_WORDS = " and so on and on".repeat(1_100);

  /** 6 MB: many times what may wait for a reader in the house and in the kernel. */
  private static final int MOST_LONG_EDITS = 300;

  private static final int READERS_PER_ADDRESS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SLOW_CLOSED =
      Pattern.compile("(?m)^standfirst_live_slow_readers_closed_total (\\S+)$");
  private static final Pattern APPLY =
      Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\"");

  private final long seed = Long.getLong("standfirst.seed", System.nanoTime());
  private final Random chance = new Random(seed);
  private final List<String> posts = new ArrayList<>();
  private final Set<String> removed = new HashSet<>();
  private final Map<String, String> markers = new HashMap<>();
  private final Set<String> keyEvents = new HashSet<>();
  private String pinned = "";
  private int number;
  private int acts;

  @Test
  void every_reader_ends_with_what_a_fresh_page_shows() throws InterruptedException {
    try (var house = new RunningNewsroom(Base.SQLITE)) {
      var made =
          house.post(
              "/coverages",
              "{\"language\":\"en\",\"headline\":\"The long night\",\"standfirst\":\"Live.\"}");
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      var coverage = "/coverages/" + made.json().get("id").asText();
      assertThat(house.post(coverage + "/start", "{}").status()).isEqualTo(200);
      var path = URI.create(made.json().get("url").asText()).getRawPath();
      for (int first = 0; first < 30; first++) {
        write(house, coverage);
      }
      var client = client("127.0.1.1");
      var readers = new ArrayList<SoakReader>();
      var threads = new ArrayList<Thread>();
      for (int reader = 0; reader < READERS; reader++) {
        var habit = SoakReader.Habit.values()[reader % SoakReader.Habit.values().length];
        if (reader % READERS_PER_ADDRESS == 0) {
          client = client("127.0.1." + (1 + reader / READERS_PER_ADDRESS));
        }
        var one = new SoakReader(habit, seed + reader, client, root(house), path);
        readers.add(one);
        threads.add(Thread.ofVirtual().start(one));
      }
      try (var playwright = playwright();
          var browser = chromium(playwright)) {
        var pages = new ArrayList<Page>();
        for (int page = 0; page < BROWSERS; page++) {
          // A browser's tabs share one stream; each of these is a browser of its own.
          pages.add(browser.newContext().newPage());
          pages.getLast().navigate(root(house) + path);
        }
        assertThat(soak(house, coverage, pages)).as("killed").isEqualTo(KILLS);
        readers.forEach(SoakReader::stall);
        drown(house, coverage);
        readers.forEach(SoakReader::settle);
        pages.forEach(page -> page.context().setOffline(false));
        var end = "end" + UUID.randomUUID();
        assertThat(house.post(coverage + "/posts", words(end)).status()).isEqualTo(201);
        awaitAll(readers, pages, end);
        compare(house, path, browser, readers, pages);
      } finally {
        threads.forEach(Thread::interrupt);
      }
    }
  }

  /** Gives how often the house was killed. */
  private int soak(RunningNewsroom house, String coverage, List<Page> pages) {
    var begun = System.nanoTime();
    var killed = 0;
    while (System.nanoTime() - begun < LENGTH.toNanos() || killed < KILLS || acts < KINDS_OF_ACT) {
      act(house, coverage);
      var due = begun + LENGTH.toNanos() / (KILLS + 1) * (killed + 1);
      if (killed < KILLS && System.nanoTime() > due) {
        killed++;
        house.killAndRestart();
      }
      if (chance.nextInt(20) == 0) {
        var page = pages.get(chance.nextInt(pages.size()));
        page.context().setOffline(chance.nextBoolean());
      }
      RunningNewsroom.pause(BETWEEN_ACTS.toMillis());
    }
    return killed;
  }

  /** Edits one long post until readers who read far too slowly are closed. */
  private void drown(RunningNewsroom house, String coverage) {
    var post = coverage + "/posts/" + posts.getLast();
    var edits = 0;
    while (slowReadersClosed(house) == 0) {
      assertThat(++edits).as("edits, and no slow reader was closed").isLessThan(MOST_LONG_EDITS);
      accepted(house.put(post, words("long " + ++number + LONG_WORDS)));
    }
  }

  private static double slowReadersClosed(RunningNewsroom house) {
    var found = SLOW_CLOSED.matcher(house.get("/metrics").body());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  /** Each kind of act once, then any. */
  private void act(RunningNewsroom house, String coverage) {
    var act = acts < KINDS_OF_ACT ? acts : chance.nextInt(KINDS_OF_ACT);
    acts++;
    var any = posts.get(chance.nextInt(posts.size()));
    var post = coverage + "/posts/" + any;
    switch (act) {
      case 5, 6 -> accepted(house.put(post, words("edited " + ++number)));
      case 7 -> remove(house, coverage, any);
      case 8 -> pin(house, coverage, any);
      case 9 -> unpin(house, coverage);
      case 10 -> {
        var on = keyEvents.add(any) || !keyEvents.remove(any);
        accepted(house.post(post + "/key-event", "{\"keyEvent\":" + on + "}"));
      }
      case 11 -> {
        var below = posts.get(chance.nextInt(posts.size()));
        if (!below.equals(any)) {
          accepted(house.post(post + "/move", "{\"below\":\"" + below + "\"}"));
        }
      }
      default -> write(house, coverage);
    }
  }

  private void remove(RunningNewsroom house, String coverage, String post) {
    if (posts.size() > 10) {
      accepted(house.delete(coverage + "/posts/" + post));
      posts.remove(post);
      removed.add(post);
      pinned = pinned.equals(post) ? "" : pinned;
    }
  }

  private void pin(RunningNewsroom house, String coverage, String post) {
    if (!post.equals(pinned)) {
      accepted(house.post(coverage + "/posts/" + post + "/pin", "{}"));
      pinned = post;
    }
  }

  private void unpin(RunningNewsroom house, String coverage) {
    if (!pinned.isEmpty()) {
      accepted(house.post(coverage + "/posts/" + pinned + "/unpin", "{}"));
      pinned = "";
    }
  }

  private static void accepted(RunningNewsroom.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
  }

  private void write(RunningNewsroom house, String coverage) {
    var marker = "post " + ++number;
    var answer = house.post(coverage + "/posts", words(marker));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    posts.add(answer.json().get("id").asText());
    markers.put(posts.getLast(), marker);
  }

  private static String words(String words) {
    var headline = words.substring(0, Math.min(words.length(), 60));
    return "{\"headline\":\"%s\",\"bodyHtml\":\"<p>Words of <strong>%s</strong>.</p>\"}"
        .formatted(headline, words);
  }

  private static void awaitAll(List<SoakReader> readers, List<Page> pages, String end) {
    var until = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (System.nanoTime() < until) {
      var left = readers.stream().filter(reader -> !reader.heard(end)).count();
      var blind = pages.stream().filter(page -> !page.content().contains(end)).count();
      if (left == 0 && blind == 0) {
        return;
      }
      RunningNewsroom.pause(500);
    }
    throw new AssertionError(
        "They never heard the end: "
            + readers.stream()
                .filter(reader -> !reader.heard(end))
                .map(SoakReader::tale)
                .limit(20)
                .toList()
            + ", browsers "
            + pages.stream().filter(page -> !page.content().contains(end)).count());
  }

  private void compare(
      RunningNewsroom house,
      String path,
      Browser browser,
      List<SoakReader> readers,
      List<Page> pages) {
    var judge = browser.newContext().newPage();
    judge.navigate(root(house) + "/robots.txt");
    var fresh = house.get(path).body();
    var apply = APPLY.matcher(fresh);
    assertThat(apply.find()).isTrue();
    judge.evaluate(
        """
        async ([script, fresh]) => {
          const live = await import(script);
          const page = new DOMParser().parseFromString(fresh, 'text/html');
          const goesOn = !page.querySelector('.pager.older').hidden;
          // An attribute that a script took off and put on again stands last: the order says nothing.
          const plain = html => {
            const template = document.createElement('template');
            template.innerHTML = html;
            for (const element of template.content.querySelectorAll('*')) {
              const all = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
              all.forEach(one => element.removeAttribute(one.name));
              all.forEach(one => element.setAttribute(one.name, one.value));
            }
            return template.innerHTML;
          };
          const inOrder = one =>
            Object.fromEntries(
              Object.entries(one).map(([part, html]) => [
                part,
                Array.isArray(html) ? html.map(plain) : plain(html),
              ])
            );
          const want = inOrder(live.shown(page));
          window.wrong = (shown, gone) => {
            const got = inOrder(shown);
            const lines = [];
            for (const part of ['title', 'head', 'lead']) {
              if (got[part] !== want[part]) lines.push(part + ': ' + got[part]);
            }
            for (const part of ['keyEvents', 'pinned']) {
              if (JSON.stringify(got[part]) !== JSON.stringify(want[part])) {
                lines.push(part + ': ' + got[part].length + ' for ' + want[part].length);
              }
            }
            // A page that has been open for long may still hold older posts below. And what a fresh page holds
            // instead of removed ones an open page leaves to its link to older posts (decision 0910).
            const least = goesOn ? 10 : want.posts.length;
            want.posts.forEach((post, place) => {
              if (got.posts[place] !== post && (place < got.posts.length || place < least)) {
                lines.push('post ' + place + ': ' + got.posts[place] + ' for ' + post);
              }
            });
            const all = JSON.stringify(got);
            gone.filter(id => all.includes('post-' + id)).forEach(id => lines.push('still ' + id));
            return lines.slice(0, 3);
          };
          window.applied = (html, heard, gone) => {
            const doc = new DOMParser().parseFromString(html, 'text/html');
            for (const one of heard) {
              live.apply(doc, one.kind, JSON.parse(one.data));
              live.trim(doc, 40);
            }
            return window.wrong(live.shown(doc), gone);
          };
        }
        """,
        List.of(apply.group(1), fresh));
    var wrong = new ArrayList<String>();
    for (var reader : readers) {
      var heard =
          reader.heard().stream()
              .map(one -> Map.of("kind", one.kind(), "data", one.data()))
              .toList();
      var lines =
          judge.evaluate(
              "([html, heard, gone]) => window.applied(html, heard, gone)",
              List.of(reader.page(), heard, List.copyOf(removed)));
      note(wrong, reader.tale(), lines);
    }
    for (var page : pages) {
      var got =
          page.evaluate(
              "async script => JSON.stringify((await import(script)).shown(document))",
              apply.group(1));
      var lines =
          judge.evaluate(
              "([got, gone]) => window.wrong(JSON.parse(got), gone)",
              List.of(got, List.copyOf(removed)));
      note(wrong, "a browser", lines);
    }
    assertThat(wrong).as("seed %d, %d posts", seed, number).isEmpty();
  }

  private static void note(List<String> wrong, String who, Object lines) {
    JsonNode found = JSON.valueToTree(lines);
    if (!found.isEmpty()) {
      wrong.add(who + " " + found);
    }
  }

  private static String root(RunningNewsroom house) {
    return house.address().replace("localhost", "127.0.0.1");
  }

  private static HttpClient client(String from) {
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .localAddress(InetAddress.getByName(from))
          .connectTimeout(Duration.ofSeconds(20))
          .build();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser chromium(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}
