package news.standfirst.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.story.ArticleId;

/**
 * Who has which story open, as far as this process knows: a courtesy among colleagues, never a
 * lock. Thread-safe; at most as large as the pages that are open.
 */
final class Presence {
  /** The page says every eight seconds that it is open; two may get lost. */
  static final Duration GONE_AFTER = Duration.ofSeconds(25);

  private record Here(String displayName, Instant at) {}

  private final Map<ArticleId, Map<String, Here>> stories = new ConcurrentHashMap<>();

  /** Notes that somebody is here, and answers who else is. */
  List<String> here(ArticleId story, String name, String displayName, Instant now) {
    var present =
        stories.compute(
            story,
            (_, before) -> {
              var people = new TreeMap<String, Here>(before == null ? Map.of() : before);
              people.values().removeIf(here -> here.at().plus(GONE_AFTER).isBefore(now));
              people.put(name, new Here(displayName, now));
              return people;
            });
    if (stories.size() > 1_000) {
      forgetTheGone(now);
    }
    return present.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(name))
        .map(entry -> entry.getValue().displayName())
        .toList();
  }

  private void forgetTheGone(Instant now) {
    stories
        .values()
        .removeIf(
            people ->
                people.values().stream().allMatch(h -> h.at().plus(GONE_AFTER).isBefore(now)));
  }
}
