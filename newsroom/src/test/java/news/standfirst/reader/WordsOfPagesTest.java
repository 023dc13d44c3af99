package news.standfirst.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.standfirst.reader.edition.Dates;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Word;
import news.standfirst.reader.edition.Wording;
import news.standfirst.story.Language;
import org.junit.jupiter.api.Test;

/** The words, dates and colours of the pages. */
final class WordsOfPagesTest {
  private static final List<String> LANGUAGES =
      List.of("en", "es", "ar", "fr", "de", "pt", "ca", "he");
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void every_language_has_every_word_and_none_more() throws IOException {
    var wanted = new TreeSet<>(Arrays.stream(Word.values()).map(Word::key).toList());
    for (var language : LANGUAGES) {
      var bundle = new Properties();
      try (var stream =
          Word.class.getResourceAsStream("/words/reader_" + language + ".properties")) {
        assertThat(stream).as(language).isNotNull();
        if (stream != null) {
          bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
      }
      assertThat(new TreeSet<>(bundle.stringPropertyNames())).as(language).isEqualTo(wanted);
      assertThat(Wording.of(edition(language)).say(Word.SEARCH)).isNotBlank();
    }
  }

  @Test
  void plurals_follow_the_language() {
    var arabic = Wording.of(edition("ar"));
    assertThat(arabic.say(Word.SEARCH_FOUND, 2)).isEqualTo("خبران");
    assertThat(arabic.say(Word.SEARCH_FOUND, 3)).contains("أخبار");
    assertThat(Wording.of(edition("en")).say(Word.SEARCH_FOUND, 1)).isEqualTo("1 story found");
  }

  @Test
  void stamps_name_the_zone_on_both_sides_of_a_clock_change() {
    var dates = new Dates(edition("en"));
    var before = Instant.parse("2031-10-26T00:30:00Z");
    var after = Instant.parse("2031-10-26T01:30:00Z");
    assertThat(dates.time(before)).contains("02:30").contains("CEST");
    assertThat(dates.time(after)).contains("02:30").contains("CET").doesNotContain("CEST");
    assertThat(dates.machine(before)).isEqualTo("2031-10-26T02:30:00+02:00");
    assertThat(dates.machine(after)).isEqualTo("2031-10-26T02:30:00+01:00");
  }

  @Test
  void stamps_that_run_from_the_right_say_how_far_it_is_from_greenwich() {
    var winter = Instant.parse("2031-01-26T12:00:00Z");
    var summer = Instant.parse("2031-07-26T12:00:00Z");
    var arabic = new Dates(Edition.of(new Language("ar"), ZoneId.of("Europe/Lisbon")));
    for (var said : List.of(arabic.time(winter), arabic.liveTime(winter))) {
      assertThat(bare(said)).endsWith("غرينتش").doesNotContainPattern("[A-Za-z]");
    }
    for (var said : List.of(arabic.time(summer), arabic.liveTime(summer))) {
      assertThat(bare(said)).endsWith("غرينتش+1").doesNotContainPattern("[A-Za-z]");
    }
    var hebrew = new Dates(Edition.of(new Language("he"), ZoneId.of("Europe/Lisbon")));
    assertThat(bare(hebrew.time(summer))).contains("GMT+1").doesNotContain("WEST");
    assertThat(bare(hebrew.liveTime(winter))).contains("GMT").doesNotContain("WET");
  }

  /** Without the marks that only direct the line. */
  private static String bare(String words) {
    return words.replaceAll("\\p{Cf}", "");
  }

  @Test
  void words_stand_out_from_their_ground_in_both_schemes() throws IOException {
    var style = style();
    var roots = Pattern.compile(":root \\{(.*?)}", Pattern.DOTALL).matcher(style);
    for (var scheme : List.of("light", "dark")) {
      assertThat(roots.find()).as(scheme).isTrue();
      var colours = roots.group(1);
      for (var ground : List.of("paper", "tint")) {
        for (var words : List.of("ink", "soft", "accent")) {
          assertThat(contrast(colour(colours, words), colour(colours, ground)))
              .as(scheme + ": " + words + " on " + ground)
              .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(colour(colours, "focus"), colour(colours, ground)))
            .as(scheme + ": focus on " + ground)
            .isGreaterThanOrEqualTo(3);
      }
      assertThat(contrast(colour(colours, "ink"), colour(colours, "mark")))
          .as(scheme + ": ink on mark")
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void style_sheet_knows_no_left_and_no_right() throws IOException {
    assertThat(style())
        .doesNotContainPattern("(margin|padding|border|inset)-(left|right)")
        .doesNotContainPattern("[;{\\s](left|right|float)\\s*:")
        .doesNotContainPattern("text-align:\\s*(left|right)");
  }

  private static String style() throws IOException {
    try (var stream = Word.class.getResourceAsStream("/reader/reader.css")) {
      return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Edition edition(String tag) {
    return Edition.of(new Language(tag), MADRID);
  }

  private static int colour(String colours, String name) {
    var found = Pattern.compile("--" + name + ": #([0-9a-f]{6})").matcher(colours);
    assertThat(found.find()).as(name).isTrue();
    return Integer.parseInt(found.group(1), 16);
  }

  /** WCAG 2.2's ratio. */
  private static double contrast(int one, int other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear((rgb >> 16) & 255)
        + 0.7152 * linear((rgb >> 8) & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    var share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
