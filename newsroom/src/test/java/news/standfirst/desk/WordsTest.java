package news.standfirst.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z][A-Za-z.-]*[a-zA-Z])\"");

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

  @Test
  void spanish_has_no_word_that_english_lacks() throws IOException {
    assertThat(read("en").stringPropertyNames()).containsAll(read("es").stringPropertyNames());
  }

  @Test
  void plurals_follow_the_language() {
    assertThat(Words.in(new Language("en")).say("sign-in.too-many", 1)).contains("1 minute.");
    assertThat(Words.in(new Language("es")).say("sign-in.too-many", 3)).contains("3 minutos.");
  }

  @Test
  void dates_of_the_desk_are_those_of_the_edition() {
    var at = java.time.Instant.parse("2026-11-22T15:05:00Z");
    var zone = java.time.ZoneId.of("Europe/Madrid");
    assertThat(Words.in(new Language("en")).time(at, zone)).startsWith("22 Nov 2026, 16:05");
    assertThat(Words.in(new Language("en-US")).time(at, zone)).startsWith("Nov 22, 2026, 4:05");
    assertThat(Words.in(new Language("en")).dateStyle()).isEqualTo("en-GB");
  }

  @Test
  void a_language_that_the_desk_does_not_speak_gets_english() {
    assertThat(Words.in(new Language("fi")).language()).isEqualTo(Words.ENGLISH);
  }

  private static Properties read(String language) throws IOException {
    var properties = new Properties();
    var stream = WordsTest.class.getResourceAsStream("/words/desk_" + language + ".properties");
    try (var reader =
        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
