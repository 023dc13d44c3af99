package news.standfirst.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A glossary that is put together term by term, from the rows of a file or the fields of a call: no
 * term stands twice, and a term without a translation is a name that is kept. Not thread-safe.
 */
public final class GlossaryDraft {
  private final Map<String, Glossary.Term> terms = new LinkedHashMap<>();

  /**
   * Takes a term, unless something stands against it, which is answered.
   *
   * @param target empty: the source itself
   * @param exactCase null: only for names that are kept
   */
  public Optional<String> add(String source, String target, @Nullable Boolean exactCase) {
    var kept = target.isBlank() || target.equals(source);
    try {
      var term =
          new Glossary.Term(
              source, kept ? source : target, exactCase == null ? kept : exactCase.booleanValue());
      return terms.putIfAbsent(term.source(), term) == null
          ? Optional.empty()
          : Optional.of("\"%s\" is there twice.".formatted(term.source()));
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** What stands against all of it together; empty when it can be kept. */
  public Optional<String> objection() {
    return terms.size() > Glossary.MOST_TERMS
        ? Optional.of("There are more than %d terms.".formatted(Glossary.MOST_TERMS))
        : Optional.empty();
  }

  /** The glossary, when nothing stands against it. */
  public Glossary glossary() {
    return new Glossary(List.copyOf(terms.values()));
  }
}
