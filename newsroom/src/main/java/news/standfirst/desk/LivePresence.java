package news.standfirst.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.story.coverage.CoverageId;

/**
 * Who has which coverage open and who is writing there, as far as this process knows: a courtesy
 * among colleagues, never a lock. Thread-safe; at most as large as the pages that are open.
 */
final class LivePresence {
  private static final int MOST_COVERAGES = 1_000;

  /**
   * Somebody at the console.
   *
   * @param writing what: empty, {@code new}, or the id of a post
   */
  record Here(String displayName, String writing, Instant at) {}

  private final Map<CoverageId, Map<String, Here>> coverages = new ConcurrentHashMap<>();

  /** Notes that somebody is here, and answers who else is. */
  List<Here> here(CoverageId coverage, String name, Here here) {
    var present =
        coverages.compute(
            coverage,
            (_, before) -> {
              var people = new TreeMap<String, Here>(before == null ? Map.of() : before);
              people.values().removeIf(other -> gone(other, here.at()));
              people.put(name, here);
              return people;
            });
    if (coverages.size() > MOST_COVERAGES) {
      coverages
          .values()
          .removeIf(people -> people.values().stream().allMatch(each -> gone(each, here.at())));
    }
    return present.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean gone(Here here, Instant now) {
    return here.at().plus(Presence.GONE_AFTER).isBefore(now);
  }
}
