package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** On machines of other places nothing may change: Turkish has two letters i, Arabic its digits. */
@ResourceLock(Resources.LOCALE)
class OtherLocalesTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void goesHome() {
    Locale.setDefault(usual);
  }

  private static List<String> translations(Path folder) {
    var translator = Translator.load(folder, Locale.ENGLISH, Locale.of("es"));
    var texts =
        List.of(
            "THE MINISTER INVITED CITIZENS, IT IS SAID.",
            "İstanbul and ıssız: Dr. I. Iskander visits at 10 p.m. It rains.",
            Recorded.golden().getFirst().text());
    return texts.stream().map(translator::translate).toList();
  }

  @Test
  void translations_are_the_same_on_a_turkish_and_on_an_arabic_machine(@TempDir Path folder)
      throws Exception {
    Recorded.goldenFolder(folder);
    Locale.setDefault(Locale.ROOT);
    var expected = translations(folder);
    for (var tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(translations(folder)).as(tag).isEqualTo(expected);
    }
  }

  @Test
  void refusals_name_their_numbers_in_plain_digits(@TempDir Path folder) throws Exception {
    Recorded.goldenFolder(folder);
    java.nio.file.Files.write(folder.resolve("model.enes.intgemm.alphas.bin"), new byte[1234]);
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> Translator.load(folder, Locale.ENGLISH, Locale.of("es"))))
        .isInstanceOf(ModelFileException.class)
        .message()
        .matches("\\p{ASCII}*");
  }
}
