package news.standfirst.search;

import java.util.List;
import news.standfirst.story.ArticleId;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;

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

  /** Something that matches. */
  public record Hit(Place place, List<Piece> snippet) {
    public Hit {
      snippet = List.copyOf(snippet);
    }
  }

  /** What was found. */
  public sealed interface Place {
    record Story(ArticleId id) implements Place {}

    /** A live coverage, by its own words. */
    record Live(CoverageId id) implements Place {}

    record Post(PostKey key) implements Place {}
  }

  /** A run of a snippet, plain text. */
  public record Piece(String text, boolean match) {}
}
