package news.standfirst.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a running story is about.
 *
 * @param names per language; at least one
 * @param descriptions per language; a language may lack one
 * @param keyDates in order of time
 * @param next what comes next, per language; a language may lack one
 */
public record Topic(
    Slug slug,
    Map<Language, String> names,
    Map<Language, String> descriptions,
    List<KeyDate> keyDates,
    Map<Language, String> next) {
  private static final Language ENGLISH = new Language("en");

  public Topic {
    if (names.isEmpty()) {
      throw new InvalidStory("name", "A topic has a name in at least one language.");
    }
    names.values().forEach(name -> Bounds.required("name", name, Bounds.SHORT_LINE));
    descriptions.values().forEach(text -> Bounds.line("description", text, Bounds.NOTE));
    next.values().forEach(text -> Bounds.line("next", text, Bounds.NOTE));
    names = Map.copyOf(names);
    descriptions = Map.copyOf(descriptions);
    keyDates = List.copyOf(keyDates);
    next = Map.copyOf(next);
    Bounds.atMost("keyDates", keyDates.size(), 200);
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

  /** The same with these names where nobody wrote any. */
  public Topic withMore(Map<Language, String> others) {
    var all = new HashMap<>(others);
    all.putAll(names);
    return new Topic(slug, all, descriptions, keyDates, next);
  }

  /** A date that matters to the story. */
  public record KeyDate(LocalDate date, Map<Language, String> texts) {
    public KeyDate {
      texts.values().forEach(text -> Bounds.line("text", text, Bounds.STANDFIRST));
      texts = Map.copyOf(texts);
    }
  }
}
