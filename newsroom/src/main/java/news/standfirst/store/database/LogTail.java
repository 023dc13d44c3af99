package news.standfirst.store.database;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries of a log that one process alone writes, so that half a dozen followers need
 * not each ask the file for what this process has just written. Thread-safe.
 *
 * <p>Between {@link #beginCommit} and {@link #endCommit} it answers nothing, since the file may
 * know more then.
 */
public final class LogTail {
  private static final int KEPT = 1_000;

  private final List<LogEntry> entries = new ArrayList<>();
  private @Nullable LogPosition head;
  private boolean committing;

  synchronized void beginCommit() {
    committing = true;
  }

  /** What was committed was added, or forgotten where nobody knows what became of it. */
  synchronized void endCommit() {
    committing = false;
  }

  /** Entries that are on the disk, the newest of them at {@code last}. */
  public synchronized void add(List<LogEntry> appended, LogPosition last) {
    var before = head;
    if (before == null
        || !before.generation().equals(last.generation())
        || before.number() + appended.size() != last.number()) {
      entries.clear();
    }
    entries.addAll(appended);
    if (entries.size() > 2 * KEPT) {
      entries.subList(0, entries.size() - KEPT).clear();
    }
    head = last;
  }

  /** The log is another one, or nobody knows how it ends. */
  public synchronized void forget() {
    entries.clear();
    head = null;
  }

  /** The place of the newest entry; null: look in the file. */
  public synchronized @Nullable LogPosition head() {
    return committing ? null : head;
  }

  /** At most {@code limit} entries after a number; null: look in the file. */
  public synchronized @Nullable List<LogEntry> after(long number, int limit) {
    var last = head;
    if (committing || last == null) {
      return null;
    }
    int missing = (int) Math.min(last.number() - number, Integer.MAX_VALUE);
    if (missing <= 0) {
      return List.of();
    }
    if (missing > entries.size()) {
      return null;
    }
    int from = entries.size() - missing;
    return List.copyOf(entries.subList(from, from + Math.min(missing, limit)));
  }
}
