package news.standfirst.story.coverage;

import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;

/**
 * A post in an edition of another language, printed as {@code coverage/post/language}: the id that
 * a log entry about its translation bears.
 */
public record PostInEdition(PostKey post, Language edition) {
  /** What log entries call it. */
  public static final String THING = "post-translation";

  /**
   * What this text prints.
   *
   * @throws InvalidStory for any other text
   */
  public static PostInEdition parse(String text) {
    var slash = text.lastIndexOf('/');
    if (slash < 0) {
      throw new InvalidStory("id", "A post's translation in the log is coverage/post/language.");
    }
    return new PostInEdition(
        PostKey.parse(text.substring(0, slash)), new Language(text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return post + "/" + edition;
  }
}
