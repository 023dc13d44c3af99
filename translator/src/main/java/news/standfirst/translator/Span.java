package news.standfirst.translator;

import java.util.Objects;

/**
 * An inline mark on a text: a range of UTF-16 indexes and whatever name the caller knows it by.
 *
 * @param start first index of the range
 * @param end index after its last; equal to {@code start} for a {@link Kind#POINT}
 * @param kind how the mark behaves when its words move apart
 * @param name given back unchanged
 */
public record Span(int start, int end, Kind kind, String name) {
  /** How a mark is carried over. */
  public enum Kind {
    /** Emphasis and the like: goes wherever its words go, in several pieces if need be. */
    STYLE,
    /** A link, or anything else that must occur exactly once. */
    LINK,
    /**
     * Words that are to be found again: comes out once as a link does, but not at all where no word
     * comes from it.
     */
    TRACE,
    /** Something without text between two characters: a picture, a line break, a footnote. */
    POINT
  }

  public Span {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    if (start < 0 || end < start || (kind == Kind.POINT) != (start == end)) {
      throw new IllegalArgumentException(
          "span \"" + name + "\" of kind " + kind + " cannot be " + start + " to " + end);
    }
  }
}
