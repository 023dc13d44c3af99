package news.standfirst.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Makes an engine obey the glossary, whichever engine it is. First it translates freely: where it
 * uses the term by itself, in whatever inflection, its own grammar stays. Only the segments without
 * the term go a second time, with a word in the term's place that no engine knows and none
 * translates; the term is put there afterwards. If such a word does not come back once for each,
 * the free translation stays and the check on terms says what is wrong with it.
 */
final class TermForcing {
  private static final String PLACE = "Zqx";

  private TermForcing() {}

  static Answer translate(Engine engine, Order order) {
    var free = engine.translate(order);
    if (!(free instanceof Answer.Translated(var by, var renderings))
        || order.glossary().terms().isEmpty()) {
      return free;
    }
    var wrong = new ArrayList<Integer>();
    var masks = new ArrayList<Mask>();
    for (int i = 0; i < renderings.size(); i++) {
      var missing = order.glossary().missing(order.segments().get(i), renderings.get(i).text());
      if (!missing.isEmpty()) {
        wrong.add(i);
        masks.add(Mask.of(order.segments().get(i), missing));
      }
    }
    if (wrong.isEmpty()) {
      return free;
    }
    var again =
        engine.translate(
            new Order(
                order.pair(),
                masks.stream().map(Mask::segment).toList(),
                order.glossary(),
                order.deadline()));
    if (!(again instanceof Answer.Translated(var _, var masked))) {
      return free;
    }
    var all = new ArrayList<>(renderings);
    for (int i = 0; i < wrong.size(); i++) {
      int place = wrong.get(i);
      all.set(place, masks.get(i).lifted(masked.get(i), renderings.get(place)));
    }
    return new Answer.Translated(by, all);
  }

  /**
   * A segment with words in the place of terms.
   *
   * @param targets by the word that stands for them
   */
  private record Mask(Text segment, Map<String, String> targets) {
    static Mask of(Text segment, List<Glossary.Term> terms) {
      var targets = new HashMap<String, String>();
      var spans = new ArrayList<Span>();
      for (var span : segment.spans()) {
        var text = span.text();
        for (var term : terms) {
          for (int at = term.find(text, 0); at >= 0; at = term.find(text, at)) {
            var word = PLACE + letters(targets.size());
            targets.put(word, term.target());
            text = text.substring(0, at) + word + text.substring(at + term.source().length());
            at += word.length();
          }
        }
        spans.add(new Span(text, span.marks()));
      }
      return new Mask(new Text(spans), targets);
    }

    private static String letters(int number) {
      return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    Rendering lifted(Rendering masked, Rendering free) {
      var words = masked.text().words();
      for (var word : targets.keySet()) {
        if (words.split(word, -1).length != 2) {
          return free;
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
      return new Rendering(new Text(spans), masked.marks());
    }
  }
}
