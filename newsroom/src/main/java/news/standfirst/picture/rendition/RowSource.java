package news.standfirst.picture.rendition;

/** Stored pixels, row by row, as sRGB with straight alpha. Not safe for several threads. */
interface RowSource {
  int width();

  int height();

  /** Fills {@code argb} with row {@code y}; cheapest when rows are asked for from top to bottom. */
  void row(int y, int[] argb);
}
