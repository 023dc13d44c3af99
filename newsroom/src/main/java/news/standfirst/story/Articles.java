package news.standfirst.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The desk's side of the articles: commands and everything that was ever saved. Thread-safe; every
 * call may wait for the database. An answered command is on the disk.
 */
public interface Articles {
  /** Keeps a new draft with its first revision. */
  Outcome.Done draft(Language language, ArticleText text, Actor actor);

  /**
   * The same under an id and a time of creation that come from elsewhere, for imports; refused as
   * {@code exists} when there is one of that id.
   */
  Outcome draft(ArticleId id, Language language, ArticleText text, Actor actor, Instant createdAt);

  /** Decides a command by {@link ArticleRules} under a lock on the article and keeps its events. */
  Outcome carryOut(ArticleId id, ArticleCommand command, Actor actor);

  Optional<Article> find(ArticleId id);

  /** A revision with its text; empty also when the article was erased. */
  Optional<Revision> revision(ArticleId id, int number);

  /** All revisions, newest first. */
  List<Revision> revisions(ArticleId id);

  Part<ArticleLine> list(ArticleQuery query, String cursor, int limit);

  /** The lines of these stories in this order; unknown ones are left out. */
  List<ArticleLine> lines(List<ArticleId> ids);

  /**
   * The same desk at another time, for imports: what is done through it happened then, in stamps,
   * addresses and history.
   */
  Articles asOf(Instant then);

  /** Stories with a schedule that lies at or before this time, the earliest first. */
  List<ArticleId> due(Instant now);

  /** When the next schedule comes up. */
  Optional<Instant> nextDue();
}
