package news.standfirst.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.standfirst.story.Block;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlIntakeTest {
  @Test
  void html_becomes_blocks_with_their_meaning() {
    var blocks =
        blocks(
            """
            <h2>At the quay</h2><p>Ferries <b>stay</b> in <a href="https://example.org/p">port</a>.</p>
            <blockquote>We wait.<cite>A captain</cite></blockquote>
            <ol><li>one</li><li>two<ul><li>deeper</li></ul></li></ol><hr>
            <table><tr><th>Line</th><th>Hours</th></tr><tr><td>A</td></tr></table>
            """);
    assertThat(blocks)
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Subheading", "Paragraph", "Quote", "Listing", "Divider", "Table");
    assertThat(blocks.get(2))
        .isEqualTo(
            new Block.Quote(
                Text.plain("We wait."),
                new Text(List.of(news.standfirst.story.Span.plain("A captain")))));
    assertThat(((Block.Listing) blocks.get(3)).entries())
        .extracting(Text::words)
        .containsExactly("one", "two", "deeper");
    assertThat(((Block.Table) blocks.get(5)).headerRow()).isTrue();
  }

  @Test
  void empty_cell_of_a_header_row_heads_nothing() {
    var html = "<table><tr><th></th><th>Hours</th></tr><tr><td>A</td><td>1</td></tr></table>";
    assertThat(
            new BodyHtml(_ -> java.util.Optional.empty(), "")
                .html(new news.standfirst.story.Body(blocks(html))))
        .contains("<tr><td></td><th>Hours</th></tr>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg/onload=alert(1)>",
        "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
        "<style>@import 'x'</style>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<template><script>alert(1)</script></template>",
        "<form action=x><input name=a><button>alert(1)</button></form>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<textarea></textarea><select><option>alert(1)</select>",
        "<object data=x></object><embed src='data:text/html,x'>"
      })
  void nothing_that_executes_comes_in(String html) {
    for (var block : blocks(html)) {
      assertThat(block).isInstanceOf(Block.Paragraph.class);
      assertThat(((Block.Paragraph) block).text().spans())
          .allSatisfy(span -> assertThat(span.marks()).isEmpty());
    }
  }

  @Test
  void link_that_could_execute_leaves_its_words_only() {
    var text =
        ((Block.Paragraph) blocks("<p><a href='java&#9;script:alert(1)'>here</a></p>").getFirst())
            .text();
    assertThat(text).isEqualTo(Text.plain("here"));
  }

  @Test
  void text_pasted_from_a_web_word_processor_keeps_its_emphasis_and_loses_its_styles() {
    var blocks =
        blocks(
            """
            <b style="font-weight:normal;" id="docs-guid"><p dir="ltr" style="line-height:1.38;">
            <span style="font-size:11pt;font-weight:700;">Bold</span><span style="font-style:italic"> slanted</span>
            <span style="font-weight:400"> plain</span></p><br><p dir="ltr"><span>Second</span></p></b>
            """);
    assertThat(blocks).hasSize(2);
    var spans = ((Block.Paragraph) blocks.getFirst()).text().spans();
    assertThat(spans.getFirst().marks()).containsExactly(new Mark.Strong());
    assertThat(spans.get(1).marks()).containsExactly(new Mark.Emphasis());
    assertThat(spans.getLast().marks()).isEmpty();
  }

  @Test
  void breaks_in_pairs_end_a_paragraph_and_single_ones_a_line() {
    assertThat(blocks("one<br>line<br><br>two"))
        .containsExactly(
            new Block.Paragraph(Text.plain("one\nline")), new Block.Paragraph(Text.plain("two")));
  }

  @Test
  void white_space_collapses_as_in_a_browser() {
    assertThat(blocks("<p>  a \n\t b<b> c</b> </p>").getFirst())
        .satisfies(
            block -> assertThat(((Block.Paragraph) block).text().words()).isEqualTo("a b c"));
  }

  @Test
  void pictures_come_in_where_they_are_given() {
    var use = new PictureUse(new PictureId("p1"), "", "");
    var body =
        HtmlIntake.body(
            "<p>a<img src='x.jpg'>b</p><figure><img src='y.jpg'><figcaption>c</figcaption></figure>",
            image -> Optional.of(use));
    assertThat(body.pictures()).hasSize(2);
    assertThat(body.blocks()).hasSize(4);
  }

  @Test
  void depth_without_end_neither_overflows_nor_loses_words() {
    var deep = "<div>".repeat(20_000) + "word" + "</div>".repeat(20_000);
    assertThat(HtmlIntake.body(deep).words()).isEqualTo("word");
    var inline = "<b>".repeat(20_000) + "word";
    assertThat(HtmlIntake.body(inline).words()).isEqualTo("word");
  }

  private static List<Block> blocks(String html) {
    return HtmlIntake.body(html).blocks();
  }
}
