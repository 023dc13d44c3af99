package news.standfirst.translation;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Cuts texts of one language into sentences and puts them together again, without losing a
 * character or a mark. Thread-safe.
 */
public final class Segmenter {
  private final Language language;

  private Segmenter(Language language) {
    this.language = language;
  }

  public static Segmenter of(Language language) {
    return new Segmenter(language);
  }

  /** The sentences of a text; none of a text that is only white space. */
  public List<Segment> split(String place, Text text) {
    var words = text.words();
    var sentences = new ArrayList<Segment>();
    int start = 0;
    for (int end : ends(words)) {
      int from = start;
      while (from < end && Character.isWhitespace(words.charAt(from))) {
        from++;
      }
      int to = end;
      while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        sentences.add(
            new Segment(
                place,
                sentences.size(),
                part(text, from, to),
                part(text, start, from),
                part(text, to, end)));
      }
      start = end;
    }
    return List.copyOf(sentences);
  }

  private List<Integer> ends(String words) {
    var breaks = BreakIterator.getSentenceInstance(new ULocale(language.tag()));
    breaks.setText(words);
    var ends = new ArrayList<Integer>();
    breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      ends.add(end);
    }
    return ends;
  }

  /**
   * One text of the sentences' renderings, with the white space that stood between them.
   *
   * @param sentences as {@link #split} gave them
   * @param renderings of each, in the same order
   */
  public static Text join(List<Segment> sentences, List<Text> renderings) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < sentences.size(); i++) {
      spans.addAll(sentences.get(i).before().spans());
      spans.addAll(renderings.get(i).spans());
      spans.addAll(sentences.get(i).after().spans());
    }
    return new Text(spans);
  }

  /** The characters from one index to another with their marks. */
  static Text part(Text text, int from, int to) {
    var spans = new ArrayList<Span>();
    int at = 0;
    for (var span : text.spans()) {
      int begin = Math.max(from, at);
      int end = Math.min(to, at + span.text().length());
      if (begin < end) {
        spans.add(new Span(span.text().substring(begin - at, end - at), span.marks()));
      }
      at += span.text().length();
    }
    return new Text(spans);
  }
}
