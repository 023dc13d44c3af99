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

  /**
   * How large a card may be.
   *
   * @param width null: as it comes
   * @param height null: as it comes
   */
  record Bounds(@Nullable Integer width, @Nullable Integer height) {
    /** As it was asked for; anything that is no number says nothing. */
    static Bounds of(String width, String height) {
      return new Bounds(number(width), number(height));
    }

    private static @Nullable Integer number(String words) {
      return words.matches("[1-9][0-9]{0,4}") ? Integer.valueOf(words) : null;
    }

    int width(int most) {
      return width == null ? most : Math.min(most, width);
    }

    int height(int most) {
      return height == null ? most : Math.min(most, height);
    }
  }

  static byte[] json(Paper paper, Card card, FeedPictures pictures, Bounds bounds) {
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
    thumbnail(made, card.leadPicture(), pictures, bounds);
    return made.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A coverage that goes on inside the other site's page. */
  static byte[] json(Paper paper, Coverage coverage, FeedPictures pictures, Bounds bounds) {
    var width = bounds.width(WIDTH);
    var height = bounds.height(HEIGHT);
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
            .put("height", height)
            .put(
                "html",
                "<iframe src=\"%s/embed\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\"></iframe>"
                    .formatted(
                        paper.at(coverage.path()), attribute(text.headline()), width, height));
    thumbnail(made, text.leadPicture(), pictures, bounds);
    return made.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static void thumbnail(
      ObjectNode made, @Nullable PictureUse lead, FeedPictures pictures, Bounds bounds) {
    if (lead != null) {
      var bounded = bounds.width() != null || bounds.height() != null;
      (bounded
              ? pictures.within(
                  lead.picture(), bounds.width(Integer.MAX_VALUE), bounds.height(Integer.MAX_VALUE))
              : pictures.find(lead.picture()))
          .ifPresent(
              picture ->
                  made.put("thumbnail_url", picture.url())
                      .put("thumbnail_width", picture.width())
                      .put("thumbnail_height", picture.height()));
    }
  }
}
