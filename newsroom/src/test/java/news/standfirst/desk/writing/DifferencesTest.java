package news.standfirst.desk.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;

final class DifferencesTest {
  @Test
  void equal_texts_have_none() {
    assertThat(Differences.between(text("One."), text("One."))).isEmpty();
  }

  @Test
  void a_changed_word_is_the_only_one_marked() {
    var row = body(text("Nine ships waited."), text("Ten ships waited."));
    assertThat(marked(row.before())).isEqualTo("Nine");
    assertThat(marked(row.after())).isEqualTo("Ten");
  }

  @Test
  void a_new_paragraph_stands_alone_and_its_neighbours_are_the_same() {
    var fields = Differences.between(text("One.", "Three."), text("One.", "Two.", "Three."));
    assertThat(fields.getFirst().rows().stream().map(Differences.Row::same))
        .containsExactly(true, false, true);
    assertThat(fields.getFirst().rows().get(1).before()).isEmpty();
  }

  @Test
  void a_link_that_leads_elsewhere_is_seen() {
    var row = body(linked("https://one.example/"), linked("https://two.example/"));
    assertThat(marked(row.after())).contains("https://two.example/");
  }

  @Test
  void another_picture_in_its_place_is_seen_and_never_by_its_id() {
    var row = body(pictured("p1", "The quay"), pictured("p2", "The quay"));
    assertThat(row.pictureBefore()).isEqualTo(new PictureId("p1"));
    assertThat(row.pictureAfter()).isEqualTo(new PictureId("p2"));
    assertThat(marked(row.before())).isEqualTo("The quay");
    assertThat(row.same()).isFalse();
  }

  @Test
  void only_the_changed_word_of_a_caption_is_marked() {
    var row = body(pictured("p1", "The old quay"), pictured("p1", "The new quay"));
    assertThat(marked(row.after())).isEqualTo("new");
  }

  private static ArticleText pictured(String id, String caption) {
    return ArticleText.of(
        "Headline", "", Body.of(new Block.Picture(new PictureUse(new PictureId(id), caption, ""))));
  }

  private static Differences.Row body(ArticleText before, ArticleText after) {
    return Differences.between(before, after).getFirst().rows().getFirst();
  }

  private static String marked(List<Differences.Piece> pieces) {
    return pieces.stream()
        .filter(Differences.Piece::changed)
        .map(Differences.Piece::text)
        .collect(Collectors.joining());
  }

  private static ArticleText text(String... paragraphs) {
    var blocks =
        List.of(paragraphs).stream()
            .<Block>map(words -> new Block.Paragraph(Text.plain(words)))
            .toList();
    return ArticleText.of("Headline", "", new Body(blocks));
  }

  private static ArticleText linked(String href) {
    var span = new Span("here", List.of(new Mark.Link(href)));
    return ArticleText.of("Headline", "", Body.of(new Block.Paragraph(new Text(List.of(span)))));
  }
}
