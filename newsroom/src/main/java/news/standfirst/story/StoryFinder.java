package news.standfirst.story;

import java.util.Optional;

/**
 * Finds the desk's stories, published or not, by what stands in their newest revisions.
 * Thread-safe.
 */
public interface StoryFinder {
  /** Finds nothing by itself: the list is walked through. */
  StoryFinder NONE = (_, _, _) -> Optional.empty();

  /**
   * The stories that fit a query, newest change first; empty when this finder cannot say: there are
   * no words in the query, it is not ready yet, or the cursor is not of its making.
   */
  Optional<Part<ArticleId>> find(ArticleQuery query, String cursor, int limit);

  /**
   * The stories whose newest text holds a picture, newest change first; empty when this finder
   * cannot say, or not at once.
   *
   * @param cursor empty, or of the part before
   */
  default Optional<Part<ArticleId>> showing(PictureId picture, String cursor, int limit) {
    return Optional.empty();
  }
}
