package news.standfirst.story.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostRulesTest {
  private static final Instant NOW = Instant.parse("2031-05-09T10:00:00Z");
  private static final PostText TEXT =
      PostText.of("", Body.of(new Block.Paragraph(Text.plain("The pier is under water."))));

  /** What each command comes to in each status, in a coverage that is live. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          save,       done,         done,         done,         done,         removed,      erased
          submit,     done,         wrong-status, wrong-status, wrong-status, wrong-status, erased
          send-back,  wrong-status, done,         done,         wrong-status, wrong-status, erased
          approve,    wrong-status, done,         wrong-status, wrong-status, wrong-status, erased
          publish,    done,         done,         done,         nothing-new,  done,         erased
          schedule,   done,         done,         done,         nothing-new,  done,         erased
          remove,     done,         done,         done,         done,         removed,      erased
          erase,      done,         done,         done,         done,         done,         erased
          pin,        wrong-status, wrong-status, wrong-status, done,         wrong-status, erased
          unpin,      not-pinned,   not-pinned,   not-pinned,   not-pinned,   not-pinned,   erased
          mark,       done,         done,         done,         done,         done,         erased
          move,       wrong-status, wrong-status, wrong-status, done,         wrong-status, erased
          correct,    wrong-status, wrong-status, wrong-status, done,         wrong-status, erased
          unschedule, not-scheduled,not-scheduled,not-scheduled,not-scheduled,not-scheduled,erased
          """)
  void every_command_in_every_status(
      String command,
      String draft,
      String submitted,
      String approved,
      String published,
      String removed,
      String erased) {
    var expected = List.of(draft, submitted, approved, published, removed, erased);
    for (var status : PostStatus.values()) {
      var post = in(status);
      assertThat(outcome(live(), post, TEXT, command(command, post)))
          .as("%s of a post that is %s", command, status)
          .isEqualTo(expected.get(status.ordinal()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, not-announced",
    "UPCOMING, done",
    "LIVE, done",
    "ENDED, ended",
    "WITHDRAWN, withdrawn",
    "ERASED, erased"
  })
  void posts_go_out_only_where_readers_follow(CoverageStatus status, String expected) {
    assertThat(
            outcome(
                CoverageRulesTest.in(status),
                in(PostStatus.DRAFT),
                TEXT,
                new PostCommand.Publish()))
        .isEqualTo(expected);
  }

  @Test
  void what_was_posted_can_be_edited_and_removed_after_the_end() {
    var ended = CoverageRulesTest.in(CoverageStatus.ENDED);
    var post = in(PostStatus.PUBLISHED);
    assertThat(outcome(ended, post, TEXT, new PostCommand.Save(post.revision(), TEXT)))
        .isEqualTo("done");
    assertThat(outcome(ended, post, TEXT, new PostCommand.Remove("legal"))).isEqualTo("done");
  }

  @Test
  void what_was_removed_by_a_slip_comes_back_after_the_end_and_nothing_new_goes_out() {
    var ended = CoverageRulesTest.in(CoverageStatus.ENDED);
    var removed = PostRules.after(in(PostStatus.PUBLISHED), new PostEvent.Removed(""), NOW);
    assertThat(outcome(ended, removed, TEXT, new PostCommand.Publish())).isEqualTo("done");
    var dropped = PostRules.after(in(PostStatus.DRAFT), new PostEvent.Dropped(), NOW);
    assertThat(outcome(ended, dropped, TEXT, new PostCommand.Publish())).isEqualTo("ended");
    var withdrawn = CoverageRulesTest.in(CoverageStatus.WITHDRAWN);
    assertThat(outcome(withdrawn, removed, TEXT, new PostCommand.Publish())).isEqualTo("withdrawn");
  }

  @Test
  void a_post_may_be_a_thing_from_elsewhere_alone() {
    var film = PostText.of("", Body.of(new Block.Embed("https://films.example/1", "")));
    assertThat(outcome(live(), in(PostStatus.DRAFT), film, new PostCommand.Publish()))
        .isEqualTo("done");
  }

  @Test
  void empty_post_goes_nowhere() {
    for (var command :
        List.of(
            new PostCommand.Publish(),
            new PostCommand.Submit(),
            new PostCommand.Schedule(NOW.plusSeconds(60)))) {
      assertThat(outcome(live(), in(PostStatus.DRAFT), PostText.EMPTY, command)).isEqualTo("empty");
    }
    var published = in(PostStatus.PUBLISHED);
    assertThat(
            outcome(
                live(),
                published,
                TEXT,
                new PostCommand.Save(published.revision(), PostText.EMPTY)))
        .isEqualTo("empty");
  }

  @Test
  void a_pin_is_no_conflict_but_new_words_are() {
    var post = in(PostStatus.PUBLISHED);
    var pinned = PostRules.after(post, new PostEvent.Pinned(null), NOW);
    assertThat(outcome(live(), pinned, TEXT, new PostCommand.Save(post.revision(), TEXT)))
        .isEqualTo("done");
    var edited = PostRules.after(pinned, new PostEvent.Edited(TEXT), NOW);
    assertThat(outcome(live(), edited, TEXT, new PostCommand.Save(post.revision(), TEXT)))
        .isEqualTo("revision-conflict");
    assertThat(outcome(live(), edited, TEXT, new PostCommand.Save(edited.revision() + 1, TEXT)))
        .isEqualTo("revision-conflict");
  }

  @Test
  void its_time_and_place_stay_when_it_comes_back() {
    var post = in(PostStatus.PUBLISHED);
    var removed = PostRules.after(post, new PostEvent.Removed(""), NOW.plusSeconds(5));
    var back = PostRules.after(removed, new PostEvent.Published(), NOW.plusSeconds(50));
    assertThat(back.publishedAt()).isEqualTo(post.publishedAt());
    assertThat(back.order()).isEqualTo(post.order());
  }

  @Test
  void removal_takes_the_pin_off() {
    var pinned =
        PostRules.after(in(PostStatus.PUBLISHED), new PostEvent.Pinned(NOW.plusSeconds(60)), NOW);
    var removed = PostRules.after(pinned, new PostEvent.Removed(""), NOW);
    assertThat(removed.pinned()).isFalse();
    assertThat(removed.pinnedUntil()).isNull();
  }

  @Test
  void order_is_a_number_that_scripts_can_compare() {
    assertThat(in(PostStatus.PUBLISHED).order()).isBetween(1L, 1L << 53);
  }

  @Test
  void a_move_lands_between_two_or_says_that_there_is_no_room() {
    assertThat(moved(new PostRules.Gap(100L, 50L))).isEqualTo(75);
    assertThat(moved(new PostRules.Gap(null, 50L))).isEqualTo(51);
    assertThat(moved(new PostRules.Gap(100L, null))).isEqualTo(50);
    var post = in(PostStatus.PUBLISHED);
    var move = new PostCommand.Move(new PostId("other"));
    assertThat(outcome(live(), post, TEXT, move, new PostRules.Gap(51L, 50L))).isEqualTo("no-room");
    assertThat(outcome(live(), post, TEXT, move, null)).isEqualTo("no-such-post");
  }

  @Test
  void what_cannot_go_out_at_its_time_waits_without_a_schedule() {
    var at = NOW.plusSeconds(60);
    var scheduled = PostRules.after(in(PostStatus.DRAFT), new PostEvent.Scheduled(at), NOW);
    var ended = CoverageRulesTest.in(CoverageStatus.ENDED);
    assertThat(events(ended, scheduled, new PostCommand.PublishDue(), at))
        .containsExactly(new PostEvent.Unscheduled());
    assertThat(events(live(), scheduled, new PostCommand.PublishDue(), at))
        .containsExactly(new PostEvent.Published());
    assertThat(outcome(live(), scheduled, TEXT, new PostCommand.PublishDue())).isEqualTo("not-due");
  }

  @Test
  void a_post_is_no_article() {
    var long_ = Text.plain("x".repeat(PostText.MOST_CHARACTERS + 1));
    assertThatThrownBy(() -> PostText.of("", Body.of(new Block.Paragraph(long_))))
        .isInstanceOf(InvalidStory.class)
        .hasMessageContaining("Make an article of it");
  }

  @Test
  void the_log_names_a_post_with_its_coverage() {
    var key = new PostKey(new CoverageId("c1"), new PostId("p1"));
    assertThat(PostKey.parse(key.toString())).isEqualTo(key);
    assertThatThrownBy(() -> PostKey.parse("c1")).isInstanceOf(InvalidStory.class);
    assertThatThrownBy(() -> PostKey.parse("c1/p1/x")).isInstanceOf(InvalidStory.class);
  }

  private static Coverage live() {
    return CoverageRulesTest.in(CoverageStatus.LIVE);
  }

  private static Post in(PostStatus status) {
    var draft = Post.drafted(new PostId("p1"), new CoverageId("c1"), "edith", NOW);
    List<PostEvent> events =
        switch (status) {
          case DRAFT -> List.of();
          case SUBMITTED -> List.of(new PostEvent.Submitted());
          case APPROVED -> List.of(new PostEvent.Submitted(), new PostEvent.Approved());
          case PUBLISHED -> List.of(new PostEvent.Published());
          case REMOVED -> List.of(new PostEvent.Published(), new PostEvent.Removed(""));
          case ERASED -> List.of(new PostEvent.Published(), new PostEvent.Erased("court"));
        };
    var post = draft;
    for (var event : events) {
      post = PostRules.after(post, event, NOW);
    }
    return post;
  }

  private static PostCommand command(String word, Post post) {
    return switch (word) {
      case "save" -> new PostCommand.Save(post.revision(), TEXT);
      case "submit" -> new PostCommand.Submit();
      case "send-back" -> new PostCommand.SendBack("Who says so?");
      case "approve" -> new PostCommand.Approve();
      case "publish" -> new PostCommand.Publish();
      case "schedule" -> new PostCommand.Schedule(NOW.plusSeconds(60));
      case "unschedule" -> new PostCommand.Unschedule();
      case "remove" -> new PostCommand.Remove("legal");
      case "erase" -> new PostCommand.Erase("court");
      case "pin" -> new PostCommand.Pin(null);
      case "unpin" -> new PostCommand.Unpin();
      case "mark" -> new PostCommand.MarkKeyEvent(true);
      case "move" -> new PostCommand.Move(null);
      case "correct" -> new PostCommand.Correct("It was the other pier.");
      default -> throw new AssertionError(word);
    };
  }

  private static long moved(PostRules.Gap gap) {
    var decision =
        PostRules.decide(
            live(), in(PostStatus.PUBLISHED), TEXT, new PostCommand.Move(null), gap, NOW);
    return switch (decision) {
      case PostRules.Decision.Accepted(var events)
          when events.getFirst() instanceof PostEvent.Moved(var order) ->
          order;
      case PostRules.Decision other -> throw new AssertionError(other);
    };
  }

  private static List<PostEvent> events(
      Coverage coverage, Post post, PostCommand command, Instant now) {
    return switch (PostRules.decide(coverage, post, TEXT, command, null, now)) {
      case PostRules.Decision.Accepted(var events) -> new ArrayList<>(events);
      case PostRules.Decision.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private static String outcome(Coverage coverage, Post post, PostText text, PostCommand command) {
    return outcome(coverage, post, text, command, new PostRules.Gap(null, 1L));
  }

  private static String outcome(
      Coverage coverage,
      Post post,
      PostText text,
      PostCommand command,
      PostRules.@Nullable Gap gap) {
    return switch (PostRules.decide(coverage, post, text, command, gap, NOW)) {
      case PostRules.Decision.Accepted _ -> "done";
      case PostRules.Decision.Refused(var refusal) -> refusal.code();
    };
  }
}
