package news.standfirst.store;

import static news.standfirst.store.TestStore.EDITOR;
import static news.standfirst.store.TestStore.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.picture.PicturesContract;
import news.standfirst.story.Actor;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageQuery;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.Coverages.Beginning;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Base.class)
class CoveragesTest {
  private final TestStore store;

  CoveragesTest(Base base) {
    store = base.fresh();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void draft_is_for_the_desk_alone() {
    var coverage = drafted("Storm on the coast");
    assertThat(coverages().find(coverage.id())).contains(coverage);
    assertThat(one(now -> now.at(EN, new Slug("storm-on-the-coast"))))
        .isEqualTo(new CoverageLookup.Unknown());
    assertThat(read(now -> now.open(EN, "", 10)).lines()).isEmpty();
    assertThat(
            refusal(
                coverages()
                    .write(coverage.id(), words("Early"), Beginning.PUBLISHED, List.of(), EDITOR)))
        .isEqualTo("not-announced");
    assertThat(coverages().posts(coverage.id(), PostStatus.DRAFT, "", 10).lines()).isEmpty();
  }

  @Test
  void coverage_goes_from_announced_over_live_to_ended_and_back() {
    var id = drafted("Storm on the coast").id();
    assertThat(done(id, new CoverageCommand.Announce()).status())
        .isEqualTo(CoverageStatus.UPCOMING);
    var started = done(id, new CoverageCommand.Start());
    later(Duration.ofHours(2));
    var ended = done(id, new CoverageCommand.End());
    assertThat(ended.endedAt()).isEqualTo(now());
    assertThat(
            refusal(coverages().write(id, words("Late"), Beginning.PUBLISHED, List.of(), EDITOR)))
        .isEqualTo("ended");
    later(Duration.ofHours(1));
    var reopened = done(id, new CoverageCommand.Reopen());
    assertThat(reopened.live()).isTrue();
    assertThat(reopened.startedAt()).isEqualTo(started.startedAt());
    assertThat(one(view -> view.at(EN, new Slug("storm-on-the-coast"))))
        .isEqualTo(new CoverageLookup.Found(reopened));
  }

  @Test
  void newest_post_is_first_and_pages_follow_each_other() {
    var id = live("Storm");
    var written = new ArrayList<PostId>();
    for (int number = 0; number < 7; number++) {
      later(Duration.ofSeconds(10));
      written.addFirst(posted(id, "Post " + number).id());
    }
    var first = read(view -> view.posts(id, PublishedCoverages.TOP, 3));
    assertThat(first).extracting(words -> words.post().id()).isEqualTo(written.subList(0, 3));
    var second = read(view -> view.posts(id, first.getLast().post().order(), 3));
    assertThat(second).extracting(words -> words.post().id()).isEqualTo(written.subList(3, 6));
    var back = read(view -> view.postsAbove(id, second.getFirst().post().order(), 2));
    assertThat(back).extracting(words -> words.post().id()).isEqualTo(written.subList(1, 3));
    assertThat(one(view -> view.count(id, second.getFirst().post().order())))
        .isEqualTo(new PublishedCoverages.PostCount(7, 3));
  }

  @Test
  void post_bears_the_position_of_its_log_entry() {
    var id = live("Storm");
    var outcome = coverages().write(id, words("First"), Beginning.PUBLISHED, List.of(), EDITOR);
    var done = (PostOutcome.Done) outcome;
    assertThat(done.post().position()).isEqualTo(done.position().number());
    var entry = entries().getLast();
    assertThat(entry.kind()).isEqualTo(EventKind.POST_PUBLISHED);
    assertThat(entry.position()).isEqualTo(done.post().position());
    assertThat(PostKey.parse(entry.id())).isEqualTo(done.post().key());
    assertThat(entry.revision()).isEqualTo(done.post().revision());
  }

  @Test
  void changes_carry_each_post_once_as_it_is_and_a_removed_one_without_words() {
    var id = live("Storm");
    var kept = posted(id, "Kept");
    var removed = posted(id, "Secret zanzibar");
    var from = store.log().head().number();
    done(kept.key(), new PostCommand.Save(kept.revision(), words("Kept, edited")));
    done(kept.key(), new PostCommand.MarkKeyEvent(true));
    done(removed.key(), new PostCommand.Remove("legal"));
    var changes = read(view -> view.changesAfter(id, from, 100));
    assertThat(changes.complete()).isTrue();
    assertThat(changes.posts()).hasSize(2);
    var edited = changes.posts().getFirst();
    assertThat(edited.text()).isEqualTo(words("Kept, edited"));
    assertThat(edited.post().keyEvent()).isTrue();
    assertThat(changes.posts().getLast().post().status()).isEqualTo(PostStatus.REMOVED);
    assertThat(changes.posts().getLast().text()).isEqualTo(PostText.EMPTY);
    assertThat(read(view -> view.changesAfter(id, 0, 100)).toString()).doesNotContain("zanzibar");
    assertThat(read(view -> view.changesAfter(id, 0, 1)).complete()).isFalse();
    assertThat(list(view -> view.removedSince(id, Instant.EPOCH, 10)))
        .extracting(PublishedCoverages.Tombstone::post)
        .containsExactly(removed.id());
  }

  @Test
  void a_pin_takes_the_pin_off_the_post_before() {
    var id = live("Storm");
    var first = posted(id, "First");
    var second = posted(id, "Second");
    done(first.key(), new PostCommand.Pin(null));
    var from = store.log().head().number();
    done(second.key(), new PostCommand.Pin(now().plusSeconds(60)));
    assertThat(read(view -> view.pinned(id)).orElseThrow().post().id()).isEqualTo(second.id());
    assertThat(read(view -> view.changesAfter(id, from, 10)).posts())
        .extracting(words -> words.post().pinned())
        .containsExactlyInAnyOrder(false, true);
    later(Duration.ofSeconds(61));
    assertThat(coverages().postsDue(now())).containsExactly(second.key());
    coverages().carryOut(second.key(), new PostCommand.UnpinDue(), Actor.CLOCK);
    assertThat(maybe(view -> view.pinned(id))).isEmpty();
    assertThat(coverages().postsDue(now())).isEmpty();
  }

  @Test
  void a_moved_post_stands_right_below_the_other() {
    var id = live("Storm");
    var oldest = posted(id, "Oldest");
    var middle = posted(id, "Middle");
    var newest = posted(id, "Newest");
    done(oldest.key(), new PostCommand.Move(newest.id()));
    assertThat(order(id)).containsExactly(newest.id(), oldest.id(), middle.id());
    done(middle.key(), new PostCommand.Move(null));
    assertThat(order(id)).containsExactly(middle.id(), newest.id(), oldest.id());
    assertThat(
            refusal(
                coverages()
                    .carryOut(middle.key(), new PostCommand.Move(new PostId("none")), EDITOR)))
        .isEqualTo("no-such-post");
  }

  @Test
  void two_editors_of_one_post_never_overwrite_each_other() {
    var id = live("Storm");
    var post = posted(id, "First words");
    done(post.key(), new PostCommand.Save(post.revision(), words("Hers")));
    done(post.key(), new PostCommand.Pin(null));
    var late =
        coverages()
            .carryOut(post.key(), new PostCommand.Save(post.revision(), words("His")), EDITOR);
    assertThat(refusal(late)).isEqualTo("revision-conflict");
    assertThat(((PostOutcome.Refused) late).newest().text()).isEqualTo(words("Hers"));
  }

  @Test
  void a_pin_between_two_saves_is_no_conflict() {
    var id = live("Storm");
    var post = posted(id, "First words");
    done(post.key(), new PostCommand.Pin(null));
    done(post.key(), new PostCommand.Save(post.revision(), words("Better words")));
    assertThat(coverages().revisions(post.key()))
        .extracting(revision -> revision.text())
        .containsExactly(words("Better words"), words("First words"));
  }

  @Test
  void submission_waits_for_an_editor() {
    var id = live("Storm");
    var outcome =
        coverages().write(id, words("From the pier"), Beginning.SUBMITTED, List.of(), EDITOR);
    var post = ((PostOutcome.Done) outcome).post();
    assertThat(list(view -> view.posts(id, PublishedCoverages.TOP, 10))).isEmpty();
    done(post.key(), new PostCommand.Approve());
    assertThat(coverages().posts(id, PostStatus.APPROVED, "", 10).lines()).hasSize(1);
    done(post.key(), new PostCommand.Publish());
    assertThat(order(id)).containsExactly(post.id());
  }

  @Test
  void scheduled_post_is_due_at_its_time() {
    var id = live("Storm");
    var at = now().plusSeconds(30);
    var outcome =
        coverages()
            .write(
                id,
                words("At noon"),
                Beginning.DRAFT,
                List.of(new PostCommand.Schedule(at)),
                EDITOR);
    var key = ((PostOutcome.Done) outcome).post().key();
    assertThat(coverages().postsDue(now())).isEmpty();
    assertThat(coverages().nextDue()).contains(at);
    later(Duration.ofSeconds(30));
    assertThat(coverages().postsDue(now())).containsExactly(key);
    coverages().carryOut(key, new PostCommand.PublishDue(), Actor.CLOCK);
    assertThat(order(id)).containsExactly(key.post());
  }

  @Test
  void coverage_starts_reminds_and_closes_by_itself() {
    var plan = new CoveragePlan(now().plusSeconds(60), Duration.ofHours(1), Duration.ofHours(3));
    var id = coverages().draft(EN, CoverageText.of("Match", ""), plan, EDITOR).coverage().id();
    done(id, new CoverageCommand.Announce());
    later(Duration.ofSeconds(60));
    assertThat(coverages().due(now())).containsExactly(id);
    assertThat(clock(id, new CoverageCommand.StartDue()).live()).isTrue();
    later(Duration.ofHours(1));
    assertThat(coverages().due(now())).containsExactly(id);
    assertThat(clock(id, new CoverageCommand.LookAtSilence()).remindedAt()).isEqualTo(now());
    assertThat(coverages().due(now())).isEmpty();
    later(Duration.ofHours(2));
    assertThat(clock(id, new CoverageCommand.LookAtSilence()).status())
        .isEqualTo(CoverageStatus.ENDED);
    assertThat(coverages().nextDue()).isEmpty();
  }

  @Test
  void a_post_breaks_the_silence() {
    var id = live("Storm");
    later(Duration.ofHours(2));
    posted(id, "Still here");
    assertThat(coverages().nextDue()).contains(now().plus(Duration.ofHours(3)));
  }

  @Test
  void running_coverage_is_found_by_its_topic_until_it_ends() {
    var text =
        new CoverageText(
            "Talks", "", List.of(), List.of(new Slug("talks")), null, Body.EMPTY, "a note");
    var id = coverages().draft(EN, text, CoveragePlan.USUAL, EDITOR).coverage().id();
    done(id, new CoverageCommand.Announce());
    assertThat(maybe(view -> view.liveUnder(EN, new Slug("talks")))).isEmpty();
    done(id, new CoverageCommand.Start());
    assertThat(maybe(view -> view.liveUnder(EN, new Slug("talks")))).isPresent();
    assertThat(list(view -> view.live(EN, 5))).hasSize(1);
    done(id, new CoverageCommand.End());
    assertThat(maybe(view -> view.liveUnder(EN, new Slug("talks")))).isEmpty();
  }

  @Test
  void old_slug_leads_to_the_coverage_for_ever_and_is_never_given_again() {
    var id = live("Storm");
    done(id, new CoverageCommand.ChangeSlug(new Slug("great-storm")));
    assertThat(one(view -> view.at(EN, new Slug("storm"))))
        .isEqualTo(new CoverageLookup.Moved(new Slug("great-storm")));
    var other = live("Storm");
    assertThat(coverages().find(other).orElseThrow().slug()).isEqualTo(new Slug("storm-2"));
  }

  @Test
  void withdrawn_coverage_shows_its_notice_and_nothing_else() {
    var id = live("Storm");
    var post = posted(id, "Words");
    done(id, new CoverageCommand.Withdraw("By order of a court."));
    assertThat(one(view -> view.at(EN, new Slug("storm")))).isInstanceOf(CoverageLookup.Gone.class);
    assertThat(list(view -> view.posts(id, PublishedCoverages.TOP, 10))).isEmpty();
    assertThat(maybe(view -> view.post(post.key()))).isEmpty();
    assertThat(read(view -> view.changesAfter(id, 0, 10)).coverage()).isNull();
    assertThat(list(view -> view.removedSince(id, Instant.EPOCH, 10)))
        .extracting(PublishedCoverages.Tombstone::post)
        .containsExactly(post.id());
    assertThat(done(id, new CoverageCommand.Reinstate()).status()).isEqualTo(CoverageStatus.ENDED);
    assertThat(order(id)).containsExactly(post.id());
  }

  @Test
  void erased_words_are_nowhere_in_the_store() {
    var id = live("Quetzalmarker storm");
    var post = posted(id, "Axolotlmarker words");
    done(post.key(), new PostCommand.Save(post.revision(), words("Okapimarker words")));
    done(post.key(), new PostCommand.Correct("Tapirmarker note"));
    var kept = store.store().autosaves();
    var typed = "{\"post\":[\"%s\"],\"body\":[\"Wombatmarker\"]}".formatted(post.id());
    kept.keep(Autosaves.of(id), "edith", new Autosaves.Kept(now(), typed));
    var handedIn = coverages().write(id, words("Ocelot"), Beginning.SUBMITTED, List.of(), EDITOR);
    var other = ((PostOutcome.Done) handedIn).post().key();
    done(other, new PostCommand.SendBack("Numbatmarker reason"));
    assertThat(coverages().sentBack(other).orElseThrow().reason()).startsWith("Numbat");
    done(other, new PostCommand.Erase("court"));
    done(post.key(), new PostCommand.Erase("court"));
    assertThat(store.everything().toString())
        .doesNotContain(
            "Axolotlmarker", "Okapimarker", "Tapirmarker", "Wombatmarker", "Numbatmarker");
    kept.keep(Autosaves.of(id), "edith", new Autosaves.Kept(now(), "{\"q\":\"quetzalmarker\"}"));
    done(id, new CoverageCommand.Erase("court"));
    assertThat(store.everything().toString()).doesNotContainIgnoringCase("quetzalmarker");
    assertThat(one(view -> view.at(EN, new Slug("quetzalmarker-storm"))))
        .isEqualTo(new CoverageLookup.Erased());
  }

  @Test
  void killed_picture_sends_its_posts_again() {
    var picture = PicturesContract.picture("storm", "storm", 0);
    store.store().pictures().add(picture);
    var id = live("Storm");
    var body = Body.of(new Block.Picture(new PictureUse(picture.id(), "The pier", "A pier")));
    var outcome =
        coverages().write(id, PostText.of("", body), Beginning.PUBLISHED, List.of(), EDITOR);
    var post = ((PostOutcome.Done) outcome).post();
    var from = store.log().head().number();
    store.store().pictures().kill(picture.id(), "no rights", now(), EDITOR);
    var again = read(view -> view.changesAfter(id, from, 10)).posts();
    assertThat(again).hasSize(1);
    assertThat(again.getFirst().post().revision()).isGreaterThan(post.revision());
    assertThat(entries().getLast().kind()).isEqualTo(EventKind.POST_PICTURE_KILLED);
  }

  @Test
  void desk_lists_what_changed_last_first() {
    var first = live("One");
    var second = drafted("Two").id();
    later(Duration.ofSeconds(1));
    posted(first, "News");
    assertThat(coverages().list(CoverageQuery.ALL, "", 10).lines())
        .extracting(Coverage::id)
        .containsExactly(first, second);
    var part = coverages().list(CoverageQuery.ALL, "", 1);
    assertThat(coverages().list(CoverageQuery.ALL, String.valueOf(part.next()), 1).lines())
        .extracting(Coverage::id)
        .containsExactly(second);
  }

  @Test
  void many_at_once_leave_no_gap_and_lose_nothing() throws Exception {
    var id = live("Storm");
    var from = store.log().head().number();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var jobs = new ArrayList<Callable<Post>>();
      for (int number = 0; number < 80; number++) {
        var text = words("Post " + number);
        jobs.add(() -> posted(id, text));
      }
      for (var job : threads.invokeAll(jobs)) {
        job.get();
      }
    }
    assertThat(store.log().head().number()).isEqualTo(from + 160);
    var seen = read(view -> view.changesAfter(id, from, 1_000)).posts();
    assertThat(seen).hasSize(80);
    assertThat(seen)
        .extracting(words -> words.post().position())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void everything_is_there_after_a_restart() {
    var id = live("Storm");
    var post = posted(id, "Words");
    store.reopen();
    assertThat(coverages().find(id).orElseThrow().live()).isTrue();
    assertThat(coverages().post(post.key()).map(PostWords::post)).contains(post);
  }

  private Coverages coverages() {
    return store.store().coverages();
  }

  private Coverage drafted(String headline) {
    return coverages()
        .draft(EN, CoverageText.of(headline, "As it happens."), CoveragePlan.USUAL, EDITOR)
        .coverage();
  }

  private CoverageId live(String headline) {
    return done(drafted(headline).id(), new CoverageCommand.Start()).id();
  }

  private Post posted(CoverageId coverage, String words) {
    later(Duration.ofMillis(10));
    return posted(coverage, words(words));
  }

  private Post posted(CoverageId coverage, PostText text) {
    return switch (coverages().write(coverage, text, Beginning.PUBLISHED, List.of(), EDITOR)) {
      case PostOutcome.Done(_, var post, _) -> post;
      case PostOutcome other -> throw new AssertionError(other);
    };
  }

  private Coverage done(CoverageId id, CoverageCommand command) {
    return carriedOut(id, command, EDITOR);
  }

  private Coverage clock(CoverageId id, CoverageCommand command) {
    return carriedOut(id, command, Actor.CLOCK);
  }

  private Coverage carriedOut(CoverageId id, CoverageCommand command, Actor actor) {
    return switch (coverages().carryOut(id, command, actor)) {
      case CoverageOutcome.Done(var coverage, _) -> coverage;
      case CoverageOutcome other -> throw new AssertionError(other);
    };
  }

  private Post done(PostKey key, PostCommand command) {
    return switch (coverages().carryOut(key, command, EDITOR)) {
      case PostOutcome.Done(_, var post, _) -> post;
      case PostOutcome other -> throw new AssertionError(other);
    };
  }

  private static String refusal(PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Refused(_, var refusal) -> refusal.code();
      case PostOutcome.NotTaken(_, var refusal) -> refusal.code();
      case PostOutcome other -> throw new AssertionError(other);
    };
  }

  private List<PostId> order(CoverageId id) {
    return read(view -> view.posts(id, PublishedCoverages.TOP, 100)).stream()
        .map(words -> words.post().id())
        .toList();
  }

  private <T> T read(Function<PublishedCoverages.Snapshot, T> reads) {
    return store.store().publishedCoverages().read(reads);
  }

  private <T> List<T> list(Function<PublishedCoverages.Snapshot, List<T>> reads) {
    return read(reads);
  }

  private <T> Optional<T> maybe(Function<PublishedCoverages.Snapshot, Optional<T>> reads) {
    return read(reads);
  }

  private Object one(Function<PublishedCoverages.Snapshot, ?> reads) {
    return read(reads::apply);
  }

  private List<LogEntry> entries() {
    return store.log().after(0, 10_000);
  }

  private static PostText words(String words) {
    return PostText.of("", Body.of(new Block.Paragraph(Text.plain(words))));
  }

  private Instant now() {
    return store.time().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void later(Duration duration) {
    store.time().pass(duration);
  }
}
