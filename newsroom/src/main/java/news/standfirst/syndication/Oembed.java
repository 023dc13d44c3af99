package news.standfirst.syndication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import news.standfirst.story.Card;
import news.standfirst.story.PictureUse;
import news.standfirst.story.coverage.Coverage;
import org.jspecify.annotations.Nullable;

/** oEmbed 1.0: what another site needs to show a card for one of our stories. */
final class Oembed {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 600;

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
    thumbnail(made, card.leadPicture(), pictures);
    return made.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A coverage that goes on inside the other site's page.
   *
   * @param maxWidth of the frame, as it was asked for; anything
   */
  static byte[] json(Paper paper, Coverage coverage, FeedPictures pictures, String maxWidth) {
    var width =
        maxWidth.matches("[1-9][0-9]{1,4}") ? Math.min(WIDTH, Integer.parseInt(maxWidth)) : WIDTH;
    var text = coverage.text();
    var made =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "1.0")
            .put("type", "rich")
            .put("title", text.headline())
            .put("provider_name", paper.name())
            .put("provider_url", paper.at("/"))
            .put("cache_age", 300)
            .put("width", width)
            .put("height", HEIGHT)
            .put(
                "html",
                "<iframe src=\"%s/embed\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\"></iframe>"
                    .formatted(
                        paper.at(coverage.path()), attribute(text.headline()), width, HEIGHT));
    thumbnail(made, text.leadPicture(), pictures);
    return made.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static void thumbnail(ObjectNode made, @Nullable PictureUse lead, FeedPictures pictures) {
    if (lead != null) {
      pictures
          .find(lead.picture())
          .ifPresent(
              picture ->
                  made.put("thumbnail_url", picture.url())
                      .put("thumbnail_width", picture.width())
                      .put("thumbnail_height", picture.height()));
    }
  }
}
