package news.standfirst.picture.file;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;

/**
 * Walks the segments of one JPEG (ISO/IEC 10918-1 annex B) from its start to its end marker. Used
 * once, by one thread.
 */
final class JpegParts {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int DHT = 0xc4;
  private static final int DAC = 0xcc;
  private static final int COM = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP13 = 0xed;
  private static final int APP14 = 0xee;

  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String ICC = "ICC_PROFILE\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";

  private final Slice file;
  private final ByteArrayOutputStream decodable = new ByteArrayOutputStream();
  private final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
  private final TreeMap<Integer, byte[]> iccParts = new TreeMap<>();
  private byte[] xmp = {};
  private byte[] jfif = {};
  private byte[] adobe = {};
  private int iccBytes;
  private int orientation = 1;
  private int adobeTransform = -1;
  private int frame = -1;
  private int width;
  private int height;
  private int components;
  private int scans;
  private int at = 2;

  JpegParts(Slice file) {
    this.file = file;
  }

  FileParts read() throws RefusedException {
    for (int parts = 0; ; parts++) {
      if (parts > PictureLimits.PARTS) {
        throw broken("has more parts than any camera writes");
      }
      int marker = nextMarker();
      if (marker == EOI) {
        break;
      }
      if (marker == SOI || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
        throw broken("has a marker where none may stand");
      }
      int length = file.u16(at);
      var segment = file.part(at, length).from(2);
      int after = at + length;
      handle(marker, segment);
      at = marker == SOS ? endOfScan(after) : after;
      if (marker == SOS) {
        decodable.write(file.bytes(), file.start() + after, at - after);
      }
    }
    if (frame < 0 || scans == 0) {
      throw broken("has no picture in it");
    }
    if (decodable.size() < (long) width * height / PictureLimits.JPEG_PIXELS_PER_BYTE) {
      throw broken("has less data than its size needs");
    }
    return parts();
  }

  private int nextMarker() throws RefusedException {
    if (file.u8(at) != 0xff) {
      throw broken("has bytes between its parts");
    }
    while (file.u8(at) == 0xff) {
      at++;
    }
    return file.u8(at++);
  }

  /** Scan data ends at the first marker that is neither a stuffed 0xff nor a restart. */
  private int endOfScan(int from) throws RefusedException {
    byte[] bytes = file.bytes();
    for (int i = file.start() + from; i + 1 < file.end(); i++) {
      if (bytes[i] == (byte) 0xff) {
        int next = bytes[i + 1] & 0xff;
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return i - file.start();
        }
      }
    }
    throw broken("ends in the middle of its data");
  }

  private void handle(int marker, Slice segment) throws RefusedException {
    switch (marker) {
      case APP0 -> {
        if (segment.startsWith("JFIF\0") && segment.length() >= 14 && jfif.length == 0) {
          jfif = segment.part(0, 14).copy();
          jfif[12] = 0; // no thumbnail
          jfif[13] = 0;
        }
      }
      case APP1 -> handleApp1(segment);
      case APP2 -> handleIcc(segment);
      case APP13 -> handlePhotoshop(segment);
      case APP14 -> {
        if (segment.startsWith("Adobe") && segment.length() >= 12 && adobe.length == 0) {
          adobe = segment.part(0, 12).copy();
          adobeTransform = segment.u8(11);
        }
      }
      case COM -> OtherFiles.refuseHidden(segment);
      case DAC -> throw unusual("arithmetic coding");
      case SOS -> {
        if (frame < 0) {
          throw broken("has picture data before its size");
        }
        if (++scans > PictureLimits.SCANS) {
          throw new RefusedException(PictureReason.TOO_COSTLY, PictureLimits.SCANS);
        }
        keep(marker, segment);
      }
      default -> {
        if (marker >= 0xc0 && marker <= 0xcf && marker != DHT) {
          handleFrame(marker, segment);
        }
        if (marker < APP0) {
          keep(marker, segment);
        }
      }
    }
  }

  private void handleFrame(int marker, Slice segment) throws RefusedException {
    if (marker > 0xc2) {
      throw unusual("a lossless, hierarchical or arithmetic frame");
    }
    if (frame >= 0) {
      throw broken("has two pictures in one");
    }
    frame = marker;
    if (segment.u8(0) != 8) {
      throw unusual(segment.u8(0) + " bits per colour");
    }
    height = segment.u16(1);
    width = segment.u16(3);
    components = segment.u8(5);
    FileReader.checkSize(width, height, PictureLimits.PIXELS);
    if (components != 1 && components != 3 && components != 4) {
      throw unusual(components + " colour channels");
    }
  }

  private void handleApp1(Slice segment) throws RefusedException {
    if (segment.startsWith(EXIF)) {
      orientation = ExifOrientation.of(segment.from(EXIF.length()), orientation);
    } else if (segment.startsWith(XMP) && xmp.length == 0) {
      xmp = segment.from(XMP.length()).copy();
    }
  }

  private void handleIcc(Slice segment) throws RefusedException {
    if (segment.startsWith(ICC) && segment.length() > ICC.length() + 2) {
      var part = segment.from(ICC.length() + 2).copy();
      iccBytes += part.length;
      if (iccBytes <= PictureLimits.ICC_BYTES) {
        iccParts.put(segment.u8(ICC.length()), part);
      }
    }
  }

  private void handlePhotoshop(Slice segment) throws RefusedException {
    if (segment.startsWith(PHOTOSHOP)
        && photoshop.size() + segment.length() <= PictureLimits.IIM_BYTES) {
      photoshop.writeBytes(segment.from(PHOTOSHOP.length()).copy());
    }
  }

  private void keep(int marker, Slice segment) {
    write(decodable, marker, segment.bytes(), segment.start(), segment.length());
  }

  private FileParts parts() {
    var clean = new ByteArrayOutputStream(decodable.size() + 64);
    clean.write(0xff);
    clean.write(SOI);
    if (jfif.length > 0 && components != 4) {
      write(clean, APP0, jfif, 0, jfif.length);
    }
    if (adobe.length > 0) {
      write(clean, APP14, adobe, 0, adobe.length);
    }
    clean.writeBytes(decodable.toByteArray());
    clean.write(0xff);
    clean.write(EOI);
    return new FileParts(
        PictureType.JPEG,
        width,
        height,
        components,
        8,
        false,
        ink(),
        false,
        frame == 0xc2,
        orientation,
        icc(),
        xmp,
        photoshop.toByteArray(),
        at,
        clean.toByteArray());
  }

  private FileParts.Ink ink() {
    if (components != 4) {
      return FileParts.Ink.NONE;
    }
    return switch (adobeTransform) {
      case 2 -> FileParts.Ink.INVERTED_YCCK;
      case -1 -> FileParts.Ink.CMYK;
      default -> FileParts.Ink.INVERTED_CMYK;
    };
  }

  private byte[] icc() {
    if (iccBytes > PictureLimits.ICC_BYTES) {
      return new byte[0];
    }
    var whole = new ByteArrayOutputStream(iccBytes);
    iccParts.values().forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private static void write(
      ByteArrayOutputStream out, int marker, byte[] bytes, int from, int length) {
    out.write(0xff);
    out.write(marker);
    out.write((length + 2) >> 8);
    out.write(length + 2);
    out.write(bytes, from, length);
  }

  private static RefusedException broken(String what) {
    return new RefusedException(PictureReason.BROKEN, "JPEG", what);
  }

  private static RefusedException unusual(String what) {
    return new RefusedException(PictureReason.UNUSUAL_JPEG, what);
  }
}
