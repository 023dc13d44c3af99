package news.standfirst.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {
  private static List<String> sentences(String language, String text) {
    return Segmenter.of(new Language(language)).split("body/0", Text.plain(text)).stream()
        .map(segment -> segment.text().words())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Dr. Brandreth met Gen. Holt on Sept. 3. She left at noon. | 2
          en | J. Fenwick and O. K. Strake came. They stayed. | 2
          en | The U.S. Senate voted. It was late. | 2
          en | “Is it over?” she asked. “Yes.” | 2
          en | He waited … and waited. Then he left. | 2
          en | VARNHOLT (Standfirst) – The port is shut. | 1
          en | It cost 3.5 million. Nobody paid. | 2
          es | El presidente de EE. UU. habló. La Sra. Olmedo no. | 2
          es | «¿Quién va a pagar?», preguntó. Nadie respondió. | 2
          de | Am 3. Mai kam Dr. Voss. Er blieb. | 2
          ar | أُغلق الميناء اليوم. هل يُفتح غدًا؟ لا أحد يعلم. | 3
          zh | 港口今天关闭。明天会开放吗？没有人知道。 | 3
          ja | 港は閉鎖された。「いつ開くのか。」と彼は尋ねた。 | 2
          """)
  void sentences_end_where_sentences_end(String language, String text, int count) {
    assertThat(sentences(language, text)).as(text).hasSize(count);
  }

  @Test
  void white_space_is_no_sentence() {
    assertThat(sentences("en", " \n\t ")).isEmpty();
    assertThat(sentences("en", "One. ”\n Two.")).hasSize(2);
  }

  @Test
  void very_long_sentence_is_divided_between_words() {
    var sentences = sentences("en", "word ".repeat(3_000));
    assertThat(sentences).allMatch(one -> one.length() <= Segmenter.MOST_CHARACTERS);
    assertThat(String.join(" ", sentences)).isEqualTo("word ".repeat(3_000).strip());
  }

  @Test
  void languages_without_spaces_get_none_and_others_get_theirs() {
    var chinese = new Language("zh");
    var english = new Language("en");
    var segments = Segmenter.of(chinese).split("p", Text.plain("港口关闭。没有人知道。"));
    var renderings = List.of(Text.plain("The port is shut."), Text.plain("Nobody knows."));
    assertThat(Segmenter.join(segments, renderings, english).words())
        .isEqualTo("The port is shut. Nobody knows.");
    var back = Segmenter.of(english).split("p", Text.plain("The port is shut. Nobody knows."));
    assertThat(
            Segmenter.join(back, List.of(Text.plain("港口关闭。"), Text.plain("没有人知道。")), chinese)
                .words())
        .isEqualTo("港口关闭。没有人知道。");
  }

  @Test
  void no_character_and_no_mark_is_ever_lost() {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    var letters = "Ab. !?…»«“”()\n\t。？؟ع中🙂é3,;:-";
    var points = letters.codePoints().toArray();
    for (int round = 0; round < 5_000; round++) {
      var spans = new ArrayList<Span>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        var words = new StringBuilder();
        for (int j = random.nextInt(30); j > 0; j--) {
          words.appendCodePoint(points[random.nextInt(points.length)]);
        }
        spans.add(
            new Span(
                words.toString(), random.nextBoolean() ? List.of(new Mark.Emphasis()) : List.of()));
      }
      var text = new Text(spans);
      var segments = Segmenter.of(new Language("en")).split("p", text);
      var again = Segmenter.join(segments, segments.stream().map(Segment::text).toList());
      assertThat(segments.isEmpty() ? text : again).as("seed " + seed).isEqualTo(text);
    }
  }
}
