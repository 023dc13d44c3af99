package news.standfirst.story.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.standfirst.story.Correction;
import news.standfirst.story.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to a post, as pure functions: (state, command, instant) to events or a refusal,
 * and (state, event, instant) to the next state.
 *
 * <p>Who may ask for it is not decided here but by the permission table.
 */
public final class PostRules {
  /** How far ahead a schedule or the end of a pin may lie: a slip of the year is caught. */
  private static final Duration FARTHEST = Duration.ofDays(2 * 366);

  private PostRules() {}

  /** The rules' answer to a command. */
  public sealed interface Decision {
    /** It happens: these events, in this order; never empty. */
    record Accepted(List<PostEvent> events) implements Decision {
      public Accepted {
        events = List.copyOf(events);
      }
    }

    record Refused(Refusal refusal) implements Decision {}
  }

  /**
   * What a post would stand between after a move, by {@link Post#order()}.
   *
   * @param above the lowest order above the place; null at the top
   * @param below the highest order below the place; null at the bottom
   */
  public record Gap(@Nullable Long above, @Nullable Long below) {}

  /**
   * Decides a command.
   *
   * @param text the post's present words
   * @param gap where a {@link PostCommand.Move} leads; null for every other command, or when the
   *     post to stand below is not to be seen
   */
  public static Decision decide(
      Coverage coverage,
      Post post,
      PostText text,
      PostCommand command,
      @Nullable Gap gap,
      Instant now) {
    if (post.status() == PostStatus.ERASED) {
      return refused("erased", "This post was erased; nothing can be done with it.");
    }
    return switch (command) {
      case PostCommand.Save(var basedOn, var words) -> save(post, basedOn, words);
      case PostCommand.Submit() ->
          post.status() == PostStatus.DRAFT
              ? notEmpty(text, new PostEvent.Submitted())
              : wrongStatus(post, "submitted", "a draft");
      case PostCommand.SendBack(var reason) ->
          post.status() == PostStatus.SUBMITTED || post.status() == PostStatus.APPROVED
              ? accepted(new PostEvent.SentBack(reason))
              : wrongStatus(post, "sent back", "a submitted post");
      case PostCommand.Approve() ->
          post.status() == PostStatus.SUBMITTED
              ? notEmpty(text, new PostEvent.Approved())
              : wrongStatus(post, "approved", "a submitted post");
      case PostCommand.Publish() -> publish(coverage, post, text);
      case PostCommand.Schedule(var at) -> schedule(coverage, post, text, at, now);
      case PostCommand.Unschedule() ->
          post.scheduledFor() != null
              ? accepted(new PostEvent.Unscheduled())
              : refused("not-scheduled", "This post is not scheduled.");
      case PostCommand.PublishDue() -> publishDue(coverage, post, text, now);
      case PostCommand.Remove(var reason) -> remove(post, reason);
      case PostCommand.Erase(var reason) -> accepted(new PostEvent.Erased(reason));
      case PostCommand.Pin(var until) -> pin(post, until, now);
      case PostCommand.Unpin() ->
          post.pinned()
              ? accepted(new PostEvent.Unpinned())
              : refused("not-pinned", "This post is not pinned.");
      case PostCommand.UnpinDue() -> unpinDue(post, now);
      case PostCommand.MarkKeyEvent(var keyEvent) ->
          post.keyEvent() == keyEvent
              ? refused(
                  "nothing-new",
                  keyEvent ? "This post is a key event already." : "This post is no key event.")
              : accepted(new PostEvent.KeyEventMarked(keyEvent));
      case PostCommand.Move _ -> move(post, gap);
      case PostCommand.Correct(var note) ->
          post.published()
              ? accepted(new PostEvent.Corrected(new Correction(now, note)))
              : wrongStatus(post, "corrected", "a published post");
    };
  }

  /** The state after an event of {@link #decide}. */
  public static Post after(Post post, PostEvent event, Instant now) {
    var next = post.change();
    switch (event) {
      case PostEvent.Drafted() -> {}
      case PostEvent.Saved _ -> next.textRevision = post.revision() + 1;
      case PostEvent.Edited _ -> {
        next.textRevision = post.revision() + 1;
        next.editedAt = now;
      }
      case PostEvent.Submitted() -> next.status = PostStatus.SUBMITTED;
      case PostEvent.SentBack _ -> next.status = PostStatus.DRAFT;
      case PostEvent.Approved() -> next.status = PostStatus.APPROVED;
      case PostEvent.Scheduled(var at) -> next.scheduledFor = at;
      case PostEvent.Unscheduled() -> next.scheduledFor = null;
      case PostEvent.Published() -> {
        next.status = PostStatus.PUBLISHED;
        next.scheduledFor = null;
        if (post.publishedAt() == null) {
          next.publishedAt = now;
          next.order = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        }
      }
      case PostEvent.Removed _, PostEvent.Dropped() -> {
        next.status = PostStatus.REMOVED;
        next.scheduledFor = null;
        next.pinned = false;
        next.pinnedUntil = null;
      }
      case PostEvent.Erased _ -> {
        next.status = PostStatus.ERASED;
        next.scheduledFor = null;
        next.pinned = false;
        next.pinnedUntil = null;
        next.corrections = List.of();
      }
      case PostEvent.Pinned(var until) -> {
        next.pinned = true;
        next.pinnedUntil = until;
      }
      case PostEvent.Unpinned() -> {
        next.pinned = false;
        next.pinnedUntil = null;
      }
      case PostEvent.KeyEventMarked(var keyEvent) -> next.keyEvent = keyEvent;
      case PostEvent.Moved(var order) -> next.order = order;
      case PostEvent.Corrected(var correction) -> {
        var corrections = new ArrayList<>(post.corrections());
        corrections.add(correction);
        next.corrections = corrections;
        next.editedAt = now;
      }
      case PostEvent.PictureKilled() -> {}
    }
    return next.made();
  }

  private static Decision save(Post post, int basedOn, PostText words) {
    if (post.status() == PostStatus.REMOVED) {
      return refused("removed", "This post was removed; publish it again before you write on.");
    }
    if (basedOn < post.textRevision() || basedOn > post.revision()) {
      return refused(
          "revision-conflict",
          "This text was written on revision %d, but the newest is revision %d."
              .formatted(basedOn, post.revision()));
    }
    if (!post.published()) {
      return accepted(new PostEvent.Saved(words));
    }
    return notEmpty(words, new PostEvent.Edited(words));
  }

  private static Decision publish(Coverage coverage, Post post, PostText text) {
    if (post.published()) {
      return refused("nothing-new", "Readers see this post already.");
    }
    var unfit = unfit(coverage);
    return unfit != null ? unfit : notEmpty(text, new PostEvent.Published());
  }

  private static @Nullable Decision unfit(Coverage coverage) {
    return switch (coverage.status()) {
      case UPCOMING, LIVE -> null;
      case DRAFT ->
          refused("not-announced", "Readers cannot see this coverage yet; announce or start it.");
      case ENDED -> refused("ended", "This coverage has ended; reopen it to post again.");
      case WITHDRAWN -> refused("withdrawn", "This coverage was withdrawn.");
      case ERASED -> refused("erased", "This coverage was erased.");
    };
  }

  private static Decision schedule(
      Coverage coverage, Post post, PostText text, Instant at, Instant now) {
    if (post.published()) {
      return refused("nothing-new", "Readers see this post already.");
    }
    if (coverage.status() == CoverageStatus.ENDED) {
      return refused("ended", "This coverage has ended; reopen it to post again.");
    }
    if (!at.isAfter(now)) {
      return refused("time-passed", "That time has passed; choose a later one.");
    }
    if (at.isAfter(now.plus(FARTHEST))) {
      return refused("too-far", "That is more than two years ahead; check the year.");
    }
    return notEmpty(text, new PostEvent.Scheduled(at));
  }

  /** What cannot go out at its time, as in a coverage that has ended, waits without a schedule. */
  private static Decision publishDue(Coverage coverage, Post post, PostText text, Instant now) {
    var at = post.scheduledFor();
    if (at == null || at.isAfter(now)) {
      return refused("not-due", "This post is not due.");
    }
    var published = publish(coverage, post, text);
    return published instanceof Decision.Refused
        ? accepted(new PostEvent.Unscheduled())
        : published;
  }

  private static Decision remove(Post post, String reason) {
    if (post.status() == PostStatus.REMOVED) {
      return refused("removed", "This post was removed already.");
    }
    return accepted(post.published() ? new PostEvent.Removed(reason) : new PostEvent.Dropped());
  }

  private static Decision pin(Post post, @Nullable Instant until, Instant now) {
    if (!post.published()) {
      return wrongStatus(post, "pinned", "a published post");
    }
    if (until != null && !until.isAfter(now)) {
      return refused("time-passed", "That time has passed; choose a later one.");
    }
    if (until != null && until.isAfter(now.plus(FARTHEST))) {
      return refused("too-far", "That is more than two years ahead; check the year.");
    }
    return accepted(new PostEvent.Pinned(until));
  }

  private static Decision unpinDue(Post post, Instant now) {
    var until = post.pinnedUntil();
    return post.pinned() && until != null && !until.isAfter(now)
        ? accepted(new PostEvent.Unpinned())
        : refused("not-due", "The pin of this post is not due.");
  }

  private static Decision move(Post post, @Nullable Gap gap) {
    if (!post.published()) {
      return wrongStatus(post, "moved", "a published post");
    }
    if (gap == null) {
      return refused("no-such-post", "The post to stand below is not to be seen any more.");
    }
    var order = between(gap);
    if (order == null) {
      return refused("no-room", "There is no room between these two; move one of them first.");
    }
    return order == post.order()
        ? refused("nothing-new", "The post stands there already.")
        : accepted(new PostEvent.Moved(order));
  }

  /** An order of that gap; null when it is closed, after some twenty moves into the same second. */
  private static @Nullable Long between(Gap gap) {
    if (gap.above() == null) {
      return gap.below() == null ? 1L : Long.valueOf(gap.below() + 1);
    }
    var below = gap.below() == null ? 0 : gap.below();
    return gap.above() - below < 2 ? null : Long.valueOf(below + (gap.above() - below) / 2);
  }

  private static Decision notEmpty(PostText text, PostEvent event) {
    return text.isEmpty()
        ? refused("empty", "The post is empty; write something or put a picture into it.")
        : accepted(event);
  }

  private static Decision accepted(PostEvent... events) {
    return new Decision.Accepted(List.of(events));
  }

  private static Decision refused(String code, String reason) {
    return new Decision.Refused(new Refusal(code, reason));
  }

  private static Decision wrongStatus(Post post, String act, String what) {
    return refused(
        "wrong-status",
        "Only %s can be %s; this one is %s."
            .formatted(what, act, post.status().name().toLowerCase(Locale.ROOT)));
  }
}
