package news.standfirst.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import news.standfirst.story.Text;

/**
 * The terms of one pair of languages: names that are kept as they are and terms with a fixed
 * translation. Immutable.
 */
public final class Glossary {
  public static final Glossary EMPTY = new Glossary(List.of());

  private final List<Term> terms;

  public Glossary(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /**
   * One line of a glossary.
   *
   * @param source as it stands in the source
   * @param target as it must stand in the translation; the source itself for a name that is kept
   * @param exactCase whether only this spelling in capital and small letters is meant
   */
  public record Term(String source, String target, boolean exactCase) {
    /** A name that is never translated. */
    public static Term kept(String name) {
      return new Term(name, name, true);
    }

    /** A term with its fixed translation. */
    public static Term forced(String source, String target) {
      return new Term(source, target, false);
    }

    public boolean isKept() {
      return source.equals(target);
    }
  }

  public List<Term> terms() {
    return terms;
  }

  /** Only the names that are kept: what also holds on the way through a third language. */
  public Glossary keptOnly() {
    return new Glossary(terms.stream().filter(Term::isKept).toList());
  }

  /** The terms that occur in a segment. */
  public List<Term> concerning(Text segment) {
    var words = segment.words();
    return terms.stream().filter(term -> words.contains(term.source())).toList();
  }

  /**
   * The version of just those terms that occur in a segment, for the memory's key: a change to the
   * glossary so concerns no other segment. Empty when none occurs.
   */
  public String versionFor(Text segment) {
    var concerning = concerning(segment);
    if (concerning.isEmpty()) {
      return "";
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var term : concerning) {
        digest.update(
            (term.source() + '\0' + term.target() + '\0' + term.exactCase() + '\1')
                .getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
