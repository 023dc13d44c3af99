package news.standfirst.desk;

import java.time.Instant;
import java.util.Optional;
import news.standfirst.story.ArticleId;

/**
 * Words that somebody typed and did not save yet, one set per person and story. They never enter
 * the log, and erasing a story erases them. Thread-safe.
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
}
