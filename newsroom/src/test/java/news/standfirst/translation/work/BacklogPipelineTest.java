package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.standfirst.store.Base;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole archives, and what another engine made, with a small engine, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
class BacklogPipelineTest extends StoriesInCatalan {
  BacklogPipelineTest(Base base) {
    super(base);
  }

  @Test
  void archive_is_translated_newest_first_and_stands_still_while_it_is_paused() {
    for (int i = 0; i < 3; i++) {
      store.published(story("Old " + i, "Old words."));
      store.time().pass(Duration.ofMinutes(1));
    }
    var progress = desk.pipeline.shelves().progress();
    var backlog = desk.pipeline.shelves().backlog();
    backlog.beginArchive(CA);
    backlog.pauseArchive(CA, true);
    desk.pipeline.workOff();
    assertThat(progress.of(CA).standing()).isZero();
    backlog.pauseArchive(CA, false);
    desk.pipeline.workOff();
    assertThat(progress.of(CA).standing()).isEqualTo(3);
    assertThat(backlog.archive(CA).orElseThrow().finishedAt()).isNotNull();
    assertThat(engine.sent().stream().map(Text::words).filter(w -> w.startsWith("Old ")).toList())
        .startsWith("Old 2");
  }

  @Test
  void archive_goes_once_more_through_stories_whose_language_no_engine_translated_before() {
    var spanish = new Language("es");
    store.published(story("Old", "Old words."));
    var progress = desk.pipeline.shelves().progress();
    var backlog = desk.pipeline.shelves().backlog();
    var editions = List.of(EN, CA, spanish);
    try (var before = new Desk(store, editions, new SwapEngine("es", false, Pair.of("es", "ca")))) {
      before.pipeline.beginArchives();
      before.pipeline.workOff();
    }
    assertThat(backlog.archive(CA).orElseThrow().finishedAt()).isNotNull();
    assertThat(progress.of(CA).standing()).isZero();
    store.time().pass(Duration.ofMinutes(1));
    desk.pipeline.beginArchives();
    desk.pipeline.workOff();
    assertThat(progress.of(CA).standing()).isEqualTo(1);
    var finished = backlog.archive(CA).orElseThrow();
    store.time().pass(Duration.ofMinutes(1));
    desk.pipeline.beginArchives();
    assertThat(backlog.archive(CA)).contains(finished);
  }

  @Test
  void another_model_makes_again_what_the_one_before_made_and_no_word_of_a_person() {
    var article = published(story("Pier", "The pier broke.", "Rain fell."));
    write(article, "The pier broke.", "El moll es va trencar.");
    engine.modelBecomes("BIS");
    desk.pipeline.beginArchives();
    assertThat(sentences(article)).containsExactly("El moll es va trencar.", "RAIN FELL.");
    assertThat(desk.pipeline.shelves().waiting().list(5))
        .extracting(Waiting.Wish::rank)
        .doesNotContain(Waiting.Rank.LIVE, Waiting.Rank.FRESH)
        .hasSize(1);
    desk.work();
    assertThat(sentences(article)).containsExactly("El moll es va trencar.", "RAIN FELL. BIS");
    var note = inCatalan(article).here().translation();
    assertThat(note).isNotNull();
    assertThat(note.engine()).isEqualTo("swap/en>ca BIS");
    var sent = engine.sent().size();
    desk.pipeline.beginArchives();
    desk.work();
    assertThat(engine.sent()).hasSize(sent);
  }

  @Test
  void an_edit_makes_again_only_what_it_changed_whatever_model_there_is_by_now() {
    var article = published(story("Pier", "The pier broke.", "Rain fell."));
    engine.modelBecomes("BIS");
    update(article.id(), story("Pier", "The pier broke.", "Snow fell."));
    desk.work();
    assertThat(sentences(article)).containsExactly("THE PIER BROKE.", "SNOW FELL. BIS");
  }

  @Test
  void an_edit_while_a_story_waits_to_be_made_again_goes_first_and_the_rest_is_made_again_after() {
    var article = published(story("Pier", "The pier broke.", "Rain fell."));
    engine.modelBecomes("BIS");
    desk.pipeline.beginArchives();
    update(article.id(), story("Pier", "The pier broke.", "Snow fell."));
    var before = engine.sent().size();
    desk.work();
    assertThat(sentences(article)).containsExactly("THE PIER BROKE. BIS", "SNOW FELL. BIS");
    assertThat(engine.sent().get(before).words()).isEqualTo("Snow fell.");
    assertThat(desk.pipeline.shelves().waiting().list(5)).isEmpty();
  }

  @Test
  void what_one_engine_made_goes_to_no_other_but_the_first_choice_to_be_made_again() {
    var spare = new SwapEngine("spare", true, PAIR);
    published(story("Pier", "The pier broke."));
    engine.modelBecomes("BIS");
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    try (var other = new Desk(store, engine, spare)) {
      other.pipeline.beginArchives();
      other.pipeline.workOff();
      assertThat(spare.sent()).isEmpty();
    }
    try (var other = new Desk(store, spare, engine)) {
      other.pipeline.beginArchives();
      other.pipeline.workOff();
      assertThat(spare.sent()).isEmpty();
    }
  }
}
