package news.standfirst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Author;
import news.standfirst.story.Block;
import news.standfirst.story.Byline;
import news.standfirst.story.Language;
import news.standfirst.story.PictureId;
import news.standfirst.story.Slug;
import org.junit.jupiter.api.Test;

class DemoStoriesTest {
  private static final DemoPaper PAPER =
      DemoStories.read(Instant.parse("2031-05-09T10:15:00Z"), ZoneId.of("Europe/Lisbon"));

  private static final Pattern REAL =
      Pattern.compile(
          "\\b(google|facebook|twitter|tiktok|youtube|whatsapp|amazon|microsoft|iphone|bbc|guardian"
              + "|reuters|cnn|nato|trump|biden|putin|merkel|macron|messi|ronaldo|real madrid|chelsea"
              + "|coca-cola|volkswagen|toyota|ikea|netflix|disney|spotify|wikipedia)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> SPANISH =
      Set.of("el", "la", "los", "las", "de", "que", "en", "y", "una", "por", "con", "del", "se");

  private static List<DemoStory> in(String language) {
    return PAPER.stories().stream()
        .filter(story -> story.language().equals(new Language(language)))
        .toList();
  }

  /** The text as it stands after every change. */
  private static ArticleText last(DemoStory story) {
    var text = new DemoText(story, PAPER);
    story.acts().forEach(act -> change(text, act));
    return text.text(key -> new PictureId(key.replace("-", "")), key -> "/en/2031/05/01/" + key);
  }

  private static void change(DemoText text, DemoStory.Act act) {
    switch (act) {
      case DemoStory.Act.Update update -> text.change(update.change());
      case DemoStory.Act.Correct correct -> text.change(correct.change());
      case DemoStory.Act.Draft _,
          DemoStory.Act.Submit _,
          DemoStory.Act.Publish _,
          DemoStory.Act.Withdraw _,
          DemoStory.Act.Schedule _,
          DemoStory.Act.Embargo _ -> {}
    }
  }

  @Test
  void there_is_a_whole_newspaper_in_three_languages() {
    assertThat(in("en").size()).isGreaterThanOrEqualTo(40);
    assertThat(in("es").size()).isGreaterThanOrEqualTo(8);
    assertThat(in("ar").size()).isGreaterThanOrEqualTo(8);
    assertThat(PAPER.authors().size()).isGreaterThanOrEqualTo(12);
    assertThat(PAPER.pages()).hasSize(9);
  }

  @Test
  void every_key_that_is_named_exists() {
    var keys = PAPER.stories().stream().map(DemoStory::key).collect(Collectors.toSet());
    var topics = PAPER.topics().stream().map(topic -> topic.slug()).collect(Collectors.toSet());
    for (var story : PAPER.stories()) {
      assertThat(keys).as(story.key()).containsAll(story.related());
      story.translationOf().ifPresent(source -> assertThat(keys).contains(source));
      assertThat(topics).as(story.key()).containsAll(story.topics());
      assertThat(PAPER.bylineNames().keySet()).as(story.key()).containsAll(story.bylines());
      assertThat(PAPER.pictures().keySet()).as(story.key()).containsAll(pictures(story));
      links(story).forEach(key -> assertThat(keys).as(story.key()).contains(key));
    }
    for (var front : PAPER.fronts().values()) {
      assertThat(keys).contains(front.lead()).containsAll(front.pinned());
      assertThat(topics).containsAll(front.topics());
    }
    PAPER.pictures().values().stream()
        .map(picture -> picture.drawing().scene())
        .forEach(scene -> assertThat(Illustrator.names()).contains(scene));
  }

  private static Set<String> pictures(DemoStory story) {
    var keys = new HashSet<String>();
    new DemoText(story, PAPER).text(key -> picked(keys, key), key -> "/en/2031/05/01/" + key);
    return keys;
  }

  private static PictureId picked(Set<String> keys, String key) {
    keys.add(key);
    return new PictureId(key.replace("-", ""));
  }

  private static Set<String> links(DemoStory story) {
    var keys = new HashSet<String>();
    new DemoText(story, PAPER)
        .text(
            key -> new PictureId(key.replace("-", "")),
            key -> {
              keys.add(key);
              return "/en/2031/05/01/" + key;
            });
    return keys;
  }

  @Test
  void every_story_is_fit_to_print() {
    for (var story : PAPER.stories()) {
      var text = last(story);
      assertThat(text.headline()).as(story.key()).isNotBlank().hasSizeLessThanOrEqualTo(110);
      assertThat(text.standfirst()).as(story.key()).isNotBlank();
      assertThat(text.dateline()).as(story.key()).isNotBlank();
      assertThat(text.bylines()).as(story.key()).isNotEmpty();
      assertThat(text.body().blocks()).as(story.key()).isNotEmpty();
      text.pictures()
          .forEach(
              use -> {
                assertThat(use.alternativeText()).as(story.key()).isNotBlank();
                assertThat(use.caption()).as(story.key()).isNotBlank();
              });
      assertThat(text.body().words()).as(story.key()).doesNotContain("{", "}", "story:");
      assertThat(story.acts().getFirst()).isInstanceOf(DemoStory.Act.Draft.class);
      assertThat(story.acts()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }
  }

  @Test
  void keys_and_slugs_are_used_once() {
    assertThat(PAPER.stories().stream().map(DemoStory::id)).doesNotHaveDuplicates();
    assertThat(
            PAPER.stories().stream()
                .map(story -> story.slug().orElseGet(() -> Slug.of(story.headline()))))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_author_is_one_person_who_has_written_something() {
    var printed =
        PAPER.stories().stream()
            .flatMap(story -> last(story).bylines().stream())
            .map(Byline::name)
            .collect(Collectors.toSet());
    assertThat(PAPER.authors().stream().map(Author::name))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(PAPER.bylineNames().keySet())
        .allSatisfy(name -> assertThat(printed).contains(name));
  }

  @Test
  void quotation_marks_of_arabic_coverages_are_arabic() {
    for (var coverage : PAPER.coverages()) {
      if (coverage.language().equals(new Language("ar"))) {
        assertThat(coverage.toString()).as(coverage.key()).doesNotContain("“", "”");
      }
    }
  }

  @Test
  void nothing_real_is_named() {
    for (var story : PAPER.stories()) {
      assertThat(REAL.matcher(words(story)).results().map(found -> found.group()))
          .as(story.key())
          .isEmpty();
    }
  }

  @Test
  void no_paragraph_stands_twice() {
    var seen = new HashMap<String, String>();
    for (var story : PAPER.stories()) {
      for (var block : last(story).body().blocks()) {
        if (block instanceof Block.Paragraph(var text)) {
          assertThat(seen.put(text.words(), story.key())).as(story.key()).isNull();
        }
      }
    }
  }

  @Test
  void spanish_and_arabic_stories_are_in_their_languages() {
    for (var story : in("ar")) {
      assertThat(share(words(story), UnicodeScript.ARABIC)).as(story.key()).isGreaterThan(0.98);
    }
    for (var story : in("es")) {
      assertThat(share(words(story), UnicodeScript.LATIN)).as(story.key()).isEqualTo(1);
      assertThat(spanish(words(story))).as(story.key()).isGreaterThan(0.25);
    }
    for (var story : in("en")) {
      assertThat(spanish(words(story))).as(story.key()).isLessThan(0.05);
    }
  }

  private static String words(DemoStory story) {
    var text = last(story);
    return Stream.of(text.headline(), text.standfirst(), text.dateline(), text.body().words())
        .collect(Collectors.joining("\n"));
  }

  private static double share(String text, UnicodeScript script) {
    var letters = text.codePoints().filter(Character::isLetter).toArray();
    long right =
        Stream.of(letters)
            .flatMapToInt(java.util.Arrays::stream)
            .filter(letter -> UnicodeScript.of(letter) == script)
            .count();
    return (double) right / letters.length;
  }

  private static double spanish(String text) {
    var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    return (double) Stream.of(words).filter(SPANISH::contains).count() / words.length;
  }

  @Test
  void a_reviewed_translation_has_the_blocks_of_its_source() {
    var byKey = PAPER.stories().stream().collect(Collectors.toMap(DemoStory::key, story -> story));
    var translations =
        PAPER.stories().stream().filter(story -> story.translationOf().isPresent()).toList();
    assertThat(translations).hasSizeGreaterThanOrEqualTo(4);
    for (var story : translations) {
      var source = byKey.get(story.translationOf().orElseThrow());
      assertThat(source).isNotNull();
      assertThat(last(story).body().blocks().stream().map(Block::getClass).toList())
          .as(story.key())
          .isEqualTo(last(source).body().blocks().stream().map(Block::getClass).toList());
    }
  }

  @Test
  void every_kind_of_act_and_label_occurs() {
    var acts =
        PAPER.stories().stream()
            .flatMap(story -> story.acts().stream())
            .map(act -> act.getClass().getSimpleName())
            .collect(Collectors.toSet());
    assertThat(acts)
        .contains(
            "Draft", "Submit", "Publish", "Update", "Correct", "Withdraw", "Schedule", "Embargo");
    assertThat(PAPER.stories().stream().map(story -> story.label().name()))
        .contains("NEWS", "OPINION", "ANALYSIS", "ADVERTISEMENT");
  }

  @Test
  void days_are_told_in_the_language_of_the_story() {
    var dates = new DemoDates(Instant.parse("2031-05-09T10:15:00Z"), ZoneId.of("UTC"));
    assertThat(dates.dated("on {weekday:-24h}, {date:+48h}", new Language("en")))
        .isEqualTo("on Thursday, 11 May");
    assertThat(dates.dated("el {weekday:+0h}, {date:+0h}", new Language("es")))
        .isEqualTo("el viernes, 9 de mayo");
    assertThat(dates.dated("{weekday:+0h}", new Language("ar"))).isEqualTo("الجمعة");
  }
}
