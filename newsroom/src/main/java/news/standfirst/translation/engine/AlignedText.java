package news.standfirst.translation.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import news.standfirst.story.Mark;
import news.standfirst.story.Text;
import news.standfirst.translation.Glossary;
import news.standfirst.translation.Rendering;
import news.standfirst.translator.MarkedText;
import news.standfirst.translator.Span;
import news.standfirst.translator.TranslatedText;

/**
 * A segment as the built-in translator takes it, and back: runs of one mark become ranges that
 * carry the mark's number, and ranges of the translation become spans again. Terms of the glossary
 * are traced in the same way.
 *
 * @param given for the translator
 * @param marks by number, outermost first where several begin together
 * @param terms by number
 */
record AlignedText(MarkedText given, List<Mark> marks, List<Glossary.Term> terms) {
  static AlignedText of(Text text, Glossary glossary) {
    var marks = new ArrayList<Mark>();
    var ranges = new ArrayList<Span>();
    var open = new HashMap<Mark, Integer>();
    var starts = new HashMap<Integer, Integer>();
    int at = 0;
    for (var span : text.spans()) {
      closeOthers(open, span.marks(), starts, at, marks, ranges);
      for (var mark : span.marks()) {
        if (!open.containsKey(mark)) {
          open.put(mark, marks.size());
          starts.put(marks.size(), at);
          marks.add(mark);
        }
      }
      at += span.text().length();
    }
    closeOthers(open, List.of(), starts, at, marks, ranges);
    var terms = new ArrayList<Glossary.Term>();
    for (var found : glossary.found(text.words())) {
      ranges.add(new Span(found.from(), found.to(), Span.Kind.TRACE, String.valueOf(terms.size())));
      terms.add(found.term());
    }
    return new AlignedText(new MarkedText(text.words(), ranges), marks, terms);
  }

  private static void closeOthers(
      Map<Mark, Integer> open,
      List<Mark> kept,
      Map<Integer, Integer> starts,
      int at,
      List<Mark> marks,
      List<Span> ranges) {
    open.entrySet()
        .removeIf(
            entry -> {
              if (kept.contains(entry.getKey())) {
                return false;
              }
              int number = entry.getValue();
              int start = starts.getOrDefault(number, at);
              ranges.add(new Span(start, at, kind(marks.get(number)), String.valueOf(number)));
              return true;
            });
  }

  private static Span.Kind kind(Mark mark) {
    return switch (mark) {
      case Mark.Link _ -> Span.Kind.LINK;
      case Mark.Strong _, Mark.Emphasis _, Mark.In _ -> Span.Kind.STYLE;
    };
  }

  /** The translation with its marks. */
  Text marked(TranslatedText translation) {
    var words = translation.text();
    var cuts = new TreeSet<Integer>();
    cuts.add(0);
    cuts.add(words.length());
    var ranges =
        translation.spans().stream().filter(range -> range.kind() != Span.Kind.TRACE).toList();
    for (var range : ranges) {
      cuts.add(range.start());
      cuts.add(range.end());
    }
    var spans = new ArrayList<news.standfirst.story.Span>();
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        var inside = marksOver(ranges, from, to);
        spans.add(new news.standfirst.story.Span(words.substring(from, to), inside));
      }
      from = to;
    }
    return new Text(spans);
  }

  /** Where the terms came to stand, without the punctuation around them. */
  List<Rendering.TermPlace> places(TranslatedText translation) {
    var words = translation.text();
    var places = new ArrayList<Rendering.TermPlace>();
    for (var range : translation.spans()) {
      if (range.kind() == Span.Kind.TRACE) {
        int from = range.start();
        int to = range.end();
        while (from < to && !Character.isLetterOrDigit(words.codePointAt(from))) {
          from += Character.charCount(words.codePointAt(from));
        }
        while (to > from && !Character.isLetterOrDigit(words.codePointBefore(to))) {
          to -= Character.charCount(words.codePointBefore(to));
        }
        if (from < to) {
          var term = terms.get(Integer.parseInt(range.name()));
          places.add(new Rendering.TermPlace(term, from, to));
        }
      }
    }
    return places;
  }

  /** Outermost first; of two of a kind, which must not overlap in a story, the outer one. */
  private List<Mark> marksOver(List<Span> ranges, int from, int to) {
    var inside = new ArrayList<Mark>();
    ranges.stream()
        .filter(range -> range.start() <= from && range.end() >= to)
        .map(range -> Integer.parseInt(range.name()))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(marks::get)
        .filter(mark -> inside.stream().noneMatch(other -> other.getClass() == mark.getClass()))
        .forEach(inside::add);
    return inside;
  }
}
