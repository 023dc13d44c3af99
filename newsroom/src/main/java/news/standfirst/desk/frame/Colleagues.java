package news.standfirst.desk.frame;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import news.standfirst.access.People;

/**
 * What colleagues call each other: the log knows people by the name that they sign in with, readers
 * of the desk by the other one. A change is seen within ten seconds. Thread-safe.
 */
public final class Colleagues {
  private static final Duration FRESH = Duration.ofSeconds(10);

  /** Everybody's name, and when it was asked for, in the machine's nanoseconds. */
  private record Roll(Map<String, String> names, long askedAt) {
    boolean isFresh() {
      return System.nanoTime() - askedAt < FRESH.toNanos();
    }
  }

  private final People people;
  private volatile Roll roll = new Roll(Map.of(), System.nanoTime() - 2 * FRESH.toNanos());

  public Colleagues(People people) {
    this.people = people;
  }

  /** Somebody's own name; what is no person of the desk (a token, the clock) as it is. */
  public String called(String signedIn) {
    return names().getOrDefault(signedIn, signedIn);
  }

  /** Everybody's own name by the one that they sign in with, in the order of the latter. */
  public Map<String, String> names() {
    var known = roll;
    if (!known.isFresh()) {
      var names = new LinkedHashMap<String, String>();
      people.all().forEach(person -> names.put(person.name(), person.displayName()));
      known = new Roll(Collections.unmodifiableMap(names), System.nanoTime());
      roll = known;
    }
    return known.names();
  }
}
