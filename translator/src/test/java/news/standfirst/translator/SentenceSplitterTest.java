package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<String> split(String language, String text, Span... links) {
    var sentences = new ArrayList<String>();
    new SentenceSplitter(Locale.forLanguageTag(language))
        .split(text, List.of(links), (start, end) -> sentences.add(text.substring(start, end)));
    return sentences;
  }

  @Test
  void sentences_end_at_stops_questions_and_exclamations() {
    assertThat(split("en", "It rained. Who knew? Nobody!  Then it stopped."))
        .containsExactly("It rained.", "Who knew?", "Nobody!", "Then it stopped.");
  }

  @Test
  void abbreviations_and_initials_do_not_end_a_sentence() {
    assertThat(split("en", "The U.S. President met Dr. Smith and J. Doe at 5 p.m. on Monday."))
        .hasSize(1);
    assertThat(split("de", "Am 3. Oktober kam z.B. Dr. Weber. Er blieb.")).hasSize(2);
    assertThat(split("fr", "M. Dupont est arrivé. Il est reparti.")).hasSize(2);
  }

  @Test
  void arabic_hindi_urdu_chinese_and_japanese_stops_are_known() {
    assertThat(split("ar", "هل وصل الوزير؟ نعم وصل.")).hasSize(2);
    assertThat(split("hi", "बारिश हुई। वह रुका।")).hasSize(2);
    assertThat(split("ur", "بارش ہوئی۔ وہ رکا۔")).hasSize(2);
    assertThat(split("zh", "下雨了。谁知道？没人！")).hasSize(3);
    assertThat(split("ja", "雨が降った。「止んだ。」と言った。")).hasSizeBetween(2, 3);
  }

  @Test
  void a_link_is_never_cut() {
    String text = "Read Stop. Go. Now here. Then leave.";
    var link = new Span(5, 18, Span.Kind.LINK, "a");
    assertThat(split("en", text, link)).contains("Then leave.").noneMatch("Go."::equals);
  }

  @Test
  void lines_always_end_a_sentence() {
    assertThat(split("en", "A heading\nand a line\r\n\r\nthe end"))
        .containsExactly("A heading", "and a line", "the end");
  }

  @Test
  void endless_text_is_cut_at_spaces_and_never_inside_a_character() {
    for (String part : split("en", "word ".repeat(5000))) {
      assertThat(part).hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST).doesNotStartWith(" ");
    }
    for (String part : split("en", "x" + "😀".repeat(5000))) {
      assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
    }
  }

  @Test
  void nothing_but_white_space_lies_between_sentences() {
    var random = new Random(3);
    String alphabet = "aB .!?。؟\n\t\"«»1,。 é😀";
    for (int i = 0; i < 3000; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(40);
      for (int c = 0; c < length; c++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String whole = text.toString();
      int[] at = {0};
      new SentenceSplitter(Locale.ENGLISH)
          .split(
              whole,
              List.of(),
              (start, end) -> {
                assertThat(start).isGreaterThanOrEqualTo(at[0]).isLessThan(end);
                assertThat(whole.substring(at[0], start)).isBlank();
                at[0] = end;
              });
      assertThat(whole.substring(at[0])).isBlank();
    }
  }
}
