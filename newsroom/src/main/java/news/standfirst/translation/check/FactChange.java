package news.standfirst.translation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.standfirst.story.Language;
import news.standfirst.story.Text;

/**
 * Whether an edit of a sentence changed its numbers, dates, units or names: then a translation of
 * the earlier sentence would tell readers something false. Thread-safe.
 */
public final class FactChange {
  private static final Map<Language, Facts> FACTS = new ConcurrentHashMap<>();

  private FactChange() {}

  public static boolean between(Text before, Text after, Language language) {
    var facts = FACTS.computeIfAbsent(language, Facts::new);
    return !Facts.counted(said(before.words(), facts))
        .equals(Facts.counted(said(after.words(), facts)));
  }

  private static List<String> said(String text, Facts facts) {
    var words = Words.of(text);
    var said = new ArrayList<String>();
    var numbers = facts.numbers(words);
    said.addAll(numbers.sure());
    said.addAll(numbers.doubtful());
    var dates = facts.dates(words, text);
    said.addAll(dates.sure());
    said.addAll(dates.doubtful());
    said.addAll(Facts.currencies(words).sure());
    said.addAll(Facts.units(words, text).sure());
    for (int i = 0; i < words.all().size(); i++) {
      // At a sentence's beginning nobody can tell; a name there that goes away counts as well.
      if (words.isName(i)) {
        said.add("name " + words.all().get(i));
      }
    }
    return said;
  }
}
