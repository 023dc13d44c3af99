package news.standfirst.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a story stands in one edition.
 *
 * @param address where it stands there; null before it is published
 * @param words what readers read there
 * @param translation what it says about its translation; null where it was written
 * @param versions its addresses in all editions where readers find it, this one included
 * @param corrections oldest first
 */
public record InEdition(
    @Nullable Address address,
    EditionText words,
    @Nullable TranslationNote translation,
    List<Version> versions,
    List<PublicNote> corrections) {
  /**
   * An edition where readers find a story.
   *
   * @param translated whether it was written in another language
   * @param reviewed whether a person stands for the translation
   */
  public record Version(Address address, boolean translated, boolean reviewed) {
    /** Where it was written. */
    public static Version original(Address address) {
      return new Version(address, false, false);
    }
  }

  public InEdition {
    versions = List.copyOf(versions);
    corrections = List.copyOf(corrections);
  }

  /** Where it was written, and nowhere else. */
  public static InEdition original(Article article, ArticleText text) {
    var address = article.address();
    return original(
        article, text, address == null ? List.of() : List.of(Version.original(address)));
  }

  /** Where it was written. */
  public static InEdition original(Article article, ArticleText text, List<Version> versions) {
    return new InEdition(
        article.address(),
        EditionText.original(text),
        null,
        versions,
        article.corrections().stream()
            .map(c -> new PublicNote(c.at(), c.note(), article.language()))
            .toList());
  }
}
