package news.standfirst.story;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to an article. Each becomes one entry of the log, without its words. */
public sealed interface ArticleEvent {
  record Drafted() implements ArticleEvent {}

  record Saved(int revision, ArticleText text) implements ArticleEvent {}

  record Submitted() implements ArticleEvent {}

  record SentBack(String reason) implements ArticleEvent {}

  /** The first publication, or one after a withdrawal that was never published before. */
  record Published(int revision, LocalDate date) implements ArticleEvent {}

  record Updated(int revision, boolean minor) implements ArticleEvent {}

  record Scheduled(Instant at) implements ArticleEvent {}

  record Unscheduled() implements ArticleEvent {}

  record Embargoed(Instant until) implements ArticleEvent {}

  record EmbargoLifted() implements ArticleEvent {}

  record Corrected(Correction correction) implements ArticleEvent {}

  record Withdrawn(Withdrawal withdrawal) implements ArticleEvent {}

  record Reinstated() implements ArticleEvent {}

  record Erased(String reason) implements ArticleEvent {}

  record Spiked() implements ArticleEvent {}

  record Recovered() implements ArticleEvent {}

  record SlugChanged(Slug from, Slug to) implements ArticleEvent {}

  /** The log's word for it; lasting, so never changed. */
  default EventKind kind() {
    return switch (this) {
      case Drafted() -> EventKind.ARTICLE_DRAFTED;
      case Saved _ -> EventKind.ARTICLE_SAVED;
      case Submitted() -> EventKind.ARTICLE_SUBMITTED;
      case SentBack _ -> EventKind.ARTICLE_SENT_BACK;
      case Published _ -> EventKind.ARTICLE_PUBLISHED;
      case Updated _ -> EventKind.ARTICLE_UPDATED;
      case Scheduled _ -> EventKind.ARTICLE_SCHEDULED;
      case Unscheduled() -> EventKind.ARTICLE_UNSCHEDULED;
      case Embargoed _ -> EventKind.ARTICLE_EMBARGOED;
      case EmbargoLifted() -> EventKind.ARTICLE_EMBARGO_LIFTED;
      case Corrected _ -> EventKind.ARTICLE_CORRECTED;
      case Withdrawn _ -> EventKind.ARTICLE_WITHDRAWN;
      case Reinstated() -> EventKind.ARTICLE_REINSTATED;
      case Erased _ -> EventKind.ARTICLE_ERASED;
      case Spiked() -> EventKind.ARTICLE_SPIKED;
      case Recovered() -> EventKind.ARTICLE_RECOVERED;
      case SlugChanged _ -> EventKind.ARTICLE_SLUG_CHANGED;
    };
  }
}
