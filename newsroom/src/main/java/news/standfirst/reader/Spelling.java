package news.standfirst.reader;

import java.util.function.IntUnaryOperator;
import news.standfirst.reader.edition.Edition;

/** How addresses of an edition are spelt, percent-encoded. */
final class Spelling {
  private Spelling() {}

  /** Without doubled and trailing slashes, in lower case, the language spelt as it should be. */
  static String tidied(String path, Edition edition) {
    var single = path.replaceAll("/{2,}", "/");
    var slash = single.indexOf('/', 1);
    var rest = slash < 0 ? "" : single.substring(slash + 1);
    var bare = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    return edition.path() + respelt(bare, Character::toLowerCase);
  }

  /** Whether two paths differ at most in the case of their escapes. */
  static boolean same(String one, String other) {
    return one.equals(other)
        || (one.length() == other.length()
            && respelt(one, IntUnaryOperator.identity())
                .equals(respelt(other, IntUnaryOperator.identity())));
  }

  /** Letters as given, escapes in capitals. */
  private static String respelt(String encoded, IntUnaryOperator letter) {
    var made = new StringBuilder(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      var c = encoded.charAt(i);
      made.append((char) (inEscape(encoded, i) ? Character.toUpperCase(c) : letter.applyAsInt(c)));
    }
    return made.toString();
  }

  private static boolean inEscape(String encoded, int at) {
    return (at >= 1 && encoded.charAt(at - 1) == '%') || (at >= 2 && encoded.charAt(at - 2) == '%');
  }
}
