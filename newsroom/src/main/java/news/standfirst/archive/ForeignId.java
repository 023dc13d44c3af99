package news.standfirst.archive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import news.standfirst.story.ArticleId;

/** Ids made from the keys of other systems: the same key gives the same id, for ever. */
final class ForeignId {
  /** 96 bits: two of a million stories meet with a chance of one in 10 to the 17th. */
  private static final int BYTES = 12;

  private ForeignId() {}

  static ArticleId article(String key) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(key.strip().getBytes(StandardCharsets.UTF_8));
      return new ArticleId("i" + new BigInteger(1, Arrays.copyOf(hash, BYTES)).toString(36));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
