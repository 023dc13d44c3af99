package news.standfirst.translation.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A registry on this machine: a catalogue, three packed files, and whatever can go wrong. */
public final class LocalRegistry implements AutoCloseable {
  /** Answers one request in its own way. */
  public interface Fault {
    void answer(HttpExchange exchange, byte[] file) throws IOException;
  }

  public static final String MODEL = "/db/models/en-es/" + GoldenModel.MODEL + ".gz";
  public static final String LEX = "/db/models/en-es/" + GoldenModel.LEX + ".gz";
  public static final String VOCAB = "/db/models/en-es/" + GoldenModel.VOCAB + ".gz";
  public static final String CATALOGUE = "/db/models.json";

  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  public LocalRegistry() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    put(MODEL, GoldenModel.packed(GoldenModel.model()));
    put(LEX, GoldenModel.packed(GoldenModel.lex()));
    put(VOCAB, GoldenModel.packed(GoldenModel.vocab()));
    catalogue(
        entry("base-memory", "Release", hash(GoldenModel.model()), GoldenModel.model().length));
  }

  public static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** One entry of the catalogue, in the shape of Mozilla's. */
  public static String entry(String architecture, String status, String hash, long size) {
    return """
        {"architecture": "%s", "releaseStatus": "%s", "sourceLanguage": "en", "targetLanguage": "es",
         "modelStatistics": {"parameters": 1}, "files": {
          "model": {"path": "db/models/en-es/%s.gz", "uncompressedSize": %d, "uncompressedHash": "%s"},
          "lexicalShortlist": {"path": "db/models/en-es/%s.gz"},
          "vocab": {"path": "db/models/en-es/%s.gz"}}}"""
        .formatted(
            architecture,
            status,
            GoldenModel.MODEL,
            size,
            hash,
            GoldenModel.LEX,
            GoldenModel.VOCAB);
  }

  public void catalogue(String... entries) {
    var json =
        "{\"generated\": \"2026-11-01\", \"baseUrl\": \"%s\", \"models\": {\"en-es\": [%s]}}"
            .formatted(root(), String.join(",", entries));
    put(CATALOGUE, json.getBytes(StandardCharsets.UTF_8));
  }

  public void put(String path, byte[] file) {
    files.put(path, file);
  }

  /** The next requests of a path fare so, one after the other. */
  public void next(String path, Fault... fault) {
    faults.computeIfAbsent(path, _ -> new ArrayDeque<>()).addAll(Arrays.asList(fault));
  }

  /** From now on this file comes whole. */
  public void calm(String path) {
    faults.remove(path);
  }

  URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public URI address() {
    return root().resolve(CATALOGUE);
  }

  /** An office over a shelf in a folder, which asks this registry and does not wait long. */
  public ModelOffice office(Path folder, Runnable changed) {
    return office(folder, Disk.REAL, changed);
  }

  ModelOffice office(Path folder, Disk disk, Runnable changed) {
    var patience = new Download.Patience(Duration.ofSeconds(5), 3, Duration.ofMillis(5));
    return new ModelOffice(
        new ModelShelf(folder, InstantSource.system(), disk),
        new Registry(address(), new Download(ProxySelector.of(null), patience, disk)),
        InstantSource.system(),
        changed);
  }

  /** An office whose disk looks empty and takes nothing. */
  public ModelOffice officeOnAFullDisk(Path folder) {
    var full =
        new Disk() {
          @Override
          public long free(Path folder) {
            return 1L << 40;
          }

          @Override
          public OutputStream append(Path file) throws IOException {
            return new FilterOutputStream(Disk.REAL.append(file)) {
              @Override
              public void write(byte[] bytes, int from, int count) throws IOException {
                throw new IOException("No space left on device");
              }
            };
          }
        };
    return office(folder, full, () -> {});
  }

  /** What was asked for: path, and the range if one was. */
  public List<String> requests() {
    return requests;
  }

  public static Fault status(int status) {
    return (exchange, _) -> exchange.sendResponseHeaders(status, -1);
  }

  public static Fault redirect(String to) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  /**
   * The first bytes, and then the connection is gone: once they have arrived, because a client may
   * drop what it has not read yet when a connection breaks.
   */
  public static Fault cutAfter(int bytes, CountDownLatch arrived) {
    return (exchange, file) -> {
      exchange.getResponseHeaders().set("ETag", tag(file));
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(file, 0, bytes);
      exchange.getResponseBody().flush();
      try {
        arrived.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** The first bytes, and then nothing for a long time. */
  public static Fault silentAfter(int bytes) {
    return (exchange, file) -> {
      exchange.getResponseHeaders().set("ETag", tag(file));
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(file, 0, bytes);
      exchange.getResponseBody().flush();
      try {
        Thread.sleep(20_000);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Everything, in drops. */
  public static Fault drops(int count) {
    return (exchange, file) -> {
      exchange.sendResponseHeaders(200, file.length);
      int size = file.length / count + 1;
      for (int at = 0; at < file.length; at += size) {
        exchange.getResponseBody().write(file, at, Math.min(size, file.length - at));
        exchange.getResponseBody().flush();
        try {
          Thread.sleep(20);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  /** Other bytes than the file's. */
  public static Fault instead(byte[] bytes) {
    return (exchange, _) -> {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static String tag(byte[] file) {
    return "\"" + Arrays.hashCode(file) + "\"";
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var range = exchange.getRequestHeaders().getFirst("Range");
    boolean onlyHead = exchange.getRequestMethod().equals("HEAD");
    requests.add((onlyHead ? "HEAD " : "") + path + (range == null ? "" : " " + range));
    try (exchange) {
      byte[] file = files.get(path);
      if (onlyHead) {
        exchange
            .getResponseHeaders()
            .set("Content-Length", String.valueOf(file == null ? 0 : file.length));
        exchange.sendResponseHeaders(file == null ? 404 : 200, -1);
        return;
      }
      var queue = faults.get(path);
      var fault = queue == null ? null : queue.poll();
      if (fault != null) {
        fault.answer(exchange, file == null ? new byte[0] : file);
      } else if (file == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(exchange, file, range);
      }
    } catch (UncheckedIOException | IOException _) {
      // The other side went away, or was sent away.
    }
  }

  private static void send(HttpExchange exchange, byte[] file, String range) throws IOException {
    exchange.getResponseHeaders().set("ETag", tag(file));
    boolean same = tag(file).equals(exchange.getRequestHeaders().getFirst("If-Range"));
    if (range == null || !same) {
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(file);
      return;
    }
    int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
    if (from >= file.length) {
      exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
    exchange.sendResponseHeaders(206, file.length - from);
    exchange.getResponseBody().write(file, from, file.length - from);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
