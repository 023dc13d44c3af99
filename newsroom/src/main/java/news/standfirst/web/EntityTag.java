package news.standfirst.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Makes and compares strong entity tags. */
final class EntityTag {
  private static final int BYTES_OF_DIGEST = 16;

  private EntityTag() {}

  /** The tag of these bytes: the first 128 bits of their SHA-256. */
  static String of(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES_OF_DIGEST)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Whether If-None-Match names this tag; compared weakly, as RFC 9110 wants it there. */
  static boolean isListed(String ifNoneMatch, String tag) {
    if (ifNoneMatch.equals(tag) || ifNoneMatch.strip().equals("*")) {
      return true;
    }
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String stripped = candidate.strip();
      if (stripped.equals(tag) || stripped.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
