package news.standfirst.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfStoriesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Storm closes harbour|storm-closes-harbour",
        "Año nuevo, ¡ferris viejos!|ano-nuevo-ferris-viejos",
        "Straße & Øresund|strasse-oresund",
        "It's the mayor’s turn|its-the-mayors-turn",
        "Ankara'da FIRTINA|ankarada-firtina",
        "عاصفة تغلق الميناء|عاصفة-تغلق-الميناء",
        "Đà Nẵng|da-nang",
        "हिन्दी समाचार|हिन्दी-समाचार",
        "'   '|untitled",
        "🌊🌊|untitled"
      })
  void slug_keeps_every_script_and_drops_latin_accents(String headline, String slug) {
    assertThat(Slug.of(headline).value()).isEqualTo(slug);
    assertThat(new Slug(slug).value()).isEqualTo(slug);
  }

  @Test
  void slug_does_not_depend_on_the_machines_language() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Slug.of("TITANIC IN ISTANBUL").value()).isEqualTo("titanic-in-istanbul");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void long_slug_is_cut_at_a_word() {
    var slug = Slug.of("harbour ".repeat(40));
    assertThat(slug.value()).hasSizeLessThanOrEqualTo(Bounds.SLUG).endsWith("harbour");
    assertThat(slug.numbered(12).value()).hasSizeLessThanOrEqualTo(Bounds.SLUG).endsWith("-12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a--b", "A", "a b", "a/b", "..", "é", "a-"})
  void what_is_no_slug_is_refused(String text) {
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(InvalidStory.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " java\tscript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example/",
        "/\\evil.example",
        "http:",
        "https://",
        "file:///etc/passwd",
        "relative/path"
      })
  void link_that_could_execute_or_lead_astray_is_refused(String href) {
    assertThatThrownBy(() -> new Mark.Link(href)).isInstanceOf(InvalidStory.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c#d",
        "http://example.org",
        "mailto:desk@example.org",
        "tel:+123",
        "/en/topic/harbour",
        "#note"
      })
  void link_that_readers_can_follow_is_kept(String href) {
    assertThat(new Mark.Link(href).href()).isEqualTo(href);
  }

  @Test
  void control_characters_and_lone_surrogates_never_enter_a_text() {
    var bell = Character.toString(7);
    var zero = Character.toString(0);
    assertThat(Text.plain("a" + bell + "b" + zero + "\uD800c").words()).isEqualTo("abc");
  }

  @Test
  void neighbouring_spans_with_equal_marks_become_one() {
    var text =
        new Text(
            List.of(
                Span.plain("a"),
                Span.plain("b"),
                new Span("c", List.of(new Mark.Strong())),
                new Span("", List.of(new Mark.Emphasis())),
                new Span("d", List.of(new Mark.Strong()))));
    assertThat(text.spans()).hasSize(2);
    assertThat(text.words()).isEqualTo("abcd");
  }

  @Test
  void languages_know_their_direction() {
    assertThat(new Language("ar").direction()).isEqualTo(Direction.RTL);
    assertThat(new Language("he-IL").direction()).isEqualTo(Direction.RTL);
    assertThat(new Language("az-Arab").direction()).isEqualTo(Direction.RTL);
    assertThat(new Language("ar-Latn").direction()).isEqualTo(Direction.LTR);
    assertThat(new Language("PT-br").tag()).isEqualTo("pt-BR");
    assertThatThrownBy(() -> new Language("e n")).isInstanceOf(InvalidStory.class);
  }

  @Test
  void log_position_prints_and_reads_itself() {
    var position = new LogPosition("4kq7", 1024);
    assertThat(LogPosition.parse(position.toString())).isEqualTo(position);
    for (var forged :
        List.of("", "-", "4kq7", "4kq7-", "4kq7--1", "4kq7-99999999999999999999", "a\n-1")) {
      assertThatThrownBy(() -> LogPosition.parse(forged)).isInstanceOf(InvalidStory.class);
    }
  }

  @Test
  void every_kind_of_event_is_found_by_its_stored_word() {
    for (var kind : EventKind.values()) {
      assertThat(EventKind.of(kind.word())).isEqualTo(kind);
    }
  }
}
