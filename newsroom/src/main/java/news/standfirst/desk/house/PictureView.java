package news.standfirst.desk.house;

import news.standfirst.picture.Picture;

/**
 * One picture of the library.
 *
 * @param expires when its rights end, as a field holds it; may be empty
 */
public record PictureView(Picture picture, String expires, boolean mayChange, boolean mayKill) {
  public long focusX() {
    return Math.round(picture.focus().x() * 100);
  }

  public long focusY() {
    return Math.round(picture.focus().y() * 100);
  }
}
