package news.standfirst.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published story as it stands in lists: on the front page, under its topic, in feeds.
 *
 * @param headline the front-page headline where there is one
 * @param teaser the front-page teaser where there is one, else the standfirst
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
    @Nullable Instant updatedAt) {
  public Language language() {
    return address.language();
  }
}
