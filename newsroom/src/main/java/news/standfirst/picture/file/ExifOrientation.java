package news.standfirst.picture.file;

/** Finds the one number of an Exif block that the picture's looks depend on. */
final class ExifOrientation {
  private static final int TAG = 0x0112;
  private static final int MOST_ENTRIES = 500;

  private ExifOrientation() {}

  /** 1 to 8; {@code otherwise} where the block is damaged or does not say. */
  static int of(Slice tiff, int otherwise) {
    try {
      boolean little = tiff.startsWith("II*\0");
      if (!little && !tiff.startsWith("MM\0*")) {
        return otherwise;
      }
      long directory = little ? tiff.u32little(4) : tiff.u32(4);
      if (directory > tiff.length() - 2L) {
        return otherwise;
      }
      int at = (int) directory;
      int entries = Math.min(MOST_ENTRIES, u16(tiff, at, little));
      for (int i = 0; i < entries; i++) {
        int entry = at + 2 + i * 12;
        if (u16(tiff, entry, little) == TAG) {
          int value = u16(tiff, entry + 8, little);
          return value >= 1 && value <= 8 ? value : otherwise;
        }
      }
      return otherwise;
    } catch (RefusedException damaged) {
      return otherwise; // a damaged Exif block is no reason to refuse a good picture
    }
  }

  private static int u16(Slice tiff, int at, boolean little) throws RefusedException {
    return little ? tiff.u16little(at) : tiff.u16(at);
  }
}
