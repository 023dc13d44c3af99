package news.standfirst.story.coverage;

import java.util.List;
import java.util.Optional;
import news.standfirst.story.Actor;

/**
 * Whole coverages out of one newsroom and into another, with every date and name as it was, for
 * exports and their way back. Thread-safe; every call may wait for the database.
 */
public interface CoverageDossiers {
  /**
   * Every coverage, by id.
   *
   * @param after the last id of the part before, "" for the beginning
   */
  List<CoverageId> ids(String after, int limit);

  /** All of a coverage, out of one moment. */
  Optional<CoverageDossier> find(CoverageId id);

  /**
   * Keeps a coverage as its dossier describes it; refused as {@code exists} when there is one of
   * that id. A slug that another holds here gets a number. The log says what readers and followers
   * need to know of it, not its whole life; its posts bear positions of this log.
   */
  CoverageOutcome bring(CoverageDossier dossier, Actor actor);
}
