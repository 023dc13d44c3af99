package news.standfirst.translation;

import java.util.List;
import news.standfirst.story.Text;

/**
 * A segment in another language.
 *
 * @param marks how links and emphasis found their words
 * @param terms where words of the order's glossary came to stand, as far as the engine can tell
 */
public record Rendering(Text text, MarksBy marks, List<TermPlace> terms) {
  public Rendering {
    terms = List.copyOf(terms);
  }

  /** By an engine that cannot tell which words belong together. */
  public Rendering(Text text, MarksBy marks) {
    this(text, marks, List.of());
  }

  /**
   * What a term of the source became.
   *
   * @param from index of its first letter in the rendering's words
   * @param to index after its last letter
   */
  public record TermPlace(Glossary.Term term, int from, int to) {}

  /** How marks came to stand where they stand. */
  public enum MarksBy {
    /** There were none. */
    NONE,
    /** The engine carried them or told which words belong together. */
    ENGINE,
    /** By rule, because the engine gave no hint; a translator should look. */
    RULE
  }
}
