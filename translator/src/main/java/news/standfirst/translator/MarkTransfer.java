package news.standfirst.translator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries inline marks over to a translation by following its alignments.
 *
 * <p>The output is taken word by word, because a mark should not end inside one. A word belongs to
 * the marks of the source piece that its surest piece looked at. A hole of one word in a run is
 * filled. A link is kept exactly once: of several runs the longest stays, and a mark without any
 * word goes to the word that looked at it most, a trace nowhere. A point goes before the word that
 * comes from the text behind it.
 */
final class MarkTransfer {
  private static final String WORD_ENDS = "\n ,.(){}[]";

  private final List<Span> spans;
  private final List<List<int[]>> runs = new ArrayList<>();
  private final int[] points;
  private final Guess[] guesses;
  private boolean guessed;

  /** Where a mark that finds no word would fit best. */
  private record Guess(int start, int end, float weight) {}

  MarkTransfer(List<Span> spans) {
    this.spans = spans;
    this.points = new int[spans.size()];
    this.guesses = new Guess[spans.size()];
    for (int i = 0; i < spans.size(); i++) {
      runs.add(new ArrayList<>());
      points[i] = -1;
      guesses[i] = new Guess(0, 0, -1f);
    }
  }

  /** White space or a copied sentence: source and target text are the same. */
  void addSame(int sourceStart, int sourceEnd, int targetStart) {
    int shift = targetStart - sourceStart;
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      if (span.kind() == Span.Kind.POINT) {
        if (points[i] < 0 && span.start() >= sourceStart && span.start() < sourceEnd) {
          points[i] = span.start() + shift;
        }
        continue;
      }
      int from = Math.max(sourceStart, span.start());
      int to = Math.min(sourceEnd, span.end());
      if (from < to) {
        runs.get(i).add(new int[] {from + shift, to + shift});
      }
    }
  }

  /** A translated sentence that starts at the given places. */
  void addTranslated(Rendering sentence, int sourceStart, int sourceEnd, int targetStart) {
    float[] weights = sentence.weights();
    var words = words(sentence);
    if (weights == null || words.isEmpty() || sentence.sourcePieces() == 0) {
      addBoundaryPoints(sourceStart, sourceEnd, targetStart);
      return;
    }
    int[] aligned = new int[words.size()];
    for (int w = 0; w < aligned.length; w++) {
      aligned[w] = align(words.get(w), weights, sentence);
    }
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      int from = span.start() - sourceStart;
      int to = span.end() - sourceStart;
      if (span.kind() == Span.Kind.POINT) {
        if (points[i] < 0 && from >= 0 && span.start() < sourceEnd) {
          points[i] = targetStart + point(sentence, words, aligned, from);
        }
      } else if (from < sourceEnd - sourceStart && to > 0) {
        carry(i, sentence, weights, words, aligned, from, to, targetStart);
      }
    }
  }

  private void addBoundaryPoints(int sourceStart, int sourceEnd, int targetStart) {
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      if (span.kind() == Span.Kind.POINT
          && points[i] < 0
          && span.start() >= sourceStart
          && span.start() < sourceEnd) {
        points[i] = targetStart;
      }
    }
  }

  private void carry(
      int mark,
      Rendering sentence,
      float[] weights,
      List<int[]> words,
      int[] aligned,
      int from,
      int to,
      int targetStart) {
    var covered = new BitSet(sentence.sourcePieces());
    for (int s = 0; s < sentence.sourcePieces(); s++) {
      covered.set(s, sentence.sourceStarts()[s] < to && sentence.sourceEnds()[s] > from);
    }
    // A piece that begins with the space before a mark reaches into it by its letters only; one
    // that only touches the mark with the space after it does not belong to it.
    for (int s = covered.nextSetBit(0); s >= 0; s = covered.nextSetBit(s + 1)) {
      int middle = (sentence.sourceStarts()[s] + sentence.sourceEnds()[s]) / 2;
      if (sentence.sourceEnds()[s] > to && middle >= to) {
        covered.clear(s);
      }
    }
    boolean[] inside = new boolean[words.size()];
    for (int w = 0; w < inside.length; w++) {
      inside[w] = aligned[w] >= 0 && covered.get(aligned[w]);
    }
    for (int w = 1; w + 1 < inside.length; w++) {
      inside[w] |= inside[w - 1] && inside[w + 1];
    }
    for (int w = 0; w < inside.length; ) {
      int end = w;
      while (end < inside.length && inside[end]) {
        end++;
      }
      if (end > w) {
        runs.get(mark)
            .add(new int[] {targetStart + words.get(w)[2], targetStart + words.get(end - 1)[3]});
      }
      w = end + 1;
    }
    for (int[] word : words) {
      float sum = 0;
      for (int t = word[0]; t < word[1]; t++) {
        for (int s = covered.nextSetBit(0); s >= 0; s = covered.nextSetBit(s + 1)) {
          sum += weights[t * sentence.sourcePieces() + s];
        }
      }
      if (sum > guesses[mark].weight) {
        guesses[mark] = new Guess(targetStart + word[2], targetStart + word[3], sum);
      }
    }
  }

  /** The source piece a word looks at: that of its surest piece. */
  private static int align(int[] word, float[] weights, Rendering sentence) {
    int sources = sentence.sourcePieces();
    float most = -1f;
    int aligned = -1;
    for (int t = word[0]; t < word[1]; t++) {
      for (int s = 0; s < sources; s++) {
        float weight = weights[t * sources + s];
        if (weight > most) {
          most = weight;
          aligned = s;
        }
      }
    }
    return aligned;
  }

  private static int point(Rendering sentence, List<int[]> words, int[] aligned, int sourceAt) {
    int next = 0;
    while (next < sentence.sourcePieces() && letters(sentence, next) < sourceAt) {
      next++;
    }
    for (int s = next; s < sentence.sourcePieces(); s++) {
      for (int w = 0; w < aligned.length; w++) {
        if (aligned[w] == s) {
          return words.get(w)[2];
        }
      }
    }
    return sourceAt == 0 ? 0 : sentence.text().length();
  }

  /** Where the letters of a source piece start, roughly: its own space is not among them. */
  private static int letters(Rendering sentence, int piece) {
    return sentence.sourceEnds()[piece] - 1;
  }

  /** Words as first piece, last piece + 1, and the range of their text without spaces around. */
  private static List<int[]> words(Rendering sentence) {
    String text = sentence.text();
    var words = new ArrayList<int[]>();
    int @Nullable [] word = null;
    for (int t = 0; t < sentence.targetPieces(); t++) {
      int start = sentence.targetStart(t);
      int end = sentence.targetEnds()[t];
      int from = start;
      while (from < end && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      if (from == end) {
        continue;
      }
      boolean begins =
          from > start
              || WORD_ENDS.indexOf(text.charAt(from)) >= 0
              || (from > 0 && WORD_ENDS.indexOf(text.charAt(from - 1)) >= 0);
      if (word == null || begins) {
        word = new int[] {t, t + 1, from, end};
        words.add(word);
      } else {
        word[1] = t + 1;
        word[3] = end;
      }
    }
    return words;
  }

  /** The marks on the whole translation. */
  List<Span> finish(String text) {
    var result = new ArrayList<Span>();
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      if (span.kind() == Span.Kind.POINT) {
        int at = points[i] < 0 ? text.length() : Math.min(points[i], text.length());
        result.add(new Span(at, at, Span.Kind.POINT, span.name()));
        continue;
      }
      var merged = merge(runs.get(i), text);
      if (merged.isEmpty()) {
        if (guesses[i].weight < 0 || span.kind() == Span.Kind.TRACE) {
          continue;
        }
        guessed = true;
        merged = List.of(new int[] {guesses[i].start, guesses[i].end});
      }
      boolean once = span.kind() == Span.Kind.LINK || span.kind() == Span.Kind.TRACE;
      if (once && merged.size() > 1) {
        merged =
            List.of(
                merged.stream().max(Comparator.comparingInt(run -> run[1] - run[0])).orElseThrow());
      }
      for (int[] run : merged) {
        result.add(new Span(run[0], run[1], span.kind(), span.name()));
      }
    }
    result.sort(Comparator.comparingInt(Span::start));
    return result;
  }

  boolean guessed() {
    return guessed;
  }

  /** Joins runs with nothing but white space between them; drops those that are only that. */
  private static List<int[]> merge(List<int[]> runs, String text) {
    var merged = new ArrayList<int[]>();
    for (int[] run : runs) {
      int[] last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && text.substring(last[1], run[0]).isBlank()) {
        last[1] = run[1];
      } else {
        merged.add(run.clone());
      }
    }
    merged.removeIf(run -> text.substring(run[0], run[1]).isBlank());
    return merged;
  }
}
