package news.standfirst.search;

import java.util.List;
import news.standfirst.story.ArticleId;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;

/**
 * An answer of the index.
 *
 * @param total how many matches were weighed
 * @param all whether these are all that there are; else they are the newest
 */
public record Found(int total, boolean all, List<Hit> hits) {
  public static final Found NOTHING = new Found(0, true, List.of());

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
