package news.standfirst.translation.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.standfirst.store.Base;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Card;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Text;
import news.standfirst.translation.SwapEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not public yet, and stands in all editions when it is. */
@ParameterizedClass
@EnumSource(Base.class)
class ScheduledPipelineTest extends StoriesInCatalan {
  ScheduledPipelineTest(Base base) {
    super(base);
  }

  @Test
  void scheduled_story_appears_in_all_editions_together() {
    var article = store.drafted(story("Vote tomorrow", "People vote."));
    var at = store.time().instant().plus(Duration.ofHours(2));
    store.done(article.id(), new ArticleCommand.Schedule(at));
    desk.work();
    assertThat(store.list(s -> s.latest(CA, "", 5).lines())).isEmpty();
    store.time().pass(Duration.ofHours(2));
    store.articles().carryOut(article.id(), new ArticleCommand.PublishScheduled(), Actor.CLOCK);
    assertThat(store.list(s -> s.latest(CA, "", 5).lines()))
        .extracting(Card::headline)
        .containsExactly("VOTE TOMORROW");
  }

  @Test
  void text_that_is_not_public_goes_to_no_engine_that_leaves_the_machine() {
    var outside = new SwapEngine("outside", true, PAIR);
    try (var other = new Desk(store, outside)) {
      var article = store.drafted(story("Secret vote", "People vote."));
      var at = store.time().instant().plus(Duration.ofHours(2));
      store.done(article.id(), new ArticleCommand.Schedule(at));
      other.work();
      assertThat(outside.sent()).isEmpty();
      store.done(article.id(), new ArticleCommand.Publish(false, ""));
      other.work();
      assertThat(outside.sent()).isNotEmpty();
    }
  }

  private Article scheduledUpdate(Article article, ArticleText text) {
    var newest = store.articles().find(article.id()).orElseThrow();
    store.done(article.id(), new ArticleCommand.Save(newest.revision(), text));
    var at = store.time().instant().plus(Duration.ofHours(2));
    store.done(article.id(), new ArticleCommand.Schedule(at));
    return store.articles().find(article.id()).orElseThrow();
  }

  private void goesOut(Article article) {
    store.time().pass(Duration.ofHours(2));
    store.articles().carryOut(article.id(), new ArticleCommand.PublishScheduled(), Actor.CLOCK);
  }

  @Test
  void scheduled_update_is_translated_before_its_hour_and_seen_in_no_edition_until_then() {
    var article = published(story("Vote tomorrow", "People vote.", "Rain fell."));
    var before = inCatalan(article);
    var head = store.log().head();
    scheduledUpdate(article, story("Vote counted", "People voted.", "Rain fell."));
    desk.work();
    assertThat(engine.sent().stream().map(Text::words))
        .contains("Vote counted", "People voted.")
        .containsOnlyOnce("Rain fell.");
    assertThat(inCatalan(article).text()).isEqualTo(before.text());
    assertThat(store.list(s -> s.latest(CA, "", 5).lines()))
        .extracting(Card::headline)
        .containsExactly("VOTE TOMORROW");
    assertThat(store.log().after(head.number(), 100))
        .extracting(LogEntry::kind)
        .doesNotContain(EventKind.TRANSLATION_CHANGED);
    assertThat(desk.pipeline.shelves().progress().queue(CA, "", true, 5)).hasSize(1);
    var sent = engine.sent().size();
    goesOut(article);
    assertThat(inCatalan(article).text().headline()).isEqualTo("VOTE COUNTED");
    assertThat(sentences(article)).containsExactly("PEOPLE VOTED.", "RAIN FELL.");
    assertThat(inCatalan(article).here().translation()).isNotNull();
    assertThat(inCatalan(article).here().translation().complete()).isTrue();
    assertThat(inCatalan(article).here().address()).isEqualTo(before.here().address());
    desk.work();
    assertThat(engine.sent()).hasSize(sent);
    assertThat(sentences(article)).containsExactly("PEOPLE VOTED.", "RAIN FELL.");
  }

  @Test
  void sentence_that_a_person_wrote_while_an_update_waited_goes_out_with_it() {
    var article = published(story("Pier", "The pier broke.", "Rain fell."));
    scheduledUpdate(article, story("Pier", "The pier broke.", "Snow fell."));
    desk.work();
    write(article, "The pier broke.", "El moll es va trencar.");
    assertThat(sentences(article)).containsExactly("El moll es va trencar.", "RAIN FELL.");
    goesOut(article);
    assertThat(sentences(article)).containsExactly("El moll es va trencar.", "SNOW FELL.");
  }

  @Test
  void update_that_is_written_on_after_it_was_scheduled_is_translated_again_before_its_hour() {
    var article = published(story("Pier", "The pier broke."));
    var waiting = scheduledUpdate(article, story("Pier", "The pier sank."));
    desk.work();
    store.done(
        article.id(), new ArticleCommand.Save(waiting.revision(), story("Pier", "It floats.")));
    desk.work();
    goesOut(article);
    assertThat(sentences(article)).containsExactly("IT FLOATS.");
  }

  @Test
  void update_that_was_called_off_is_in_no_edition_when_another_text_goes_out() {
    var article = published(story("Pier", "The pier broke."));
    scheduledUpdate(article, story("Pier", "Gobbledygook sank."));
    desk.work();
    store.done(article.id(), new ArticleCommand.Unschedule());
    update(article.id(), story("Pier", "The pier stands."));
    desk.work();
    assertThat(sentences(article)).containsExactly("THE PIER STANDS.");
    store.done(article.id(), new ArticleCommand.Erase("a court said so"));
    assertThat(store.everything().toString()).doesNotContainIgnoringCase("gobbledygook");
  }

  @Test
  void scheduled_update_goes_to_no_engine_that_leaves_the_machine_before_its_hour() {
    var outside = new SwapEngine("outside", true, PAIR);
    try (var other = new Desk(store, outside)) {
      var article = store.published(story("Vote tomorrow", "People vote."));
      other.work();
      scheduledUpdate(article, story("Vote tomorrow", "Secretly, people voted."));
      other.work();
      assertThat(outside.sent().toString()).contains("People vote.").doesNotContain("Secretly");
      goesOut(article);
      other.work();
      assertThat(outside.sent().toString()).contains("Secretly");
    }
  }

  @Test
  void embargoed_story_is_translated_on_this_machine_and_appears_in_all_editions_together() {
    var outside = new SwapEngine("outside", true, PAIR);
    try (var other = new Desk(store, outside)) {
      var article = store.drafted(story("Budget", "Taxes fall."));
      var until = store.time().instant().plus(Duration.ofHours(2));
      store.done(article.id(), new ArticleCommand.Embargo(until));
      other.work();
      assertThat(outside.sent()).isEmpty();
      desk.work();
      assertThat(engine.sent()).isNotEmpty();
      assertThat(store.list(s -> s.latest(CA, "", 5).lines())).isEmpty();
      store.time().pass(Duration.ofHours(2));
      store.done(article.id(), new ArticleCommand.Publish(false, ""));
      assertThat(store.list(s -> s.latest(CA, "", 5).lines()))
          .extracting(Card::headline)
          .containsExactly("BUDGET");
      assertThat(outside.sent()).isEmpty();
    }
  }
}
