package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Actor;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Live coverage in another edition, from the log to what its readers see, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
class LivePipelineTest {
  private static final Waiting.Taking LIVE_ONLY =
      new Waiting.Taking("p", Duration.ofMinutes(1), Waiting.Rank.LIVE, Waiting.Rank.LIVE);
  private static final Language CA = new Language("ca");
  private static final Pair PAIR = new Pair(EN, CA);
  private static final Slug STORM = new Slug("storm");

  private final TestStore store;
  private final SwapEngine engine = new SwapEngine("swap", false, PAIR);
  private final Engines engines;
  private final Pipeline pipeline;
  private final Revising revising;
  private long followed;

  LivePipelineTest(Base base) {
    store = base.fresh();
    engines = new Engines(List.of(engine), List.of(), Optional.empty());
    pipeline = pipeline(engines);
    revising = new Revising(store.store().translation(), store.time(), _ -> {});
  }

  private Pipeline pipeline(Engines engines) {
    return new Pipeline(
        store.store().translation(),
        engines,
        new WorkSettings(List.of(EN, CA), false, 0),
        store.published(),
        store.time(),
        _ -> {});
  }

  @AfterEach
  void close() {
    pipeline.close();
    engines.close();
    store.close();
  }

  private void work() {
    // What the work appends to the log is work again: a coverage that stands asks for its posts.
    while (store.log().head().number() > followed) {
      pipeline.handle(store.log().after(followed, 1_000));
      followed = store.log().head().number();
      pipeline.workOff();
    }
    pipeline.workOff();
  }

  private Coverages coverages() {
    return store.store().coverages();
  }

  private Coverage drafted(String headline) {
    var text =
        new CoverageText(
            headline,
            "We follow it.",
            List.of(new Byline("Ines Marlow")),
            List.of(STORM),
            new PictureUse(new PictureId("mole"), "The mole.", "A mole in spray."),
            Body.of(new Block.Paragraph(Text.plain("Ferries stay in port."))),
            "Internal.");
    return coverages().draft(EN, text, CoveragePlan.USUAL, EDITOR).coverage();
  }

  private Coverage live(String headline) {
    var coverage = carryOut(drafted(headline).id(), new CoverageCommand.Start());
    work();
    return coverage;
  }

  private Coverage carryOut(CoverageId id, CoverageCommand command) {
    return ((CoverageOutcome.Done) coverages().carryOut(id, command, EDITOR)).coverage();
  }

  private static PostText text(String headline, String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (var words : paragraphs) {
      blocks.add(new Block.Paragraph(Text.plain(words)));
    }
    return PostText.of(headline, new Body(blocks));
  }

  private PostKey post(Coverage coverage, PostText text, PostCommand... more) {
    return done(
        coverages()
            .write(coverage.id(), text, Coverages.Beginning.PUBLISHED, List.of(more), EDITOR));
  }

  private PostKey done(PostOutcome outcome) {
    return ((PostOutcome.Done) outcome).post().key();
  }

  private PostKey carryOut(PostKey key, PostCommand command) {
    return done(coverages().carryOut(key, command, EDITOR));
  }

  private void edit(PostKey key, PostText text) {
    carryOut(
        key, new PostCommand.Save(coverages().post(key).orElseThrow().post().revision(), text));
  }

  private <T> T read(Function<PublishedCoverages.Snapshot, T> reads) {
    return store.store().publishedCoverages().read(reads);
  }

  private <T> T inCatalan(Function<PublishedCoverages.Snapshot, T> reads) {
    return read(snapshot -> reads.apply(snapshot.in(CA)));
  }

  private List<PostWords> posts(Coverage coverage) {
    return inCatalan(s -> s.posts(coverage.id(), PublishedCoverages.TOP, 50));
  }

  private PostWords inCatalan(PostKey key) {
    return this.<Optional<PostWords>>inCatalan(s -> s.post(key)).orElseThrow();
  }

  private static List<String> sentences(PostWords words) {
    return words.text().body().blocks().stream()
        .flatMap(Block::texts)
        .flatMap(text -> text.spans().stream())
        .map(span -> span.text() + (span.marks().contains(new Mark.In(EN)) ? " [en]" : ""))
        .toList();
  }

  private List<EventKind> since(long number) {
    return store.log().after(number, 100).stream().map(LogEntry::kind).toList();
  }

  private PublishedCoverages.Changes changes(Coverage coverage, long number) {
    return inCatalan(s -> s.changesAfter(coverage.id(), number, 100));
  }

  @Test
  void running_coverage_stands_in_the_other_edition_under_an_address_of_its_own() {
    var coverage = live("Storm on the coast");
    var there = this.<Optional<Coverage>>inCatalan(s -> s.coverage(coverage.id())).orElseThrow();
    assertThat(there.text().headline()).isEqualTo("STORM ON THE COAST");
    assertThat(there.text().standfirst()).isEqualTo("WE FOLLOW IT.");
    assertThat(there.text().summary().words()).isEqualTo("FERRIES STAY IN PORT.");
    assertThat(there.text().leadPicture()).isNotNull();
    assertThat(there.text().leadPicture().caption()).isEqualTo("THE MOLE.");
    assertThat(there.text().leadPicture().alternativeText()).isEqualTo("A MOLE IN SPRAY.");
    assertThat(there.text().bylines()).containsExactly(new Byline("Ines Marlow"));
    assertThat(there.path()).isEqualTo("/ca/live/storm-on-the-coast");
    assertThat(this.<CoverageLookup>read(s -> s.at(CA, there.slug())))
        .isEqualTo(new CoverageLookup.Found(there));
    assertThat(this.<List<Coverage>>read(s -> s.live(CA, 5))).containsExactly(there);
    assertThat(this.<Optional<Coverage>>read(s -> s.liveUnder(CA, STORM))).contains(there);
    assertThat(this.<List<Coverage>>read(s -> s.open(CA, "", 5).lines())).containsExactly(there);
    assertThat(this.<List<CoverageVersion>>read(s -> s.versions(coverage.id())))
        .containsExactly(
            new CoverageVersion(CA, there.path(), true, false),
            new CoverageVersion(EN, coverage.path(), false, false));
    assertThat(engine.sent().toString()).doesNotContain("Ines Marlow").doesNotContain("Internal");
  }

  @Test
  void coverage_that_nobody_can_open_is_not_translated() {
    drafted("Secret plans");
    work();
    assertThat(engine.sent()).isEmpty();
  }

  @Test
  void drafts_and_submissions_go_to_no_engine() {
    var coverage = live("Storm");
    var before = engine.sent().size();
    done(
        coverages()
            .write(
                coverage.id(),
                text("Draft", "Secret."),
                Coverages.Beginning.DRAFT,
                List.of(),
                EDITOR));
    done(
        coverages()
            .write(
                coverage.id(),
                text("Submitted", "Not read yet."),
                Coverages.Beginning.SUBMITTED,
                List.of(),
                EDITOR));
    work();
    assertThat(engine.sent()).hasSize(before);
  }

  @Test
  void new_post_waits_for_its_translation_and_comes_translated() {
    var coverage = live("Storm");
    var before = store.log().head().number();
    var key = post(coverage, text("Ferries stop", "All ferries stay.", "Rain falls."));
    assertThat(posts(coverage)).isEmpty();
    assertThat(changes(coverage, before).posts()).isEmpty();
    var waits = store.log().head().number();
    work();
    assertThat(since(waits)).containsExactly(EventKind.POST_TRANSLATED);
    var heard = changes(coverage, waits).posts();
    assertThat(heard).hasSize(1);
    var words = heard.getFirst();
    assertThat(words.text().headline()).isEqualTo("FERRIES STOP");
    assertThat(sentences(words)).containsExactly("ALL FERRIES STAY.", "RAIN FALLS.");
    assertThat(words.translation()).isNotNull();
    assertThat(words.translation().note()).isNotNull();
    assertThat(words.translation().note().engine()).startsWith("swap");
    assertThat(words.post().position()).isEqualTo(store.log().head().number());
    assertThat(posts(coverage)).containsExactly(words);
    assertThat(this.<Optional<PostWords>>read(s -> s.post(key)).orElseThrow().text().headline())
        .isEqualTo("Ferries stop");
  }

  @Test
  void post_whose_translation_is_late_is_shown_as_it_was_written_and_replaced_when_it_comes() {
    var coverage = live("Storm");
    var key = post(coverage, text("Ferries stop", "All ferries stay."));
    var translations = store.store().translation().translations();
    assertThat(translations.showOverdue(10)).isZero();
    store.time().pass(Duration.ofSeconds(1));
    assertThat(translations.nextOverdue()).isPresent();
    assertThat(translations.showOverdue(10)).isEqualTo(1);
    assertThat(translations.showOverdue(10)).isZero();
    var late = inCatalan(key);
    assertThat(late.text().headline()).isEqualTo("Ferries stop");
    assertThat(late.translation()).isNotNull();
    assertThat(late.translation().note()).isNull();
    assertThat(late.translation().untranslated()).containsExactly("Ferries stop");
    assertThat(sentences(late)).containsExactly("All ferries stay. [en]");
    var before = store.log().head().number();
    work();
    var heard = changes(coverage, before).posts();
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst().text().headline()).isEqualTo("FERRIES STOP");
    assertThat(heard.getFirst().post().revision()).isGreaterThan(late.post().revision());
  }

  @Test
  void engine_that_fails_keeps_no_post_from_its_readers() {
    var coverage = live("Storm");
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    var key = post(coverage, text("", "All ferries stay."));
    work();
    assertThat(sentences(inCatalan(key))).containsExactly("All ferries stay. [en]");
    assertThat(pipeline.shelves().waiting().list(5))
        .extracting(Waiting.Wish::reason)
        .containsExactly("It is not running.");
    engine.failWith(null);
    store.time().pass(Duration.ofMinutes(1));
    work();
    assertThat(sentences(inCatalan(key))).containsExactly("ALL FERRIES STAY.");
    assertThat(pipeline.shelves().waiting().list(5)).isEmpty();
  }

  @Test
  void try_that_failed_is_not_told_to_open_pages_on_which_nothing_changes() {
    var coverage = live("Storm");
    var key = post(coverage, text("Toll", "Two people died. Rain falls."));
    var late = post(coverage, text("Late", "Nobody translates this."));
    work();
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    edit(key, text("Toll", "Three people died. Rain falls."));
    carryOut(
        coverage.id(),
        new CoverageCommand.Save(
            coverages().find(coverage.id()).orElseThrow().revision(),
            CoverageText.of("Gale", "We follow it.")));
    var shown = inCatalan(key);
    var before = store.log().head().number();
    for (int i = 0; i < 3; i++) {
      work();
      store.time().pass(Duration.ofMinutes(5));
    }
    assertThat(pipeline.shelves().waiting().list(5))
        .extracting(Waiting.Wish::attempts)
        .allMatch(attempts -> attempts > 1);
    assertThat(since(before)).isEmpty();
    assertThat(inCatalan(key)).isEqualTo(shown);
    // One that was never there is shown when its first try failed, and then is silent as well.
    var first = post(coverage, text("First", "Nobody knows."));
    work();
    assertThat(sentences(inCatalan(first))).containsExactly("Nobody knows. [en]");
    var told = store.log().head().number();
    store.time().pass(Duration.ofHours(1));
    work();
    assertThat(since(told)).isEmpty();
    engine.failWith(null);
    store.time().pass(Duration.ofHours(1));
    work();
    assertThat(String.join(" ", sentences(inCatalan(key))))
        .isEqualTo("THREE PEOPLE DIED. RAIN FALLS.");
    assertThat(sentences(inCatalan(late))).containsExactly("NOBODY TRANSLATES THIS.");
  }

  @Test
  void changed_sentence_stands_in_the_original_in_the_same_breath_and_the_others_stay() {
    var coverage = live("Storm");
    var key = post(coverage, text("Toll", "Two people died. Rain falls.", "It is cold."));
    work();
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    var before = store.log().head().number();
    var old = inCatalan(key);
    edit(key, text("Toll", "Three people died. Rain falls.", "It is cold."));
    var heard = changes(coverage, before).posts();
    assertThat(heard).hasSize(1);
    assertThat(sentences(heard.getFirst()).toString())
        .contains("Three people died. [en]")
        .contains("RAIN FALLS.")
        .contains("IT IS COLD.")
        .doesNotContain("TWO PEOPLE DIED");
    assertThat(heard.getFirst().post().revision()).isGreaterThan(old.post().revision());
    engine.failWith(null);
    store.time().pass(Duration.ofMinutes(1));
    var sent = engine.sent().size();
    work();
    assertThat(engine.sent().size() - sent).isEqualTo(1);
    assertThat(String.join(" ", sentences(inCatalan(key))))
        .isEqualTo("THREE PEOPLE DIED. RAIN FALLS. IT IS COLD.");
  }

  @Test
  void other_words_of_a_live_post_are_never_shown_in_their_old_translation_either() {
    var coverage = live("Storm");
    var key = post(coverage, text("", "The road is closed."));
    work();
    edit(key, text("", "The road is open."));
    assertThat(sentences(inCatalan(key))).containsExactly("The road is open. [en]");
    assertThat(inCatalan(key).translation().note()).isNull();
  }

  @Test
  void removed_post_is_gone_from_every_edition_by_the_same_entry_of_the_log() {
    var coverage = live("Storm");
    var key = post(coverage, text("Hoax", "A whale was seen."));
    work();
    var before = store.log().head().number();
    carryOut(key, new PostCommand.Remove("It was false."));
    assertThat(since(before)).containsExactly(EventKind.POST_REMOVED);
    var heard = changes(coverage, before).posts();
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst().post().published()).isFalse();
    assertThat(heard.getFirst().text()).isEqualTo(PostText.EMPTY);
    assertThat(posts(coverage)).isEmpty();
    work();
    assertThat(posts(coverage)).isEmpty();
  }

  @Test
  void post_that_is_removed_while_its_translation_is_awaited_never_comes() {
    var coverage = live("Storm");
    var key = post(coverage, text("Hoax", "A whale was seen."));
    carryOut(key, new PostCommand.Remove("It was false."));
    store.time().pass(Duration.ofMinutes(1));
    assertThat(store.store().translation().translations().nextOverdue()).isEmpty();
    work();
    assertThat(posts(coverage)).isEmpty();
    assertThat(engine.sent().toString()).doesNotContain("whale");
    carryOut(key, new PostCommand.Publish());
    work();
    assertThat(sentences(inCatalan(key))).containsExactly("A WHALE WAS SEEN.");
  }

  @Test
  void erased_post_leaves_no_word_in_any_language() {
    var coverage = live("Storm");
    var key = post(coverage, text("Quagmire", "Gobbledygook happened."));
    work();
    write(key, 1, "Galimaties va passar.");
    var shown = inCatalan(key);
    var before = store.log().head().number();
    carryOut(key, new PostCommand.Erase("a court said so"));
    assertThat(changes(coverage, before).posts().getFirst().post().revision())
        .isGreaterThan(shown.post().revision());
    work();
    assertThat(store.everything().toString())
        .doesNotContainIgnoringCase("gobbledygook")
        .doesNotContainIgnoringCase("quagmire")
        .doesNotContainIgnoringCase("galimaties");
  }

  @Test
  void erased_coverage_leaves_no_word_in_any_language() {
    var coverage = live("Flummery tonight");
    post(coverage, text("Quagmire", "Gobbledygook happened."));
    work();
    var slug =
        this.<Optional<Coverage>>inCatalan(s -> s.coverage(coverage.id())).orElseThrow().slug();
    carryOut(coverage.id(), new CoverageCommand.Erase("a court said so"));
    work();
    assertThat(store.everything().toString())
        .doesNotContainIgnoringCase("gobbledygook")
        .doesNotContainIgnoringCase("quagmire")
        .doesNotContainIgnoringCase("flummery");
    assertThat(this.<CoverageLookup>read(s -> s.at(CA, slug)))
        .isEqualTo(new CoverageLookup.Erased());
  }

  @Test
  void withdrawn_coverage_is_gone_from_every_edition_with_a_notice_that_is_translated_later() {
    var coverage = live("Storm");
    var slug = new Slug("storm");
    carryOut(coverage.id(), new CoverageCommand.Withdraw("It was false."));
    assertThat(((CoverageLookup.Gone) this.<CoverageLookup>read(s -> s.at(CA, slug))).notice())
        .extracting(notice -> notice.language() + ": " + notice.words())
        .isEqualTo("en: It was false.");
    assertThat(this.<List<Coverage>>read(s -> s.open(CA, "", 5).lines())).isEmpty();
    work();
    assertThat(((CoverageLookup.Gone) this.<CoverageLookup>read(s -> s.at(CA, slug))).notice())
        .extracting(notice -> notice.language() + ": " + notice.words())
        .isEqualTo("ca: IT WAS FALSE.");
    carryOut(coverage.id(), new CoverageCommand.Reinstate());
    assertThat(this.<List<Coverage>>read(s -> s.open(CA, "", 5).lines())).hasSize(1);
  }

  @Test
  void correction_of_a_post_stands_in_every_edition_at_once_and_is_translated_later() {
    var coverage = live("Storm");
    var key = post(coverage, text("Gusts", "They reach 113."));
    work();
    carryOut(key, new PostCommand.Correct("It was 131."));
    assertThat(inCatalan(key).post().corrections()).hasSize(1);
    assertThat(inCatalan(key).translation().notes()).isEmpty();
    work();
    assertThat(inCatalan(key).translation().notes()).containsEntry("It was 131.", "IT WAS 131.");
  }

  @Test
  void record_has_the_posts_of_coverages_that_ended_long_ago_and_the_queue_has_not() {
    var coverage = live("Storm");
    var key = post(coverage, text("Ferries stop", "All ferries stay."));
    work();
    carryOut(coverage.id(), new CoverageCommand.End());
    store.time().pass(Duration.ofDays(30));
    var progress = pipeline.shelves().progress();
    assertThat(progress.liveQueue(CA, "", false, 9)).isEmpty();
    assertThat(progress.liveQueue(CA, "", true, 9))
        .extracting(line -> line.thing())
        .containsExactly(Thing.of(coverage.id()), Thing.of(key));
  }

  @Test
  void scheduled_post_is_translated_before_its_time_and_appears_everywhere_at_once() {
    var coverage = live("Storm");
    var at = store.time().instant().plus(Duration.ofHours(1));
    var key =
        done(
            coverages()
                .write(
                    coverage.id(),
                    text("At noon", "The tide is here."),
                    Coverages.Beginning.DRAFT,
                    List.of(new PostCommand.Schedule(at)),
                    EDITOR));
    work();
    assertThat(posts(coverage)).isEmpty();
    store.time().pass(Duration.ofHours(1));
    var before = store.log().head().number();
    coverages().carryOut(key, new PostCommand.PublishDue(), Actor.CLOCK);
    var heard = changes(coverage, before).posts();
    assertThat(heard).hasSize(1);
    assertThat(sentences(heard.getFirst())).containsExactly("THE TIDE IS HERE.");
  }

  @Test
  void scheduled_post_goes_to_no_engine_that_leaves_the_machine() {
    var outside = new SwapEngine("outside", true, PAIR);
    try (var others = new Engines(List.of(outside), List.of(), Optional.empty());
        var elsewhere = pipeline(others)) {
      var coverage = live("Storm");
      done(
          coverages()
              .write(
                  coverage.id(),
                  text("At noon", "The tide is here."),
                  Coverages.Beginning.DRAFT,
                  List.of(
                      new PostCommand.Schedule(store.time().instant().plus(Duration.ofHours(1)))),
                  EDITOR));
      elsewhere.handle(store.log().after(followed, 100));
      elsewhere.workOff();
      assertThat(outside.sent()).isEmpty();
    }
  }

  private void write(PostKey key, int number, String text) {
    var translation =
        store.store().translation().translations().find(Thing.of(key), CA).orElseThrow();
    var result =
        revising.write(
            Thing.of(key),
            CA,
            new Revising.Wish(
                number, translation.segments().get(number).revision(), Text.plain(text)),
            EDITOR);
    assertThat(result).isInstanceOf(Revising.Result.Kept.class);
  }

  @Test
  void sentence_that_a_person_wrote_is_heard_at_once_and_stays_while_its_original_stays() {
    var coverage = live("Storm");
    var key = post(coverage, text("Ferries", "All ferries stay.", "Rain falls."));
    work();
    var before = store.log().head().number();
    write(key, 1, "Cap vaixell no surt.");
    assertThat(sentences(changes(coverage, before).posts().getFirst()))
        .containsExactly("Cap vaixell no surt.", "RAIN FALLS.");
    edit(key, text("Ferries", "All ferries stay.", "Snow falls."));
    work();
    assertThat(sentences(inCatalan(key))).containsExactly("Cap vaixell no surt.", "SNOW FALLS.");
    write(key, 0, "Vaixells");
    write(key, 2, "Neva.");
    assertThat(inCatalan(key).translation().note().reviewed()).isTrue();
  }

  @Test
  void posts_of_before_an_edition_began_come_after_its_coverage_the_newest_first() {
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    var coverage = live("Storm");
    var first = post(coverage, text("First", "One."));
    store.time().pass(Duration.ofSeconds(5));
    var second = post(coverage, text("Second", "Two."));
    work();
    assertThat(this.<Optional<Coverage>>inCatalan(s -> s.coverage(coverage.id()))).isEmpty();
    assertThat(posts(coverage)).isEmpty();
    engine.failWith(null);
    store.time().pass(Duration.ofHours(1));
    work();
    assertThat(posts(coverage))
        .extracting(words -> words.post().key())
        .containsExactly(second, first);
    assertThat(posts(coverage))
        .extracting(words -> words.text().headline())
        .containsExactly("SECOND", "FIRST");
  }

  @Test
  void what_belongs_to_a_running_coverage_goes_before_articles_and_the_newest_post_first() {
    var coverage = live("Storm");
    store.published("An article");
    store.time().pass(Duration.ofSeconds(1));
    var older = post(coverage, text("Older", "One."));
    store.time().pass(Duration.ofSeconds(1));
    var newer = post(coverage, text("Newer", "Two."));
    pipeline.handle(store.log().after(followed, 100));
    assertThat(pipeline.shelves().waiting().list(5))
        .extracting(wish -> wish.thing().kind() + " " + wish.rank())
        .containsExactly("post LIVE", "post LIVE", "article FRESH");
    assertThat(pipeline.shelves().waiting().list(5))
        .extracting(Waiting.Wish::thing)
        .startsWith(Thing.of(newer), Thing.of(older));
    var first = pipeline.shelves().waiting().take(LIVE_ONLY);
    assertThat(first).isPresent();
    var second = pipeline.shelves().waiting().take(LIVE_ONLY);
    assertThat(second).isPresent();
    assertThat(pipeline.shelves().waiting().take(LIVE_ONLY)).isEmpty();
  }

  @Test
  void headline_of_a_coverage_that_changes_keeps_its_address_in_every_edition() {
    var coverage = live("Storm");
    carryOut(
        coverage.id(),
        new CoverageCommand.Save(coverage.revision(), CoverageText.of("Gale", "We follow it.")));
    var now = this.<Optional<Coverage>>inCatalan(s -> s.coverage(coverage.id())).orElseThrow();
    assertThat(now.text().headline()).isEqualTo("Gale");
    assertThat(inCatalan(s -> s.translation(coverage.id())).orElseThrow().untranslated())
        .contains("Gale");
    work();
    now = this.<Optional<Coverage>>inCatalan(s -> s.coverage(coverage.id())).orElseThrow();
    assertThat(now.text().headline()).isEqualTo("GALE");
    assertThat(now.slug()).isEqualTo(STORM);
    revising.changeSlug(Thing.of(coverage.id()), CA, new Slug("temporal"), EDITOR);
    assertThat(this.<CoverageLookup>read(s -> s.at(CA, STORM)))
        .isEqualTo(new CoverageLookup.Moved(new Slug("temporal")));
  }

  @Test
  void description_and_key_dates_of_a_topic_are_translated_where_nobody_wrote_any() {
    var dates =
        List.of(
            new Topic.KeyDate(LocalDate.of(2031, 5, 1), Map.of(EN, "The wind turns.")),
            new Topic.KeyDate(
                LocalDate.of(2031, 5, 2), Map.of(EN, "It ends.", CA, "Ja s’ha acabat.")));
    var topic =
        new Topic(
            STORM, Map.of(EN, "Storm"), Map.of(EN, "Rain. And wind."), dates, Map.of(EN, "Sun."));
    store.furniture().keep(topic, EDITOR);
    work();
    var there = store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow();
    assertThat(there.descriptions()).containsEntry(CA, "RAIN. AND WIND.");
    assertThat(there.next()).containsEntry(CA, "SUN.");
    assertThat(there.keyDates())
        .extracting(date -> date.texts().get(CA))
        .containsExactly("THE WIND TURNS.", "Ja s’ha acabat.");
    assertThat(there.automated()).containsExactly(CA);
    // Another date before the first: no text ever stands at the date of another.
    var more = new Topic.KeyDate(LocalDate.of(2031, 4, 30), Map.of(EN, "Calm."));
    store
        .furniture()
        .keep(
            new Topic(
                STORM,
                topic.names(),
                topic.descriptions(),
                List.of(more, dates.get(0), dates.get(1)),
                topic.next()),
            EDITOR);
    there = store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow();
    assertThat(there.keyDates().getFirst().texts()).doesNotContainKey(CA);
    assertThat(there.descriptions()).containsEntry(CA, "RAIN. AND WIND.");
    work();
    there = store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow();
    assertThat(there.keyDates().getFirst().texts()).containsEntry(CA, "CALM.");
  }

  @Test
  void name_of_a_topic_is_translated_where_nobody_wrote_one() {
    store
        .furniture()
        .keep(new Topic(STORM, Map.of(EN, "The May storm"), Map.of(), List.of(), Map.of()), EDITOR);
    work();
    assertThat(store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow().name(CA))
        .isEqualTo("THE MAY STORM");
    store
        .furniture()
        .keep(
            new Topic(
                STORM,
                Map.of(EN, "The May storm", CA, "El temporal de maig"),
                Map.of(),
                List.of(),
                Map.of()),
            EDITOR);
    work();
    assertThat(store.<Optional<Topic>>read(s -> s.topic(STORM)).orElseThrow().name(CA))
        .isEqualTo("El temporal de maig");
    assertThat(store.furniture().topics().getFirst().names()).hasSize(2);
  }
}
