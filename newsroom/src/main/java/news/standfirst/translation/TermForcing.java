package news.standfirst.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Makes an engine obey the glossary, whichever engine it is. First it translates freely: where it
 * uses the term by itself, in whatever inflection, its own grammar stays. Only the segments without
 * the term go a second time, with a word in the term's place that no engine knows and none
 * translates; the term is put there afterwards. If such a word does not come back once for each,
 * the term goes where the free translation has the words that came from it, as far as the engine
 * can tell. If nothing came from it, the free translation stays and the check on terms says what is
 * wrong with it: a term on a word of something else would be worse, or one inside a text that came
 * back untranslated.
 */
final class TermForcing {
  private static final String PLACE = "Zqx";

  /**
   * So many words more than the term has, in either language, may have come from it: an article, a
   * preposition, a longer name. With more the engine lost its thread, and what else they say would
   * go with them.
   */
  private static final int MOST_WORDS_MORE = 3;

  private TermForcing() {}

  /**
   * @param engine translates; may be asked a second time, for less
   */
  static Answer translate(Function<Order, Answer> engine, Order order) {
    var answer = engine.apply(order);
    if (!(answer instanceof Answer.Translated(var by, var free))
        || order.glossary().terms().isEmpty()) {
      return answer;
    }
    var wrong = new ArrayList<Integer>();
    var masks = new ArrayList<Mask>();
    for (int i = 0; i < free.size(); i++) {
      var missing = order.glossary().missing(order.segments().get(i), free.get(i).text());
      if (!missing.isEmpty()) {
        wrong.add(i);
        masks.add(Mask.of(order.segments().get(i), missing));
      }
    }
    if (wrong.isEmpty()) {
      return answer;
    }
    var masked = masked(engine, order, masks);
    var all = new ArrayList<>(free);
    for (int i = 0; i < wrong.size(); i++) {
      int place = wrong.get(i);
      var mask = masks.get(i);
      var lifted = masked.isEmpty() ? Optional.<Rendering>empty() : mask.lifted(masked.get(i));
      var source = order.segments().get(place);
      all.set(place, lifted.orElseGet(() -> mask.put(source, free.get(place))));
    }
    return new Answer.Translated(by, all);
  }

  /** Nothing where the engine fails now or its budget is spent; the free translation is there. */
  private static List<Rendering> masked(
      Function<Order, Answer> engine, Order order, List<Mask> masks) {
    var segments = masks.stream().map(Mask::segment).toList();
    var again = engine.apply(new Order(order.pair(), segments, order.glossary(), order.deadline()));
    return again instanceof Answer.Translated(var _, var renderings) ? renderings : List.of();
  }

  /**
   * A segment with words in the place of terms.
   *
   * @param missing the terms
   * @param targets by the word that stands for them
   */
  private record Mask(Text segment, List<Glossary.Term> missing, Map<String, String> targets) {
    static Mask of(Text segment, List<Glossary.Term> missing) {
      var targets = new HashMap<String, String>();
      var spans = new ArrayList<Span>();
      for (var span : segment.spans()) {
        var text = span.text();
        for (var term : missing) {
          for (int at = term.find(text, 0); at >= 0; at = term.find(text, at)) {
            var word = PLACE + letters(targets.size());
            targets.put(word, term.target());
            text = text.substring(0, at) + word + text.substring(at + term.source().length());
            at += word.length();
          }
        }
        spans.add(new Span(text, span.marks()));
      }
      return new Mask(new Text(spans), missing, targets);
    }

    private static String letters(int number) {
      return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    /** Whether there is anything to translate besides the terms. */
    private boolean saysMore() {
      var rest = segment.words();
      for (var word : targets.keySet()) {
        rest = rest.replace(word, "");
      }
      return rest.codePoints().anyMatch(Character::isLetter);
    }

    /** The free translation with the terms, unless it is none. */
    Rendering put(Text source, Rendering free) {
      return free.text().words().equals(source.words()) && saysMore()
          ? free
          : TermForcing.put(missing, free);
    }

    /** With the terms where their words came back, if all did, once each, in a translation. */
    Optional<Rendering> lifted(Rendering masked) {
      var words = masked.text().words();
      if (words.equals(segment.words()) && saysMore()) {
        return Optional.empty();
      }
      for (var word : targets.keySet()) {
        if (words.split(word, -1).length != 2) {
          return Optional.empty();
        }
      }
      var spans = new ArrayList<Span>();
      for (var span : masked.text().spans()) {
        var text = span.text();
        for (var target : targets.entrySet()) {
          text = text.replace(target.getKey(), target.getValue());
        }
        spans.add(new Span(text, span.marks()));
      }
      var lifted = new Rendering(new Text(spans), masked.marks());
      // A term across the edge of a mark has no word in its place.
      return missing.stream().allMatch(term -> term.stands(lifted.text().words()))
          ? Optional.of(lifted)
          : Optional.empty();
    }
  }

  /** With the terms where the words came to stand that came from them. */
  private static Rendering put(List<Glossary.Term> missing, Rendering free) {
    var text = free.text();
    int before = Integer.MAX_VALUE;
    var lastFirst = Comparator.comparingInt(Rendering.TermPlace::from).reversed();
    for (var place : free.terms().stream().sorted(lastFirst).toList()) {
      if (missing.contains(place.term()) && place.to() <= before && isLikely(place, text)) {
        text = with(text, place);
        before = place.from();
      }
    }
    return new Rendering(text, free.marks());
  }

  private static boolean isLikely(Rendering.TermPlace place, Text text) {
    var term = place.term();
    var came = text.words().substring(place.from(), place.to());
    return words(came) <= Math.max(words(term.source()), words(term.target())) + MOST_WORDS_MORE;
  }

  private static int words(String text) {
    return text.split("\\s+", -1).length;
  }

  /** The term takes the marks of the first of the words in whose place it comes. */
  private static Text with(Text text, Rendering.TermPlace place) {
    var spans = new ArrayList<Span>();
    int at = 0;
    for (var span : text.spans()) {
      var words = span.text();
      int from = Math.clamp(place.from() - at, 0, words.length());
      int to = Math.clamp(place.to() - at, 0, words.length());
      boolean begins = place.from() >= at && place.from() < at + words.length();
      var term = begins ? place.term().target() : "";
      spans.add(new Span(words.substring(0, from) + term + words.substring(to), span.marks()));
      at += words.length();
    }
    return new Text(spans);
  }
}
