package news.standfirst.translator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One sentence on its way through one model: its pieces, cut into units the model can take, and the
 * rendering put together from them. One thread at a time.
 */
final class Sentence {
  /** A model was trained on at most this many pieces, end of sentence not counted. */
  static final int LONGEST_UNIT = 127;

  private final List<Unit> units;
  private final int[] starts;
  private final int[] ends;

  /** The source has a space before each unit but the first. */
  private final boolean[] spaced;

  private Sentence(List<Unit> units, int[] starts, int[] ends, boolean[] spaced) {
    this.units = units;
    this.starts = starts;
    this.ends = ends;
    this.spaced = spaced;
  }

  static Sentence of(String text, Vocabulary vocabulary, Pieces pieces, boolean wantsWeights) {
    vocabulary.encode(text, 0, text.length(), pieces);
    int count = pieces.count;
    var units = new ArrayList<Unit>(1);
    boolean[] spaced = new boolean[count / (LONGEST_UNIT / 2) + 2];
    int from = 0;
    while (from < count) {
      int to = count - from <= LONGEST_UNIT ? count : cut(text, pieces, from);
      int[] source = Arrays.copyOfRange(pieces.ids, from, to + 1);
      source[to - from] = vocabulary.end();
      spaced[units.size()] = from > 0 && Character.isWhitespace(text.charAt(pieces.starts[from]));
      units.add(new Unit(source, wantsWeights));
      from = to;
    }
    return new Sentence(
        units, Arrays.copyOf(pieces.starts, count), Arrays.copyOf(pieces.ends, count), spaced);
  }

  /** Where to cut a long sentence: after ; or :, else after a comma, else between words. */
  private static int cut(String text, Pieces pieces, int from) {
    int last = from + LONGEST_UNIT;
    int best = last;
    int bestRank = 0;
    for (int i = last; i > from + LONGEST_UNIT / 2; i--) {
      int rank = rank(text, pieces, i);
      if (rank > bestRank) {
        bestRank = rank;
        best = i;
      }
    }
    return best;
  }

  private static int rank(String text, Pieces pieces, int piece) {
    int end = pieces.ends[piece - 1];
    char before = end > 0 ? text.charAt(end - 1) : ' ';
    int start = pieces.starts[piece];
    boolean spaceFollows = start < text.length() && Character.isWhitespace(text.charAt(start));
    if ((";:".indexOf(before) >= 0 && spaceFollows) || "；：؛".indexOf(before) >= 0) {
      return 3;
    }
    if ((before == ',' && spaceFollows) || "，、،".indexOf(before) >= 0) {
      return 2;
    }
    return spaceFollows ? 1 : 0;
  }

  List<Unit> units() {
    return units;
  }

  /** Puts the translated units together. */
  Rendering render(Vocabulary target, boolean spacesBetweenWords) {
    int outputs = 0;
    int sources = starts.length;
    boolean truncated = false;
    for (var unit : units) {
      outputs += unit.output.length;
      truncated |= unit.truncated;
    }
    boolean weighted = !units.isEmpty() && units.getFirst().wantsWeights;
    float[] weights = weighted ? new float[outputs * sources] : null;
    int[] targetEnds = new int[outputs];
    int output = 0;
    int source = 0;
    var text = new StringBuilder();
    for (int u = 0; u < units.size(); u++) {
      var unit = units.get(u);
      int count = unit.output.length;
      if (spaced[u] && spacesBetweenWords && !text.isEmpty()) {
        text.append(' ');
      }
      int[] unitEnds = new int[count];
      int offset = text.length();
      text.append(target.decode(unit.output, count, unitEnds));
      int unitSources = unit.source.length - 1;
      for (int t = 0; t < count; t++) {
        targetEnds[output + t] = offset + unitEnds[t];
        if (weights != null && unit.weights != null) {
          System.arraycopy(
              unit.weights,
              t * (unitSources + 1),
              weights,
              (output + t) * sources + source,
              unitSources);
        }
      }
      output += count;
      source += unitSources;
    }
    return new Rendering(text.toString(), starts, ends, targetEnds, weights, truncated);
  }
}
