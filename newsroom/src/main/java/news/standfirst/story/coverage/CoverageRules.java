package news.standfirst.story.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.standfirst.story.Reason;
import news.standfirst.story.Refusal;
import news.standfirst.story.Slug;
import news.standfirst.story.StoryReason;
import news.standfirst.story.Term;
import news.standfirst.story.Withdrawal;

/**
 * What may happen to a coverage, as pure functions: (state, command, instant) to events or a
 * refusal, and (state, event, instant) to the next state.
 *
 * <p>Who may ask for it is not decided here but by the permission table.
 */
public final class CoverageRules {
  /** How far ahead a start may lie: a slip of the year is caught. */
  private static final Duration FARTHEST = Duration.ofDays(2 * 366);

  private CoverageRules() {}

  /** The rules' answer to a command. */
  public sealed interface Decision {
    /** It happens: these events, in this order; never empty. */
    record Accepted(List<CoverageEvent> events) implements Decision {
      public Accepted {
        events = List.copyOf(events);
      }
    }

    record Refused(Refusal refusal) implements Decision {}
  }

  /** Decides a command. */
  public static Decision decide(Coverage coverage, CoverageCommand command, Instant now) {
    if (coverage.status() == CoverageStatus.ERASED) {
      return refused(LiveReason.ERASED);
    }
    return switch (command) {
      case CoverageCommand.Save(var basedOn, var text) -> save(coverage, basedOn, text);
      case CoverageCommand.Plan(var plan) -> plan(coverage, plan, now);
      case CoverageCommand.Announce() ->
          coverage.status() == CoverageStatus.DRAFT
              ? named(coverage, new CoverageEvent.Announced())
              : wrongStatus(coverage, LiveReason.ONLY_DRAFTS_ARE_ANNOUNCED);
      case CoverageCommand.Start() ->
          coverage.status() == CoverageStatus.DRAFT || coverage.status() == CoverageStatus.UPCOMING
              ? named(coverage, new CoverageEvent.Started())
              : wrongStatus(coverage, LiveReason.ONLY_NOT_BEGUN_ARE_STARTED);
      case CoverageCommand.StartDue() -> startDue(coverage, now);
      case CoverageCommand.End() ->
          coverage.live()
              ? accepted(new CoverageEvent.Ended(now))
              : wrongStatus(coverage, LiveReason.ONLY_LIVE_ARE_ENDED);
      case CoverageCommand.Reopen() ->
          coverage.status() == CoverageStatus.ENDED
              ? accepted(new CoverageEvent.Reopened())
              : wrongStatus(coverage, LiveReason.ONLY_ENDED_ARE_REOPENED);
      case CoverageCommand.LookAtSilence() -> lookAtSilence(coverage, now);
      case CoverageCommand.ChangeSlug(var slug) ->
          slug.equals(coverage.slug())
              ? refused(StoryReason.SAME_SLUG, slug.value())
              : accepted(new CoverageEvent.SlugChanged(coverage.slug(), slug));
      case CoverageCommand.Withdraw(var notice) ->
          coverage.open()
              ? accepted(new CoverageEvent.Withdrawn(new Withdrawal(now, notice)))
              : wrongStatus(coverage, LiveReason.ONLY_OPEN_ARE_WITHDRAWN);
      case CoverageCommand.Reinstate() ->
          coverage.status() == CoverageStatus.WITHDRAWN
              ? accepted(new CoverageEvent.Reinstated())
              : wrongStatus(coverage, LiveReason.ONLY_WITHDRAWN_ARE_REINSTATED);
      case CoverageCommand.Erase(var reason) -> accepted(new CoverageEvent.Erased(reason));
    };
  }

  /** The state after an event of {@link #decide}. */
  public static Coverage after(Coverage coverage, CoverageEvent event, Instant now) {
    var next = coverage.change();
    if (event.kind().seenByReaders()) {
      next.changedAt = now;
    }
    switch (event) {
      case CoverageEvent.Drafted() -> {}
      case CoverageEvent.Saved(var text) -> {
        next.text = text;
        if (coverage.openedAt() == null && !coverage.slugChosen()) {
          next.slug = Slug.of(text.headline());
        }
      }
      case CoverageEvent.Planned(var plan) -> next.plan = plan;
      case CoverageEvent.Announced() -> {
        next.status = CoverageStatus.UPCOMING;
        next.openedAt = now;
      }
      case CoverageEvent.Started() -> {
        next.status = CoverageStatus.LIVE;
        next.openedAt = coverage.openedAt() == null ? now : coverage.openedAt();
        next.startedAt = now;
      }
      case CoverageEvent.Ended(var at) -> {
        next.status = CoverageStatus.ENDED;
        next.endedAt = at;
      }
      case CoverageEvent.Reopened() -> {
        next.status = CoverageStatus.LIVE;
        next.endedAt = null;
        next.postedAt = now;
        next.remindedAt = null;
      }
      case CoverageEvent.WentQuiet() -> next.remindedAt = now;
      case CoverageEvent.SlugChanged(var from, var to) -> {
        next.slug = to;
        next.slugChosen = true;
      }
      case CoverageEvent.Withdrawn(var withdrawal) -> {
        next.status = CoverageStatus.WITHDRAWN;
        next.withdrawal = withdrawal;
        next.endedAt = coverage.endedAt() == null ? now : coverage.endedAt();
      }
      case CoverageEvent.Reinstated() -> {
        next.status = CoverageStatus.ENDED;
        next.withdrawal = null;
      }
      case CoverageEvent.Erased(var reason) -> {
        next.status = CoverageStatus.ERASED;
        next.text = CoverageText.EMPTY;
        next.withdrawal = null;
        next.slug = new Slug(coverage.id().value());
      }
    }
    return next.made();
  }

  /** The state of a coverage after something happened to a post of it. */
  public static Coverage afterPost(Coverage coverage, PostEvent event, Instant now) {
    if (!event.kind().seenByReaders()) {
      return coverage;
    }
    var next = coverage.change();
    next.changedAt = now;
    if (event instanceof PostEvent.Published) {
      next.postedAt = now;
      next.remindedAt = null;
    }
    return next.madeByPosts();
  }

  private static Decision save(Coverage coverage, int basedOn, CoverageText text) {
    if (basedOn != coverage.revision()) {
      return refused(StoryReason.REVISION_CONFLICT, basedOn, coverage.revision());
    }
    return coverage.open() && text.headline().isEmpty()
        ? refused(LiveReason.NO_HEADLINE)
        : accepted(new CoverageEvent.Saved(text));
  }

  private static Decision plan(Coverage coverage, CoveragePlan plan, Instant now) {
    var at = plan.startsAt();
    if (at != null && !at.equals(coverage.plan().startsAt())) {
      if (coverage.startedAt() != null) {
        return refused(LiveReason.STARTED);
      }
      if (!at.isAfter(now)) {
        return refused(LiveReason.START_PASSED);
      }
      if (at.isAfter(now.plus(FARTHEST))) {
        return refused(StoryReason.TOO_FAR);
      }
    }
    return accepted(new CoverageEvent.Planned(plan));
  }

  private static Decision startDue(Coverage coverage, Instant now) {
    var at = coverage.plan().startsAt();
    return coverage.status() == CoverageStatus.UPCOMING && at != null && !at.isAfter(now)
        ? accepted(new CoverageEvent.Started())
        : refused(LiveReason.NOT_DUE);
  }

  private static Decision lookAtSilence(Coverage coverage, Instant now) {
    var silent = coverage.silentSince();
    if (silent == null) {
      return refused(LiveReason.NOT_LIVE);
    }
    var plan = coverage.plan();
    if (!plan.closeAfter().isZero() && !silent.plus(plan.closeAfter()).isAfter(now)) {
      return accepted(new CoverageEvent.Ended(now));
    }
    return !plan.remindAfter().isZero()
            && coverage.remindedAt() == null
            && !silent.plus(plan.remindAfter()).isAfter(now)
        ? accepted(new CoverageEvent.WentQuiet())
        : refused(LiveReason.NOT_SILENT);
  }

  private static Decision named(Coverage coverage, CoverageEvent event) {
    return coverage.text().headline().isEmpty() ? refused(LiveReason.NO_HEADLINE) : accepted(event);
  }

  private static Decision accepted(CoverageEvent... events) {
    return new Decision.Accepted(List.of(events));
  }

  private static Decision refused(Reason why, Object... values) {
    return new Decision.Refused(Refusal.of(why, values));
  }

  private static Decision wrongStatus(Coverage coverage, LiveReason why) {
    return refused(why, Term.of("live.state", coverage.status()));
  }
}
