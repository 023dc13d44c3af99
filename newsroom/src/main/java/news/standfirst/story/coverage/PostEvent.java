package news.standfirst.story.coverage;

import java.time.Instant;
import news.standfirst.story.Correction;
import news.standfirst.story.EventKind;
import org.jspecify.annotations.Nullable;

/** What happened to a post. Each becomes one entry of the log, without its words. */
public sealed interface PostEvent {
  record Drafted() implements PostEvent {}

  /** New words of a post that readers do not see. */
  record Saved(PostText text) implements PostEvent {}

  /** New words of a post that readers see. */
  record Edited(PostText text) implements PostEvent {}

  record Submitted() implements PostEvent {}

  record SentBack(String reason) implements PostEvent {}

  record Approved() implements PostEvent {}

  record Scheduled(Instant at) implements PostEvent {}

  record Unscheduled() implements PostEvent {}

  record Published() implements PostEvent {}

  /** Readers saw it and see it no more. */
  record Removed(String reason) implements PostEvent {}

  /** A post that readers never saw was thrown away. */
  record Dropped() implements PostEvent {}

  record Erased(String reason) implements PostEvent {}

  record Pinned(@Nullable Instant until) implements PostEvent {}

  record Unpinned() implements PostEvent {}

  record KeyEventMarked(boolean keyEvent) implements PostEvent {}

  record Moved(long order) implements PostEvent {}

  record Corrected(Correction correction) implements PostEvent {}

  /** A picture in it was killed: readers see it without. */
  record PictureKilled() implements PostEvent {}

  /** The log's word for it; lasting, so never changed. */
  default EventKind kind() {
    return switch (this) {
      case Drafted() -> EventKind.POST_DRAFTED;
      case Saved _ -> EventKind.POST_SAVED;
      case Edited _ -> EventKind.POST_EDITED;
      case Submitted() -> EventKind.POST_SUBMITTED;
      case SentBack _ -> EventKind.POST_SENT_BACK;
      case Approved() -> EventKind.POST_APPROVED;
      case Scheduled _ -> EventKind.POST_SCHEDULED;
      case Unscheduled() -> EventKind.POST_UNSCHEDULED;
      case Published() -> EventKind.POST_PUBLISHED;
      case Removed _ -> EventKind.POST_REMOVED;
      case Dropped() -> EventKind.POST_DROPPED;
      case Erased _ -> EventKind.POST_ERASED;
      case Pinned _ -> EventKind.POST_PINNED;
      case Unpinned() -> EventKind.POST_UNPINNED;
      case KeyEventMarked _ -> EventKind.POST_MARKED;
      case Moved _ -> EventKind.POST_MOVED;
      case Corrected _ -> EventKind.POST_CORRECTED;
      case PictureKilled() -> EventKind.POST_PICTURE_KILLED;
    };
  }
}
