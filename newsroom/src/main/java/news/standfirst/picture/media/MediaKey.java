package news.standfirst.picture.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of stored bytes: their SHA-256 in 64 lower-case hexadecimal digits, and nothing else, so
 * that no name can point out of a store.
 */
public record MediaKey(String hash) implements Comparable<MediaKey> {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public MediaKey {
    if (!isKey(hash)) {
      throw new IllegalArgumentException(
          "A media key is a SHA-256 in 64 lower-case hexadecimal digits; this one is not");
    }
  }

  /** The key of these bytes. */
  public static MediaKey of(byte[] bytes) {
    try {
      return new MediaKey(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException("This Java has no SHA-256", everyJdkHasIt);
    }
  }

  /** Whether the text has the shape of a key. */
  public static boolean isKey(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** {@code ab/cd/abcd...}: folders of 256 names each, for either kind of store. */
  String path() {
    return hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
  }

  @Override
  public int compareTo(MediaKey other) {
    return hash.compareTo(other.hash);
  }

  @Override
  public String toString() {
    return hash;
  }
}
