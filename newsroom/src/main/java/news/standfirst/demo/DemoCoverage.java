package news.standfirst.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;

/**
 * A live coverage of the demo newspaper and what its desk did to it.
 *
 * @param key its name within the demo
 * @param bylines slugs of authors on duty
 * @param summary what is known at the end
 * @param acts what happened, in the order of time
 */
public record DemoCoverage(
    String key,
    Language language,
    String headline,
    String standfirst,
    List<String> bylines,
    List<Slug> topics,
    Optional<DemoStory.Use> leadPicture,
    ArrayNode summary,
    List<Act> acts) {
  public DemoCoverage {
    bylines = List.copyOf(bylines);
    topics = List.copyOf(topics);
    acts = List.copyOf(acts);
  }

  /** The same coverage for a paper without pictures. */
  DemoCoverage withoutPictures() {
    return new DemoCoverage(
        key,
        language,
        headline,
        standfirst,
        bylines,
        topics,
        Optional.empty(),
        DemoStory.withoutPictures(summary),
        acts.stream().map(DemoCoverage::withoutPictures).toList());
  }

  private static Act withoutPictures(Act act) {
    return switch (act) {
      case Act.Post(var at, var key, var words, var keyEvent) ->
          new Act.Post(at, key, words.withoutPictures(), keyEvent);
      case Act.Edit(var at, var post, var words) -> new Act.Edit(at, post, words.withoutPictures());
      case Act.Announce _, Act.Start _, Act.End _, Act.Correct _, Act.Pin _, Act.Remove _ -> act;
    };
  }

  /** The words of a post. */
  public record Words(String headline, ArrayNode body, List<String> bylines, String guest) {
    public Words {
      bylines = List.copyOf(bylines);
    }

    private Words withoutPictures() {
      return new Words(headline, DemoStory.withoutPictures(body), bylines, guest);
    }
  }

  /** Something that the desk did. */
  public sealed interface Act {
    Instant at();

    record Announce(Instant at) implements Act {}

    record Start(Instant at) implements Act {}

    record End(Instant at) implements Act {}

    record Post(Instant at, String key, Words words, boolean keyEvent) implements Act {}

    record Edit(Instant at, String post, Words words) implements Act {}

    record Correct(Instant at, String post, String note) implements Act {}

    record Pin(Instant at, String post) implements Act {}

    record Remove(Instant at, String post, String reason) implements Act {}
  }
}
