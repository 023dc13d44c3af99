package news.standfirst.picture.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Walks the chunks of one WebP (RFC 9649) to its end. Used once, by one thread. */
final class WebpParts {
  private static final int HEADER = 12;
  private static final int ANIMATED = 0x02;
  private static final int ALPHA = 0x10;

  private final Slice file;
  private boolean extended;
  private int canvasWidth;
  private int canvasHeight;
  private int width;
  private int height;
  private boolean alpha;
  private boolean lossless;
  private Slice image = new Slice(new byte[0], 0, 0);
  private Slice alphaChunk = new Slice(new byte[0], 0, 0);
  private int orientation = 1;
  private byte[] icc = {};
  private byte[] xmp = {};

  WebpParts(Slice file) {
    this.file = file;
  }

  FileParts read() throws RefusedException {
    long size = file.u32little(4) + 8;
    var riff = file.part(0, size);
    int at = HEADER;
    for (int parts = 0; at + 8 <= riff.length(); parts++) {
      if (parts > PictureLimits.PARTS) {
        throw broken("has more parts than any program writes");
      }
      long length = riff.u32little(at + 4);
      var chunk = riff.part(at + 8, length);
      var type = new String(riff.bytes(), riff.start() + at, 4, StandardCharsets.ISO_8859_1);
      long whole = 8 + length + (length & 1);
      if (parts > 0 && !extended) {
        break; // a plain file is its first chunk; what follows is not picture
      }
      handle(type, chunk, riff.part(at, Math.min(whole, riff.length() - (long) at)));
      at = (int) Math.min(at + whole, riff.length());
    }
    if (image.length() == 0) {
      throw broken("has no picture in it");
    }
    if (extended && (canvasWidth != width || canvasHeight != height)) {
      throw broken("says two different sizes");
    }
    return parts(riff.length());
  }

  private void handle(String type, Slice chunk, Slice whole) throws RefusedException {
    switch (type) {
      case "VP8X" -> {
        if ((chunk.u8(0) & ANIMATED) != 0) {
          throw moves();
        }
        extended = true;
        alpha = (chunk.u8(0) & ALPHA) != 0;
        canvasWidth = chunk.u24little(4) + 1;
        canvasHeight = chunk.u24little(7) + 1;
        FileReader.checkSize(canvasWidth, canvasHeight, PictureLimits.WEBP_PIXELS);
      }
      case "VP8 " -> {
        lossyHeader(chunk);
        image = once(whole);
      }
      case "VP8L" -> {
        losslessHeader(chunk);
        image = once(whole);
      }
      case "ALPH" -> alphaChunk = whole;
      case "ANIM", "ANMF" -> throw moves();
      case "ICCP" -> {
        if (chunk.length() <= PictureLimits.ICC_BYTES) {
          icc = chunk.copy();
        }
      }
      case "EXIF" ->
          orientation =
              ExifOrientation.of(chunk.startsWith("Exif\0\0") ? chunk.from(6) : chunk, orientation);
      case "XMP " -> {
        if (chunk.length() <= PictureLimits.XMP_BYTES) {
          xmp = chunk.copy();
        }
      }
      default -> {
        // Chunks that are not known are to be left alone (RFC 9649, 2.7.1.6).
      }
    }
  }

  private void lossyHeader(Slice chunk) throws RefusedException {
    boolean keyFrame = (chunk.u8(0) & 1) == 0;
    if (!keyFrame || chunk.u8(3) != 0x9d || chunk.u8(4) != 0x01 || chunk.u8(5) != 0x2a) {
      throw broken("has no whole frame in it");
    }
    width = chunk.u16little(6) & 0x3fff;
    height = chunk.u16little(8) & 0x3fff;
    FileReader.checkSize(width, height, PictureLimits.WEBP_PIXELS);
  }

  private void losslessHeader(Slice chunk) throws RefusedException {
    if (chunk.u8(0) != 0x2f) {
      throw broken("has no whole frame in it");
    }
    long head = chunk.u32little(1);
    width = (int) (head & 0x3fff) + 1;
    height = (int) (head >> 14 & 0x3fff) + 1;
    FileReader.checkSize(width, height, PictureLimits.WEBP_PIXELS);
    if (head >>> 29 != 0) {
      throw broken("is of a version that is not known");
    }
    alpha |= (head >> 28 & 1) == 1;
    lossless = true;
  }

  private Slice once(Slice whole) throws RefusedException {
    if (image.length() > 0) {
      throw broken("has two pictures in one");
    }
    return whole;
  }

  private FileParts parts(int length) {
    boolean separateAlpha = alphaChunk.length() > 0 && !lossless;
    var body = new ByteArrayOutputStream(image.length() + alphaChunk.length() + 32);
    if (separateAlpha) {
      body.writeBytes("VP8X".getBytes(StandardCharsets.ISO_8859_1));
      little(body, 10, 4);
      little(body, ALPHA, 4);
      little(body, width - 1, 3);
      little(body, height - 1, 3);
      writePadded(body, alphaChunk);
    }
    writePadded(body, image);
    var clean = new ByteArrayOutputStream(body.size() + HEADER);
    clean.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    little(clean, body.size() + 4, 4);
    clean.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    clean.writeBytes(body.toByteArray());
    boolean transparent = separateAlpha || (lossless && alpha);
    return new FileParts(
        PictureType.WEBP,
        width,
        height,
        transparent ? 4 : 3,
        8,
        false,
        FileParts.Ink.NONE,
        transparent,
        false,
        orientation,
        icc,
        xmp,
        new byte[0],
        length,
        clean.toByteArray());
  }

  private static void writePadded(ByteArrayOutputStream out, Slice whole) {
    out.write(whole.bytes(), whole.start(), whole.length());
    if ((whole.length() & 1) == 1) {
      out.write(0);
    }
  }

  private static void little(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(value >> (8 * i));
    }
  }

  private static RefusedException moves() {
    return new RefusedException(PictureReason.MOVES, "WebP", "WebP");
  }

  private static RefusedException broken(String what) {
    return new RefusedException(PictureReason.BROKEN, "WebP", what);
  }
}
