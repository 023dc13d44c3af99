package news.standfirst.desk.house;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.standfirst.desk.frame.Words;
import news.standfirst.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of the library.
 *
 * @param asked the words that were searched
 * @param cursor of the following part; null at the end
 */
public record PictureList(
    Words words, String asked, List<Picture> pictures, @Nullable String cursor) {

  public boolean hasMore() {
    return cursor != null;
  }

  public String next() {
    return "/desk/pictures?q=%s&after=%s"
        .formatted(encoded(asked), encoded(cursor == null ? "" : cursor));
  }

  /** What stands under a picture in the list. */
  public String name(Picture picture) {
    var caption = picture.words().caption();
    return caption.isEmpty() ? picture.fileName() : caption;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
