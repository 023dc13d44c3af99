package news.standfirst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import news.standfirst.live.Touched;
import news.standfirst.outgoing.Outgoing;
import news.standfirst.store.Follower;
import news.standfirst.store.Store;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.coverage.PostKey;

/**
 * Calls the operator's purge hook for every edit, removal and change of a coverage, however old, so
 * that a shared cache in front lets go of the segments and pages that hold the old words.
 *
 * <p>How far it came is kept in the store: after a crash, or while the hook does not answer, it
 * goes on from there.
 */
record LivePurge(Settings.Purge hook, Outgoing outgoing, StoredLive live)
    implements Follower.Handler {
  private static final String NAME = "live-purge";

  /** Begins to follow the log; what was before this setting is in no cache. */
  static Follower open(Store store, Settings.Purge hook, StoredLive live) {
    var log = store.log();
    if (log.followed(NAME) == 0) {
      log.follow(NAME, log.head().number());
    }
    return new Follower(
        NAME, log, LivePurge::concerns, new LivePurge(hook, Outgoing.byOperator(), live));
  }

  /** What an operator must know: the old words may still be out there. */
  static Optional<String> trouble(Follower follower) {
    return follower
        .trouble()
        .map(fault -> "The purge hook does not take what was changed: " + fault.getMessage());
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

  @Override
  public void handle(List<LogEntry> entries) {
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
        case Touched.Killed(var picture) ->
            live.showing(picture).forEach(coverage -> keys.add("live-" + coverage));
        case null -> {}
      }
    }
    keys.forEach(this::purge);
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
