package news.standfirst.desk.translation;

import java.time.Duration;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Backlog;
import news.standfirst.translation.kept.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far one edition is, for the desk.
 *
 * @param served whether an engine translates into it
 * @param archive its archive on the way; null when it was never begun
 * @param left how long the archive will still take; null when nobody can tell
 */
public record EditionLine(
    Language language,
    Progress.Of progress,
    boolean served,
    Backlog.@Nullable Archive archive,
    @Nullable Duration left) {
  /** How much of what could stand here does, in hundredths. */
  public int standing() {
    return progress.stories() == 0 ? 0 : 100 * progress.standing() / progress.stories();
  }

  public int reviewed() {
    return progress.standing() == 0 ? 0 : 100 * progress.reviewed() / progress.standing();
  }

  /** Whether an archive is under way. */
  public boolean underWay() {
    return archive != null && (archive.finishedAt() == null || progress.waiting() > 0);
  }
}
