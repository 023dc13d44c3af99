package news.standfirst.story.coverage;

import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;

/**
 * A coverage in an edition of another language, printed as {@code coverage/language}: the id that a
 * log entry about its translation bears.
 */
public record CoverageInEdition(CoverageId coverage, Language edition) {
  /** What log entries call it. */
  public static final String THING = "coverage-translation";

  /**
   * What this text prints.
   *
   * @throws InvalidStory for any other text
   */
  public static CoverageInEdition parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      throw new InvalidStory("id", "A coverage's translation in the log is coverage/language.");
    }
    return new CoverageInEdition(
        new CoverageId(text.substring(0, slash)), new Language(text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return coverage + "/" + edition;
  }
}
