package news.standfirst.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import news.standfirst.reader.edition.Edition;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of their translations, in every language of the pages. */
class TongueTest {
  private static final Instant AT = Instant.parse("2031-05-09T10:00:00Z");

  private static String said(String edition, String from, boolean reviewed, String who) {
    var note =
        new TranslationNote(new Language(from), true, "engine", 1, AT, who, reviewed ? AT : null);
    return Tongue.of(Edition.of(new Language(edition), ZoneOffset.UTC)).translated(note, who);
  }

  @ParameterizedTest
  @CsvSource({
    "en, es, Translated automatically from Spanish.",
    "es, en, Traducido automáticamente del inglés.",
    "es, ca, Traducido automáticamente del catalán.",
    "ca, es, Traduït automàticament de l’espanyol.",
    "ca, en, Traduït automàticament de l’anglès.",
    "ca, fr, Traduït automàticament del francès.",
    "ca, he, Traduït automàticament de l’hebreu.",
    "fr, en, Traduit automatiquement de l’anglais.",
    "fr, ca, Traduit automatiquement du catalan.",
    "fr, he, Traduit automatiquement de l’hébreu.",
    "fr, hi, Traduit automatiquement du hindi.",
    "pt, en, Traduzido automaticamente do inglês.",
    "de, en, Automatisch aus dem Englischen übersetzt.",
    "de, ar, Automatisch aus dem Arabischen übersetzt.",
    "de, hi, Automatisch aus dem Hindi übersetzt.",
    "he, en, תורגם אוטומטית מאנגלית.",
    "ar, en, تُرجم آليًا من الإنجليزية.",
    "es, en-GB, Traducido automáticamente del inglés."
  })
  void automatic_translation_names_its_language_in_a_sentence(
      String edition, String from, String sentence) {
    assertThat(said(edition, from, false, "")).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "en, es, Translated from Spanish and reviewed by Ada.",
    "es, en, Traducido del inglés y revisado por Ada.",
    "ca, es, Traduït de l’espanyol i revisat per Ada.",
    "fr, es, Traduit de l’espagnol et relu par Ada.",
    "pt, en, Traduzido do inglês e revisto por Ada.",
    "de, es, Übersetzt aus dem Spanischen und geprüft von Ada.",
    "he, es, תורגם מספרדית ונבדק בידי Ada.",
    "ar, es, تُرجم من الإسبانية وراجعه Ada."
  })
  void reviewed_translation_names_its_language_and_who_stands_for_it(
      String edition, String from, String sentence) {
    assertThat(said(edition, from, true, "Ada")).isEqualTo(sentence);
  }

  @Test
  void variant_is_named_where_the_language_itself_says_nothing() {
    assertThat(said("pt", "pt-BR", false, "")).contains("Brasil");
  }
}
