package news.standfirst.story;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language by its BCP 47 tag, in canonical spelling ({@code pt-BR}, {@code zh-Hant}).
 *
 * <p>A tag that is malformed or names no language throws {@link InvalidStory}.
 */
public record Language(String tag) implements Comparable<Language> {
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Mand", "Samr");
  private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
      Set.of("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr", "arc");

  public Language {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      if (locale.getLanguage().isEmpty() || tag.length() > 35) {
        throw new InvalidStory("language", FieldReason.NO_LANGUAGE, tag);
      }
      tag = locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new InvalidStory("language", FieldReason.LANGUAGE_TAG, tag);
    }
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public Direction direction() {
    var locale = locale();
    var rightToLeft =
        locale.getScript().isEmpty()
            ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
            : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    return rightToLeft ? Direction.RTL : Direction.LTR;
  }

  /** Written out, since the machine would make both at each start, which takes it milliseconds. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Language language && language.tag.equals(tag);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
