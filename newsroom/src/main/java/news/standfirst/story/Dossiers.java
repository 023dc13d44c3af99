package news.standfirst.story;

import java.util.List;
import java.util.Optional;

/**
 * Whole stories out of one newsroom and into another, with every date and name as it was, for
 * exports and their way back. Thread-safe; every call may wait for the database.
 */
public interface Dossiers {
  /**
   * Every story, by id.
   *
   * @param after the last id of the part before, "" for the beginning
   */
  List<ArticleId> ids(String after, int limit);

  /** All of a story, out of one moment. */
  Optional<Dossier> find(ArticleId id);

  /**
   * Keeps a story as its dossier describes it; refused as {@code exists} when there is one of that
   * id. An address that another story holds here gets a number, a former one that another holds is
   * left to it. The log says what readers and followers need to know of it, not its whole life.
   */
  Outcome bring(Dossier dossier, Actor actor);
}
