package news.standfirst.picture.rendition;

/**
 * The point of a picture that every crop keeps in view.
 *
 * @param x 0 at the left edge to 1 at the right one, of the upright picture
 * @param y 0 at the top to 1 at the bottom
 */
public record FocalPoint(double x, double y) {
  /** The middle. */
  public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

  public FocalPoint {
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      throw new IllegalArgumentException(
          "The focal point " + x + ", " + y + " lies outside the picture; expected 0 to 1 each");
    }
  }
}
