package news.standfirst.translation.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import news.standfirst.story.Language;
import news.standfirst.translation.Pair;

/** Pairs that may stand for another, the most exact first: es-MX>ca, then es>ca. */
final class Variants {
  private Variants() {}

  static List<Pair> of(Pair pair) {
    var pairs = new LinkedHashSet<Pair>();
    for (var from : List.of(pair.from(), base(pair.from()))) {
      for (var to : List.of(pair.to(), base(pair.to()))) {
        if (!from.equals(to)) {
          pairs.add(new Pair(from, to));
        }
      }
    }
    return new ArrayList<>(pairs);
  }

  private static Language base(Language language) {
    return new Language(language.locale().getLanguage());
  }
}
