package news.standfirst.translation;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import news.standfirst.story.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How an engine does, for the desk.
 *
 * @param why it is not ready, and what to do; null when it is
 * @param pairs what it serves directly
 * @param charactersToday sent since midnight UTC
 * @param budgetPerDay characters it may be sent in a day; 0: no bound
 * @param lastFault when it last failed; null: not since the start
 */
public record EngineHealth(
    String engine,
    State state,
    @Nullable Refusal why,
    boolean textLeaves,
    SortedSet<Pair> pairs,
    long charactersToday,
    long budgetPerDay,
    @Nullable Instant lastFault) {
  public EngineHealth {
    pairs = new TreeSet<>(pairs);
  }

  /** The same in English; empty when it is ready. */
  public String reason() {
    return why == null ? "" : why.reason();
  }

  /** Whether it can be asked. */
  public enum State {
    READY,
    /** It failed and is left alone for a while. */
    RESTING,
    OVER_QUOTA,
    /** Not installed, not configured or switched off. */
    MISSING
  }
}
