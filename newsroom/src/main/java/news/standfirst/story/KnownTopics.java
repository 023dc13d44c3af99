package news.standfirst.story;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The topics that a newsroom has saved. A story under any other would stand on no topic's page, and
 * nobody would notice the slip of a key.
 */
public record KnownTopics(Set<Slug> slugs) {
  public KnownTopics {
    slugs = new LinkedHashSet<>(slugs);
  }

  public static KnownTopics of(List<Topic> topics) {
    return new KnownTopics(
        topics.stream().map(Topic::slug).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** Why one of these cannot be chosen; empty when all can. */
  public Optional<Refusal> objection(List<Slug> chosen) {
    return objection(chosen, List.of());
  }

  /**
   * The same for something that has topics already: it keeps them, even where nobody saved them.
   *
   * @param held before these were chosen
   */
  public Optional<Refusal> objection(List<Slug> chosen, Collection<Slug> held) {
    return chosen.stream()
        .filter(slug -> !slugs.contains(slug) && !held.contains(slug))
        .findFirst()
        .map(this::refusal);
  }

  private Refusal refusal(Slug chosen) {
    var nearest = Spelling.nearest(chosen.value(), slugs, Slug::value);
    return nearest.isPresent()
        ? Refusal.of(StoryReason.UNKNOWN_TOPIC, chosen.value(), nearest.get().value())
        : Refusal.of(StoryReason.NO_TOPICS_YET, chosen.value());
  }
}
