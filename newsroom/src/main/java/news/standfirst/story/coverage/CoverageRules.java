package news.standfirst.story.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import news.standfirst.story.Refusal;
import news.standfirst.story.Slug;
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
      return refused("erased", "This coverage was erased; nothing can be done with it.");
    }
    return switch (command) {
      case CoverageCommand.Save(var basedOn, var text) -> save(coverage, basedOn, text);
      case CoverageCommand.Plan(var plan) -> plan(coverage, plan, now);
      case CoverageCommand.Announce() ->
          coverage.status() == CoverageStatus.DRAFT
              ? named(coverage, new CoverageEvent.Announced())
              : wrongStatus(coverage, "announced", "a draft");
      case CoverageCommand.Start() ->
          coverage.status() == CoverageStatus.DRAFT || coverage.status() == CoverageStatus.UPCOMING
              ? named(coverage, new CoverageEvent.Started())
              : wrongStatus(coverage, "started", "one that has not begun");
      case CoverageCommand.StartDue() -> startDue(coverage, now);
      case CoverageCommand.End() ->
          coverage.live()
              ? accepted(new CoverageEvent.Ended(now))
              : wrongStatus(coverage, "ended", "one that is live");
      case CoverageCommand.Reopen() ->
          coverage.status() == CoverageStatus.ENDED
              ? accepted(new CoverageEvent.Reopened())
              : wrongStatus(coverage, "reopened", "one that has ended");
      case CoverageCommand.LookAtSilence() -> lookAtSilence(coverage, now);
      case CoverageCommand.ChangeSlug(var slug) ->
          slug.equals(coverage.slug())
              ? refused("same-slug", "The address ends in \"%s\" already.".formatted(slug))
              : accepted(new CoverageEvent.SlugChanged(coverage.slug(), slug));
      case CoverageCommand.Withdraw(var notice) ->
          coverage.open()
              ? accepted(new CoverageEvent.Withdrawn(new Withdrawal(now, notice)))
              : wrongStatus(coverage, "withdrawn", "one that readers can see");
      case CoverageCommand.Reinstate() ->
          coverage.status() == CoverageStatus.WITHDRAWN
              ? accepted(new CoverageEvent.Reinstated())
              : wrongStatus(coverage, "reinstated", "a withdrawn one");
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
      return refused(
          "revision-conflict",
          "This text was written on revision %d, but the newest is revision %d."
              .formatted(basedOn, coverage.revision()));
    }
    return coverage.open() && text.headline().isEmpty()
        ? refused("no-headline", "The coverage has no headline; write one.")
        : accepted(new CoverageEvent.Saved(text));
  }

  private static Decision plan(Coverage coverage, CoveragePlan plan, Instant now) {
    var at = plan.startsAt();
    if (at != null && !at.equals(coverage.plan().startsAt())) {
      if (coverage.startedAt() != null) {
        return refused("started", "This coverage has begun already.");
      }
      if (!at.isAfter(now)) {
        return refused("time-passed", "That time has passed; choose a later one, or start it now.");
      }
      if (at.isAfter(now.plus(FARTHEST))) {
        return refused("too-far", "That is more than two years ahead; check the year.");
      }
    }
    return accepted(new CoverageEvent.Planned(plan));
  }

  private static Decision startDue(Coverage coverage, Instant now) {
    var at = coverage.plan().startsAt();
    return coverage.status() == CoverageStatus.UPCOMING && at != null && !at.isAfter(now)
        ? accepted(new CoverageEvent.Started())
        : refused("not-due", "This coverage is not due.");
  }

  private static Decision lookAtSilence(Coverage coverage, Instant now) {
    var silent = coverage.silentSince();
    if (silent == null) {
      return refused("not-due", "This coverage is not live.");
    }
    var plan = coverage.plan();
    if (!plan.closeAfter().isZero() && !silent.plus(plan.closeAfter()).isAfter(now)) {
      return accepted(new CoverageEvent.Ended(now));
    }
    return !plan.remindAfter().isZero()
            && coverage.remindedAt() == null
            && !silent.plus(plan.remindAfter()).isAfter(now)
        ? accepted(new CoverageEvent.WentQuiet())
        : refused("not-due", "This coverage has not been silent for long.");
  }

  private static Decision named(Coverage coverage, CoverageEvent event) {
    return coverage.text().headline().isEmpty()
        ? refused("no-headline", "The coverage has no headline; write one.")
        : accepted(event);
  }

  private static Decision accepted(CoverageEvent... events) {
    return new Decision.Accepted(List.of(events));
  }

  private static Decision refused(String code, String reason) {
    return new Decision.Refused(new Refusal(code, reason));
  }

  private static Decision wrongStatus(Coverage coverage, String act, String what) {
    return refused(
        "wrong-status",
        "Only %s can be %s; this one is %s."
            .formatted(what, act, coverage.status().name().toLowerCase(Locale.ROOT)));
  }
}
