package news.standfirst.live;

import java.util.Optional;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.PictureId;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.PostInEdition;
import news.standfirst.story.coverage.PostKey;
import org.jspecify.annotations.Nullable;

/** What an entry of the log means for streams. */
public sealed interface Touched {
  /**
   * A coverage or one of its posts.
   *
   * @param adds whether it does no more than add a post, so that nothing told before became wrong
   * @param address whether the coverage's address or state may have changed
   * @param edition whose readers alone have to hear of it; null: those of all
   */
  record Coverage(CoverageId coverage, boolean adds, boolean address, @Nullable Language edition)
      implements Touched {}

  /** A picture that open pages must not show any more: killed, or its rights have ended. */
  record Killed(PictureId picture) implements Touched {}

  /** What this entry touches, if anything that readers of a stream can see. */
  static Optional<Touched> by(LogEntry entry) {
    if (!entry.kind().seenByReaders()) {
      return Optional.empty();
    }
    return switch (entry.kind()) {
      case POST_PUBLISHED -> Optional.of(post(entry, true));
      case POST_EDITED,
          POST_CORRECTED,
          POST_REMOVED,
          POST_ERASED,
          POST_PINNED,
          POST_UNPINNED,
          POST_MARKED,
          POST_MOVED ->
          Optional.of(post(entry, false));
      case COVERAGE_SAVED,
          COVERAGE_PLANNED,
          COVERAGE_ANNOUNCED,
          COVERAGE_STARTED,
          COVERAGE_ENDED,
          COVERAGE_REOPENED,
          COVERAGE_SLUG_CHANGED,
          COVERAGE_WITHDRAWN,
          COVERAGE_REINSTATED,
          COVERAGE_ERASED ->
          Optional.of(new Coverage(new CoverageId(entry.id()), false, true, null));
      case COVERAGE_TRANSLATED -> {
        var where = CoverageInEdition.parse(entry.id());
        yield Optional.of(new Coverage(where.coverage(), false, true, where.edition()));
      }
      case POST_TRANSLATED -> {
        // The first text of a translation takes no other's place.
        var where = PostInEdition.parse(entry.id());
        var first = entry.revision() <= 1;
        yield Optional.of(new Coverage(where.post().coverage(), first, false, where.edition()));
      }
      case PICTURE_KILLED, PICTURE_RIGHTS_ENDED ->
          Optional.of(new Killed(new PictureId(entry.id())));
      default -> Optional.empty();
    };
  }

  private static Touched post(LogEntry entry, boolean adds) {
    return new Coverage(PostKey.parse(entry.id()).coverage(), adds, false, null);
  }
}
