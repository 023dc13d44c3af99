package news.standfirst.reader.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.standfirst.story.Language;

/** The editions of the site, the main one first; never empty. Immutable. */
public final class Editions {
  /** Longer lists of wishes are not read; browsers send at most a few dozen characters. */
  private static final int LONGEST_ACCEPT_LANGUAGE = 1_000;

  private final List<Edition> all;

  public Editions(List<Edition> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("A site has at least one edition.");
    }
    this.all = List.copyOf(all);
  }

  public List<Edition> all() {
    return all;
  }

  /** The edition for those of whom nothing is known. */
  public Edition main() {
    return all.getFirst();
  }

  public Optional<Edition> in(Language language) {
    return all.stream().filter(edition -> edition.language().equals(language)).findFirst();
  }

  /** The edition of a tag as it stands in an address, in any case. */
  public Optional<Edition> tagged(String tag) {
    return all.stream().filter(edition -> edition.tag().equalsIgnoreCase(tag)).findFirst();
  }

  /** The edition that a reader with this Accept-Language understands best, else the main one. */
  public Edition preferred(String acceptLanguage) {
    if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_ACCEPT_LANGUAGE) {
      return main();
    }
    try {
      var wishes = Locale.LanguageRange.parse(acceptLanguage);
      var tags = all.stream().map(Edition::tag).toList();
      var exact = Locale.lookupTag(wishes, tags);
      if (exact != null) {
        return tagged(exact).orElse(main());
      }
      return wishes.stream()
          .flatMap(wish -> sameLanguage(wish).stream())
          .findFirst()
          .orElse(main());
    } catch (IllegalArgumentException e) {
      return main(); // a malformed header is no wish
    }
  }

  /** {@code pt} and {@code pt-PT} are served by {@code pt-BR} where there is nothing nearer. */
  private Optional<Edition> sameLanguage(Locale.LanguageRange wish) {
    if (wish.getWeight() == 0) {
      return Optional.empty();
    }
    var language = Locale.forLanguageTag(wish.getRange()).getLanguage();
    return all.stream()
        .filter(edition -> edition.language().locale().getLanguage().equals(language))
        .findFirst();
  }
}
