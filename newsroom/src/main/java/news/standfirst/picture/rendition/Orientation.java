package news.standfirst.picture.rendition;

/** How stored pixels are turned to stand upright, by the eight numbers of Exif. */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  TURN_RIGHT(true, false, true),
  TRANSVERSED(true, true, true),
  TURN_LEFT(true, true, false);

  private final boolean swapsSides;
  private final boolean mirrorsStoredX;
  private final boolean mirrorsStoredY;

  Orientation(boolean swapsSides, boolean mirrorsStoredX, boolean mirrorsStoredY) {
    this.swapsSides = swapsSides;
    this.mirrorsStoredX = mirrorsStoredX;
    this.mirrorsStoredY = mirrorsStoredY;
  }

  static Orientation of(int exif) {
    return values()[exif - 1];
  }

  boolean swapsSides() {
    return swapsSides;
  }

  /** The pixels, upright. */
  Pixels apply(Pixels stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = swapsSides ? stored.height() : stored.width();
    int height = swapsSides ? stored.width() : stored.height();
    var upright = new Pixels(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int storedX = storedX(x, y, stored.width());
        int storedY = storedY(x, y, stored.height());
        upright.argb()[y * width + x] = stored.argb()[storedY * stored.width() + storedX];
      }
    }
    return upright;
  }

  /** Where an area of the upright picture lies in the stored one, whose size is given. */
  Area stored(Area upright, int storedWidth, int storedHeight) {
    int width = swapsSides ? upright.height() : upright.width();
    int height = swapsSides ? upright.width() : upright.height();
    int x = swapsSides ? upright.y() : upright.x();
    int y = swapsSides ? upright.x() : upright.y();
    return new Area(
        mirrorsStoredX ? storedWidth - x - width : x,
        mirrorsStoredY ? storedHeight - y - height : y,
        width,
        height);
  }

  private int storedX(int x, int y, int storedWidth) {
    int along = swapsSides ? y : x;
    return mirrorsStoredX ? storedWidth - 1 - along : along;
  }

  private int storedY(int x, int y, int storedHeight) {
    int along = swapsSides ? x : y;
    return mirrorsStoredY ? storedHeight - 1 - along : along;
  }
}
