package news.standfirst.desk.house;

import java.util.Locale;
import news.standfirst.picture.Picture;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.Part;
import org.jspecify.annotations.Nullable;

/**
 * One picture of the library.
 *
 * @param expires when its rights end, as a field holds it; may be empty
 * @param stories whose newest text holds it; null when nobody can say at the moment
 */
public record PictureView(
    Picture picture,
    String expires,
    @Nullable Part<ArticleLine> stories,
    boolean mayChange,
    boolean mayKill) {
  /** The status of a story, by its word. */
  public String status(ArticleLine line) {
    return line.article().status().name().toLowerCase(Locale.ROOT);
  }

  public long focusX() {
    return Math.round(picture.focus().x() * 100);
  }

  public long focusY() {
    return Math.round(picture.focus().y() * 100);
  }
}
