package news.standfirst.reader.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The style sheet and the script of the reader pages, under addresses that change with their bytes,
 * so that browsers may keep them for ever.
 */
public final class Assets {
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final File style = load("reader.css", "text/css; charset=utf-8");
  private final File liveApply = load("live-apply.js", SCRIPT);
  private final File live = load("live.js", SCRIPT, "./live-apply.js", liveApply.path());
  private final File embed = load("live-frame.js", SCRIPT);
  private final File embedHost = load("live-embed.js", SCRIPT);
  private final File script = load("reader.js", SCRIPT);

  private final List<File> marks =
      List.of(
          mark("favicon.ico", "image/x-icon"),
          mark("logo.png", "image/png"),
          mark("card.png", "image/png"));

  /** The house's own pictures: others know their addresses, so these stay. */
  public List<File> marks() {
    return marks;
  }

  private static File mark(String name, String type) {
    try (var stream = Assets.class.getResourceAsStream("/reader/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its file reader/" + name + ".");
      }
      return new File("/" + name, type, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The file reader/" + name + " cannot be read.", e);
    }
  }

  /** One file. */
  @SuppressWarnings("ArrayRecordComponent") // constant bytes, never changed
  public record File(String path, String type, byte[] bytes) {}

  public List<File> files() {
    return List.of(style, script, liveApply, live, embed);
  }

  public String style() {
    return style.path();
  }

  public String script() {
    return script.path();
  }

  /** The script that follows a coverage; it imports {@link #liveApply}. */
  public String live() {
    return live.path();
  }

  public String liveApply() {
    return liveApply.path();
  }

  /** The script of a coverage in a frame, which tells its height. */
  public String embed() {
    return embed.path();
  }

  /** The script for the page around that frame. */
  public File embedHost() {
    return embedHost;
  }

  private static File load(String name, String type) {
    return load(name, type, "", "");
  }

  /** A file in which one name is exchanged for another: that of a file which it imports. */
  private static File load(String name, String type, String imported, String at) {
    try (var stream = Assets.class.getResourceAsStream("/reader/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its file reader/" + name + ".");
      }
      var bytes =
          shortened(
              new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace(imported, at));
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

  /**
   * Without comment blocks, indentation and empty lines: readers need none. Patterns would take a
   * start a tenth of a second here, while nothing is compiled yet.
   */
  private static byte[] shortened(String text) {
    return withoutComments(text)
        .lines()
        .map(String::stripLeading)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String withoutComments(String text) {
    var kept = new StringBuilder(text.length());
    int from = 0;
    for (int begin = text.indexOf("/*"); begin >= 0; begin = text.indexOf("/*", from)) {
      int end = text.indexOf("*/", begin + 2);
      if (end < 0) {
        break;
      }
      kept.append(text, from, begin);
      from = end + 2;
    }
    return kept.append(text, from, text.length()).toString();
  }
}
