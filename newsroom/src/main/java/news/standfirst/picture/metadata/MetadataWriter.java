package news.standfirst.picture.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import news.standfirst.picture.file.PictureType;

/**
 * Puts words into the finished files that readers get: an XMP packet and, in a JPEG, the IIM block
 * with its digest. Expects files as the renditions' encoder makes them, without words yet.
 * Stateless.
 */
public final class MetadataWriter {
  private static final int SEGMENT = 65_533;
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";
  private static final int PNG_HEADER = 8 + 25;
  private static final int SHORT = 1_200;

  private MetadataWriter() {}

  /**
   * The file with the words in it.
   *
   * @param file a JPEG or PNG of ours, with or without words
   * @param identifier the picture's id; it also keeps the files of two pictures apart
   */
  public static byte[] embed(
      byte[] file, PictureType type, PhotoMetadata words, String identifier) {
    var packet = XmpWriter.write(words, identifier);
    if (XMP.length() + packet.length > SEGMENT) {
      packet = XmpWriter.write(shortened(words), identifier);
    }
    return switch (type) {
      case JPEG -> jpeg(withoutSegments(file), packet, iim(words));
      case PNG -> png(withoutText(file), packet);
      case WEBP -> throw new IllegalArgumentException("Renditions are JPEG or PNG, not WebP");
    };
  }

  private static byte[] jpeg(byte[] file, byte[] packet, byte[] iim) {
    var out = new ByteArrayOutputStream(file.length + packet.length + iim.length + 200);
    int start = 2;
    if ((file[3] & 0xff) == 0xe0) { // JFIF stays first
      start += 2 + ((file[4] & 0xff) << 8 | (file[5] & 0xff));
    }
    out.write(file, 0, start);
    segment(out, 0xe1, XMP, packet);
    segment(out, 0xed, PHOTOSHOP, new PhotoshopBlocks(iim, MetadataReader.md5(iim)).write());
    out.write(file, start, file.length - start);
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, String name, byte[] bytes) {
    int length = 2 + name.length() + bytes.length;
    if (length > SEGMENT + 2) {
      return; // the IIM of very many long keywords: XMP has them all
    }
    out.write(0xff);
    out.write(marker);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(bytes);
  }

  private static byte[] png(byte[] file, byte[] packet) {
    var head = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    var chunk = ByteBuffer.allocate(12 + head.length + packet.length);
    chunk.putInt(head.length + packet.length);
    chunk.put("iTXt".getBytes(StandardCharsets.ISO_8859_1)).put(head).put(packet);
    var crc = new CRC32();
    crc.update(chunk.array(), 4, chunk.position() - 4);
    chunk.putInt((int) crc.getValue());
    var out = new ByteArrayOutputStream(file.length + chunk.capacity());
    out.write(file, 0, PNG_HEADER);
    out.writeBytes(chunk.array());
    out.write(file, PNG_HEADER, file.length - PNG_HEADER);
    return out.toByteArray();
  }

  private static byte[] withoutSegments(byte[] file) {
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 2);
    int at = 2;
    while ((file[at + 1] & 0xff) != 0xda) { // up to the scan
      int marker = file[at + 1] & 0xff;
      int length = 2 + ((file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff));
      if (marker != 0xe1 && marker != 0xed) {
        out.write(file, at, length);
      }
      at += length;
    }
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  private static byte[] withoutText(byte[] file) {
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 8);
    var chunks = ByteBuffer.wrap(file);
    for (int at = 8; at < file.length; ) {
      int length = 12 + chunks.getInt(at);
      if (chunks.getInt(at + 4) != 0x69545874) { // iTXt
        out.write(file, at, length);
      }
      at += length;
    }
    return out.toByteArray();
  }

  private static byte[] iim(PhotoMetadata words) {
    Map<Iim.Field, List<String>> texts = new EnumMap<>(Iim.Field.class);
    texts.put(Iim.Field.TITLE, List.of(words.title().text()));
    texts.put(Iim.Field.KEYWORD, words.keywords());
    texts.put(Iim.Field.CREATOR, words.creators());
    texts.put(Iim.Field.CREATOR_TITLE, List.of(words.creatorTitle()));
    texts.put(Iim.Field.CITY, List.of(words.city()));
    texts.put(Iim.Field.COUNTRY, List.of(words.country()));
    texts.put(Iim.Field.HEADLINE, List.of(words.headline()));
    texts.put(Iim.Field.CREDIT, List.of(words.credit()));
    texts.put(Iim.Field.SOURCE, List.of(words.source()));
    texts.put(Iim.Field.COPYRIGHT, List.of(words.copyright().text()));
    texts.put(Iim.Field.CAPTION, List.of(words.caption().text()));
    return Iim.write(texts);
  }

  /**
   * What always fits into one segment of 64 KB: texts of 8,000 characters in many languages would
   * not, so caption and rights stay whole up to 1,200 and what readers miss least goes.
   */
  private static PhotoMetadata shortened(PhotoMetadata words) {
    return new PhotoMetadata(
        Wording.of(cut(words.caption().text(), SHORT)),
        Wording.of(cut(words.alternativeText().text(), SHORT)),
        Wording.NONE,
        words.creators().stream().limit(5).map(text -> cut(text, 200)).toList(),
        "",
        cut(words.credit(), 500),
        Wording.of(cut(words.copyright().text(), SHORT)),
        Wording.of(cut(words.usageTerms().text(), SHORT)),
        words.webStatement(),
        words.licensorUrl(),
        cut(words.headline(), 500),
        Wording.of(cut(words.title().text(), 500)),
        cut(words.source(), 500),
        "",
        List.of(),
        cut(words.city(), 200),
        cut(words.country(), 200),
        words.digitalSourceType(),
        words.dataMining());
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
