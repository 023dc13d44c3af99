package news.standfirst.translation;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.standfirst.story.Language;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Cuts texts of one language into sentences and puts them together again, without losing a
 * character or a mark. Thread-safe.
 *
 * <p>ICU's sentence rules, with what news texts need beside them: no sentence ends behind an
 * abbreviation ("Dr.", "EE. UU."), behind an initial ("J. Fenwick"), behind a quotation that goes
 * on ("Is it over?" she asked), or behind a number with a full stop where the language writes
 * ordinals so ("am 3. Mai"); what has neither letter nor digit (a lone quotation mark) belongs to
 * the sentence before; and a sentence that is longer than {@value #MOST_CHARACTERS} characters is
 * divided between two words, because engines refuse more.
 */
public final class Segmenter {
  static final int MOST_CHARACTERS = 5_000;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "gov",
          "sen", "rep", "st", "no", "vs", "jr", "sr", "inc", "ltd", "co", "corp", "approx", "sra",
          "srta", "dra", "ee", "uu", "ej", "pág", "núm", "art", "av", "avda", "tel", "aprox",
          "excmo", "mme", "mlle", "bd", "nr", "bzw", "ca", "usw", "str", "sig", "dott", "ing",
          "exmo", "eng", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "u.s", "u.k", "u.n", "e.g", "i.e", "a.m", "p.m", "p.ej", "d.c", "z.b",
          "d.h", "u.a");

  private static final Set<String> ORDINALS_WITH_STOP =
      Set.of("de", "da", "nb", "nn", "no", "fi", "is", "cs", "sk", "sl", "hr", "hu", "tr", "et");

  private static final String CLOSING = "”»\"’」』";
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}");

  private final Language language;
  private final boolean ordinals;

  private Segmenter(Language language) {
    this.language = language;
    this.ordinals = ORDINALS_WITH_STOP.contains(language.locale().getLanguage());
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
      if (to == from) {
        // White space before the first sentence belongs to it.
        continue;
      }
      sentences.add(
          new Segment(
              place,
              sentences.size(),
              part(text, from, to),
              part(text, start, from),
              part(text, to, end)));
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
      int start = ends.isEmpty() ? 0 : ends.getLast();
      if (!ends.isEmpty() && !hasWord(words, start, end)) {
        ends.set(ends.size() - 1, end);
      } else if (end == words.length() || !goesOn(words, end)) {
        divide(words, start, end, ends);
        ends.add(end);
      }
    }
    return ends;
  }

  private static boolean hasWord(String words, int from, int to) {
    return words.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a full stop before this place ends no sentence. */
  private boolean goesOn(String words, int end) {
    int stop = end;
    while (stop > 0 && Character.isWhitespace(words.charAt(stop - 1))) {
      if (words.charAt(stop - 1) == '\n') {
        return false;
      }
      stop--;
    }
    if (stop > 0 && CLOSING.indexOf(words.charAt(stop - 1)) >= 0) {
      // "Is it over?" she asked: what is quoted ends, the sentence does not.
      int next = words.codePointAt(end);
      return Character.isLowerCase(next) || next == 'と';
    }
    if (stop == 0 || words.charAt(stop - 1) != '.') {
      return false;
    }
    int from = stop - 1;
    while (from > 0
        && (Character.isLetterOrDigit(words.charAt(from - 1)) || words.charAt(from - 1) == '.')) {
      from--;
    }
    var word = words.substring(from, stop - 1);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean ordinal = ordinals && ORDINAL.matcher(word).matches();
    return initial || ordinal || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void divide(String words, int start, int end, List<Integer> ends) {
    int from = start;
    while (end - from > MOST_CHARACTERS) {
      int at = words.lastIndexOf(' ', from + MOST_CHARACTERS);
      int cut = at > from ? at + 1 : from + MOST_CHARACTERS;
      if (Character.isLowSurrogate(words.charAt(cut))) {
        cut--;
      }
      ends.add(cut);
      from = cut;
    }
  }

  /**
   * One text of the sentences' renderings in another language: with the white space that stood
   * between them, or the white space that the other language has or has not.
   */
  static Text join(List<Segment> sentences, List<Text> renderings, Language target) {
    var spans = new ArrayList<Span>();
    boolean dense = DENSE.contains(target.locale().getLanguage());
    for (int i = 0; i < sentences.size(); i++) {
      spans.addAll(sentences.get(i).before().spans());
      spans.addAll(renderings.get(i).spans());
      var after = sentences.get(i).after();
      boolean last = i + 1 == sentences.size();
      if (!last && dense && after.words().equals(" ")) {
        continue;
      }
      spans.addAll(!last && !dense && after.spans().isEmpty() ? SPACE : after.spans());
    }
    return new Text(spans);
  }

  private static final Set<String> DENSE = Set.of("zh", "ja", "th", "lo", "km");
  private static final List<Span> SPACE = List.of(Span.plain(" "));

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
