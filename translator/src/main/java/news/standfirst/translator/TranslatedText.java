package news.standfirst.translator;

import java.util.List;
import java.util.Set;

/**
 * The translation of one segment.
 *
 * @param text the translation, with the source's white space between sentences
 * @param spans the source's marks on the translation, in order of their start
 * @param sentences which sentence became which, in order
 * @param flags what an editor should look at; empty for an ordinary translation
 */
public record TranslatedText(
    String text, List<Span> spans, List<SentencePairing> sentences, Set<Flag> flags) {
  /** What happened on the way. */
  public enum Flag {
    /** A sentence ran into the length limit and was cut off; it most likely repeats itself. */
    TRUNCATED,
    /** A sentence without any letters was taken over as it stands. */
    COPIED,
    /** A mark's words could not be found; it was put on the most likely word. */
    MARK_GUESSED
  }

  public TranslatedText {
    spans = List.copyOf(spans);
    sentences = List.copyOf(sentences);
    flags = Set.copyOf(flags);
  }
}
