package news.standfirst.translation.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files over HTTP into parts that survive: a connection that was cut, a server that went
 * silent or a stopped program goes on where it ended, as long as the file at the address is still
 * the same one by its strong entity tag. Thread-safe; waits for the network.
 */
final class Download {
  /**
   * How long to wait.
   *
   * @param silence without a single byte before a connection counts as dead
   * @param attempts of a file that brought nothing new; one that did starts counting again
   * @param pause before the second attempt; it doubles each time
   */
  record Patience(Duration silence, int attempts, Duration pause) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(30), 5, Duration.ofSeconds(1));
  }

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;

  private final ProxySelector proxies;
  private final Patience patience;
  private final Disk disk;

  /** Made when first needed: most starts fetch nothing, and a client costs a tenth of a second. */
  private @Nullable HttpClient client;

  Download(ProxySelector proxies, Patience patience, Disk disk) {
    this.proxies = proxies;
    this.patience = patience;
    this.disk = disk;
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .proxy(proxies)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(patience.silence())
              .version(HttpClient.Version.HTTP_1_1)
              .build();
    }
    return client;
  }

  /** What one attempt came to. */
  private sealed interface Attempt {
    record Whole() implements Attempt {}

    record Broken(String reason, boolean broughtSome) implements Attempt {}
  }

  /**
   * Fetches a small document.
   *
   * @throws ModelFault when it is not to be had or larger than {@code mostBytes}
   */
  byte[] document(URI address, int mostBytes) {
    var bytes = new ByteArrayOutputStream();
    untilWhole(
        address,
        Progress.NONE,
        () -> {
          bytes.reset();
          return once(
              request(address), answer -> copy(answer, bytes, mostBytes, Progress.NONE, ""));
        });
    return bytes.toByteArray();
  }

  /**
   * Fetches a file into {@code part}, going on with what is there of it.
   *
   * @param mostBytes the most that it may have
   * @throws ModelFault when it is not to be had; what arrived stays
   */
  void file(URI address, Path part, long mostBytes, String what, Progress progress) {
    untilWhole(address, progress, () -> attempt(address, part, mostBytes, what, progress));
  }

  /**
   * How many bytes a file will take on the way; 0 when the server does not tell. Asks once: it is
   * only for people who want to know beforehand.
   */
  long size(URI address) {
    try {
      var answer =
          client().send(request(address).HEAD().build(), HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200
          ? Math.max(0, answer.headers().firstValueAsLong("Content-Length").orElse(0))
          : 0;
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private void untilWhole(URI address, Progress progress, Supplier<Attempt> attempt) {
    var pause = patience.pause();
    int left = patience.attempts();
    while (true) {
      switch (attempt.get()) {
        case Attempt.Whole _ -> {
          return;
        }
        case Attempt.Broken(var reason, var broughtSome) -> {
          if (broughtSome) {
            left = patience.attempts();
            pause = patience.pause();
          }
          requireWanted(progress);
          left--;
          if (left <= 0) {
            throw new ModelFault(
                ModelFault.Kind.NETWORK,
                "%s cannot be fetched: %s. Run the same command again later; what has arrived is kept."
                    .formatted(address, reason),
                null);
          }
          rest(pause);
          pause = pause.multipliedBy(2);
        }
      }
    }
  }

  private Attempt attempt(URI address, Path part, long most, String what, Progress progress) {
    var tag = part.resolveSibling(part.getFileName() + ".tag");
    long have = size(part);
    var known = have > 0 ? read(tag) : "";
    var request = request(address);
    if (!known.isEmpty()) {
      request.header("Range", "bytes=" + have + "-").header("If-Range", known);
    }
    return once(
        request,
        answer -> {
          if (answer.statusCode() == NOT_SATISFIABLE) {
            return all(answer, have, part);
          }
          boolean goesOn = answer.statusCode() == PARTIAL && starts(answer, have);
          if (!goesOn) {
            Files.deleteIfExists(part);
          }
          Files.writeString(tag, strongTag(answer));
          try (var out = disk.append(part)) {
            return copy(answer, out, most - size(part), progressOf(part, what, progress), what);
          }
        });
  }

  /** A range beyond the end: either we have all of it, or it is another file by now. */
  private static Attempt all(HttpResponse<InputStream> answer, long have, Path part)
      throws IOException {
    var range = answer.headers().firstValue("Content-Range").orElse("");
    if (range.equals("bytes */" + have)) {
      return new Attempt.Whole();
    }
    Files.deleteIfExists(part);
    return new Attempt.Broken("the file changed meanwhile", false);
  }

  @FunctionalInterface
  private interface Taking {
    Attempt take(HttpResponse<InputStream> answer) throws IOException;
  }

  private Attempt once(HttpRequest.Builder request, Taking taking) {
    HttpResponse<InputStream> answer;
    try {
      answer = client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      return new Attempt.Broken(reason(e), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
    try (var _ = answer.body()) {
      int status = answer.statusCode();
      if (status == 429 || status >= 500) {
        return new Attempt.Broken("the server answered " + status, false);
      }
      if (status != 200 && status != PARTIAL && status != NOT_SATISFIABLE) {
        throw new ModelFault(ModelFault.Kind.NOT_THERE, refusal(answer), null);
      }
      return taking.take(answer);
    } catch (IOException e) {
      throw new ModelFault(ModelFault.Kind.DISK, "Cannot write what was fetched: " + reason(e), e);
    }
  }

  private static String refusal(HttpResponse<?> answer) {
    int status = answer.statusCode();
    return "%s answered %d%s."
        .formatted(
            answer.uri(),
            status,
            status / 100 == 3
                ? ", a redirect that is not followed (too many, or to a less secure address)"
                : status == 404 ? ": there is no such file" : "");
  }

  /** Copies a body; faults of the network end the attempt, faults of the disk everything. */
  private Attempt copy(
      HttpResponse<InputStream> answer, OutputStream out, long most, Progress progress, String what)
      throws IOException {
    long expected = answer.headers().firstValueAsLong("Content-Length").orElse(0);
    requireFit(answer.uri(), expected, most);
    long arrived = 0;
    var buffer = new byte[BUFFER_BYTES];
    try (var watch = new SilenceWatch(answer.body(), patience.silence())) {
      while (true) {
        int read;
        try {
          read = answer.body().read(buffer);
        } catch (IOException e) {
          return new Attempt.Broken(watch.fired() ? silent() : reason(e), arrived > 0);
        }
        if (watch.fired()) {
          return new Attempt.Broken(silent(), arrived > 0);
        }
        if (read < 0) {
          break;
        }
        watch.heard();
        requireWanted(progress);
        arrived += read;
        requireFit(answer.uri(), arrived, most);
        out.write(buffer, 0, read);
        progress.at(what, arrived, expected);
      }
    }
    return arrived < expected
        ? new Attempt.Broken("the connection was cut", arrived > 0)
        : new Attempt.Whole();
  }

  private String silent() {
    return "the server sent nothing for " + patience.silence().toSeconds() + " seconds";
  }

  private static void requireFit(URI address, long bytes, long most) {
    if (bytes > most) {
      throw new ModelFault(
          ModelFault.Kind.DAMAGED,
          address + " is larger than any such file may be; nothing was installed.",
          null);
    }
  }

  private static Progress progressOf(Path part, String what, Progress progress) throws IOException {
    long before = size(part);
    return new Progress() {
      @Override
      public void at(String same, long done, long total) {
        progress.at(what, before + done, total == 0 ? 0 : before + total);
      }

      @Override
      public boolean isWanted() {
        return progress.isWanted();
      }
    };
  }

  private static void requireWanted(Progress progress) {
    if (!progress.isWanted()) {
      throw new ModelFault(
          ModelFault.Kind.STOPPED, "The installation was stopped; what has arrived is kept.");
    }
  }

  private static ModelFault interrupted(InterruptedException cause) {
    return new ModelFault(ModelFault.Kind.STOPPED, "The installation was interrupted.", cause);
  }

  private HttpRequest.Builder request(URI address) {
    var scheme = address.getScheme();
    if (!"http".equals(scheme) && !"https".equals(scheme)) {
      throw new ModelFault(ModelFault.Kind.NO_ADDRESS, address + " is no http or https address.");
    }
    // Some stores keep files packed and unpack them for whoever does not say this.
    return HttpRequest.newBuilder(address)
        .timeout(patience.silence())
        .header("Accept-Encoding", "gzip")
        .header("User-Agent", "Standfirst");
  }

  private static boolean starts(HttpResponse<?> answer, long at) {
    return answer.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + at + "-");
  }

  private static String strongTag(HttpResponse<?> answer) {
    var tag = answer.headers().firstValue("ETag").orElse("");
    return tag.startsWith("\"") ? tag : "";
  }

  private static String read(Path tag) {
    try {
      return Files.exists(tag) ? Files.readString(tag, StandardCharsets.UTF_8) : "";
    } catch (IOException _) {
      return "";
    }
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException _) {
      return 0;
    }
  }

  private static String reason(IOException fault) {
    var message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }
}
