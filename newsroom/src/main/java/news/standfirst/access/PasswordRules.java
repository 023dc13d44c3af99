package news.standfirst.access;

import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: long enough and not one that everybody tries first. There are no rules
 * about digits and signs, which make passwords harder to keep and no harder to guess (NIST SP
 * 800-63B).
 */
public final class PasswordRules {
  public static final int LEAST_CHARACTERS = 12;

  /** Enough for any phrase; bounds the work of hashing. */
  public static final int MOST_CHARACTERS = 200;

  /** How many different characters the shortest good phrase has at least. */
  private static final int LEAST_DIFFERENT = 5;

  /** Words of which long but common passwords are made; a password is none of them repeated. */
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passwort",
          "contraseña",
          "motdepasse",
          "letmein",
          "welcome",
          "qwerty",
          "qwertyuiop",
          "qwertz",
          "azerty",
          "asdfgh",
          "asdfghjkl",
          "zxcvbn",
          "zxcvbnm",
          "iloveyou",
          "admin",
          "administrator",
          "changeme",
          "secret",
          "standfirst",
          "newsroom",
          "newspaper",
          "editor",
          "monkey",
          "dragon",
          "football",
          "baseball",
          "sunshine",
          "princess",
          "superman",
          "trustno",
          "whatever",
          "correcthorsebatterystaple",
          "abc",
          "abcd",
          "abcdef",
          "test");

  private PasswordRules() {}

  /**
   * Refuses a password that is too short, too long, too common or made of the name.
   *
   * @throws InvalidAccess which says why
   */
  public static void check(String password, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < LEAST_CHARACTERS) {
      throw refused(AccessReason.PASSWORD_TOO_SHORT, length, LEAST_CHARACTERS);
    }
    if (length > MOST_CHARACTERS) {
      throw refused(AccessReason.PASSWORD_TOO_LONG, MOST_CHARACTERS);
    }
    if (password.codePoints().distinct().count() < LEAST_DIFFERENT || common(password, name)) {
      throw refused(AccessReason.PASSWORD_COMMON);
    }
  }

  private static boolean common(String password, String name) {
    var bare = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return isRunOfNeighbours(password)
        || madeOf(name.replaceAll("[^a-z]", ""), bare)
        || COMMON.stream().anyMatch(word -> madeOf(word, bare));
  }

  private static boolean madeOf(String word, String bare) {
    return !word.isEmpty() && bare.length() >= word.length() && bare.replace(word, "").isEmpty();
  }

  /** {@code 123456789012}, {@code abcdefghijkl}: each character follows the one before. */
  private static boolean isRunOfNeighbours(String password) {
    int steps = 0;
    for (int i = 1; i < password.length(); i++) {
      int step = password.charAt(i) - password.charAt(i - 1);
      if (Math.abs(step) == 1 || Math.abs(step) == 9) {
        steps++;
      }
    }
    return steps >= password.length() - 2;
  }

  private static InvalidAccess refused(AccessReason why, Object... values) {
    return new InvalidAccess("password", why, values);
  }
}
