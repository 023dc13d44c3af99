package news.standfirst.reader.page;

import java.util.List;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Language;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.PostKey;
import org.jspecify.annotations.Nullable;

/** Finds stories by words. Thread-safe; may wait for the index. */
@FunctionalInterface
public interface SearchPages {
  /** Finds nothing, ever: for a house without an index. */
  SearchPages NONE = (_, _, _) -> Found.NOTHING;

  /**
   * The best matches first, at most 20.
   *
   * @param words as a person typed them; anything, at most {@value #LONGEST_WORDS} characters
   * @param cursor opaque, from {@link Found#next}; empty for the beginning
   */
  Found search(Language edition, String words, String cursor);

  /** Longer questions are cut before they are asked. */
  int LONGEST_WORDS = 200;

  /**
   * A part of the answer.
   *
   * @param total how many stories match
   * @param all false when more than these do, which were not counted
   * @param next the cursor of the next part; null at the end
   */
  record Found(int total, boolean all, List<Hit> hits, @Nullable String next) {
    public static final Found NOTHING = new Found(0, true, List.of(), null);

    public Found {
      hits = List.copyOf(hits);
    }
  }

  /**
   * A story that matches; the page shows it only if it is still published.
   *
   * @param snippet the words around the match; may be empty
   */
  record Hit(Place place, List<Piece> snippet) {
    public Hit {
      snippet = List.copyOf(snippet);
    }
  }

  /** What was found. */
  sealed interface Place {
    record Story(ArticleId id) implements Place {}

    /** A live coverage, by its own words. */
    record Live(CoverageId id) implements Place {}

    record Post(PostKey key) implements Place {}
  }

  /** A run of a snippet, plain text. */
  record Piece(String text, boolean match) {}
}
