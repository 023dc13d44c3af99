package news.standfirst.translation.work;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.standfirst.store.Base;
import news.standfirst.story.Actor;
import news.standfirst.story.Byline;
import news.standfirst.story.EventKind;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Live coverage in another edition, from the log to what its readers see, on both databases. */
@ParameterizedClass
@EnumSource(Base.class)
final class LivePipelineTest extends LiveInCatalan {
  LivePipelineTest(Base base) {
    super(base);
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
    assertThat(pipeline.shelves().progress().liveQueue(CA, "road", false, 9))
        .extracting(line -> line.original() + " " + line.headline())
        .containsExactly("The road is closed. THE ROAD IS CLOSED.");
    edit(key, text("", "The road is open."));
    assertThat(sentences(inCatalan(key))).containsExactly("The road is open. [en]");
    assertThat(inCatalan(key).translation().note()).isNull();
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
}
