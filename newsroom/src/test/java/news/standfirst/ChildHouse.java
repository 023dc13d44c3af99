package news.standfirst;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A newsroom in a process of its own, with this one's classes, until it is closed. */
final class ChildHouse implements AutoCloseable {
  private static final Pattern READERS = Pattern.compile("Readers: http://[^:]+:(\\d+)/");

  private final Process process;
  private final int port;

  /**
   * Waits until it is open.
   *
   * @param environment its settings, as variables
   */
  ChildHouse(Map<String, String> environment) {
    var builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "serve"))
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      port = awaitPort();
    } catch (IOException | RuntimeException | Error e) {
      process.destroyForcibly();
      throw new AssertionError("The other newsroom did not open.", e);
    }
  }

  private int awaitPort() throws IOException {
    var said = new ArrayList<String>();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      var found = READERS.matcher(line);
      if (found.find()) {
        // Whoever does not listen on would stop it one day.
        Thread.ofVirtual().start(() -> hearOut(lines));
        return Integer.parseInt(found.group(1));
      }
    }
    throw new AssertionError(String.join("\n", said));
  }

  private static void hearOut(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // Nobody asks what it says after its opening.
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  int port() {
    return port;
  }

  /** Ends it at once, whatever it is doing. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
