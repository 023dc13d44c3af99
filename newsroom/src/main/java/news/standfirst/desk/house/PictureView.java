package news.standfirst.desk.house;

import java.util.List;
import news.standfirst.picture.Picture;
import news.standfirst.story.ArticleLine;
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
    @Nullable List<ArticleLine> stories,
    boolean mayChange,
    boolean mayKill) {
  /** More are not read through by anybody. */
  static final int MOST_STORIES = 50;

  /** The stories to show. */
  public List<ArticleLine> shownStories() {
    return stories == null ? List.of() : stories.stream().limit(MOST_STORIES).toList();
  }

  public boolean moreStories() {
    return stories != null && stories.size() > MOST_STORIES;
  }

  public long focusX() {
    return Math.round(picture.focus().x() * 100);
  }

  public long focusY() {
    return Math.round(picture.focus().y() * 100);
  }
}
