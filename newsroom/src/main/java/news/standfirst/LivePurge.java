package news.standfirst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.live.Touched;
import news.standfirst.outgoing.Outgoing;
import news.standfirst.store.Follower;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.PostKey;

/**
 * Calls the operator's purge hook for every edit, removal and change of a coverage, however old,
 * and for every picture that may not be shown any more, so that a shared cache in front lets go of
 * the segments, pages and renditions that hold what was.
 *
 * <p>A cache may fetch again as soon as it is told. So it is told when this process serves nothing
 * old any more, and some seconds later once more, for what other processes and answers on their way
 * gave it meanwhile.
 *
 * <p>How far both came is kept in the store: after a crash, or while the hook does not answer, they
 * go on from there.
 */
final class LivePurge implements AutoCloseable {
  private static final String NAME = "live-purge";
  private static final String AGAIN = "live-purge-again";

  private final Settings.Purge hook;
  private final Outgoing outgoing = Outgoing.byOperator();
  private final StoredLive live;
  private final StoryLog log;
  private final Consumer<LogPosition> caughtUp;
  private final Follower first;
  private final Optional<Follower> again;

  /**
   * Begins to follow the log; what was before this setting is in no cache.
   *
   * @param caughtUp waits until this process serves nothing that was changed up to a log position
   */
  LivePurge(StoryLog log, Settings.Purge hook, StoredLive live, Consumer<LogPosition> caughtUp) {
    this.hook = hook;
    this.live = live;
    this.log = log;
    this.caughtUp = caughtUp;
    this.first = follower(NAME, Duration.ZERO);
    this.again =
        hook.again().isZero() ? Optional.empty() : Optional.of(follower(AGAIN, hook.again()));
  }

  private Follower follower(String name, Duration delay) {
    if (log.followed(name) == 0) {
      log.follow(name, log.head().number());
    }
    return new Follower(name, log, LivePurge::concerns, this::handle, delay);
  }

  /** What an operator must know: the old words may still be out there. */
  Optional<String> trouble() {
    return first
        .trouble()
        .or(() -> again.flatMap(Follower::trouble))
        .map(fault -> "The purge hook does not take what was changed: " + fault.getMessage());
  }

  /** The number up to which the hook took what happened in the log that ends here. */
  long reached(LogPosition head) {
    return first.reached(head);
  }

  private static boolean concerns(LogEntry entry) {
    return entry.kind() == EventKind.POST_PICTURE_KILLED || touches(entry);
  }

  private static boolean touches(LogEntry entry) {
    return switch (Touched.by(entry).orElse(null)) {
      case Touched.Coverage coverage -> !coverage.adds();
      case Touched.Killed _ -> true;
      case null -> false;
    };
  }

  private void handle(List<LogEntry> entries) {
    caughtUp.accept(log.head());
    var keys = new LinkedHashSet<String>();
    for (var entry : entries) {
      if (entry.kind() == EventKind.POST_PICTURE_KILLED) {
        keys.add("live-" + PostKey.parse(entry.id()).coverage());
      }
      switch (Touched.by(entry).orElse(null)) {
        case Touched.Coverage(var coverage, var adds, _, _) -> {
          if (!adds) {
            keys.add("live-" + coverage);
          }
        }
        case Touched.Killed(var picture) -> {
          keys.add("picture-" + picture);
          live.showing(picture).forEach(coverage -> keys.add("live-" + coverage));
        }
        case null -> {}
      }
    }
    keys.forEach(this::purge);
  }

  /** The second calls that wait are made after the next start. */
  @Override
  public void close() {
    again.ifPresent(Follower::close);
    first.close();
  }

  private void purge(String key) {
    var address = URI.create(hook.url().replace("{key}", key));
    var fields = new LinkedHashMap<String, String>();
    hook.fields().forEach((name, value) -> fields.put(name, value.replace("{key}", key)));
    try {
      int status = outgoing.call(hook.method(), address, fields);
      if (status / 100 != 2 && status != 404) {
        throw new IOException(address + " answered " + status + ".");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The purge of " + key + " failed: " + e.getMessage(), e);
    }
  }
}
