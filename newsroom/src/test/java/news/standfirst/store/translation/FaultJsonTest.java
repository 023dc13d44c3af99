package news.standfirst.store.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import news.standfirst.story.Language;
import news.standfirst.story.Refusal;
import news.standfirst.story.Term;
import news.standfirst.translation.FaultReason;
import org.junit.jupiter.api.Test;

/** Why a translation failed, in its column and back. */
final class FaultJsonTest {
  @Test
  void every_reason_comes_back_with_its_values() {
    for (var reason : FaultReason.values()) {
      int values = reason.sentence().split("%s", -1).length - 1;
      var why = reason.with(IntStream.range(0, values).mapToObj(i -> "value" + i).toArray());
      assertThat(FaultJson.read(FaultJson.written(why))).isEqualTo(why);
    }
  }

  @Test
  void languages_numbers_words_and_reasons_within_come_back_as_what_they_are() {
    var model = FaultReason.MODEL_FAULT.with(new Term("models.fault.disk", "No \"space\" left."));
    assertThat(FaultJson.read(FaultJson.written(FaultReason.ASKED_AGAIN.with(model, 7L))))
        .isEqualTo(FaultReason.ASKED_AGAIN.with(model, 7L));
    var none = FaultReason.NO_MODEL.with(new Language("en"), new Language("ca"), "command");
    assertThat(FaultJson.read(FaultJson.written(none))).isEqualTo(none);
  }

  @Test
  void sentence_of_an_earlier_release_is_still_told() {
    assertThat(FaultJson.read("DeepL did not answer in time."))
        .isEqualTo(FaultReason.OTHER.with("DeepL did not answer in time."));
    assertThat(FaultJson.read("")).isNull();
  }

  @Test
  void reason_of_a_later_release_is_told_by_its_name() {
    Refusal unknown = FaultJson.read("{\"why\":\"sun-spots\",\"values\":[1]}");
    assertThat(unknown).isEqualTo(FaultReason.OTHER.with("sun-spots"));
  }
}
