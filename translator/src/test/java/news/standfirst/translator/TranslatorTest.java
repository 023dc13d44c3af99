package news.standfirst.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TranslatorTest {
  private static final Translator TRANSLATOR = translator(Locale.ENGLISH, Locale.of("es"));

  private static Translator translator(Locale from, Locale to) {
    var limit = new LengthLimit(1.5, 2, 64);
    return Translator.of(Recorded.goldenModel(Kernel.best(), limit), from, to);
  }

  private static List<MarkedText> golden() {
    return Recorded.golden().stream().map(s -> MarkedText.plain(s.text())).toList();
  }

  @Test
  void several_sentences_are_translated_one_by_one_and_keep_their_spaces() {
    String one = "The mayor opened the talks.";
    String two = "A spokesman denied a power cut!";
    var result = TRANSLATOR.translate(MarkedText.plain(" " + one + "  " + two + "\n\n"));
    assertThat(result.text())
        .isEqualTo(" " + TRANSLATOR.translate(one) + "  " + TRANSLATOR.translate(two) + "\n\n");
    assertThat(result.sentences()).hasSize(2);
    var second = result.sentences().get(1);
    assertThat(result.text().substring(second.targetStart(), second.targetEnd()))
        .isEqualTo(TRANSLATOR.translate(two));
  }

  @Test
  void a_segment_is_translated_the_same_in_any_company() {
    var together = TRANSLATOR.translate(golden(), Conditions.NONE);
    for (int i = 0; i < together.size(); i += 7) {
      assertThat(TRANSLATOR.translate(golden().get(i))).isEqualTo(together.get(i));
    }
  }

  @Test
  void text_without_letters_is_copied_and_says_so() {
    for (String text : List.of("", "   ", "3–1", "14:30 😀 …", "\u0007\u0000", "— — —")) {
      var result = TRANSLATOR.translate(MarkedText.plain(text));
      assertThat(result.text()).isEqualTo(text);
      assertThat(result.flags().contains(TranslatedText.Flag.COPIED)).isEqualTo(!text.isBlank());
    }
  }

  @Test
  void odd_text_neither_fails_nor_disappears() {
    var odd =
        List.of(
            "Visit https://example.org/a?b=c&d=1 now",
            "😀 mayor 👩‍👩‍👧 talks",
            "Привет мир, hello العالم 世界",
            "a\u0000b\u0007c\u001bd",
            "\uD800 lone \uDC00 surrogates",
            "x".repeat(5000),
            "ok\u202eabc\u202c");
    for (String text : odd) {
      var result = TRANSLATOR.translate(MarkedText.plain(text));
      assertThat(result.text()).isNotEmpty();
      assertThat(result.sentences()).isNotEmpty();
    }
  }

  @Test
  void a_million_characters_are_cut_into_sentences_without_blowing_up() {
    String text = "0123456789 ".repeat(90_000) + "mayor";
    var result = TRANSLATOR.translate(MarkedText.plain(text));
    assertThat(result.text()).startsWith("0123456789 0123456789");
    assertThat(result.sentences()).hasSizeGreaterThan(400);
  }

  @Test
  void much_prose_and_one_endless_word_lose_nothing_and_blow_nothing_up() {
    int characters = Boolean.getBoolean("standfirst.long") ? 1_000_000 : 40_000;
    String prose = "The mayor opened the talks on Tuesday. ";
    int count = characters / prose.length();
    var translated = TRANSLATOR.translate(MarkedText.plain(prose.repeat(count)));
    assertThat(translated.sentences()).hasSize(count);
    var once = TRANSLATOR.translate(prose.strip());
    assertThat(translated.text()).startsWith(once).endsWith(once + " ");
    var word = TRANSLATOR.translate(MarkedText.plain("a".repeat(characters)));
    assertThat(word.text()).isNotEmpty();
    assertThat(TRANSLATOR.scratchBytes()).isLessThan(64L << 20);
  }

  @Test
  void a_very_long_sentence_goes_through_in_parts() {
    String text = "The mayor opened the talks, ".repeat(40) + "and left.";
    var result = TRANSLATOR.translate(MarkedText.plain(text));
    assertThat(result.sentences()).hasSize(1);
    assertThat(result.text()).isNotBlank();
  }

  @Test
  void a_translation_that_hits_its_limit_is_flagged() {
    var flagged =
        TRANSLATOR.translate(golden(), Conditions.NONE).stream()
            .filter(result -> result.flags().contains(TranslatedText.Flag.TRUNCATED))
            .toList();
    assertThat(flagged).isNotEmpty();
    assertThat(flagged.getFirst().sentences()).anyMatch(SentencePairing::truncated);
  }

  @Test
  void every_mark_survives_in_range_and_links_exactly_once() {
    var random = new Random(5);
    for (var sentence : Recorded.golden().subList(0, 40)) {
      String text = sentence.text() + " " + sentence.text();
      var spans = new ArrayList<Span>();
      for (int i = 0; i < 4; i++) {
        int start = random.nextInt(text.length() - 1);
        int end = start + 1 + random.nextInt(text.length() - start - 1 + 1);
        end = Math.min(end, text.length());
        if (!text.substring(start, end).isBlank()) {
          var kind = i % 2 == 0 ? Span.Kind.LINK : Span.Kind.STYLE;
          spans.add(new Span(start, end, kind, "mark" + i));
        }
      }
      spans.add(new Span(3, 3, Span.Kind.POINT, "point"));
      var result = TRANSLATOR.translate(new MarkedText(text, spans));
      for (var span : spans) {
        var found = result.spans().stream().filter(s -> s.name().equals(span.name())).toList();
        assertThat(found).isNotEmpty();
        assertThat(found).allMatch(s -> s.end() <= result.text().length());
        if (span.kind() != Span.Kind.STYLE) {
          assertThat(found).hasSize(1);
        }
      }
    }
  }

  @Test
  void marks_on_copied_text_stay_where_they_are() {
    var link = new Span(2, 5, Span.Kind.LINK, "a");
    var result = TRANSLATOR.translate(new MarkedText("1 234 5", List.of(link)));
    assertThat(result.spans()).containsExactly(link);
  }

  @Test
  void pools_give_what_a_single_thread_gives() {
    var expected = TRANSLATOR.translate(golden(), Conditions.NONE);
    try (var pool = new TranslatorPool(3, () -> {})) {
      var calls = new ArrayList<CompletableFuture<List<TranslatedText>>>();
      for (int i = 0; i < 3; i++) {
        calls.add(
            CompletableFuture.supplyAsync(
                () -> pool.translate(TRANSLATOR, golden(), Conditions.NONE)));
      }
      for (var call : calls) {
        assertThat(call.join()).isEqualTo(expected);
      }
      assertThat(pool.scratchBytes()).isPositive().isLessThan(3 * 24_000_000L);
    }
  }

  @Test
  void progress_reaches_the_whole() {
    var seen = Collections.synchronizedList(new ArrayList<Integer>());
    TRANSLATOR.translate(
        golden(),
        Conditions.NONE.reporting(
            (done, total) -> {
              assertThat(total).isEqualTo(98);
              seen.add(done);
            }));
    assertThat(seen).isSorted().endsWith(98);
  }

  @Test
  void a_cancelled_translation_stops_and_says_why() {
    var cancelled = new AtomicBoolean();
    var conditions =
        Conditions.NONE.unless(cancelled::get).reporting((done, total) -> cancelled.set(true));
    assertThatThrownBy(() -> TRANSLATOR.translate(golden(), conditions))
        .isInstanceOfSatisfying(
            TranslationStoppedException.class,
            e -> assertThat(e.reason()).isEqualTo(TranslationStoppedException.Cause.CANCELLED));
    cancelled.set(false);
    try (var pool = new TranslatorPool(2, () -> {})) {
      assertThatThrownBy(() -> pool.translate(TRANSLATOR, golden(), conditions))
          .isInstanceOf(TranslationStoppedException.class);
      assertThat(pool.translate(TRANSLATOR, golden().subList(0, 3), Conditions.NONE)).hasSize(3);
    }
  }

  @Test
  void a_deadline_ends_a_translation() {
    var conditions = Conditions.NONE.within(Duration.ZERO);
    assertThatThrownBy(() -> TRANSLATOR.translate(golden(), conditions))
        .isInstanceOfSatisfying(
            TranslationStoppedException.class,
            e -> assertThat(e.reason()).isEqualTo(TranslationStoppedException.Cause.DEADLINE));
  }

  @Test
  void an_interrupt_ends_a_translation() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> TRANSLATOR.translate(golden(), Conditions.NONE))
          .isInstanceOf(TranslationStoppedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_closed_pool_refuses_further_work() {
    var pool = new TranslatorPool(1, () -> {});
    pool.close();
    assertThatThrownBy(() -> pool.translate(TRANSLATOR, golden(), Conditions.NONE))
        .isInstanceOf(TranslationStoppedException.class);
  }

  @Test
  void two_translators_compose_through_the_language_between() {
    var second = translator(Locale.of("es"), Locale.FRENCH);
    var both = TRANSLATOR.then(second);
    assertThat(both.route()).containsExactly(Locale.ENGLISH, Locale.of("es"), Locale.FRENCH);
    assertThat(both.id()).isNotEqualTo(TRANSLATOR.id());
    String text = "The mayor opened the talks.";
    String between = TRANSLATOR.translate(text);
    var link = new Span(4, 9, Span.Kind.LINK, "a");
    var result = both.translate(new MarkedText(text, List.of(link)));
    assertThat(result.sentences()).hasSize(1);
    assertThat(result.spans()).hasSize(1);
    if (!between.contains(".")) {
      assertThat(result.text()).isEqualTo(second.translate(between));
    }
    assertThatThrownBy(() -> TRANSLATOR.then(TRANSLATOR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("en by es");
  }

  @Test
  void chinese_needs_no_space_between_sentences_and_english_does() {
    var toChinese = translator(Locale.ENGLISH, Locale.CHINESE);
    var fromChinese = translator(Locale.CHINESE, Locale.ENGLISH);
    String one = "The mayor opened the talks.";
    assertThat(toChinese.translate(one + " " + one)).isEqualTo(toChinese.translate(one).repeat(2));
    String chinese = "下雨了。";
    String single = fromChinese.translate(chinese);
    assertThat(fromChinese.translate(chinese + chinese)).isEqualTo(single + " " + single);
  }

  @Test
  void wrong_spans_are_refused_at_the_door() {
    assertThatThrownBy(() -> new Span(3, 2, Span.Kind.STYLE, "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MarkedText("abc", List.of(new Span(1, 4, Span.Kind.STYLE, "b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends at 4");
  }
}
