package news.standfirst.story.coverage;

import java.time.Instant;
import news.standfirst.story.EventKind;
import news.standfirst.story.Slug;
import news.standfirst.story.Withdrawal;

/** What happened to a coverage. Each becomes one entry of the log, without its words. */
public sealed interface CoverageEvent {
  /** What log entries call a coverage. */
  String THING = "coverage";

  record Drafted() implements CoverageEvent {}

  record Saved(CoverageText text) implements CoverageEvent {}

  record Planned(CoveragePlan plan) implements CoverageEvent {}

  record Announced() implements CoverageEvent {}

  record Started() implements CoverageEvent {}

  record Ended(Instant at) implements CoverageEvent {}

  record Reopened() implements CoverageEvent {}

  /** It has been silent for long; the desk is reminded. */
  record WentQuiet() implements CoverageEvent {}

  record SlugChanged(Slug from, Slug to) implements CoverageEvent {}

  record Withdrawn(Withdrawal withdrawal) implements CoverageEvent {}

  record Reinstated() implements CoverageEvent {}

  record Erased(String reason) implements CoverageEvent {}

  /** The log's word for it; lasting, so never changed. */
  default EventKind kind() {
    return switch (this) {
      case Drafted() -> EventKind.COVERAGE_DRAFTED;
      case Saved _ -> EventKind.COVERAGE_SAVED;
      case Planned _ -> EventKind.COVERAGE_PLANNED;
      case Announced() -> EventKind.COVERAGE_ANNOUNCED;
      case Started() -> EventKind.COVERAGE_STARTED;
      case Ended _ -> EventKind.COVERAGE_ENDED;
      case Reopened() -> EventKind.COVERAGE_REOPENED;
      case WentQuiet() -> EventKind.COVERAGE_WENT_QUIET;
      case SlugChanged _ -> EventKind.COVERAGE_SLUG_CHANGED;
      case Withdrawn _ -> EventKind.COVERAGE_WITHDRAWN;
      case Reinstated() -> EventKind.COVERAGE_REINSTATED;
      case Erased _ -> EventKind.COVERAGE_ERASED;
    };
  }
}
