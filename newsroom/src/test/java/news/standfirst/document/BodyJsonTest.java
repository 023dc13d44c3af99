package news.standfirst.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyJsonTest {
  private static final PictureUse USE = new PictureUse(new PictureId("p1"), "Cranes", "Two cranes");
  private static final Text MARKED =
      new Text(
          List.of(
              Span.plain("Said "),
              new Span(
                  "bonjour",
                  List.of(
                      new Mark.Link("https://example.org/"),
                      new Mark.Strong(),
                      new Mark.Emphasis(),
                      new Mark.In(new Language("fr"))))));

  /** One of each block, with every part of it used. */
  static final Body ONE_OF_EACH =
      Body.of(
          new Block.Paragraph(MARKED),
          new Block.Subheading(Text.plain("At the quay")),
          new Block.Quote(Text.plain("We wait."), Text.plain("A captain")),
          new Block.Listing(true, List.of(Text.plain("one"), MARKED)),
          new Block.Picture(USE),
          new Block.Gallery(List.of(USE, USE)),
          new Block.Embed("https://maps.example/1", "Map"),
          new Block.Table(
              Text.plain("Ferries"),
              true,
              List.of(
                  List.of(Text.plain("Line"), Text.plain("Hours")), List.of(MARKED, Text.EMPTY))),
          new Block.RelatedLink("/en/topic/harbour", "The harbour"),
          new Block.Divider());

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void every_block_comes_back_as_it_was() {
    assertThat(BodyJson.read("body", BodyJson.write(ONE_OF_EACH))).isEqualTo(ONE_OF_EACH);
  }

  @Test
  void article_text_comes_back_as_it_was() {
    var text = ArticleText.of("Headline", "Standfirst", ONE_OF_EACH);
    assertThat(ArticleJson.text(ArticleJson.text(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"type\":\"script\"}]|body[0].type",
        "[{\"type\":\"paragraph\"}]|body[0].text",
        "[{\"type\":\"paragraph\",\"text\":\"a\",\"onclick\":\"b\"}]|body[0].onclick",
        "[{\"type\":\"paragraph\",\"text\":[{\"text\":\"a\",\"marks\":[{\"type\":\"link\",\"href\":\"javascript:x\"}]}]}]|body[0].text[0].marks[0].href",
        "[{\"type\":\"embed\",\"url\":\"http://plain.example\"}]|body[0].url",
        "[{\"type\":\"table\",\"rows\":[[\"a\"],[\"a\",\"b\"]]}]|body[0]",
        "[{\"type\":\"picture\",\"picture\":\"../etc\"}]|body[0]",
        "{}|body",
        "\"text\"|body"
      })
  void what_is_wrong_is_named_by_its_place(String body, String place) throws Exception {
    var node = json.readTree(body);
    assertThatThrownBy(() -> BodyJson.read("body", node))
        .isInstanceOfSatisfying(
            MalformedDocument.class,
            e -> assertThat(e.problems().getFirst().field()).isEqualTo(place));
  }

  @Test
  void all_that_is_wrong_with_an_article_is_said_at_once() throws Exception {
    var node =
        json.readTree(
            "{\"headline\":5,\"topics\":[\"Not A Slug\"],\"label\":\"gossip\",\"teaser\":\"%s\"}"
                .formatted("x".repeat(2000)));
    assertThatThrownBy(() -> ArticleJson.read(node))
        .isInstanceOfSatisfying(
            MalformedDocument.class,
            e ->
                assertThat(e.problems())
                    .extracting(MalformedDocument.Problem::field)
                    .containsExactly("headline", "topics[0]", "label", "teaser"));
  }

  @Test
  void html_out_opens_nothing_that_a_text_wrote() {
    var hostile = "</p><script>alert(1)</script>\"'&";
    var html =
        new BodyHtml(id -> java.util.Optional.empty(), "https://paper.example")
            .html(
                Body.of(
                    new Block.Paragraph(Text.plain(hostile)),
                    new Block.RelatedLink("/en/a", hostile)));
    assertThat(html)
        .doesNotContain("<script")
        .contains("&lt;script&gt;")
        .contains("href=\"https://paper.example/en/a\"");
  }
}
