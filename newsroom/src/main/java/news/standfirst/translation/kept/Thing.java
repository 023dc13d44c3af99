package news.standfirst.translation.kept;

import news.standfirst.story.ArticleId;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;

/**
 * Something with words that are translated.
 *
 * @param kind {@code article}, {@code update}, {@code coverage}, {@code post}, {@code topic};
 *     lasting, for the tables
 * @param id of a post with that of its coverage before it, as the log has it
 */
public record Thing(String kind, String id) {
  public static final String ARTICLE = "article";
  public static final String UPDATE = "update";
  public static final String COVERAGE = "coverage";
  public static final String POST = "post";
  public static final String TOPIC = "topic";

  public static Thing of(ArticleId article) {
    return new Thing(ARTICLE, article.value());
  }

  /**
   * What a published story will say from an hour on that is set: translated before, seen by nobody.
   */
  public static Thing ofUpdate(ArticleId article) {
    return new Thing(UPDATE, article.value());
  }

  /** A coverage's own words: headline, standfirst, summary. */
  public static Thing of(CoverageId coverage) {
    return new Thing(COVERAGE, coverage.value());
  }

  public static Thing of(PostKey post) {
    return new Thing(POST, post.toString());
  }

  /** A topic's name. */
  public static Thing ofTopic(Slug topic) {
    return new Thing(TOPIC, topic.value());
  }

  public boolean isTopic() {
    return kind.equals(TOPIC);
  }

  public boolean isArticle() {
    return kind.equals(ARTICLE);
  }

  public boolean isUpdate() {
    return kind.equals(UPDATE);
  }

  public boolean isCoverage() {
    return kind.equals(COVERAGE);
  }

  public boolean isPost() {
    return kind.equals(POST);
  }

  /** To whose words it belongs: an update to its story, everything else to itself. */
  public Thing owner() {
    return isUpdate() ? new Thing(ARTICLE, id) : this;
  }

  /** The story, if it is one or an update of one. */
  public ArticleId article() {
    return new ArticleId(id);
  }

  /** The coverage that it is or belongs to, if it is of one. */
  public CoverageId coverage() {
    return isPost() ? post().coverage() : new CoverageId(id);
  }

  /** The post, if it is one. */
  public PostKey post() {
    return PostKey.parse(id);
  }
}
