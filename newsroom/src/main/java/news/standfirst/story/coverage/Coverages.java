package news.standfirst.story.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.Language;
import news.standfirst.story.Part;

/**
 * The desk's side of live coverage: commands and everything that was ever saved. Thread-safe; every
 * call may wait for the database. An answered command is on the disk.
 */
public interface Coverages {
  /** How a new post begins. */
  enum Beginning {
    DRAFT,
    SUBMITTED,
    PUBLISHED
  }

  /** Keeps a new coverage that only the desk sees. */
  CoverageOutcome.Done draft(Language language, CoverageText text, CoveragePlan plan, Actor actor);

  /** Decides a command by {@link CoverageRules} under a lock on the coverage. */
  CoverageOutcome carryOut(CoverageId id, CoverageCommand command, Actor actor);

  /**
   * Writes a new post, in one transaction with its publication: what is refused leaves nothing.
   *
   * @param more what happens to it at once, in this order: a pin, a mark, a schedule
   */
  PostOutcome write(
      CoverageId coverage, PostText text, Beginning beginning, List<PostCommand> more, Actor actor);

  /** Decides a command by {@link PostRules} under a lock on the coverage. */
  PostOutcome carryOut(PostKey post, PostCommand command, Actor actor);

  Optional<Coverage> find(CoverageId id);

  /** All coverages, those that changed last first. */
  Part<Coverage> list(CoverageQuery query, String cursor, int limit);

  Optional<PostWords> post(PostKey key);

  /**
   * Posts of all statuses but erased: those that readers see by their order, the greatest first,
   * others by when they were written, the newest first.
   */
  Part<PostWords> posts(CoverageId coverage, PostStatus status, String cursor, int limit);

  /** All texts of a post, newest first; none when it was erased. */
  List<PostRevision> revisions(PostKey key);

  /** Why a post that was handed in was last sent back to its author; empty when it never was. */
  Optional<SentBack> sentBack(PostKey key);

  /** That a post was sent back, and why. */
  record SentBack(String reason, Instant at, String by) {}

  /** What the clock has to look at: coverages with a deadline at or before this time. */
  List<CoverageId> due(Instant now);

  /** Posts with a schedule or a pin that ends at or before this time. */
  List<PostKey> postsDue(Instant now);

  /** When the clock is next needed. */
  Optional<Instant> nextDue();

  /** The same desk at another time, for imports and demonstrations: what is done happened then. */
  Coverages asOf(Instant then);
}
