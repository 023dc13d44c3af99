package news.standfirst.story.coverage;

import news.standfirst.story.ArticleId;

/**
 * The lasting name of a coverage: {@code [a-z0-9]{1,32}}.
 *
 * <p>Any other text throws {@link news.standfirst.story.InvalidStory}.
 */
public record CoverageId(String value) {
  public CoverageId {
    value = new ArticleId(value).value();
  }

  @Override
  public String toString() {
    return value;
  }
}
