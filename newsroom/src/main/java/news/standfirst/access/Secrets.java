package news.standfirst.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes secrets that nobody can guess, and the hashes under which they are kept. A secret has 256
 * random bits, so one round of SHA-256 is enough: there is nothing to try out. Thread-safe.
 */
final class Secrets {
  private static final int BYTES = 32;

  /** Without 0, 1, i, l and o, which are mistaken for each other when typed from paper. */
  private static final String READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

  private final SecureRandom random = new SecureRandom();

  /** 256 random bits as 43 characters that fit into cookies, headers and addresses. */
  String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
  }

  /** A password to be read out or typed once: four groups of five, about 99 bits. */
  String oneTimePassword() {
    var made = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) {
        made.append('-');
      }
      made.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return made.toString();
  }

  byte[] bytes(int count) {
    var made = new byte[count];
    random.nextBytes(made);
    return made;
  }

  /** Under which a secret is kept and found again. */
  static String hash(String secret) {
    return HexFormat.of().formatHex(sha256(secret));
  }

  /** A second secret that follows from the first, for another purpose. */
  static String derived(String secret, String purpose) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + "\n" + secret));
  }

  /** Compares in a time that does not depend on where they differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256; this one lacks it.", e);
    }
  }
}
