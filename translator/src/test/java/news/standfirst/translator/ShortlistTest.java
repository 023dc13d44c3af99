package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Candidates of the reference sentences, recorded by {@code src/test/tools/record_candidates.py}.
 */
class ShortlistTest {
  private static final int VOCABULARY = 800;

  private static void candidatesAreThoseOf(String recorded, boolean sharedVocabulary) {
    var shortlist =
        Shortlist.read(Recorded.file("golden.lex.bin"), VOCABULARY, VOCABULARY, sharedVocabulary);
    var expected = Recorded.gzipLines(recorded);
    var sentences = Recorded.golden();
    assertThat(expected).hasSameSizeAs(sentences);
    // One workspace for all: what one sentence leaves behind must not reach the next.
    var space = new Workspace();
    for (int i = 0; i < sentences.size(); i++) {
      int count = shortlist.candidates(sentences.get(i).source(), space, i % Batches.SENTENCES);
      var candidates =
          Arrays.stream(space.candidates[i % Batches.SENTENCES], 0, count)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(" "));
      assertThat(candidates).as(sentences.get(i).text()).isEqualTo(expected.get(i));
    }
  }

  @Test
  void candidates_are_those_of_the_reference() {
    candidatesAreThoseOf("golden-candidates.txt.gz", true);
  }

  @Test
  void with_two_vocabularies_a_source_piece_is_no_candidate_by_itself() {
    candidatesAreThoseOf("golden-candidates-split.txt.gz", false);
  }

  @Test
  void a_sentence_never_lacks_the_end_or_repeats_a_candidate() {
    var shortlist = Shortlist.read(Recorded.file("golden.lex.bin"), VOCABULARY, VOCABULARY, true);
    var space = new Workspace();
    int count = shortlist.candidates(new int[] {0}, space, 0);
    assertThat(count % 8).isZero();
    assertThat(Arrays.copyOf(space.candidates[0], count)).startsWith(0).doesNotHaveDuplicates();
  }
}
