package news.standfirst.translation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.standfirst.story.Mark;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Where links and emphasis go when an engine lost them: a mark is never silently lost.
 *
 * <p>The rule, for each marked run of the source: all of the segment if it covered all of the
 * segment; else the same words, where they stand in the translation (a name, a number), the nearest
 * to its place if they stand there several times; else as many words as its share of the segment,
 * at its share of the way, from the beginning of a word to the end of a word.
 */
public final class MarkPlacement {
  private MarkPlacement() {}

  /** The rendering of a segment by an engine that knows nothing of marks. */
  public static Rendering byRule(Text source, String words) {
    return complete(source, Text.plain(words));
  }

  /** The rendering with all marks of the source, those that the engine lost placed by the rule. */
  public static Rendering complete(Text source, Text output) {
    var wanted = marks(source);
    if (wanted.isEmpty()) {
      return new Rendering(output, Rendering.MarksBy.NONE);
    }
    wanted.removeAll(marks(output));
    if (wanted.isEmpty() || output.length() == 0) {
      return new Rendering(output, Rendering.MarksBy.ENGINE);
    }
    return new Rendering(placed(source, output, wanted), Rendering.MarksBy.RULE);
  }

  private static Set<Mark> marks(Text text) {
    var marks = new HashSet<Mark>();
    text.spans().forEach(span -> marks.addAll(span.marks()));
    return marks;
  }

  private static Text placed(Text source, Text output, Set<Mark> wanted) {
    var words = output.words();
    var letters = new ArrayList<List<Mark>>();
    for (var span : output.spans()) {
      for (int i = 0; i < span.text().length(); i++) {
        letters.add(span.marks());
      }
    }
    for (var mark : wanted) {
      for (var run : runs(source, mark)) {
        var place = place(source.words(), run, words);
        for (int i = place.from(); i < place.to(); i++) {
          letters.set(i, with(letters.get(i), mark));
        }
      }
    }
    return written(words, letters);
  }

  /** From one index to another. */
  private record Run(int from, int to) {}

  /** Neighbouring spans under the same mark are one run. */
  private static List<Run> runs(Text source, Mark mark) {
    var runs = new ArrayList<Run>();
    int at = 0;
    for (var span : source.spans()) {
      int end = at + span.text().length();
      if (span.marks().contains(mark)) {
        if (!runs.isEmpty() && runs.getLast().to() == at) {
          runs.set(runs.size() - 1, new Run(runs.getLast().from(), end));
        } else {
          runs.add(new Run(at, end));
        }
      }
      at = end;
    }
    return runs;
  }

  private static Run place(String source, Run run, String words) {
    var marked = source.substring(run.from(), run.to()).strip();
    if (marked.length() >= source.strip().length()) {
      return new Run(0, words.length());
    }
    double share = (double) run.from() / source.length();
    int near = (int) (share * words.length());
    int same = nearest(words, marked, near);
    if (same >= 0) {
      return new Run(same, same + marked.length());
    }
    return wholeWords(words, near, (double) run.to() / source.length());
  }

  private static int nearest(String words, String marked, int near) {
    int best = -1;
    for (int at = words.indexOf(marked); at >= 0; at = words.indexOf(marked, at + 1)) {
      if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) {
        best = at;
      }
    }
    return marked.isEmpty() ? -1 : best;
  }

  private static Run wholeWords(String words, int near, double shareAtEnd) {
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(words);
    int from = breaks.isBoundary(near) ? near : breaks.preceding(near);
    while (from < words.length() - 1 && !Character.isLetterOrDigit(words.codePointAt(from))) {
      from = breaks.following(from);
    }
    if (from >= words.length() || !Character.isLetterOrDigit(words.codePointAt(from))) {
      from = 0;
    }
    int wanted = Math.min(words.length(), (int) Math.round(shareAtEnd * words.length()));
    int to = breaks.following(from);
    while (to < wanted && to != BreakIterator.DONE) {
      to = breaks.following(to);
    }
    to = to == BreakIterator.DONE ? words.length() : to;
    while (to > from + 1 && !Character.isLetterOrDigit(words.codePointBefore(to))) {
      to--;
    }
    return new Run(from, to);
  }

  private static List<Mark> with(List<Mark> marks, Mark mark) {
    var all = new ArrayList<>(marks);
    all.removeIf(other -> other.getClass() == mark.getClass());
    all.add(mark);
    return all;
  }

  private static Text written(String words, List<List<Mark>> letters) {
    var spans = new ArrayList<Span>();
    int start = 0;
    for (int i = 1; i <= words.length(); i++) {
      if (i == words.length() || !letters.get(i).equals(letters.get(start))) {
        spans.add(new Span(words.substring(start, i), letters.get(start)));
        start = i;
      }
    }
    return new Text(spans);
  }
}
