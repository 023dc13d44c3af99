package news.standfirst.translator;

import java.util.List;

/**
 * A segment to translate (a paragraph, a heading, a caption) with its inline marks.
 *
 * @param text any text, also empty or with several sentences; a line break ends a sentence
 * @param spans marks on it, in any order; they may overlap
 */
public record MarkedText(String text, List<Span> spans) {
  public MarkedText {
    spans = List.copyOf(spans);
    for (var span : spans) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            "span \""
                + span.name()
                + "\" ends at "
                + span.end()
                + ", the text at "
                + text.length());
      }
    }
  }

  /** Text without marks. */
  public static MarkedText plain(String text) {
    return new MarkedText(text, List.of());
  }
}
