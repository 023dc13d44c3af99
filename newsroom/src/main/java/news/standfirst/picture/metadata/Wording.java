package news.standfirst.picture.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One text in one or more languages, as XMP's language alternatives hold it. Immutable.
 *
 * @param byLanguage language tags in lower case, {@code x-default} for the one without a language
 */
public record Wording(Map<String, String> byLanguage) {
  /** The tag of a text whose language is not told. */
  public static final String DEFAULT = "x-default";

  /** No text at all. */
  public static final Wording NONE = new Wording(Map.of());

  public Wording {
    var kept = new LinkedHashMap<String, String>();
    byLanguage.forEach((language, text) -> kept.put(language.toLowerCase(Locale.ROOT), text));
    byLanguage = Collections.unmodifiableMap(kept);
  }

  /** The same text for every language; empty text is none. */
  public static Wording of(String text) {
    return text.isEmpty() ? NONE : new Wording(Map.of(DEFAULT, text));
  }

  /** The text as it stands without a wish for a language, or "". */
  public String text() {
    var plain = byLanguage.get(DEFAULT);
    return plain != null ? plain : byLanguage.values().stream().findFirst().orElse("");
  }

  /** The text in this language or a region of it, else {@link #text()}. */
  public String in(String language) {
    var wanted = language.toLowerCase(Locale.ROOT);
    var exact = byLanguage.get(wanted);
    if (exact != null) {
      return exact;
    }
    return byLanguage.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(wanted + "-"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(this::text);
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}
