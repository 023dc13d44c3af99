package news.standfirst.picture.file;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/** Walks the chunks of one PNG (W3C PNG, third edition) to its end. Used once, by one thread. */
final class PngParts {
  private static final int SIGNATURE = 8;
  private static final String XMP = "XML:com.adobe.xmp\0";

  private final Slice file;
  private final ByteArrayOutputStream decodable = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int bits;
  private int colour = -1;
  private boolean transparent;
  private int orientation = 1;
  private long dataBytes;
  private byte[] icc = {};
  private byte[] xmp = {};

  PngParts(Slice file) {
    this.file = file;
  }

  FileParts read() throws RefusedException {
    decodable.write(file.bytes(), file.start(), SIGNATURE);
    int at = SIGNATURE;
    for (int parts = 0; ; parts++) {
      if (parts > PictureLimits.PARTS) {
        throw broken("has more parts than any program writes");
      }
      long length = file.u32(at);
      var whole = file.part(at, 12 + length);
      at += (int) (12 + length);
      var chunk = whole.part(8, length);
      var type = latin(whole.part(4, 4));
      if (parts == 0 && !type.equals("IHDR")) {
        throw broken("does not begin with its size");
      }
      handle(type, chunk, whole);
      if (type.equals("IEND")) {
        break;
      }
    }
    if (dataBytes == 0) {
      throw broken("has no picture in it");
    }
    long unpacked = height * (1 + (long) width * bits * samples() / 8);
    if (dataBytes < unpacked / PictureLimits.PNG_RATIO) {
      throw broken("has less data than its size needs");
    }
    return new FileParts(
        PictureType.PNG,
        width,
        height,
        channels(),
        bits,
        colour == 3,
        FileParts.Ink.NONE,
        transparent || colour >= 4,
        false,
        orientation,
        icc,
        xmp,
        new byte[0],
        at,
        decodable.toByteArray());
  }

  private void handle(String type, Slice chunk, Slice whole) throws RefusedException {
    switch (type) {
      case "IHDR" -> {
        header(chunk);
        keep(whole);
      }
      case "PLTE", "IEND" -> keep(whole);
      case "tRNS" -> {
        transparent = true;
        keep(whole);
      }
      case "IDAT" -> {
        dataBytes += chunk.length();
        keep(whole);
      }
      case "acTL", "fcTL", "fdAT" -> throw new RefusedException(PictureReason.MOVES, "PNG", "PNG");
      case "iCCP" -> icc = profile(chunk);
      case "iTXt" -> {
        if (chunk.startsWith(XMP) && xmp.length == 0) {
          xmp = internationalText(chunk);
        }
      }
      case "eXIf" -> orientation = ExifOrientation.of(chunk, orientation);
      default -> {
        if (type.charAt(0) >= 'A' && type.charAt(0) <= 'Z') {
          throw broken("has a part that no PNG reader knows");
        }
        // Other text, times and private chunks are left unread: a zTXt bomb never goes off.
      }
    }
  }

  private void header(Slice chunk) throws RefusedException {
    if (colour >= 0 || chunk.length() != 13) {
      throw broken("tells its size wrongly");
    }
    FileReader.checkSize(chunk.u32(0), chunk.u32(4), PictureLimits.PIXELS);
    width = (int) chunk.u32(0);
    height = (int) chunk.u32(4);
    bits = chunk.u8(8);
    colour = chunk.u8(9);
    boolean depthFits =
        switch (colour) {
          case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
          case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
          case 2, 4, 6 -> bits == 8 || bits == 16;
          default -> false;
        };
    if (!depthFits || chunk.u8(10) != 0 || chunk.u8(11) != 0 || chunk.u8(12) > 1) {
      throw broken("has a kind of colour that PNG does not know");
    }
  }

  /** Numbers that the file holds for one pixel. */
  private int samples() {
    return switch (colour) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private int channels() {
    return switch (colour) {
      case 2 -> transparent ? 4 : 3;
      case 4 -> 2;
      case 6 -> 4;
      case 0 -> transparent ? 2 : 1;
      default -> 1;
    };
  }

  /** Kept chunks get through with a right checksum only, so that no decoder sees damaged ones. */
  private void keep(Slice whole) throws RefusedException {
    var crc = new CRC32();
    crc.update(whole.bytes(), whole.start() + 4, whole.length() - 8);
    if (crc.getValue() != whole.u32(whole.length() - 4)) {
      throw broken("was damaged on its way");
    }
    decodable.write(whole.bytes(), whole.start(), whole.length());
  }

  private static byte[] profile(Slice chunk) throws RefusedException {
    int name = endOfWord(chunk, 0);
    if (name < 0 || name + 2 > chunk.length()) {
      return new byte[0];
    }
    return Inflated.atMost(chunk.from(name + 2), PictureLimits.ICC_BYTES);
  }

  private static byte[] internationalText(Slice chunk) throws RefusedException {
    int keyword = XMP.length();
    if (chunk.length() < keyword + 2) {
      return new byte[0];
    }
    boolean compressed = chunk.u8(keyword) == 1;
    int language = endOfWord(chunk, keyword + 2);
    int translated = language < 0 ? -1 : endOfWord(chunk, language + 1);
    if (translated < 0) {
      return new byte[0];
    }
    var text = chunk.from(translated + 1);
    if (compressed) {
      return Inflated.atMost(text, PictureLimits.XMP_BYTES);
    }
    return text.length() <= PictureLimits.XMP_BYTES ? text.copy() : new byte[0];
  }

  private static int endOfWord(Slice chunk, int from) throws RefusedException {
    for (int i = from; i < chunk.length(); i++) {
      if (chunk.u8(i) == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String latin(Slice part) throws RefusedException {
    var text = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      text.append((char) part.u8(i));
    }
    return text.toString();
  }

  private static RefusedException broken(String what) {
    return new RefusedException(PictureReason.BROKEN, "PNG", what);
  }
}
