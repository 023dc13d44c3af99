package news.standfirst.story.coverage;

import news.standfirst.story.ArticleId;

/**
 * The lasting name of a post: {@code [a-z0-9]{1,32}}.
 *
 * <p>Any other text throws {@link news.standfirst.story.InvalidStory}.
 */
public record PostId(String value) {
  public PostId {
    value = new ArticleId(value).value();
  }

  @Override
  public String toString() {
    return value;
  }
}
