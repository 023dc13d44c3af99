package news.standfirst.live;

import java.time.Instant;
import news.standfirst.story.coverage.PostId;

/** Something that readers of a coverage must hear. */
public sealed interface LiveEvent {
  /** Its place in the log. */
  long position();

  /**
   * A post that is new or has changed, as it stands now.
   *
   * @param order readers see the greatest first
   * @param html the same markup as on the page; links are absolute paths
   * @param at the time that stands at it
   */
  record Post(
      PostId id,
      int revision,
      long position,
      long order,
      String html,
      boolean pinned,
      boolean keyEvent,
      Instant at)
      implements LiveEvent {}

  /** A post that readers must not see any more. */
  record Remove(PostId id, int revision, long position) implements LiveEvent {}

  /**
   * The coverage itself: its state, headline, summary.
   *
   * @param position of the snapshot in which it was read
   * @param state {@code upcoming}, {@code live} or {@code ended}
   * @param html what the page shows of it above the posts
   */
  record State(String state, int revision, long position, String html) implements LiveEvent {
    boolean ended() {
      return state.equals("ended");
    }

    boolean saysTheSame(State other) {
      return state.equals(other.state) && revision == other.revision && html.equals(other.html);
    }
  }
}
