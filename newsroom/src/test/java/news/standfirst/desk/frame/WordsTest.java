package news.standfirst.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {
  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z][A-Za-z.-]*[a-zA-Z])\"");

  /** Words that Spanish writes as English does. */
  private static final Set<String> SAME_IN_SPANISH = Set.of("models.size", "role.editor");

  /** File types, keys, names and the words of the glossary's format. */
  private static final Set<String> LATIN_IN_ARABIC =
      Set.of(
          "ICU",
          "JPEG",
          "PNG",
          "https",
          "http",
          "GIF",
          "AVIF",
          "HEIC",
          "TIFF",
          "PDF",
          "SVG",
          "XL",
          "WebP",
          "CSV",
          "Apertium",
          "Ctrl",
          "Enter",
          "Alt",
          "U",
          "exact",
          "any",
          "fr",
          "base",
          "memory");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)[,}]");

  @Test
  void every_word_of_the_templates_is_there_in_english() throws IOException {
    var lacking = new TreeSet<String>();
    try (var templates = Files.walk(Path.of("src/main/jte/desk"))) {
      for (var template : templates.filter(Files::isRegularFile).toList()) {
        SAID.matcher(Files.readString(template))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !Words.in(Words.ENGLISH).has(name))
            .forEach(lacking::add);
      }
    }
    assertThat(lacking).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "ar"})
  void every_language_of_the_desk_has_every_word(String language) throws IOException {
    assertThat(WordFiles.read(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(WordFiles.read("en").stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "ar"})
  void values_stand_in_every_language_that_they_stand_in(String language) throws IOException {
    var english = WordFiles.read("en");
    var own = WordFiles.read(language);
    for (var name : english.stringPropertyNames()) {
      assertThat(values(own.getProperty(name)))
          .as(name)
          .isEqualTo(values(english.getProperty(name)));
    }
  }

  @Test
  void no_english_is_left_over_in_the_spanish_desk() throws IOException {
    var english = WordFiles.read("en");
    var spanish = WordFiles.read("es");
    var same = new TreeSet<String>();
    for (var name : english.stringPropertyNames()) {
      if (spanish.getProperty(name).equals(english.getProperty(name))
          && LETTERS.matcher(bare(english.getProperty(name))).find()) {
        same.add(name);
      }
    }
    assertThat(same).isEqualTo(SAME_IN_SPANISH);
  }

  @Test
  void no_english_is_left_over_in_the_arabic_desk() throws IOException {
    var arabic = WordFiles.read("ar");
    for (var name : arabic.stringPropertyNames()) {
      var latin = new TreeSet<String>();
      LATIN
          .matcher(bare(arabic.getProperty(name)))
          .results()
          .map(MatchResult::group)
          .filter(word -> !LATIN_IN_ARABIC.contains(word))
          .forEach(latin::add);
      assertThat(latin).as(name).isEmpty();
    }
  }

  @Test
  void every_arabic_plural_has_all_six_forms() throws IOException {
    var arabic = WordFiles.read("ar");
    for (var name : arabic.stringPropertyNames()) {
      if (arabic.getProperty(name).contains(", plural,")) {
        assertThat(arabic.getProperty(name))
            .as(name)
            .contains("zero {", "one {", "two {", "few {", "many {", "other {");
        for (var number : List.of(0, 1, 2, 3, 11, 100)) {
          assertThat(Words.in(new Language("ar")).say(name, number, "14:05"))
              .as(name)
              .doesNotContain("{", "#");
        }
      }
    }
  }

  @Test
  void names_keep_their_direction_among_words_of_the_other() {
    assertThat(Words.in(new Language("ar")).say("live.on-duty", "Mara Lind"))
        .endsWith("\u2068Mara Lind\u2069");
    assertThat(Words.in(new Language("en")).say("live.on-duty", "نور")).endsWith("\u2068نور\u2069");
    assertThat(Words.in(new Language("en")).say("live.on-duty", "Mara Lind"))
        .endsWith(": Mara Lind");
  }

  @Test
  void digits_of_the_arabic_desk_are_those_that_its_forms_write() {
    var words = Words.in(new Language("ar"));
    assertThat(words.say("translation.with-warnings", 12)).startsWith("12 ");
    assertThat(words.time(Instant.parse("2026-11-22T15:05:00Z"), ZoneId.of("Europe/Madrid")))
        .contains("2026")
        .contains("4:05");
    assertThat(words.dateStyle()).isEqualTo("ar-u-nu-latn");
  }

  @Test
  void an_edition_brings_its_dates_to_the_desk_in_its_language() {
    assertThat(Words.choices(List.of(new Language("ca"), new Language("es-MX"))))
        .containsExactly(Words.ENGLISH, new Language("es-MX"), new Language("ar"));
  }

  @Test
  void plurals_follow_the_language() {
    assertThat(Words.in(new Language("en")).say("sign-in.too-many", 1)).contains("1 minute.");
    assertThat(Words.in(new Language("es")).say("sign-in.too-many", 3)).contains("3 minutos.");
  }

  @Test
  void dates_of_the_desk_are_those_of_the_edition() {
    var at = Instant.parse("2026-11-22T15:05:00Z");
    var zone = ZoneId.of("Europe/Madrid");
    assertThat(Words.in(new Language("en")).time(at, zone)).startsWith("22 Nov 2026, 16:05");
    assertThat(Words.in(new Language("en-US")).time(at, zone)).startsWith("Nov 22, 2026, 4:05");
    assertThat(Words.in(new Language("en")).dateStyle()).isEqualTo("en-GB");
  }

  @Test
  void a_language_that_the_desk_does_not_speak_gets_english() {
    assertThat(Words.in(new Language("fi")).language()).isEqualTo(Words.ENGLISH);
  }

  /** Without the places of values and the forms of plurals. */
  private static String bare(String words) {
    return words
        .replaceAll("\\{\\w+, plural,", "")
        .replaceAll("(=0|zero|one|two|few|many|other) \\{", "")
        .replaceAll("\\{\\w+}", "");
  }

  private static Set<String> values(String words) {
    return VALUE
        .matcher(words)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
