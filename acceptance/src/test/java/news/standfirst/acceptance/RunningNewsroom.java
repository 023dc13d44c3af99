package news.standfirst.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packed program on a folder and a port of its own, and short words for what clients do. */
final class RunningNewsroom implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern READERS = Pattern.compile("Readers: http://[^:]+:(\\d+)/");
  private static final Path JAR = Path.of("../newsroom/target/newsroom.jar").toAbsolutePath();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final String opening;
  private final List<String> options;
  private String token = "";
  private Process process;
  private int port;

  /** An answer of the newsroom. */
  record Answer(int status, String body, HttpResponse<byte[]> whole) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(status + ": " + body, e);
      }
    }

    String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }
  }

  RunningNewsroom(Base base) {
    this(base, "serve");
    token = command("token", "add", "tests", "--scope", "read,write,admin").strip();
  }

  /** Another process of the same newsroom: on its database and media, with its tokens. */
  RunningNewsroom beside() {
    var shared = new ArrayList<>(options);
    shared.addAll(List.of("--media", folder.resolve("media").toUri().toString()));
    return new RunningNewsroom(shared, "serve", token);
  }

  /** With the demo's stories. */
  static RunningNewsroom demo() {
    return new RunningNewsroom(Base.SQLITE, "demo");
  }

  private RunningNewsroom(Base base, String opening) {
    this(base.options(), opening, "");
  }

  private RunningNewsroom(List<String> options, String opening, String token) {
    this.opening = opening;
    this.options = options;
    this.token = token;
    try {
      folder = Files.createTempDirectory("standfirst-acceptance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process = start();
  }

  private Process start() {
    try {
      var log = folder.resolve("out.log").toFile();
      // The same port after a restart: whoever was connected comes back to it.
      var command = java(opening, "--port", String.valueOf(port == 0 ? freePort() : port));
      var started =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
      port = awaitPort(started, log.toPath());
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private List<String> java(String... words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", folder.toString()));
    command.addAll(options);
    return command;
  }

  private static int awaitPort(Process started, Path log) throws IOException {
    var end = System.nanoTime() + Duration.ofSeconds(300).toNanos();
    while (System.nanoTime() < end && started.isAlive()) {
      var found = READERS.matcher(Files.readString(log));
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
      pause(50);
    }
    throw new AssertionError("The newsroom did not open: " + Files.readString(log));
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a command of the command line beside the running server and gives what it printed. */
  String command(String... words) {
    try {
      var ran =
          new ProcessBuilder(java(words))
              .redirectError(folder.resolve("command.log").toFile())
              .start();
      var printed = new String(ran.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!ran.waitFor(120, TimeUnit.SECONDS) || ran.exitValue() != 0) {
        throw new AssertionError(
            String.join(" ", words)
                + ": "
                + printed
                + Files.readString(folder.resolve("command.log")));
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends the program without a warning and starts it again on the same folder. */
  void killAndRestart() {
    process.destroyForcibly();
    awaitEnd();
    process = start();
  }

  private void awaitEnd() {
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Where it listens, without a slash at the end. */
  String address() {
    return "http://localhost:" + port;
  }

  Path folder() {
    return folder;
  }

  /** The JDBC address of its database; empty where that is a file in its folder. */
  String database() {
    return options.isEmpty() ? "" : options.get(options.indexOf("--database") + 1);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** What it has written so far: its greeting and its log. */
  String written() {
    try {
      return Files.readString(folder.resolve("out.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What anybody gets at this path. */
  Answer get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  /** What the API answers to the tests' token. */
  Answer ask(String path) {
    return send(authorised("/api/v1" + path).GET());
  }

  Answer post(String path, String json) {
    return send(
        authorised("/api/v1" + path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer put(String path, int revision, String json) {
    return send(
        authorised("/api/v1" + path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + revision + "\"")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Changes whatever is there now. */
  Answer put(String path, String json) {
    return send(
        authorised("/api/v1" + path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer delete(String path) {
    return send(authorised("/api/v1" + path).DELETE());
  }

  /** Uploads a picture with its words as a form would. */
  Answer upload(byte[] file, String caption, String credit, String alternative) {
    var boundary = "standfirst-acceptance-boundary";
    var body = new ByteArrayOutputStream();
    part(body, boundary, "caption", caption);
    part(body, boundary, "credit", credit);
    part(body, boundary, "alt", alternative);
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        authorised("/api/v1/pictures")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, String value) {
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
  }

  private URI at(String path) {
    return URI.create(path.startsWith("http") ? path : "http://127.0.0.1:" + port + path);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var whole =
          client.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          whole.statusCode(), new String(whole.body(), StandardCharsets.UTF_8), whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
    process.destroyForcibly();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
