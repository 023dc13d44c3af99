package news.standfirst.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;

class StorySegmentsTest {
  private static final Pair PAIR = Pair.of("en", "es");
  private static final Text TWO_SENTENCES =
      new Text(
          List.of(
              Span.plain("The bridge is "),
              new Span("open", List.of(new Mark.Strong())),
              Span.plain(". It was closed.")));

  private final ArticleText story =
      ArticleText.of(
          "Bridge opens. At last.",
          "A summary.",
          Body.of(
              new Block.Paragraph(TWO_SENTENCES),
              new Block.Quote(Text.plain("We waited."), Text.plain("a neighbour"))));

  private final StorySegments segments = StorySegments.of(story, new Language("en"));

  @Test
  void every_text_has_its_place_and_every_sentence_its_number() {
    assertThat(segments.segments())
        .extracting(segment -> segment.place() + "#" + segment.number())
        .containsExactly(
            "headline#0",
            "headline#1",
            "standfirst#0",
            "body/0#0",
            "body/0#1",
            "body/1#0",
            "body/1/attribution#0");
  }

  @Test
  void story_put_together_of_its_own_sentences_is_the_same_story() {
    var again = segments.assemble(story, PAIR, segment -> Optional.of(segment.text()));
    assertThat(again.text()).isEqualTo(story);
    assertThat(again.inSource()).isEmpty();
  }

  @Test
  void sentence_that_is_not_translated_stands_in_its_own_language() {
    var mixed =
        segments.assemble(
            story,
            PAIR,
            segment ->
                segment.number() == 0 ? Optional.of(Text.plain("Hecho.")) : Optional.empty());
    assertThat(mixed.text().headline()).isEqualTo("Bridge opens. At last.");
    assertThat(mixed.inSource()).containsExactly("headline");
    assertThat(mixed.text().body().blocks().getFirst())
        .isEqualTo(
            new Block.Paragraph(
                new Text(
                    List.of(
                        Span.plain("Hecho. "),
                        new Span("It was closed.", List.of(new Mark.In(new Language("en"))))))));
  }
}
