package news.standfirst.search;

import java.util.List;
import news.standfirst.story.ArticleId;

/**
 * An answer of the index.
 *
 * @param total how many stories match; beyond 1,000 only that there are at least so many
 */
public record Found(int total, List<Hit> hits) {
  public static final Found NOTHING = new Found(0, List.of());

  public Found {
    hits = List.copyOf(hits);
  }

  /** A story that matches. */
  public record Hit(ArticleId id, List<Piece> snippet) {
    public Hit {
      snippet = List.copyOf(snippet);
    }
  }

  /** A run of a snippet, plain text. */
  public record Piece(String text, boolean match) {}
}
