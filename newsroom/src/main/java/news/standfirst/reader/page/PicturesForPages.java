package news.standfirst.reader.page;

import java.util.List;
import news.standfirst.story.PictureId;

/** What pages need to know of a picture. Thread-safe; may wait for the store. */
public interface PicturesForPages {
  Answer find(PictureId id);

  /** What is known of a picture. */
  sealed interface Answer {}

  /**
   * It may be shown.
   *
   * @param credit printed beside it always; may be empty only where nobody has to be named
   * @param renditions the same picture in different sizes, the smallest first; at least one
   * @param focusX where its subject is: 0 the left edge, 1 the right
   * @param focusY 0 the upper edge, 1 the lower
   */
  record Shown(String credit, List<Rendition> renditions, double focusX, double focusY)
      implements Answer {
    public Shown {
      renditions = List.copyOf(renditions);
      if (renditions.isEmpty()) {
        throw new IllegalArgumentException("A picture that is shown has at least one rendition.");
      }
    }

    public Rendition largest() {
      return renditions.getLast();
    }
  }

  /** It was killed or its rights ended: nothing of it may be shown. */
  record Killed() implements Answer {}

  record Unknown() implements Answer {}

  /**
   * One size of a picture.
   *
   * @param path of its file within the site
   * @param width in pixels
   * @param height in pixels
   */
  record Rendition(String path, int width, int height) {}
}
