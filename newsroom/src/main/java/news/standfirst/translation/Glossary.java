package news.standfirst.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.standfirst.story.Text;

/**
 * The terms of one pair of languages: names that are kept as they are and terms with a fixed
 * translation. Immutable; the longest term first, so that "port authority" is found before "port".
 */
public final class Glossary {
  public static final Glossary EMPTY = new Glossary(List.of());

  /** More would make every segment's search slow; a large newspaper's has some hundreds. */
  public static final int MOST_TERMS = 5_000;

  /** How many letters of a word of the term must stand, for its inflections to count as it. */
  private static final int STEM_LETTERS_CUT = 3;

  private final List<Term> terms;

  public Glossary(List<Term> terms) {
    if (terms.size() > MOST_TERMS) {
      throw new IllegalArgumentException(
          "A glossary has at most %d terms, not %d.".formatted(MOST_TERMS, terms.size()));
    }
    this.terms =
        terms.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt((Term term) -> -term.source().length())
                    .thenComparing(Term::source)
                    .thenComparing(Term::target))
            .toList();
  }

  /**
   * One line of a glossary.
   *
   * <p>An empty or too long side throws {@link IllegalArgumentException}.
   *
   * @param source as it stands in the source
   * @param target as it must stand in the translation; the source itself for a name that is kept
   * @param exactCase whether only this spelling in capital and small letters is meant
   */
  public record Term(String source, String target, boolean exactCase) {
    private static final int MOST_CHARACTERS = 200;

    public Term {
      source = checked(source);
      target = checked(target);
    }

    private static String checked(String side) {
      var clean = side.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
      if (clean.isEmpty() || clean.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException(
            "\"%s\" is no term; one has 1 to %d characters.".formatted(clean, MOST_CHARACTERS));
      }
      return clean;
    }

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

    /** Where it stands in a text as whole words, from an index on; -1: nowhere. */
    int find(String text, int from) {
      for (int at = from; at + source.length() <= text.length(); at++) {
        if (text.regionMatches(!exactCase, at, source, 0, source.length())
            && !letterBefore(text, at)
            && !letterAt(text, at + source.length())) {
          return at;
        }
      }
      return -1;
    }

    private static boolean letterBefore(String text, int at) {
      return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    }

    private static boolean letterAt(String text, int at) {
      return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    /** Whether the target stands in a translation; for a forced term its inflections do as well. */
    boolean stands(String translation) {
      if (isKept()) {
        return find(translation, 0) >= 0;
      }
      var small = translation.toLowerCase(Locale.ROOT);
      return Stream.of(target.toLowerCase(Locale.ROOT).split(" ", -1))
          .allMatch(word -> small.contains(stem(word)));
    }

    private static String stem(String word) {
      return word.length() <= STEM_LETTERS_CUT + 2
          ? word
          : word.substring(0, word.length() - STEM_LETTERS_CUT);
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
    if (terms.isEmpty()) {
      return List.of();
    }
    var words = segment.words();
    return terms.stream().filter(term -> term.find(words, 0) >= 0).toList();
  }

  /**
   * A term where it stands in a text.
   *
   * @param from index of its first letter
   * @param to index after its last letter
   */
  public record Found(Term term, int from, int to) {}

  /** All places where terms stand in a text; where one lies in another, only the longer. */
  public List<Found> found(String text) {
    var found = new ArrayList<Found>();
    for (var term : terms) {
      for (int at = term.find(text, 0); at >= 0; at = term.find(text, at + 1)) {
        var one = new Found(term, at, at + term.source().length());
        if (found.stream()
            .allMatch(other -> one.to() <= other.from() || one.from() >= other.to())) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /** The terms that occur in a segment and whose target does not stand in its translation. */
  public List<Term> missing(Text segment, Text translation) {
    var words = translation.words();
    return concerning(segment).stream().filter(term -> !term.stands(words)).toList();
  }

  /** Terms that only one of the two glossaries has: what a change concerns. */
  public Set<Term> changedTo(Glossary other) {
    var changed = new HashSet<>(terms);
    other.terms.forEach(
        term -> {
          if (!changed.remove(term)) {
            changed.add(term);
          }
        });
    return changed;
  }

  /** The segments that a change to another glossary concerns, by their indexes. */
  public List<Integer> concernedBy(Glossary other, List<Text> segments) {
    var changed = new Glossary(List.copyOf(changedTo(other)));
    var concerned = new ArrayList<Integer>();
    for (int i = 0; i < segments.size(); i++) {
      if (!changed.concerning(segments.get(i)).isEmpty()) {
        concerned.add(i);
      }
    }
    return concerned;
  }

  /**
   * The version of just those terms that occur in a segment, for the memory's key: a change to the
   * glossary so concerns no other segment. Empty when none occurs.
   */
  public String versionFor(Text segment) {
    var concerning = concerning(segment);
    return concerning.isEmpty() ? "" : version(concerning);
  }

  /** The version of all terms. */
  public String version() {
    return version(terms);
  }

  private static String version(List<Term> terms) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var term : terms) {
        digest.update(
            (term.source() + '\0' + term.target() + '\0' + term.exactCase() + '\1')
                .getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glossary glossary && glossary.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return "Glossary" + terms;
  }
}
