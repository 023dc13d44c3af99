package news.standfirst.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published story as it stands in lists: on the front page, under its topic, in feeds.
 *
 * @param headline the front-page headline where there is one
 * @param teaser the front-page teaser where there is one, else the standfirst
 * @param translation what it says about its translation; null where it was written
 * @param untranslated those of its lines that stand in the original's language
 */
public record Card(
    ArticleId id,
    Address address,
    Label label,
    String headline,
    String teaser,
    List<Byline> bylines,
    List<Slug> topics,
    @Nullable PictureUse leadPicture,
    Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable TranslationNote translation,
    Set<String> untranslated) {
  public Card {
    untranslated = Set.copyOf(untranslated);
  }

  /** A story in the language that it was written in. */
  public Card(
      ArticleId id,
      Address address,
      Label label,
      String headline,
      String teaser,
      List<Byline> bylines,
      List<Slug> topics,
      @Nullable PictureUse leadPicture,
      Instant publishedAt,
      @Nullable Instant updatedAt) {
    this(
        id,
        address,
        label,
        headline,
        teaser,
        bylines,
        topics,
        leadPicture,
        publishedAt,
        updatedAt,
        null,
        Set.of());
  }

  /** The edition that it stands in. */
  public Language language() {
    return address.language();
  }

  /** The language of one of its lines. */
  public Language languageOf(String line) {
    return translation != null && untranslated.contains(line)
        ? translation.from()
        : address.language();
  }
}
