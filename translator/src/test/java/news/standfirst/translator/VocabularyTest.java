package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.read(Recorded.file("golden.spm"));
  private final Pieces pieces = new Pieces();

  private int[] encode(String text) {
    vocabulary.encode(text, 0, text.length(), pieces);
    return Arrays.copyOf(pieces.ids, pieces.count);
  }

  private String decode(int... ids) {
    return vocabulary.decode(ids, ids.length, new int[ids.length]);
  }

  @Test
  void two_thousand_lines_in_fifteen_scripts_are_cut_as_spm_encode_cuts_them() {
    var lines = Recorded.gzipLines("spm-encode.tsv.gz");
    assertThat(lines).hasSize(2000);
    for (String line : lines) {
      int tab = line.lastIndexOf('\t');
      String text = (String) Json.parse(line.substring(0, tab));
      String ids =
          Arrays.stream(encode(text)).mapToObj(Integer::toString).collect(Collectors.joining(" "));
      assertThat(ids).as(text).isEqualTo(line.substring(tab + 1));
    }
  }

  @Test
  void pieces_become_the_text_again() {
    for (String text : List.of("The mayor opened the talks.", "¿Qué? 3–1", "日本語 😀 ok")) {
      assertThat(decode(encode(text))).isEqualTo(text);
    }
  }

  @Test
  void every_piece_knows_its_range_of_the_text() {
    String text = "  The  mayor ½ 😀.";
    encode(text);
    assertThat(pieces.starts[0]).isEqualTo(2);
    assertThat(pieces.ends[pieces.count - 1]).isEqualTo(text.length());
    for (int i = 1; i < pieces.count; i++) {
      assertThat(pieces.starts[i]).isGreaterThanOrEqualTo(pieces.starts[i - 1]);
      assertThat(pieces.ends[i]).isBetween(pieces.starts[i], text.length());
    }
  }

  @Test
  void bytes_that_are_no_text_become_replacement_characters() {
    int[] smiley = encode("😀");
    assertThat(smiley).hasSizeGreaterThan(4);
    int[] broken = Arrays.copyOf(smiley, smiley.length - 1);
    assertThat(decode(broken)).contains("\uFFFD");
  }

  @Test
  void any_text_is_cut_without_failing() {
    var random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder();
      int length = random.nextInt(60);
      for (int c = 0; c < length; c++) {
        text.append((char) random.nextInt(0x10000));
      }
      encode(text.toString());
      for (int p = 0; p < pieces.count; p++) {
        assertThat(pieces.ids[p]).isBetween(0, vocabulary.size() - 1);
      }
    }
  }

  @Test
  void a_long_word_takes_time_in_proportion_to_its_length() {
    encode("ab".repeat(200_000));
    assertThat(pieces.count).isGreaterThan(10_000);
  }

  @Test
  void nothing_but_spaces_has_no_pieces() {
    assertThat(encode("")).isEmpty();
    assertThat(encode(" \u00a0\t ")).isEmpty();
  }
}
