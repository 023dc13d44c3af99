package news.standfirst.picture.rendition;

import java.util.Arrays;
import java.util.HashSet;

/** A small picture in memory: sRGB with straight alpha, 8 bits each. */
@SuppressWarnings("ArrayRecordComponent") // a drawing board, never compared
record Pixels(int width, int height, int[] argb) implements RowSource {
  /** Distinct colours in the sample below which a picture is a drawing: a photograph has 10,000. */
  private static final int COLOURS_OF_A_DRAWING = 1_000;

  private static final int SAMPLE = 65_536;

  Pixels(int width, int height) {
    this(width, height, new int[Math.multiplyExact(width, height)]);
  }

  @Override
  public void row(int y, int[] row) {
    System.arraycopy(argb, y * width, row, 0, width);
  }

  boolean isOpaque() {
    return Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0xff);
  }

  /** Whether it has so few colours that JPEG would blur its edges for nothing. */
  boolean isDrawing() {
    int step = Math.max(1, argb.length / SAMPLE);
    var colours = new HashSet<Integer>();
    for (int i = 0; i < argb.length && colours.size() <= COLOURS_OF_A_DRAWING; i += step) {
      colours.add(argb[i]);
    }
    return colours.size() <= COLOURS_OF_A_DRAWING;
  }
}
