package news.standfirst.story.coverage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Text;
import org.jspecify.annotations.Nullable;

/** An article out of a post, and a post out of an article. Pure functions. */
public final class Retelling {
  /** A sentence longer than this is no headline; its first words are. */
  private static final int HEADLINE_CHARACTERS = 120;

  private Retelling() {}

  /**
   * The first draft of an article out of a post: its first picture leads, its coverage's topics
   * stay, and where it has no headline its first sentence becomes one.
   */
  public static ArticleText article(PostText post, CoverageText coverage, Language language) {
    var lead =
        post.body().blocks().stream()
            .filter(Block.Picture.class::isInstance)
            .map(Block.Picture.class::cast)
            .findFirst();
    var rest = post.body().blocks().stream().filter(block -> lead.filter(block::equals).isEmpty());
    return new ArticleText(
        post.headline().isEmpty() ? firstSentence(post.body(), language) : post.headline(),
        "",
        post.bylines().isEmpty() ? coverage.bylines() : post.bylines(),
        "",
        coverage.topics(),
        Label.NEWS,
        lead.map(Block.Picture::use).orElse(null),
        new Body(rest.toList()),
        "",
        "",
        List.of(),
        "");
  }

  /**
   * A post out of an article: headline, standfirst, lead picture, and a link to the whole.
   *
   * @param url of the article; null: readers cannot see it, so nothing links there
   */
  public static PostText post(ArticleText article, @Nullable String url) {
    var blocks = new ArrayList<Block>();
    PictureUse lead = article.leadPicture();
    if (lead != null) {
      blocks.add(new Block.Picture(lead));
    }
    if (!article.standfirst().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.plain(article.standfirst())));
    }
    if (url != null) {
      blocks.add(new Block.RelatedLink(url, article.headline()));
    }
    return new PostText(article.headline(), new Body(blocks), article.bylines(), "");
  }

  private static String firstSentence(Body body, Language language) {
    var words = body.words().lines().findFirst().orElse("").strip();
    var sentences = BreakIterator.getSentenceInstance(language.locale());
    sentences.setText(words);
    var end = sentences.next();
    var first = end == BreakIterator.DONE ? words : words.substring(0, end).strip();
    if (first.length() <= HEADLINE_CHARACTERS) {
      return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
    var space = first.lastIndexOf(' ', HEADLINE_CHARACTERS);
    return first.substring(0, space > 0 ? space : HEADLINE_CHARACTERS) + "…";
  }
}
