package news.standfirst.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may happen to an article, as pure functions: (state, command, instant) to events or a
 * refusal, and (state, event, instant) to the next state. Immutable and thread-safe.
 *
 * <p>Who may ask for it is not decided here but by the permission table.
 */
public final class ArticleRules {
  /** How far ahead a schedule or an embargo may lie: a slip of the year is caught. */
  private static final Duration FARTHEST = Duration.ofDays(2 * 366);

  private final ZoneId zone;

  /**
   * @param zone the site's zone, in which the date of an address is counted
   */
  public ArticleRules(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Decides a command.
   *
   * @param newest the text of the newest revision
   */
  public Decision decide(Article article, ArticleText newest, ArticleCommand command, Instant now) {
    if (article.status() == Status.ERASED) {
      return Decision.refused(StoryReason.ERASED);
    }
    return switch (command) {
      case ArticleCommand.Save save -> save(article, save);
      case ArticleCommand.Submit() ->
          article.status() == Status.DRAFT
              ? Decision.accepted(new ArticleEvent.Submitted())
              : wrongStatus(article, StoryReason.ONLY_DRAFTS_ARE_SUBMITTED);
      case ArticleCommand.SendBack(var reason) ->
          article.status() == Status.SUBMITTED
              ? Decision.accepted(new ArticleEvent.SentBack(reason))
              : wrongStatus(article, StoryReason.ONLY_SUBMITTED_ARE_SENT_BACK);
      case ArticleCommand.Publish(var minor, var note) -> publish(article, newest, minor, now);
      case ArticleCommand.Schedule(var at) -> schedule(article, newest, at, now);
      case ArticleCommand.Unschedule() ->
          article.scheduledFor() != null
              ? Decision.accepted(new ArticleEvent.Unscheduled())
              : Decision.refused(StoryReason.NOT_SCHEDULED);
      case ArticleCommand.PublishScheduled() -> publishScheduled(article, newest, now);
      case ArticleCommand.Embargo(var until) -> embargo(article, until, now);
      case ArticleCommand.LiftEmbargo() ->
          article.embargoedUntil() != null
              ? Decision.accepted(new ArticleEvent.EmbargoLifted())
              : Decision.refused(StoryReason.NOT_EMBARGOED);
      case ArticleCommand.Correct(var note) -> correct(article, newest, note, now);
      case ArticleCommand.Withdraw(var notice) ->
          article.live()
              ? withdraw(notice, now)
              : wrongStatus(article, StoryReason.ONLY_PUBLISHED_ARE_WITHDRAWN);
      case ArticleCommand.Reinstate() ->
          article.status() == Status.WITHDRAWN
              ? article.isUnderEmbargo(now) ? embargoRefusal(article) : reinstated()
              : wrongStatus(article, StoryReason.ONLY_WITHDRAWN_ARE_REINSTATED);
      case ArticleCommand.Erase(var reason) -> Decision.accepted(new ArticleEvent.Erased(reason));
      case ArticleCommand.Spike() -> spike(article);
      case ArticleCommand.Recover() ->
          article.status() == Status.SPIKED
              ? Decision.accepted(new ArticleEvent.Recovered())
              : wrongStatus(article, StoryReason.ONLY_SPIKED_ARE_RECOVERED);
      case ArticleCommand.ChangeSlug(var slug) ->
          slug.equals(article.slug())
              ? Decision.refused(StoryReason.SAME_SLUG, slug.value())
              : Decision.accepted(new ArticleEvent.SlugChanged(article.slug(), slug));
    };
  }

  /** The state after an event of {@link #decide}. */
  public Article after(Article article, ArticleEvent event, Instant now) {
    var next = article.change();
    switch (event) {
      case ArticleEvent.Drafted() -> {}
      case ArticleEvent.Saved(var revision, var text) -> {
        next.revision = revision;
        if (article.published() == 0 && !article.slugChosen()) {
          next.slug = Slug.of(text.headline());
        }
      }
      case ArticleEvent.Submitted() -> next.status = Status.SUBMITTED;
      case ArticleEvent.SentBack(var reason) -> next.status = Status.DRAFT;
      case ArticleEvent.Published(var revision, var date) -> {
        next.status = Status.PUBLISHED;
        next.published = revision;
        next.date = date;
        next.firstPublishedAt = now;
        next.scheduledFor = null;
      }
      case ArticleEvent.Updated(var revision, var minor) -> {
        next.published = revision;
        next.scheduledFor = null;
        if (!minor) {
          next.updatedAt = now;
        }
      }
      case ArticleEvent.Scheduled(var at) -> next.scheduledFor = at;
      case ArticleEvent.Unscheduled() -> next.scheduledFor = null;
      case ArticleEvent.Embargoed(var until) -> next.embargoedUntil = until;
      case ArticleEvent.EmbargoLifted() -> next.embargoedUntil = null;
      case ArticleEvent.Corrected(var correction) -> {
        next.corrections = append(article.corrections(), correction);
        next.updatedAt = now;
      }
      case ArticleEvent.Withdrawn(var withdrawal) -> {
        next.status = Status.WITHDRAWN;
        next.withdrawal = withdrawal;
        next.scheduledFor = null;
      }
      case ArticleEvent.Reinstated() -> {
        next.status = Status.PUBLISHED;
        next.withdrawal = null;
        next.updatedAt = now;
      }
      case ArticleEvent.Erased(var reason) -> {
        next.status = Status.ERASED;
        next.corrections = List.of();
        next.scheduledFor = null;
        next.withdrawal = null;
      }
      case ArticleEvent.Spiked() -> {
        next.status = Status.SPIKED;
        next.scheduledFor = null;
      }
      case ArticleEvent.Recovered() -> next.status = Status.DRAFT;
      case ArticleEvent.SlugChanged(var from, var to) -> {
        next.slug = to;
        next.slugChosen = true;
      }
    }
    return next.made();
  }

  private static Decision save(Article article, ArticleCommand.Save save) {
    if (article.status() == Status.SPIKED) {
      return Decision.refused(StoryReason.SPIKED_BEFORE_SAVING);
    }
    if (save.basedOn() != article.revision()) {
      return Decision.refused(StoryReason.REVISION_CONFLICT, save.basedOn(), article.revision());
    }
    return Decision.accepted(new ArticleEvent.Saved(article.revision() + 1, save.text()));
  }

  private Decision publish(Article article, ArticleText newest, boolean minor, Instant now) {
    var unfit = unfit(article, newest);
    if (unfit != null) {
      return unfit;
    }
    if (article.isUnderEmbargo(now)) {
      return embargoRefusal(article);
    }
    if (!article.live()) {
      return Decision.accepted(firstPublication(article, now));
    }
    if (!article.changesWaiting()) {
      return Decision.refused(StoryReason.NOTHING_NEW, article.published());
    }
    return Decision.accepted(new ArticleEvent.Updated(article.revision(), minor));
  }

  private ArticleEvent firstPublication(Article article, Instant now) {
    return new ArticleEvent.Published(article.revision(), now.atZone(zone).toLocalDate());
  }

  private Decision publishScheduled(Article article, ArticleText newest, Instant now) {
    var at = article.scheduledFor();
    if (at == null || at.isAfter(now)) {
      return Decision.refused(StoryReason.NOT_DUE);
    }
    var published = publish(article, newest, false, now);
    return published instanceof Decision.Refused
        ? Decision.accepted(new ArticleEvent.Unscheduled())
        : published;
  }

  private static Decision schedule(Article article, ArticleText newest, Instant at, Instant now) {
    var unfit = unfit(article, newest);
    if (unfit != null) {
      return unfit;
    }
    if (!at.isAfter(now)) {
      return Decision.refused(StoryReason.TIME_PASSED);
    }
    if (at.isAfter(now.plus(FARTHEST))) {
      return Decision.refused(StoryReason.TOO_FAR);
    }
    if (article.isUnderEmbargo(at)) {
      return embargoRefusal(article);
    }
    return Decision.accepted(new ArticleEvent.Scheduled(at));
  }

  private static Decision embargo(Article article, Instant until, Instant now) {
    if (article.live()) {
      return Decision.refused(StoryReason.PUBLISHED);
    }
    if (!until.isAfter(now)) {
      return Decision.refused(StoryReason.TIME_PASSED);
    }
    if (until.isAfter(now.plus(FARTHEST))) {
      return Decision.refused(StoryReason.TOO_FAR);
    }
    var scheduled = article.scheduledFor();
    return scheduled != null && scheduled.isBefore(until)
        ? Decision.accepted(new ArticleEvent.Embargoed(until), new ArticleEvent.Scheduled(until))
        : Decision.accepted(new ArticleEvent.Embargoed(until));
  }

  private static Decision correct(Article article, ArticleText newest, String note, Instant now) {
    if (!article.live()) {
      return wrongStatus(article, StoryReason.ONLY_PUBLISHED_ARE_CORRECTED);
    }
    var events = new ArrayList<ArticleEvent>();
    if (article.changesWaiting()) {
      var unfit = unfit(article, newest);
      if (unfit != null) {
        return unfit;
      }
      events.add(new ArticleEvent.Updated(article.revision(), false));
    }
    events.add(new ArticleEvent.Corrected(new Correction(now, note)));
    return new Decision.Accepted(events);
  }

  private static Decision withdraw(String notice, Instant now) {
    return Decision.accepted(new ArticleEvent.Withdrawn(new Withdrawal(now, notice)));
  }

  private static Decision reinstated() {
    return Decision.accepted(new ArticleEvent.Reinstated());
  }

  private static Decision spike(Article article) {
    return article.status() == Status.DRAFT || article.status() == Status.SUBMITTED
        ? Decision.accepted(new ArticleEvent.Spiked())
        : wrongStatus(article, StoryReason.ONLY_UNPUBLISHED_ARE_SPIKED);
  }

  private static @Nullable Decision unfit(Article article, ArticleText newest) {
    if (article.status() == Status.WITHDRAWN) {
      return Decision.refused(StoryReason.WITHDRAWN);
    }
    if (article.status() == Status.SPIKED) {
      return Decision.refused(StoryReason.SPIKED);
    }
    if (newest.headline().isEmpty()) {
      return Decision.refused(StoryReason.NO_HEADLINE);
    }
    return null;
  }

  private static Decision embargoRefusal(Article article) {
    return Decision.refused(
        StoryReason.EMBARGOED, Objects.requireNonNull(article.embargoedUntil()));
  }

  private static Decision wrongStatus(Article article, StoryReason why) {
    return Decision.refused(why, Term.of("status", article.status()));
  }

  private static <T> List<T> append(List<T> list, T last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
