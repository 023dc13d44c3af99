package news.standfirst.translation.models;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A direction of translation, by the languages' tags as Mozilla writes them: {@code en}, {@code
 * zh_hant}. Written {@code en-es}, which is also the name of its folder.
 */
public record ModelPair(String from, String to) implements Comparable<ModelPair> {
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(_[a-z0-9]{2,8})*");

  /** Of a model that does not say what it translates: no edition has these languages. */
  public static final ModelPair UNNAMED = new ModelPair("xx", "yy");

  /**
   * A pair; tags are taken in any spelling ({@code zh-Hant}).
   *
   * @throws ModelFault when one is no language tag, or both are the same
   */
  public ModelPair {
    from = tag(from);
    to = tag(to);
    if (from.equals(to)) {
      throw new ModelFault(
          ModelFault.Kind.NO_PAIR,
          "A model translates between two languages, not " + from + " to itself.");
    }
  }

  /** Reads {@code en-es}. */
  public static ModelPair parse(String text) {
    var tags = text.split("-", -1);
    if (tags.length != 2) {
      throw new ModelFault(
          ModelFault.Kind.NO_PAIR,
          "\"%s\" is no pair of languages; write it like en-es.".formatted(text));
    }
    return new ModelPair(tags[0], tags[1]);
  }

  /** Whether a text reads as a pair. */
  static boolean isOne(String text) {
    var tags = text.split("-", -1);
    return tags.length == 2
        && TAG.matcher(tags[0]).matches()
        && TAG.matcher(tags[1]).matches()
        && !tags[0].equals(tags[1]);
  }

  /**
   * By which names a model for two languages may go: with their regions and scripts, and without.
   * Sites say pt-BR where models know only pt.
   */
  public static List<ModelPair> spellings(Locale from, Locale to) {
    var spellings = new LinkedHashSet<ModelPair>();
    for (var source : List.of(from.toLanguageTag(), from.getLanguage())) {
      for (var target : List.of(to.toLanguageTag(), to.getLanguage())) {
        try {
          spellings.add(new ModelPair(source, target));
        } catch (ModelFault _) {
          // No model can have that name.
        }
      }
    }
    return List.copyOf(spellings);
  }

  /** The source language. */
  public Locale source() {
    return Locale.forLanguageTag(from.replace('_', '-'));
  }

  /** The target language. */
  public Locale target() {
    return Locale.forLanguageTag(to.replace('_', '-'));
  }

  private static String tag(String text) {
    var tag = text.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    if (!TAG.matcher(tag).matches()) {
      throw new ModelFault(
          ModelFault.Kind.NO_PAIR,
          "\"%s\" is no language tag; write it like en or zh_hant.".formatted(text));
    }
    return tag;
  }

  @Override
  public int compareTo(ModelPair other) {
    int order = from.compareTo(other.from);
    return order == 0 ? to.compareTo(other.to) : order;
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
