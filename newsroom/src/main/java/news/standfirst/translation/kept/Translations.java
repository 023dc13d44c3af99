package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The kept translations. Thread-safe; every call may wait for the database. What is answered is on
 * the disk, in the editions and in the log.
 */
public interface Translations {
  Optional<Translation> find(ArticleId id, Language language);

  /** A story's original as translations follow it; empty when there is none or it was erased. */
  Optional<Source> source(ArticleId id);

  /** In all languages, by language. */
  List<Translation> of(ArticleId id);

  /**
   * Changes a translation while its story is locked, so that nobody else changes either: the words,
   * the edition's lists and the log in one transaction.
   */
  Changed change(ArticleId id, Language language, Actor actor, Changing changing);

  /** Gives a translation another address; the one before leads to it for ever. */
  Changed changeSlug(ArticleId id, Language language, Slug slug, Actor actor);

  /** Every text that another took the place of, the newest first. */
  List<Former> history(ArticleId id, Language language, int limit);

  /** What a change makes of a translation; pure. */
  @FunctionalInterface
  interface Changing {
    /**
     * The next state; empty to leave all as it is.
     *
     * @param now null when there is none yet
     */
    Optional<Translation> changed(Source source, @Nullable Translation now);
  }

  /**
   * An original.
   *
   * @param revision that translations follow: what readers see, else the newest
   */
  record Source(Article article, int revision, ArticleText text) {}

  /** What came of a change. */
  sealed interface Changed {
    /** It is kept; where readers cannot see it the position is that of before. */
    record Kept(Translation translation, LogPosition position) implements Changed {}

    /** Nothing was to be changed. */
    record Same() implements Changed {}

    /** There is no such story, or its words are gone. */
    record Unknown() implements Changed {}
  }

  /** A segment as it once was. */
  record Former(Instant until, KeptSegment segment) {}
}
