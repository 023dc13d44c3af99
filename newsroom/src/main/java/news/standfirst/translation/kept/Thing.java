package news.standfirst.translation.kept;

import news.standfirst.story.ArticleId;

/**
 * Something with words that are translated.
 *
 * @param kind {@code article}; lasting, for the tables
 */
public record Thing(String kind, String id) {
  public static final String ARTICLE = "article";

  public static Thing of(ArticleId article) {
    return new Thing(ARTICLE, article.value());
  }

  public boolean isArticle() {
    return kind.equals(ARTICLE);
  }

  /** The story, if it is one. */
  public ArticleId article() {
    return new ArticleId(id);
  }
}
