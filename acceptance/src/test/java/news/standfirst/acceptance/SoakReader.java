package news.standfirst.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A reader without a browser: opens the page, follows its stream, comes back with its last id, and
 * remembers all that it heard, so that the shipped script can apply it to the page that it began
 * with. What ails it is its {@link Habit}.
 */
final class SoakReader implements Runnable {
  private static final Pattern POSITION = Pattern.compile("data-position=\"([^\"]+)\"");
  private static final Pattern STREAM =
      Pattern.compile("type=\"text/event-stream\" href=\"(?:https?://[^/\"]+)?([^\"]+)\"");

  /** How it reads. */
  enum Habit {
    STEADY,
    /** Loses its connection every few seconds. */
    DROPS,
    /** Closes the lid for a while. */
    SLEEPS,
    /** Comes back with ids that nobody gave out. */
    LIES,
    /** Reads a few bytes and rests. */
    SLOW
  }

  /** An event as it came. */
  record Heard(String kind, String data) {}

  private final Habit habit;
  private final Random chance;
  private final HttpClient client;
  private final String root;
  private final String path;
  private final List<Heard> heard = new ArrayList<>();
  private String page = "";
  private String stream = "";
  private String last = "";
  private int resets;
  private int connections;
  private volatile boolean over;

  /**
   * @param client comes from a loopback address that not too many share: the house counts them
   */
  SoakReader(Habit habit, long seed, HttpClient client, String root, String path) {
    this.habit = habit;
    this.chance = new Random(seed);
    this.root = root;
    this.path = path;
    this.client = client;
  }

  Habit habit() {
    return habit;
  }

  /** The page that it applies what it heard to. */
  synchronized String page() {
    return page;
  }

  synchronized List<Heard> heard() {
    return List.copyOf(heard);
  }

  synchronized boolean heard(String word) {
    return page.contains(word) || heard.stream().anyMatch(one -> one.data().contains(word));
  }

  synchronized String tale() {
    return "%s: %d connections, %d resets, %d events, last id %s"
        .formatted(habit, connections, resets, heard.size(), last);
  }

  /** From now on it stays connected, so that it can hear the end. */
  void settle() {
    over = true;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (page().isEmpty()) {
          open();
        }
        follow();
      } catch (IOException e) {
        // The house is down or the line was cut: a browser would come back as well.
      } catch (InterruptedException e) {
        return;
      }
      try {
        Thread.sleep(rest());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private long rest() {
    return habit == Habit.SLEEPS && !over
        ? 2_000 + chance.nextInt(6_000)
        : 200 + chance.nextInt(1_300);
  }

  private void open() throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30)).build(),
            HttpResponse.BodyHandlers.ofString());
    var position = POSITION.matcher(answer.body());
    var address = STREAM.matcher(answer.body());
    if (answer.statusCode() != 200 || !position.find() || !address.find()) {
      throw new IOException("no page: " + answer.statusCode());
    }
    synchronized (this) {
      page = answer.body();
      heard.clear();
      last = position.group(1);
      stream = address.group(1).replace("&amp;", "&");
    }
  }

  private void follow() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(root + stream)).header("Last-Event-ID", id());
    connections++;
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(
            new InputStreamReader(answer.body(), StandardCharsets.UTF_8),
            habit == Habit.SLOW ? 64 : 8_192)) {
      if (answer.statusCode() != 200) {
        return;
      }
      var until =
          System.nanoTime()
              + Duration.ofMillis(
                      switch (habit) {
                        case STEADY, SLOW -> 3_600_000;
                        case DROPS -> 500 + chance.nextInt(4_000);
                        case SLEEPS -> 2_000 + chance.nextInt(6_000);
                        case LIES -> 3_000 + chance.nextInt(5_000);
                      })
                  .toNanos();
      read(lines, until);
    }
  }

  private void read(BufferedReader lines, long until) throws IOException, InterruptedException {
    var kind = "message";
    var id = "";
    var data = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (habit == Habit.SLOW && !over) {
        Thread.sleep(40);
      }
      if (line.isEmpty()) {
        if (take(kind, id, data.toString())) {
          return;
        }
        kind = "message";
        id = "";
        data.setLength(0);
        if (!over && System.nanoTime() > until) {
          return;
        }
      } else if (line.startsWith("event:")) {
        kind = line.substring(6).strip();
      } else if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).stripLeading());
      }
    }
  }

  /** Whether the page has to be loaded again. */
  private synchronized boolean take(String kind, String id, String data) {
    if (!id.isEmpty()) {
      last = id;
    }
    if (kind.equals("reset")) {
      resets++;
      page = "";
      heard.clear();
      return true;
    }
    if (!data.isEmpty()) {
      heard.add(new Heard(kind, data));
    }
    return false;
  }

  private synchronized String id() {
    if (habit != Habit.LIES || over || chance.nextInt(3) > 0) {
      return last;
    }
    return switch (chance.nextInt(4)) {
      case 0 -> "zzzzzz-" + (1 + chance.nextInt(1_000));
      case 1 -> last.replaceFirst("-.*", "-999999999999");
      case 2 -> "-1";
      default -> last.replaceFirst("-.*", "-0");
    };
  }
}
