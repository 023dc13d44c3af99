package news.standfirst.story.coverage;

import news.standfirst.story.InvalidStory;

/**
 * A post in its coverage, printed as {@code coverage/post}: the id that a log entry about a post
 * bears, so that whoever follows the log knows the coverage without asking the store.
 */
public record PostKey(CoverageId coverage, PostId post) {
  /** What log entries call a post. */
  public static final String THING = "post";

  /**
   * The key that this text prints.
   *
   * @throws InvalidStory for any other text
   */
  public static PostKey parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      throw new InvalidStory("id", "A post in the log looks like coverage/post.");
    }
    return new PostKey(
        new CoverageId(text.substring(0, slash)), new PostId(text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return coverage + "/" + post;
  }
}
