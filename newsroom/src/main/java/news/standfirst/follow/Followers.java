package news.standfirst.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToLongFunction;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;

/**
 * All who follow the story log in this process, and which of them do not keep up. Thread-safe.
 *
 * <p>How long one is behind is the age of the oldest entry that waits for it: nothing has to look
 * at it all the time, and whoever looks first is told the truth.
 */
public final class Followers {
  private final StoryLog log;
  private final InstantSource time;
  private final Map<String, ToLongFunction<LogPosition>> reached = new ConcurrentSkipListMap<>();

  public Followers(StoryLog log, InstantSource time) {
    this.log = log;
    this.time = time;
  }

  /**
   * Adds one.
   *
   * @param name as it stands in a sentence: {@code the search index}
   * @param reached the number up to which it has handled the log whose end is given; 0 when what it
   *     handled was another generation
   */
  public void add(String name, ToLongFunction<LogPosition> reached) {
    this.reached.put(name, reached);
  }

  /** The names of all. */
  public Set<String> names() {
    return Set.copyOf(reached.keySet());
  }

  /** How many entries wait for one. */
  public long waiting(String name) {
    var head = log.head();
    var one = reached.get(name);
    return one == null ? 0 : Math.max(0, head.number() - one.applyAsLong(head));
  }

  /** How long those are behind for whom an entry has waited at least so long. */
  public Map<String, Duration> behind(Duration least) {
    var head = log.head();
    var behind = new TreeMap<String, Duration>();
    reached.forEach(
        (name, one) -> {
          long place = one.applyAsLong(head);
          if (place < head.number()) {
            var waits = age(place);
            if (waits.compareTo(least) >= 0) {
              behind.put(name, waits);
            }
          }
        });
    return behind;
  }

  private Duration age(long place) {
    var now = time.instant();
    Instant since = log.after(place, 1).stream().findFirst().map(entry -> entry.at()).orElse(now);
    return Duration.between(since, now);
  }
}
