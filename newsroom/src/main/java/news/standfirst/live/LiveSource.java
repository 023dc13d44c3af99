package news.standfirst.live;

import java.util.List;
import java.util.Optional;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.PictureId;

/**
 * What the hub needs to know of coverages: their addresses, and their posts as readers see them.
 * Thread-safe; each call may wait for the database.
 */
public interface LiveSource {
  /** What stands at an address. */
  Place at(Language language, String slug);

  /**
   * What readers who know the log up to a number must hear, read in one snapshot; empty when
   * readers cannot open the coverage (any more) in that language.
   *
   * @param number of the log's present generation
   * @param most at most so many posts, those of the lowest positions first
   */
  Optional<Changes> changesAfter(StreamKey stream, long number, int most);

  /** Whether a post that readers see shows this picture. */
  boolean shows(StreamKey stream, PictureId picture);

  /** What stands at an address. */
  sealed interface Place {
    record Open(StreamKey stream) implements Place {}

    /** It has another slug now. */
    record Moved(String slug) implements Place {}

    /** It was there, and was taken away; pages that are open have to be loaded again. */
    record Gone() implements Place {}

    record Unknown() implements Place {}
  }

  /**
   * What changed.
   *
   * @param position of the snapshot
   * @param state of the coverage itself in that snapshot
   * @param events posts and removals by position: each post at most once, as it is now
   * @param complete whether these were all
   */
  record Changes(
      LogPosition position, LiveEvent.State state, List<LiveEvent> events, boolean complete) {
    public Changes {
      events = List.copyOf(events);
    }
  }
}
