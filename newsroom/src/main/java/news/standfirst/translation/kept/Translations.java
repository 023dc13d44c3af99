package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;
import org.jspecify.annotations.Nullable;

/**
 * The kept translations. Thread-safe; every call may wait for the database. What is answered is on
 * the disk, in the editions and in the log.
 */
public interface Translations {
  Optional<Translation> find(Thing thing, Language language);

  /** The original as translations follow it; empty when there is none or it was erased. */
  Optional<Original> original(Thing thing);

  /** In all languages, by language. */
  List<Translation> of(Thing thing);

  /** The languages in which there is anything of it. */
  Set<Language> languages(Thing thing);

  /** A story's translation. */
  default Optional<Translation> find(ArticleId id, Language language) {
    return find(Thing.of(id), language);
  }

  /** A story's translations. */
  default List<Translation> of(ArticleId id) {
    return of(Thing.of(id));
  }

  /**
   * Changes a translation while its original is locked, so that nobody else changes either: the
   * words, the edition's lists and the log in one transaction.
   */
  Changed change(Thing thing, Language language, Actor actor, Changing changing);

  /** Gives a translation another address; the one before leads to it for ever. Posts have none. */
  Changed changeSlug(Thing thing, Language language, Slug slug, Actor actor);

  /** Every text that another took the place of, the newest first. */
  List<Former> history(Thing thing, Language language, int limit);

  /** Of a story. */
  default List<Former> history(ArticleId id, Language language, int limit) {
    return history(Thing.of(id), language, limit);
  }

  /** Posts that readers of an open coverage see and that were never translated, newest first. */
  List<PostKey> untranslated(CoverageId coverage, Language language, int limit);

  /** When the next post is shown without its translation; empty when none is awaited. */
  Optional<Instant> nextOverdue();

  /**
   * Shows posts whose translation is overdue as they were written, each exactly once.
   *
   * @return how many
   */
  int showOverdue(int limit);

  /** What a change makes of a translation; pure. */
  @FunctionalInterface
  interface Changing {
    /**
     * The next state; empty to leave all as it is.
     *
     * @param now null when there is none yet
     */
    Optional<Translation> changed(Original original, @Nullable Translation now);
  }

  /** What came of a change. */
  sealed interface Changed {
    /** It is kept; where readers cannot see it the position is that of before. */
    record Kept(Translation translation, LogPosition position) implements Changed {}

    /** Nothing was to be changed. */
    record Same() implements Changed {}

    /** There is no such thing, or its words are gone. */
    record Unknown() implements Changed {}
  }

  /** A segment as it once was. */
  record Former(Instant until, KeptSegment segment) {}
}
