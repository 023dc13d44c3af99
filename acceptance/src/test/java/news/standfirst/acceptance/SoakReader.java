package news.standfirst.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
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
  private static final Pattern ID = Pattern.compile("\"id\":\"[^\"]+\"");
  private static final Pattern STREAM =
      Pattern.compile("type=\"text/event-stream\" href=\"(?:https?://[^/\"]+)?([^\"]+)\"");

  private static final int NARROW_BYTES = 4_096;

  /** How it reads. */
  enum Habit {
    STEADY,
    /** Loses its connection every few seconds. */
    DROPS,
    /** Closes the lid for a while. */
    SLEEPS,
    /** Comes back with ids that nobody gave out. */
    LIES,
    /** Reads a line and rests; once stalled, far longer than the house takes to write the next. */
    SLOW
  }

  /** An event as it came. */
  record Heard(String kind, String data) {
    /** The post of a long event; what is not long equals nothing. */
    Object longWordsOf() {
      var id = ID.matcher(data);
      return data.length() > 10_000 && id.find() ? id.group() : this;
    }
  }

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
  private volatile boolean stalled;
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

  /** From now on it hardly reads at all, if it is slow. */
  void stall() {
    stalled = true;
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
    connections++;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                habit == Habit.SLOW ? throughANarrowPipe() : opened(), StandardCharsets.UTF_8))) {
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

  private InputStream opened() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(root + stream)).header("Last-Event-ID", id());
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      answer.body().close();
      throw new IOException("no stream: " + answer.statusCode());
    }
    return answer.body();
  }

  /** In a wide one megabytes would wait on this side, and the house would see no slow reader. */
  private InputStream throughANarrowPipe() throws IOException {
    var socket = new Socket();
    try {
      socket.setReceiveBufferSize(NARROW_BYTES);
      socket.connect(new InetSocketAddress("127.0.0.1", URI.create(root).getPort()));
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.0\r\nHost: localhost\r\nLast-Event-ID: %s\r\n\r\n"
                  .formatted(stream, id())
                  .getBytes(StandardCharsets.US_ASCII));
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          throw new IOException("no stream: " + head);
        }
        head.append((char) next);
      }
      if (!head.substring(0, 12).endsWith(" 200")) {
        throw new IOException("no stream: " + head);
      }
      return socket.getInputStream();
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void read(BufferedReader lines, long until) throws IOException, InterruptedException {
    var kind = "message";
    var id = "";
    var data = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (habit == Habit.SLOW && !over) {
        Thread.sleep(stalled ? 2_000 : 10);
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
      hear(new Heard(kind, data));
    }
    return false;
  }

  /** An edit right after an edit of the same post takes its place: long ones come in rows. */
  private void hear(Heard one) {
    if (!heard.isEmpty() && heard.getLast().longWordsOf().equals(one.longWordsOf())) {
      heard.removeLast();
    }
    heard.add(one);
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
