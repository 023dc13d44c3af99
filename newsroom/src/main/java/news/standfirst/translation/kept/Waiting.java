package news.standfirst.translation.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import news.standfirst.story.Language;
import news.standfirst.story.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be translated, as rows that any process may take. Nothing is lost: a row that
 * somebody took and did not finish can be taken again when their time is over. Thread-safe.
 */
public interface Waiting {
  /** In which order it goes. */
  enum Rank {
    /** Of a coverage that runs. */
    LIVE(0),
    /** Just published, changed or scheduled. */
    FRESH(1),
    /** Stands on a front page. */
    FRONT(2),
    /** All the rest of what an edition lacks. */
    ARCHIVE(3);

    private final int number;

    Rank(int number) {
      this.number = number;
    }

    /** As it is stored, so never changed; the smallest goes first. */
    public int number() {
      return number;
    }

    /**
     * The rank behind a stored number.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Rank of(int number) {
      for (var rank : values()) {
        if (rank.number == number) {
          return rank;
        }
      }
      throw new IllegalArgumentException("There is no rank " + number + ".");
    }
  }

  /**
   * One row.
   *
   * @param newest within a rank the larger goes first
   * @param asked how often it was asked for, so that a wish of meanwhile is not lost
   * @param why the last try failed; null when none did
   * @param takenUntil while somebody works at it
   */
  record Wish(
      Thing thing,
      Language language,
      Rank rank,
      Instant newest,
      long asked,
      Instant askedAt,
      int attempts,
      Instant notBefore,
      @Nullable Instant takenUntil,
      @Nullable Refusal why) {
    /** The same in English; empty when no try failed. */
    public String reason() {
      return why == null ? "" : why.reason();
    }
  }

  /** Asks for a thing in these languages; what waits already keeps the better rank. */
  void ask(Thing thing, Set<Language> languages, Rank rank, Instant newest);

  /**
   * How a row is taken.
   *
   * @param who this process
   * @param lease after which others may take it
   * @param first while a row before this rank is due, nothing is taken
   * @param last rows behind this rank are left to others
   */
  record Taking(String who, Duration lease, Rank first, Rank last) {
    /** Whatever is the first. */
    public static Taking any(String who, Duration lease) {
      return new Taking(who, lease, Rank.LIVE, Rank.ARCHIVE);
    }
  }

  /** Takes the first row that is due. */
  Optional<Wish> take(Taking taking);

  /** Lets others take what was taken and not begun, as if it had not been. */
  void giveBack(Wish wish, String who);

  /**
   * Lets others take at once what these had taken.
   *
   * @return how many rows
   */
  int takeBackFrom(Predicate<String> ended);

  /** Removes what was taken, unless it was asked for again meanwhile. */
  void done(Wish wish);

  /** Gives it back, to be taken not before this time. */
  void later(Wish wish, Refusal why, Instant notBefore);

  /** Everything of a thing is asked for no more. */
  void forget(Thing thing);

  /** In the order in which they go. */
  List<Wish> list(int limit);
}
