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
import news.standfirst.store.TestStore;
import news.standfirst.story.Actor;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Card;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Lookup;
import news.standfirst.story.Mark;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Glossaries;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** From the log to the editions, with a small engine, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
class PipelineTest {
  private static final Language CA = new Language("ca");
  private static final Pair PAIR = new Pair(EN, CA);

  private final TestStore store;
  private final SwapEngine engine = new SwapEngine("swap", false, PAIR);
  private final Desk desk;

  PipelineTest(Base base) {
    store = base.fresh();
    desk = new Desk(store, engine);
  }

  @AfterEach
  void close() {
    desk.close();
    store.close();
  }

  /** A pipeline whose work is done when the test says so. */
  private static final class Desk implements AutoCloseable {
    private final TestStore store;
    final Pipeline pipeline;
    final Revising revising;
    private final Engines engines;
    private long followed;

    Desk(TestStore store, SwapEngine... engine) {
      this(store, List.of(EN, CA), engine);
    }

    Desk(TestStore store, List<Language> editions, SwapEngine... engine) {
      this.store = store;
      engines = new Engines(List.of(engine), List.of(), Optional.empty());
      pipeline =
          new Pipeline(
              store.store().translation(),
              engines,
              new WorkSettings(editions, false, 0),
              store.published(),
              store.time(),
              _ -> {});
      revising = new Revising(store.store().translation(), store.time(), _ -> {});
    }

    void work() {
      var entries = store.log().after(followed, 1_000);
      pipeline.handle(entries);
      followed = store.log().head().number();
      pipeline.workOff();
    }

    @Override
    public void close() {
      pipeline.close();
      engines.close();
    }
  }

  private static ArticleText story(String headline, String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (var words : paragraphs) {
      blocks.add(new Block.Paragraph(Text.plain(words)));
    }
    return ArticleText.of(headline, "What happened at the pier.", new Body(blocks));
  }

  private Article published(ArticleText text) {
    var article = store.published(text);
    desk.work();
    return article;
  }

  private void update(ArticleId id, ArticleText text) {
    var article = store.articles().find(id).orElseThrow();
    store.done(id, new ArticleCommand.Save(article.revision(), text));
    store.done(id, new ArticleCommand.Publish(false, ""));
  }

  private Lookup.Found inCatalan(Article article) {
    return store.<Optional<Lookup.Found>>read(s -> s.article(article.id(), CA)).orElseThrow();
  }

  private Translation translation(Article article) {
    return store.store().translation().translations().find(article.id(), CA).orElseThrow();
  }

  private List<String> sentences(Article article) {
    return inCatalan(article).text().body().blocks().stream()
        .flatMap(Block::texts)
        .map(Text::words)
        .toList();
  }

  private KeptSegment segment(Article article, String source) {
    return translation(article).segments().stream()
        .filter(one -> one.source().words().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private int number(Article article, String source) {
    return translation(article).segments().indexOf(segment(article, source));
  }

  private void write(Article article, String source, String text) {
    var segment = segment(article, source);
    var result =
        desk.revising.write(
            article.id(),
            CA,
            new Revising.Wish(number(article, source), segment.revision(), Text.plain(text)),
            EDITOR);
    assertThat(result).isInstanceOf(Revising.Result.Kept.class);
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
  void archive_is_translated_newest_first_and_stands_still_while_it_is_paused() {
    for (int i = 0; i < 3; i++) {
      store.published(story("Old " + i, "Old words."));
      store.time().pass(Duration.ofMinutes(1));
    }
    var progress = desk.pipeline.shelves().progress();
    progress.beginArchive(CA);
    progress.pauseArchive(CA, true);
    desk.pipeline.workOff();
    assertThat(progress.of(CA).standing()).isZero();
    progress.pauseArchive(CA, false);
    desk.pipeline.workOff();
    assertThat(progress.of(CA).standing()).isEqualTo(3);
    assertThat(progress.archive(CA).orElseThrow().finishedAt()).isNotNull();
    assertThat(engine.sent().stream().map(Text::words).filter(w -> w.startsWith("Old ")).toList())
        .startsWith("Old 2");
  }

  @Test
  void archive_goes_once_more_through_stories_whose_language_no_engine_translated_before() {
    var spanish = new Language("es");
    store.published(story("Old", "Old words."));
    var progress = desk.pipeline.shelves().progress();
    var editions = List.of(EN, CA, spanish);
    try (var before = new Desk(store, editions, new SwapEngine("es", false, Pair.of("es", "ca")))) {
      before.pipeline.beginArchives();
      before.pipeline.workOff();
    }
    assertThat(progress.archive(CA).orElseThrow().finishedAt()).isNotNull();
    assertThat(progress.of(CA).standing()).isZero();
    store.time().pass(Duration.ofMinutes(1));
    desk.pipeline.beginArchives();
    desk.pipeline.workOff();
    assertThat(progress.of(CA).standing()).isEqualTo(1);
    var finished = progress.archive(CA).orElseThrow();
    store.time().pass(Duration.ofMinutes(1));
    desk.pipeline.beginArchives();
    assertThat(progress.archive(CA)).contains(finished);
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
