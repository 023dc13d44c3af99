package news.standfirst.story.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;

class RetellingTest {
  private static final Language EN = new Language("en");
  private static final Block PIER =
      new Block.Picture(new PictureUse(new PictureId("p1"), "The pier", "A broken pier"));
  private static final CoverageText STORM =
      new CoverageText(
          "Storm",
          "",
          List.of(new Byline("Ana Ruiz")),
          List.of(new Slug("weather")),
          null,
          Body.EMPTY,
          "");

  @Test
  void article_keeps_words_picture_topics_and_who_is_on_duty() {
    var post = PostText.of("Roof gone", Body.of(said("Nobody was hurt."), PIER));
    var article = Retelling.article(post, STORM, EN);
    assertThat(article.headline()).isEqualTo("Roof gone");
    assertThat(article.body()).isEqualTo(Body.of(said("Nobody was hurt.")));
    assertThat(article.leadPicture()).isNotNull();
    assertThat(article.topics()).containsExactly(new Slug("weather"));
    assertThat(article.bylines()).containsExactly(new Byline("Ana Ruiz"));
  }

  @Test
  void first_sentence_becomes_the_headline_where_there_is_none() {
    assertThat(headline("The roof is gone. Nobody was hurt.")).isEqualTo("The roof is gone");
    assertThat(headline("Gone")).isEqualTo("Gone");
    assertThat(headline("")).isEmpty();
    assertThat(headline("word ".repeat(60))).hasSizeLessThanOrEqualTo(121).endsWith("word…");
  }

  @Test
  void post_leads_to_the_story_that_readers_can_see() {
    var article = ArticleText.of("Bridge closed", "Until Monday.", Body.of(said("All of it.")));
    var post = Retelling.post(article, "https://news.example.org/en/2031/05/09/bridge-closed");
    assertThat(post.headline()).isEqualTo("Bridge closed");
    assertThat(post.body().blocks())
        .containsExactly(
            said("Until Monday."),
            new Block.RelatedLink(
                "https://news.example.org/en/2031/05/09/bridge-closed", "Bridge closed"));
    assertThat(Retelling.post(article, null).body()).isEqualTo(Body.of(said("Until Monday.")));
  }

  private static String headline(String words) {
    return Retelling.article(PostText.of("", Body.of(said(words))), STORM, EN).headline();
  }

  private static Block said(String words) {
    return new Block.Paragraph(Text.plain(words));
  }
}
