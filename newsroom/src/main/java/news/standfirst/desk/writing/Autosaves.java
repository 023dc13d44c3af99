package news.standfirst.desk.writing;

import java.time.Instant;
import java.util.Optional;
import news.standfirst.story.ArticleId;
import news.standfirst.story.coverage.CoverageId;

/**
 * Words that somebody typed and did not save yet, one set per person and story or coverage. They
 * never enter the log, and erasing a story or a coverage erases them. Thread-safe.
 */
public interface Autosaves {
  /**
   * Unsaved words.
   *
   * @param fields the form's fields as the page's script wrote them; nobody here reads them
   */
  record Kept(Instant at, String fields) {}

  /** Keeps these instead of what was there. */
  void keep(ArticleId story, String person, Kept kept);

  Optional<Kept> find(ArticleId story, String person);

  void forget(ArticleId story, String person);

  /** The place of what is typed at the console of a coverage: ids of stories are never theirs. */
  static ArticleId of(CoverageId coverage) {
    return new ArticleId(coverage.value());
  }
}
