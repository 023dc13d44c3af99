package news.standfirst.syndication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import news.standfirst.story.Card;

/** oEmbed 1.0: what another site needs to show a card for one of our stories. */
final class Oembed {
  private Oembed() {}

  static byte[] json(Paper paper, Card card, FeedPictures pictures) {
    var made =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "1.0")
            .put("type", "link")
            .put("title", card.headline())
            .put("provider_name", paper.name())
            .put("provider_url", paper.at("/"))
            .put("cache_age", 300);
    if (!card.bylines().isEmpty()) {
      made.put("author_name", card.bylines().getFirst().name());
    }
    var lead = card.leadPicture();
    if (lead != null) {
      pictures
          .find(lead.picture())
          .ifPresent(
              picture ->
                  made.put("thumbnail_url", picture.url())
                      .put("thumbnail_width", picture.width())
                      .put("thumbnail_height", picture.height()));
    }
    return made.toString().getBytes(StandardCharsets.UTF_8);
  }
}
