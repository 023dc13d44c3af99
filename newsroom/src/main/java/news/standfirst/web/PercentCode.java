package news.standfirst.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Decodes addresses strictly: what is malformed is refused, never guessed. */
final class PercentCode {
  private PercentCode() {}

  /**
   * The decoded segments of a path.
   *
   * @throws Refusal when the path is malformed or tries to leave its folder
   */
  static List<String> segments(String rawPath) {
    if (!rawPath.startsWith("/")) {
      throw malformed();
    }
    var segments = new ArrayList<String>();
    for (String raw : rawPath.substring(1).split("/", -1)) {
      String segment = raw.indexOf('%') < 0 ? plain(raw) : decode(raw, false);
      if (isUnsafe(segment)) {
        throw malformed();
      }
      segments.add(segment);
    }
    return segments;
  }

  static String decodeForm(String raw) {
    return decode(raw, true);
  }

  private static boolean isUnsafe(String segment) {
    return segment.equals(".")
        || segment.equals("..")
        || segment.chars().anyMatch(c -> c == '/' || c == '\\' || c < 0x20 || c == 0x7f);
  }

  private static String plain(String raw) {
    return raw.chars().allMatch(c -> c < 0x80) ? raw : decode(raw, false);
  }

  private static String decode(String raw, boolean form) {
    byte[] bytes = new byte[raw.length()];
    int length = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) escaped(raw, i);
        i += 2;
      } else if (c > 0xff) {
        throw malformed();
      } else {
        bytes[length++] = form && c == '+' ? (byte) ' ' : (byte) c;
      }
    }
    return utf8(ByteBuffer.wrap(bytes, 0, length));
  }

  private static int escaped(String raw, int at) {
    int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
    int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw malformed();
    }
    return (high << 4) | low;
  }

  private static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException _) {
      throw malformed();
    }
  }

  private static Refusal malformed() {
    return Refusal.badRequest("This address or form is not well encoded.");
  }
}
