package news.standfirst.picture.rendition;

/** A rectangle of pixels. */
record Area(int x, int y, int width, int height) {
  static Area whole(RowSource rows) {
    return new Area(0, 0, rows.width(), rows.height());
  }

  /** The largest area of this shape around the focal point that lies within width x height. */
  static Area around(FocalPoint focus, int width, int height, int across, int down) {
    int cropWidth = Math.max(1, (int) Math.min(width, (long) height * across / down));
    int cropHeight = Math.max(1, (int) Math.min(height, (long) width * down / across));
    int x = (int) Math.round(focus.x() * width - cropWidth / 2.0);
    int y = (int) Math.round(focus.y() * height - cropHeight / 2.0);
    return new Area(
        Math.clamp(x, 0, width - cropWidth),
        Math.clamp(y, 0, height - cropHeight),
        cropWidth,
        cropHeight);
  }
}
