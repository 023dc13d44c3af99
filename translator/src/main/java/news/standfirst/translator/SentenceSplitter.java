package news.standfirst.translator;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a segment into sentences: the JDK's sentence boundaries, less those after an abbreviation,
 * an initial, an ordinal or inside a link, plus those the JDK does not know. Lines always end a
 * sentence. What lies between sentences is white space only, so nothing gets lost. Thread-safe.
 */
final class SentenceSplitter {
  /** Longer "sentences" are no sentences; they are cut at a space, to bound time and memory. */
  static final int LONGEST = 2000;

  private static final String ENDERS = "؟۔。！？｡।॥։።။។";
  private static final String CLOSERS = "\"'”’»)]}」』）】〉》…";

  private final BreakIterator prototype;
  private final Abbreviations abbreviations;

  SentenceSplitter(Locale language) {
    prototype = BreakIterator.getSentenceInstance(language);
    abbreviations = new Abbreviations(language);
  }

  /** Receives sentences in order. */
  interface Sink {
    void sentence(int start, int end);
  }

  /**
   * @param whole ranges no sentence may end in: links
   */
  void split(String text, List<Span> whole, Sink sink) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i))) {
        splitLine(text, from, i, whole, sink);
        from = i + 1;
      }
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private void splitLine(String text, int from, int to, List<Span> whole, Sink sink) {
    if (from >= to) {
      return;
    }
    BreakIterator boundaries;
    synchronized (prototype) {
      boundaries = (BreakIterator) prototype.clone();
    }
    boundaries.setText(from == 0 && to == text.length() ? text : text.substring(from, to));
    int start = from;
    int boundary = boundaries.first();
    while (boundary != BreakIterator.DONE) {
      int end = from + boundary;
      int next = boundaries.next();
      if (end > start && (end == to || mayEnd(text, start, end, to, whole))) {
        emitWithHardStops(text, start, end, whole, sink);
        start = end;
      }
      boundary = next;
    }
  }

  private boolean mayEnd(String text, int start, int end, int limit, List<Span> whole) {
    if (inside(whole, end)) {
      return false;
    }
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (last == start || text.charAt(last - 1) != '.') {
      return true;
    }
    int next = end;
    while (next < limit && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < limit && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    int word = last - 1;
    while (word > start && isWordPart(text.charAt(word - 1))) {
      word--;
    }
    return !abbreviations.continues(text.substring(word, last - 1));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  /** A boundary inside a mark that must stay whole; the space after it does not count. */
  private static boolean inside(List<Span> whole, int at) {
    for (var span : whole) {
      if (span.kind() == Span.Kind.LINK && span.start() < at && at < span.end()) {
        return true;
      }
    }
    return false;
  }

  /** Full stops of scripts whose boundaries the JDK misses. */
  private void emitWithHardStops(String text, int start, int end, List<Span> whole, Sink sink) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (ENDERS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int after = i + 1;
      while (after < end
          && (CLOSERS.indexOf(text.charAt(after)) >= 0
              || ENDERS.indexOf(text.charAt(after)) >= 0)) {
        after++;
      }
      if (after < end && !inside(whole, after)) {
        emit(text, from, after, sink);
        from = after;
      }
      i = after - 1;
    }
    emit(text, from, end, sink);
  }

  private static void emit(String text, int start, int end, Sink sink) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    while (to - from > LONGEST) {
      int cut = cut(text, from, from + LONGEST);
      int last = cut;
      while (last > from && isSpace(text.charAt(last - 1))) {
        last--;
      }
      if (last > from) {
        sink.sentence(from, last);
      }
      from = cut;
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
    }
    if (from < to) {
      sink.sentence(from, to);
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int cut(String text, int from, int to) {
    for (int i = to; i > from + LONGEST / 2; i--) {
      if (isSpace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }
}
