package news.standfirst.translation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Segments as Apertium's tools read and write them: reserved characters behind a backslash, line
 * breaks in square brackets, marked words in word-bound blanks ({@code [[t:m:0]]words[[/]]}, where
 * the number names a span's marks).
 */
final class ApertiumStream {
  private static final String RESERVED = "[]{}^$/\\@<>";
  private static final String SENTENCE_ENDS = ".!?…:;";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private ApertiumStream() {}

  /**
   * What is sent for a segment. It ends with a sentence end, without which the tagger reads on, and
   * an empty blank, without which the tools swallow a last full stop.
   */
  static String written(Text segment, boolean withMarks) {
    var stream = new StringBuilder();
    var spans = withMarks ? wholeWords(segment.spans()) : segment.spans();
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      var words = span.text().strip();
      if (withMarks && !span.marks().isEmpty() && !words.isEmpty()) {
        int at = span.text().indexOf(words);
        escape(span.text().substring(0, at), stream);
        stream.append("[[t:m:").append(i).append("]]");
        escape(words, stream);
        stream.append("[[/]]");
        escape(span.text().substring(at + words.length()), stream);
      } else {
        escape(span.text(), stream);
      }
    }
    return stream.append(endsSentence(segment) ? "[]" : ".[]").toString();
  }

  private static boolean endsSentence(Text segment) {
    var words = segment.words().stripTrailing();
    return !words.isEmpty() && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** Spans of which none ends inside a word: the tools could not tell whose letters are whose. */
  static List<Span> wholeWords(List<Span> spans) {
    var whole = new ArrayList<>(spans);
    for (int i = 0; i + 1 < whole.size(); i++) {
      var left = whole.get(i);
      var right = whole.get(i + 1);
      int letters = 0;
      while (!left.text().isEmpty()
          && letters < right.text().length()
          && Character.isLetterOrDigit(left.text().charAt(left.text().length() - 1))
          && Character.isLetterOrDigit(right.text().charAt(letters))) {
        letters++;
      }
      whole.set(i, new Span(left.text() + right.text().substring(0, letters), left.marks()));
      whole.set(i + 1, new Span(right.text().substring(letters), right.marks()));
    }
    return whole;
  }

  private static void escape(String text, StringBuilder stream) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        stream.append("[\n]");
      } else {
        if (RESERVED.indexOf(c) >= 0) {
          stream.append('\\');
        }
        stream.append(c);
      }
    }
  }

  /** What came back for a segment: words with the marks that arrived. */
  static Text read(Text segment, String stream) {
    var reading = new Reading(segment.spans());
    int at = 0;
    while (at < stream.length()) {
      at = reading.take(stream, at);
    }
    return reading.text(endsSentence(segment));
  }

  /** Reads one stream. */
  private static final class Reading {
    private final List<Span> source;
    private final StringBuilder words = new StringBuilder();
    private final List<List<Mark>> marks = new ArrayList<>();
    private List<Mark> open = List.of();

    Reading(List<Span> source) {
      this.source = source;
    }

    int take(String stream, int at) {
      char c = stream.charAt(at);
      if (c == '\\' && at + 1 < stream.length()) {
        letter(stream.charAt(at + 1));
        return at + 2;
      }
      if (stream.startsWith("[[", at)) {
        int end = stream.indexOf("]]", at);
        if (end > 0) {
          open(stream.substring(at + 2, end));
          return end + 2;
        }
      }
      if (c == '[') {
        int end = stream.indexOf(']', at);
        if (end > 0) {
          stream.substring(at + 1, end).chars().forEach(letter -> letter((char) letter));
          return end + 1;
        }
      }
      letter(c);
      return at + 1;
    }

    private void letter(char c) {
      words.append(c);
      marks.add(open);
    }

    /** {@code /} closes; {@code t:m:0; t:m:0} opens, for words that became one several times. */
    private void open(String blank) {
      if (blank.equals("/")) {
        open = List.of();
        return;
      }
      var first = blank.split(";", 2)[0].strip();
      var number = first.startsWith("t:m:") ? first.substring(4) : "";
      if (NUMBER.matcher(number).matches() && Integer.parseInt(number) < source.size()) {
        open = source.get(Integer.parseInt(number)).marks();
        bridge();
      }
    }

    /** What stands between two words under the same marks is under them as well. */
    private void bridge() {
      int from = marks.size();
      while (from > 0 && marks.get(from - 1).isEmpty()) {
        from--;
      }
      boolean letters = words.substring(from).chars().anyMatch(Character::isLetterOrDigit);
      if (from > 0 && !letters && marks.get(from - 1).equals(open)) {
        for (int i = from; i < marks.size(); i++) {
          marks.set(i, open);
        }
      }
    }

    Text text(boolean sentenceEnded) {
      int length = words.length();
      if (!sentenceEnded && length > 0 && words.charAt(length - 1) == '.') {
        length--;
      }
      var spans = new ArrayList<Span>();
      for (int i = 0, start = 0; i < length; i++) {
        if (i + 1 == length || !marks.get(i + 1).equals(marks.get(start))) {
          spans.add(new Span(words.substring(start, i + 1), marks.get(start)));
          start = i + 1;
        }
      }
      return new Text(spans);
    }
  }
}
