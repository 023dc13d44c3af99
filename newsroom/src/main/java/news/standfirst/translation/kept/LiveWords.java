package news.standfirst.translation.kept;

import java.util.List;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Label;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.PostText;

/**
 * The words of coverages and posts in the form that articles have, so that both are translated the
 * same way, and back. Names and topics are not translated and stay behind. Pure functions.
 */
public final class LiveWords {
  private LiveWords() {}

  public static ArticleText of(CoverageText text) {
    return new ArticleText(
        text.headline(),
        text.standfirst(),
        List.of(),
        "",
        List.of(),
        Label.NEWS,
        text.leadPicture(),
        text.summary(),
        "",
        "",
        List.of(),
        "");
  }

  public static ArticleText of(PostText text) {
    return ArticleText.of(text.headline(), "", text.body());
  }

  /**
   * A coverage's text in these words.
   *
   * @throws news.standfirst.story.InvalidStory when they do not fit into their places
   */
  public static CoverageText coverage(CoverageText original, ArticleText words) {
    return new CoverageText(
        words.headline(),
        words.standfirst(),
        original.bylines(),
        original.topics(),
        words.leadPicture(),
        words.body(),
        original.internalNote());
  }

  /**
   * A post's text in these words.
   *
   * @throws news.standfirst.story.InvalidStory when they do not fit into their places
   */
  public static PostText post(PostText original, ArticleText words) {
    return new PostText(words.headline(), words.body(), original.bylines(), original.guest());
  }
}
