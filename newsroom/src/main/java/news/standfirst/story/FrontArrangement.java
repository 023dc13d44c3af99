package news.standfirst.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How editors ordered the front page of an edition; what they leave open is filled with the newest.
 *
 * @param revision grows with each change; 0: never arranged
 * @param lead the big story; null: the newest
 * @param pinned follow the lead, in this order
 * @param topics that have a section of their own, in this order
 */
public record FrontArrangement(
    int revision, @Nullable ArticleId lead, List<ArticleId> pinned, List<Slug> topics) {
  public static final FrontArrangement OPEN = new FrontArrangement(0, null, List.of(), List.of());

  public FrontArrangement {
    pinned = List.copyOf(pinned);
    topics = List.copyOf(topics);
    Bounds.atMost("pinned", pinned.size(), 40);
    Bounds.atMost("topics", topics.size(), 20);
  }
}
