package news.standfirst.story.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Correction;
import news.standfirst.story.Reason;
import news.standfirst.story.Refusal;
import news.standfirst.story.StoryReason;
import news.standfirst.story.Term;
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
      return refused(LiveReason.POST_ERASED);
    }
    return switch (command) {
      case PostCommand.Save(var basedOn, var words) -> save(post, basedOn, words);
      case PostCommand.Submit() ->
          post.status() == PostStatus.DRAFT
              ? notEmpty(text, new PostEvent.Submitted())
              : wrongStatus(post, LiveReason.ONLY_DRAFT_POSTS_ARE_SUBMITTED);
      case PostCommand.SendBack(var reason) ->
          post.status() == PostStatus.SUBMITTED || post.status() == PostStatus.APPROVED
              ? accepted(new PostEvent.SentBack(reason))
              : wrongStatus(post, LiveReason.ONLY_SUBMITTED_POSTS_ARE_SENT_BACK);
      case PostCommand.Approve() ->
          post.status() == PostStatus.SUBMITTED
              ? notEmpty(text, new PostEvent.Approved())
              : wrongStatus(post, LiveReason.ONLY_SUBMITTED_POSTS_ARE_APPROVED);
      case PostCommand.Publish() -> publish(coverage, post, text);
      case PostCommand.Schedule(var at) -> schedule(coverage, post, text, at, now);
      case PostCommand.Unschedule() ->
          post.scheduledFor() != null
              ? accepted(new PostEvent.Unscheduled())
              : refused(LiveReason.POST_NOT_SCHEDULED);
      case PostCommand.PublishDue() -> publishDue(coverage, post, text, now);
      case PostCommand.Remove(var reason) -> remove(post, reason);
      case PostCommand.Erase(var reason) -> accepted(new PostEvent.Erased(reason));
      case PostCommand.Pin(var until) -> pin(post, until, now);
      case PostCommand.Unpin() ->
          post.pinned() ? accepted(new PostEvent.Unpinned()) : refused(LiveReason.NOT_PINNED);
      case PostCommand.UnpinDue() -> unpinDue(post, now);
      case PostCommand.MarkKeyEvent(var keyEvent) ->
          post.keyEvent() == keyEvent
              ? refused(keyEvent ? LiveReason.KEY_EVENT_ALREADY : LiveReason.NO_KEY_EVENT)
              : accepted(new PostEvent.KeyEventMarked(keyEvent));
      case PostCommand.Move _ -> move(post, gap);
      case PostCommand.Correct(var note) ->
          post.published()
              ? accepted(new PostEvent.Corrected(new Correction(now, note)))
              : wrongStatus(post, LiveReason.ONLY_PUBLISHED_POSTS_ARE_CORRECTED);
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
      return refused(LiveReason.POST_REMOVED);
    }
    if (basedOn < post.textRevision() || basedOn > post.revision()) {
      return refused(StoryReason.REVISION_CONFLICT, basedOn, post.revision());
    }
    if (!post.published()) {
      return accepted(new PostEvent.Saved(words));
    }
    return notEmpty(words, new PostEvent.Edited(words));
  }

  private static Decision publish(Coverage coverage, Post post, PostText text) {
    if (post.published()) {
      return refused(LiveReason.POST_PUBLISHED);
    }
    var unfit = post.mayComeBack(coverage) ? null : unfit(coverage);
    return unfit != null ? unfit : notEmpty(text, new PostEvent.Published());
  }

  private static @Nullable Decision unfit(Coverage coverage) {
    return switch (coverage.status()) {
      case UPCOMING, LIVE -> null;
      case DRAFT -> refused(LiveReason.NOT_ANNOUNCED);
      case ENDED -> refused(LiveReason.ENDED);
      case WITHDRAWN -> refused(LiveReason.WITHDRAWN);
      case ERASED -> refused(LiveReason.ERASED);
    };
  }

  private static Decision schedule(
      Coverage coverage, Post post, PostText text, Instant at, Instant now) {
    if (post.published()) {
      return refused(LiveReason.POST_PUBLISHED);
    }
    if (coverage.status() == CoverageStatus.ENDED) {
      return refused(LiveReason.ENDED);
    }
    if (!at.isAfter(now)) {
      return refused(StoryReason.TIME_PASSED);
    }
    if (at.isAfter(now.plus(FARTHEST))) {
      return refused(StoryReason.TOO_FAR);
    }
    return notEmpty(text, new PostEvent.Scheduled(at));
  }

  /** What cannot go out at its time, as in a coverage that has ended, waits without a schedule. */
  private static Decision publishDue(Coverage coverage, Post post, PostText text, Instant now) {
    var at = post.scheduledFor();
    if (at == null || at.isAfter(now)) {
      return refused(LiveReason.POST_NOT_DUE);
    }
    var published = publish(coverage, post, text);
    return published instanceof Decision.Refused
        ? accepted(new PostEvent.Unscheduled())
        : published;
  }

  private static Decision remove(Post post, String reason) {
    if (post.status() == PostStatus.REMOVED) {
      return refused(LiveReason.POST_REMOVED_ALREADY);
    }
    return accepted(post.published() ? new PostEvent.Removed(reason) : new PostEvent.Dropped());
  }

  private static Decision pin(Post post, @Nullable Instant until, Instant now) {
    if (!post.published()) {
      return wrongStatus(post, LiveReason.ONLY_PUBLISHED_POSTS_ARE_PINNED);
    }
    if (until != null && !until.isAfter(now)) {
      return refused(StoryReason.TIME_PASSED);
    }
    if (until != null && until.isAfter(now.plus(FARTHEST))) {
      return refused(StoryReason.TOO_FAR);
    }
    return accepted(new PostEvent.Pinned(until));
  }

  private static Decision unpinDue(Post post, Instant now) {
    var until = post.pinnedUntil();
    return post.pinned() && until != null && !until.isAfter(now)
        ? accepted(new PostEvent.Unpinned())
        : refused(LiveReason.PIN_NOT_DUE);
  }

  private static Decision move(Post post, @Nullable Gap gap) {
    if (!post.published()) {
      return wrongStatus(post, LiveReason.ONLY_PUBLISHED_POSTS_ARE_MOVED);
    }
    if (gap == null) {
      return refused(LiveReason.NO_SUCH_POST);
    }
    var order = between(gap);
    if (order == null) {
      return refused(LiveReason.NO_ROOM);
    }
    return order == post.order()
        ? refused(LiveReason.SAME_PLACE)
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
    return text.isEmpty() ? refused(LiveReason.EMPTY) : accepted(event);
  }

  private static Decision accepted(PostEvent... events) {
    return new Decision.Accepted(List.of(events));
  }

  private static Decision refused(Reason why, Object... values) {
    return new Decision.Refused(Refusal.of(why, values));
  }

  private static Decision wrongStatus(Post post, LiveReason why) {
    return refused(why, Term.of("post.state", post.status()));
  }
}
