package news.standfirst.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Hours of a small newspaper: {@code Soak PORT TOKEN PID MINUTES REQUESTS-PER-SECOND}. Readers ask
 * for the front page, stories old and new, topics, searches and feeds at an even rate; an editor
 * writes or updates and publishes a story every three seconds. Says the server's memory each
 * minute.
 */
public final class Soak {
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);

  private final int port;
  private final Prose prose = new Prose(Instant.now().toEpochMilli());
  private final ArrayList<String> stories = new ArrayList<>();
  private final Times pages = new Times();
  private final Times edits = new Times();
  private int failed;

  private Soak(int port) {
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    var soak = new Soak(Integer.parseInt(arguments[0]));
    soak.run(
        arguments[1],
        Long.parseLong(arguments[2]),
        Duration.ofMinutes(Long.parseLong(arguments[3])),
        Integer.parseInt(arguments[4]));
  }

  private void run(String token, long server, Duration length, int rate) throws Exception {
    long start = System.nanoTime();
    long nextEdit = start;
    long nextReport = start;
    Desk.Story story = null;
    try (var reader = new Line(port);
        var desk = new Desk(port, token)) {
      learnAddresses(reader);
      for (long count = 0; System.nanoTime() - start < length.toNanos(); count++) {
        sleepUntil(start + count * 1_000_000_000L / rate);
        ask(reader);
        if (System.nanoTime() >= nextEdit) {
          nextEdit += BETWEEN_EDITS.toNanos();
          story = edit(desk, story);
        }
        if (System.nanoTime() >= nextReport) {
          nextReport += Duration.ofMinutes(1).toNanos();
          report(server, Duration.ofNanos(System.nanoTime() - start));
        }
      }
    }
    report(server, length);
    System.out.println("pages: " + pages);
    System.out.println("edits: " + edits);
    System.out.println("failed: " + failed);
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private void learnAddresses(Line reader) throws IOException {
    var index = reader.plain("/sitemap.xml").expect(200).body();
    for (int at = index.indexOf("<loc>"); at >= 0; at = index.indexOf("<loc>", at + 5)) {
      var map = index.substring(at + 5, index.indexOf("</loc>", at));
      var text = reader.plain(map.replaceFirst("^[a-z]+://[^/]+", "")).expect(200).body();
      for (int s = text.indexOf("<loc>"); s >= 0; s = text.indexOf("<loc>", s + 5)) {
        var url = text.substring(s + 5, text.indexOf("</loc>", s));
        stories.add(url.replaceFirst("^[a-z]+://[^/]+", ""));
      }
    }
    System.out.printf("%,d addresses of stories%n", stories.size());
  }

  private void ask(Line reader) throws IOException {
    int kind = prose.number(100);
    String path;
    if (kind < 25) {
      path = "/en/";
    } else if (kind < 80) {
      path = stories.get(prose.number(stories.size()));
    } else if (kind < 88) {
      path = "/en/topic/topic-" + prose.number(200);
    } else if (kind < 94) {
      path = "/en/search?q=" + prose.word();
    } else {
      path = kind < 97 ? "/en/feed.rss" : "/en/feed.atom";
    }
    var answer = reader.get(path);
    pages.add(answer.nanos());
    if (answer.status() != 200) {
      failed++;
      System.out.println(answer.status() + " at " + path);
    }
  }

  /** A new story, or now and then the last one again. */
  private Desk.Story edit(Desk desk, Desk.@org.jspecify.annotations.Nullable Story last)
      throws IOException {
    long start = System.nanoTime();
    var headline = prose.words(7);
    var body = "<p>" + prose.sentences(900) + "</p><p>" + prose.sentences(900) + "</p>";
    Desk.Story story;
    if (last != null && prose.number(3) > 0) {
      story = desk.save(last, headline, body);
      desk.publish(story.id());
    } else {
      story = desk.write(headline, body);
      stories.add(story.path());
    }
    edits.add(System.nanoTime() - start);
    return story;
  }

  private void report(long server, Duration since) throws IOException {
    var status = Files.readString(Path.of("/proc/" + server + "/status"));
    System.out.printf(
        Locale.ROOT,
        "%d min: memory %d MiB, most ever %d MiB, %,d pages, %,d edits, p99 of pages %.1f ms%n",
        since.toMinutes(),
        kilobytes(status, "VmRSS:") >> 10,
        kilobytes(status, "VmHWM:") >> 10,
        pages.count(),
        edits.count(),
        pages.percentile(99));
  }

  private static long kilobytes(String status, String name) {
    int at = status.indexOf(name) + name.length();
    return Long.parseLong(status.substring(at, status.indexOf("kB", at)).strip());
  }
}
