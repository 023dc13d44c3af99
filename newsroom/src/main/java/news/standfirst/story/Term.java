package news.standfirst.story;

import java.util.Locale;

/**
 * A value of a {@link Refusal} that is itself said in the language of whoever reads it.
 *
 * @param words the name of the desk's words for it; empty for what is the same in all languages
 */
public record Term(String words, String english) {
  /** A constant of an enum, whose words stand under this name and its own. */
  public static Term of(String words, Enum<?> constant) {
    return new Term(words + "." + lower(constant), lower(constant));
  }

  /** A name or a number, as it is. */
  public static Term name(String name) {
    return new Term("", name);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return english;
  }
}
