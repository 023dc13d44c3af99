package news.standfirst.desk.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;

/**
 * The desk's script and style sheet, each under an address that holds a hash of its bytes, so that
 * browsers keep them for ever and never use an old one. Immutable and thread-safe.
 */
public final class DeskFiles {
  private static final int HASH_CHARACTERS = 16;

  private final Map<String, Reply> byName = new HashMap<>();
  private final String script;
  private final String style;

  /** Reads both, which are part of the program. */
  public DeskFiles() {
    script = take("desk.js", "text/javascript; charset=utf-8");
    style = take("desk.css", "text/css; charset=utf-8");
  }

  /** The path of the script. */
  String script() {
    return script;
  }

  /** The path of the style sheet. */
  String style() {
    return style;
  }

  /** The file of the address; what is neither of the two is not found. */
  public Reply serve(Request request) {
    var served = byName.get(request.parameter("file"));
    if (served == null) {
      throw Refusal.notFound("The desk has no such file; reload the page.");
    }
    return served;
  }

  private String take(String file, String contentType) {
    try (var stream = DeskFiles.class.getResourceAsStream("/static/desk/" + file)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The desk's file static/desk/%s is missing; build with Maven.".formatted(file));
      }
      var bytes = stream.readAllBytes();
      var dot = file.lastIndexOf('.');
      var name = "%s-%s%s".formatted(file.substring(0, dot), hash(bytes), file.substring(dot));
      byName.put(
          name,
          Reply.bytes(contentType, bytes)
              .with("cache-control", "public, max-age=31536000, immutable"));
      return "/desk/files/" + name;
    } catch (IOException e) {
      throw new UncheckedIOException("The desk's file " + file + " cannot be read", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
