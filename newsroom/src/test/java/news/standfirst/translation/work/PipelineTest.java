package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.standfirst.store.Base;
import news.standfirst.story.Address;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Block;
import news.standfirst.story.Card;
import news.standfirst.story.Lookup;
import news.standfirst.story.Mark;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** From the log to the editions, with a small engine, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
class PipelineTest extends StoriesInCatalan {
  PipelineTest(Base base) {
    super(base);
  }

  @Test
  void published_story_appears_in_the_other_edition_under_an_address_of_its_own() {
    var article = published(story("Storm closes harbour", "Rain fell. Boats stayed."));
    var found = inCatalan(article);
    assertThat(found.text().headline()).isEqualTo("STORM CLOSES HARBOUR");
    assertThat(found.here().translation()).isNotNull();
    assertThat(found.here().translation().reviewed()).isFalse();
    assertThat(found.here().translation().complete()).isTrue();
    assertThat(found.here().versions())
        .extracting(version -> version.address().language())
        .containsExactly(CA, EN);
    assertThat(store.list(s -> s.latest(CA, "", 5).lines()))
        .extracting(Card::headline)
        .containsExactly("STORM CLOSES HARBOUR");
    var address = found.here().address();
    assertThat(address).isNotNull();
    assertThat(store.one(s -> s.at(address))).isInstanceOf(Lookup.Found.class);
    assertThat(store.list(s -> s.months(CA)))
        .extracting(Published.MonthOfStories::count)
        .containsExactly(1);
  }

  @Test
  void one_changed_sentence_of_two_hundred_is_one_segment_for_the_engine() {
    var sentences =
        new ArrayList<>(
            IntStream.range(0, 200).mapToObj("Sentence number %d ends here."::formatted).toList());
    var article = published(story("Long", sentences.toArray(String[]::new)));
    var before = engine.sent().size();
    assertThat(before).isGreaterThanOrEqualTo(200);
    assertThat(engine.longestOrder()).as("a live post waits for it").isLessThanOrEqualTo(2_500);
    sentences.set(77, "Something else was said about it.");
    update(article.id(), story("Long", sentences.toArray(String[]::new)));
    desk.work();
    assertThat(engine.sent().size() - before).isEqualTo(1);
    assertThat(sentences(article)).contains("SOMETHING ELSE WAS SAID ABOUT IT.").hasSize(200);
  }

  @Test
  void changed_sentence_is_never_shown_as_it_was_not_even_while_the_engine_is_down() {
    var article = published(story("Toll", "Two people died.", "Rain fell."));
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    update(article.id(), story("Toll", "Three people died.", "Rain fell."));
    assertThat(sentences(article)).containsExactly("Three people died.", "RAIN FELL.");
    desk.work();
    assertThat(sentences(article)).containsExactly("Three people died.", "RAIN FELL.");
    var text = ((Block.Paragraph) inCatalan(article).text().body().blocks().getFirst()).text();
    assertThat(text.spans().getFirst().marks()).contains(new Mark.In(EN));
    assertThat(desk.pipeline.shelves().waiting().list(5))
        .extracting(wish -> wish.reason())
        .containsExactly("It is not running.");
    engine.failWith(null);
    store.time().pass(Duration.ofHours(1));
    desk.work();
    assertThat(sentences(article)).containsExactly("THREE PEOPLE DIED.", "RAIN FELL.");
    assertThat(desk.pipeline.shelves().waiting().list(5)).isEmpty();
  }

  @Test
  void update_carries_each_sentence_that_stayed_with_it_at_once_before_anybody_translates() {
    var article = published(story("Pier", "The pier broke. Rain fell. Two boats sank."));
    write(article, "Rain fell.", "Va ploure.");
    update(article.id(), story("Pier", "The pier broke. Rain fell. Three boats sank."));
    assertThat(sentences(article)).containsExactly("THE PIER BROKE. Va ploure. Three boats sank.");
    desk.work();
    assertThat(sentences(article)).containsExactly("THE PIER BROKE. Va ploure. THREE BOATS SANK.");
  }

  @Test
  void persons_text_stays_while_its_sentence_stays_and_stands_beside_the_new_one_after() {
    var article = published(story("Pier", "The pier broke.", "Rain fell."));
    write(article, "The pier broke.", "El moll es va trencar.");
    assertThat(sentences(article)).containsExactly("El moll es va trencar.", "RAIN FELL.");
    update(article.id(), story("Pier", "The pier broke.", "Snow fell."));
    desk.work();
    assertThat(sentences(article)).containsExactly("El moll es va trencar.", "SNOW FELL.");
    update(article.id(), story("Pier", "Waves are high.", "The pier broke.", "Snow fell."));
    desk.work();
    assertThat(sentences(article))
        .containsExactly("WAVES ARE HIGH.", "El moll es va trencar.", "SNOW FELL.");
  }

  @Test
  void saving_on_an_old_sentence_is_a_conflict_that_shows_the_present_one() {
    var article = published(story("Pier", "The pier broke."));
    var segment = segment(article, "The pier broke.");
    write(article, "The pier broke.", "El moll es va trencar.");
    var late =
        desk.revising.write(
            article.id(),
            CA,
            new Revising.Wish(
                number(article, "The pier broke."), segment.revision(), Text.plain("Una altra.")),
            EDITOR);
    assertThat(late).isInstanceOf(Revising.Result.Conflict.class);
    assertThat(((Revising.Result.Conflict) late).now().text())
        .isEqualTo(Text.plain("El moll es va trencar."));
    assertThat(sentences(article)).containsExactly("El moll es va trencar.");
  }

  @Test
  void story_whose_every_sentence_a_person_wrote_is_reviewed() {
    var article = published(story("Pier", "The pier broke."));
    for (var segment : translation(article).segments()) {
      write(article, segment.source().words(), "Text humà: " + segment.source().words());
    }
    var note = inCatalan(article).here().translation();
    assertThat(note).isNotNull();
    assertThat(note.reviewed()).isTrue();
    assertThat(note.reviewer()).isEqualTo("edith");
    assertThat(note.engine()).isEmpty();
  }

  @Test
  void address_of_a_translation_stays_when_its_headline_changes_and_moves_when_a_person_moves_it() {
    var article = published(story("Storm", "Rain fell."));
    var first = inCatalan(article).here().address();
    update(article.id(), story("Gale", "Rain fell."));
    desk.work();
    assertThat(inCatalan(article).text().headline()).isEqualTo("GALE");
    assertThat(inCatalan(article).here().address()).isEqualTo(first);
    desk.revising.changeSlug(article.id(), CA, new Slug("temporal"), EDITOR);
    var moved = inCatalan(article).here().address();
    assertThat(moved).isNotNull();
    assertThat(moved.slug()).isEqualTo(new Slug("temporal"));
    assertThat(first).isNotNull();
    assertThat(store.one(s -> s.at(first))).isEqualTo(new Lookup.Moved(moved));
  }

  @Test
  void correction_stands_in_every_edition_at_once_and_is_translated_later() {
    var article = published(story("Pier", "The pier broke."));
    store.done(article.id(), new ArticleCommand.Correct("It was the jetty."));
    assertThat(inCatalan(article).here().corrections())
        .extracting(note -> note.language() + ": " + note.words())
        .containsExactly("en: It was the jetty.");
    desk.work();
    assertThat(inCatalan(article).here().corrections())
        .extracting(note -> note.language() + ": " + note.words())
        .containsExactly("ca: IT WAS THE JETTY.");
  }

  @Test
  void withdrawal_takes_every_edition_at_once_and_leaves_a_tombstone_in_each() {
    var article = published(story("Pier", "The pier broke."));
    var address = inCatalan(article).here().address();
    assertThat(address).isNotNull();
    store.done(article.id(), new ArticleCommand.Withdraw("It was false."));
    assertThat(((Lookup.Gone) store.one(s -> s.at(address))).notice().words())
        .isEqualTo("It was false.");
    assertThat(store.list(s -> s.latest(CA, "", 5).lines())).isEmpty();
    assertThat(store.list(s -> s.withdrawnSince(CA, Instant.EPOCH, 5)))
        .extracting(Published.Tombstone::address)
        .containsExactly(address);
    desk.work();
    assertThat(((Lookup.Gone) store.one(s -> s.at(address))).notice().words())
        .isEqualTo("IT WAS FALSE.");
    store.done(article.id(), new ArticleCommand.Reinstate());
    desk.work();
    assertThat(store.list(s -> s.latest(CA, "", 5).lines())).hasSize(1);
  }

  @Test
  void erasure_leaves_no_word_of_any_translation() {
    var article = published(story("Quagmire", "Gobbledygook happened. Flummery followed."));
    write(article, "Flummery followed.", "Galimaties va seguir.");
    update(article.id(), story("Quagmire", "Gobbledygook happened twice. Flummery followed."));
    desk.work();
    var address = inCatalan(article).here().address();
    assertThat(address).isNotNull();
    store.done(article.id(), new ArticleCommand.Erase("a court said so"));
    assertThat(store.everything().toString())
        .doesNotContainIgnoringCase("gobbledygook")
        .doesNotContainIgnoringCase("quagmire")
        .doesNotContainIgnoringCase("galimaties")
        .doesNotContainIgnoringCase("flummery");
    assertThat(store.one(s -> s.at(address))).isEqualTo(new Lookup.Erased());
  }

  @Test
  void changed_term_is_translated_anew_just_where_it_occurs() {
    published(story("Pier", "The harbour is shut.", "Rain fell."));
    var before = engine.sent().size();
    var glossaries = desk.pipeline.shelves().glossaries();
    assertThat(
            glossaries.keep(
                PAIR,
                new Glossaries.Kept(
                    0, new Glossary(List.of(Glossary.Term.forced("harbour", "port")))),
                EDITOR))
        .isTrue();
    desk.work();
    // This engine does not use the term by itself, so it is asked once more with the term's place.
    assertThat(engine.sent().subList(before, engine.sent().size()))
        .extracting(Text::words)
        .allMatch(words -> words.endsWith("is shut."))
        .startsWith("The harbour is shut.");
  }

  @Test
  void sentence_that_another_story_has_too_is_remembered() {
    published(story("One", "Rain fell on every roof."));
    var before = engine.sent().size();
    var two = published(story("Two", "Rain fell on every roof."));
    assertThat(engine.sent().subList(before, engine.sent().size()))
        .extracting(Text::words)
        .containsExactly("Two");
    assertThat(sentences(two)).containsExactly("RAIN FELL ON EVERY ROOF.");
  }

  @Test
  void wish_that_a_process_took_and_never_finished_is_taken_again() {
    store.published(story("Pier", "Rain fell."));
    desk.pipeline.handle(store.log().after(0, 100));
    var waiting = desk.pipeline.shelves().waiting();
    assertThat(waiting.take(Waiting.Taking.any("dead", Duration.ofMinutes(5)))).isPresent();
    assertThat(waiting.take(Waiting.Taking.any("other", Duration.ofMinutes(5)))).isEmpty();
    store.time().pass(Duration.ofMinutes(6));
    assertThat(waiting.take(Waiting.Taking.any("other", Duration.ofMinutes(5)))).isPresent();
  }

  @Test
  void story_does_not_stand_where_nothing_could_be_translated() {
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    var article = published(story("Pier", "Rain fell."));
    assertThat(store.one(s -> s.article(article.id(), CA))).isEqualTo(Optional.empty());
    assertThat(store.one(s -> s.at(new Address(CA, LocalDate.of(2031, 5, 9), new Slug("pier")))))
        .isEqualTo(new Lookup.Unknown());
  }
}
