package news.standfirst.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** How a finished page's bytes are coded on the wire. */
public enum ContentCoding {
  IDENTITY,
  GZIP;

  private static final Pattern REFUSED = Pattern.compile(";q=0(\\.0*)?");

  /** What to send to a client with this Accept-Encoding: gzip unless it is missing or has q=0. */
  public static ContentCoding acceptedBy(CharSequence field) {
    String accepted = field.toString();
    int at = accepted.indexOf("gzip");
    if (at < 0) {
      return IDENTITY;
    }
    int after = at + "gzip".length();
    if (after == accepted.length() || accepted.charAt(after) == ',') {
      return GZIP; // what browsers send, and asked for each page: no expression is tried on it
    }
    int end = accepted.indexOf(',', after);
    String parameters = accepted.substring(after, end < 0 ? accepted.length() : end);
    return REFUSED.matcher(parameters.replace(" ", "")).matches() ? IDENTITY : GZIP;
  }

  /**
   * Bytes in gzip.
   *
   * @param level of compression, 1 to 9
   */
  public static byte[] zipped(byte[] bytes, int level) {
    var zipped = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (var stream = new Leveled(zipped, level)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written.", e);
    }
    return zipped.toByteArray();
  }

  private static final class Leveled extends GZIPOutputStream {
    Leveled(ByteArrayOutputStream out, int level) throws IOException {
      super(out, 8_192);
      def.setLevel(level);
    }
  }
}
