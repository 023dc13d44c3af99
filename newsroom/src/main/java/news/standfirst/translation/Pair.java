package news.standfirst.translation;

import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/**
 * From one language into another.
 *
 * <p>A language into itself throws {@link IllegalArgumentException}.
 */
public record Pair(Language from, Language to) implements Comparable<Pair> {
  public Pair {
    if (from.equals(to)) {
      throw new IllegalArgumentException("Nothing is translated from " + from + " into itself.");
    }
  }

  /** The pair by two tags: {@code Pair.of("es", "ca")}. */
  public static Pair of(String from, String to) {
    return new Pair(new Language(from), new Language(to));
  }

  /**
   * The pair as settings and files spell it: {@code es-ca}; with a tag of several parts, {@code
   * en>pt-BR}.
   */
  public static Pair parse(String text) {
    var arrow = text.indexOf('>');
    if (arrow >= 0) {
      return of(text.substring(0, arrow).strip(), text.substring(arrow + 1).strip());
    }
    var parts = text.strip().split("-", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(
          "\"%s\" is no pair of languages such as es-ca or en>pt-BR.".formatted(text));
    }
    return of(parts[0], parts[1]);
  }

  /** Written out, as a language's are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pair pair && pair.from.equals(from) && pair.to.equals(to);
  }

  @Override
  public int hashCode() {
    return 31 * from.hashCode() + to.hashCode();
  }

  @Override
  public int compareTo(Pair other) {
    var byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }

  @Override
  public String toString() {
    return from + ">" + to;
  }
}
