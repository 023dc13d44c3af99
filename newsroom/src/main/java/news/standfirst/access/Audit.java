package news.standfirst.access;

import java.time.Instant;
import java.util.Locale;
import news.standfirst.story.Actor;
import news.standfirst.story.Part;
import org.jspecify.annotations.Nullable;

/**
 * The record of every command: who, when, by which door, what, with which outcome. It only grows,
 * and it never holds the words of a story. Thread-safe.
 */
public interface Audit {
  /** What came of it. */
  enum Outcome {
    DONE,
    /** The domain or a rule refused. */
    REFUSED,
    /** The permission table refused. */
    FORBIDDEN,
    /** Something broke. */
    FAILED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome behind a stored word. */
    public static Outcome of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One command.
   *
   * @param address from which it came; may be empty
   * @param act the word of an {@link Act}, or {@code sign-in} and the like
   * @param thing what it concerned: {@code article}, {@code picture}, {@code person}…; may be empty
   * @param id which one; may be empty
   * @param code of the refusal; empty when done
   * @param detail a few words: the new revision, a role, a time, a reason; may be empty
   */
  record Entry(
      Instant at,
      Actor actor,
      Door door,
      String address,
      String act,
      String thing,
      String id,
      Outcome outcome,
      String code,
      String detail) {
    private static final int MOST_DETAIL_CHARACTERS = 500;

    public Entry {
      if (detail.length() > MOST_DETAIL_CHARACTERS) {
        detail = detail.substring(0, MOST_DETAIL_CHARACTERS - 1) + "…";
      }
    }
  }

  /**
   * Which entries; what is empty or null does not narrow.
   *
   * @param actor the name of the actor
   */
  record Query(String actor, String thing, String id, String act, @Nullable Outcome outcome) {
    public static final Query ALL = new Query("", "", "", "", null);
  }

  void record(Entry entry);

  /** Newest first; an unknown cursor begins anew. */
  Part<Entry> list(Query query, String cursor, int limit);
}
