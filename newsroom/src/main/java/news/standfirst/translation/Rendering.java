package news.standfirst.translation;

import news.standfirst.story.Text;

/**
 * A segment in another language.
 *
 * @param marks how links and emphasis found their words
 */
public record Rendering(Text text, MarksBy marks) {
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
