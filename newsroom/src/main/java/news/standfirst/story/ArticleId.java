package news.standfirst.story;

import java.util.Optional;

/**
 * The lasting name of an article: {@code [a-z0-9]{1,32}}.
 *
 * <p>Any other text throws {@link InvalidStory}.
 */
public record ArticleId(String value) {
  public ArticleId {
    if (!valid(value)) {
      throw new InvalidStory("id", FieldReason.ARTICLE_ID);
    }
  }

  /** The id that these letters are; empty when they are none. */
  public static Optional<ArticleId> of(String letters) {
    return valid(letters) ? Optional.of(new ArticleId(letters)) : Optional.empty();
  }

  static boolean valid(String value) {
    return !value.isEmpty()
        && value.length() <= 32
        && value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  @Override
  public String toString() {
    return value;
  }
}
