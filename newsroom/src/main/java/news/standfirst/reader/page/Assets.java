package news.standfirst.reader.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The style sheet and the script of the reader pages, under addresses that change with their bytes,
 * so that browsers may keep them for ever.
 */
public final class Assets {
  private final File style = load("reader.css", "text/css; charset=utf-8");
  private final File script = load("reader.js", "text/javascript; charset=utf-8");

  /** One file. */
  @SuppressWarnings("ArrayRecordComponent") // constant bytes, never changed
  public record File(String path, String type, byte[] bytes) {}

  public List<File> files() {
    return List.of(style, script);
  }

  public String style() {
    return style.path();
  }

  public String script() {
    return script.path();
  }

  private static File load(String name, String type) {
    try (var stream = Assets.class.getResourceAsStream("/reader/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its file reader/" + name + ".");
      }
      var bytes = shortened(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
      var dot = name.lastIndexOf('.');
      return new File(
          "/assets/" + name.substring(0, dot) + "-" + hash + name.substring(dot), type, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The file reader/" + name + " cannot be read.", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /** Without comment blocks and indentation: readers need neither. */
  private static byte[] shortened(String text) {
    return text.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("(?m)^\\s+", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
