package news.standfirst.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a running story is about.
 *
 * @param names per language; at least one
 * @param descriptions per language; a language may lack one
 * @param keyDates in order of time
 * @param next what comes next, per language; a language may lack one
 * @param automated languages in which some of these words are an engine's
 */
public record Topic(
    Slug slug,
    Map<Language, String> names,
    Map<Language, String> descriptions,
    List<KeyDate> keyDates,
    Map<Language, String> next,
    Set<Language> automated) {
  private static final Language ENGLISH = new Language("en");

  public Topic {
    if (names.isEmpty()) {
      throw new InvalidStory("name", FieldReason.TOPIC_WITHOUT_NAME);
    }
    names.values().forEach(name -> Bounds.required("name", name, Bounds.SHORT_LINE));
    descriptions.values().forEach(text -> Bounds.line("description", text, Bounds.NOTE));
    next.values().forEach(text -> Bounds.line("next", text, Bounds.NOTE));
    names = Map.copyOf(names);
    descriptions = Map.copyOf(descriptions);
    keyDates = List.copyOf(keyDates);
    next = Map.copyOf(next);
    automated = Set.copyOf(automated);
    Bounds.atMost("keyDates", keyDates.size(), 200);
  }

  /** As people wrote it. */
  public Topic(
      Slug slug,
      Map<Language, String> names,
      Map<Language, String> descriptions,
      List<KeyDate> keyDates,
      Map<Language, String> next) {
    this(slug, names, descriptions, keyDates, next, Set.of());
  }

  /** Its name in this language, or in {@link #main}. */
  public String name(Language language) {
    var name = names.get(language);
    return name != null ? name : Objects.requireNonNull(names.get(main()));
  }

  /** The language that its name is taken from where there is none: English if it can be. */
  public Language main() {
    return names.containsKey(ENGLISH)
        ? ENGLISH
        : names.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * The same with an engine's words of another language, where nobody wrote any in it.
   *
   * @param dates by the place of their date; empty ones are left out
   */
  public Topic withMore(
      Language language, String name, String description, List<String> dates, String coming) {
    var used = new HashSet<>(automated);
    var dated = new ArrayList<KeyDate>();
    for (int i = 0; i < keyDates.size(); i++) {
      var date = keyDates.get(i);
      dated.add(
          new KeyDate(
              date.date(),
              more(date.texts(), language, i < dates.size() ? dates.get(i) : "", used)));
    }
    return new Topic(
        slug,
        more(names, language, name, used),
        more(descriptions, language, description, used),
        dated,
        more(next, language, coming, used),
        used);
  }

  private static Map<Language, String> more(
      Map<Language, String> texts, Language language, String other, Set<Language> used) {
    if (other.isEmpty() || !texts.getOrDefault(language, "").isEmpty()) {
      return texts;
    }
    used.add(language);
    var all = new HashMap<>(texts);
    all.put(language, other);
    return all;
  }

  /** A date that matters to the story. */
  public record KeyDate(LocalDate date, Map<Language, String> texts) {
    public KeyDate {
      texts.values().forEach(text -> Bounds.line("text", text, Bounds.STANDFIRST));
      texts = Map.copyOf(texts);
    }
  }
}
