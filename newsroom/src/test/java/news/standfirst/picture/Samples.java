package news.standfirst.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes picture files for tests: drawings of four fields, and what cameras and enemies add. */
public final class Samples {
  public static final int RED = 0xd02020;
  public static final int GREEN = 0x20a040;
  public static final int BLUE = 0x2040c0;
  public static final int YELLOW = 0xe0c020;

  private Samples() {}

  /** Red and green above, blue and yellow below. */
  public static BufferedImage drawing(int width, int height, int kind) {
    var image = new BufferedImage(width, height, kind);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int above = x < width / 2 ? RED : GREEN;
        int below = x < width / 2 ? BLUE : YELLOW;
        image.setRGB(x, y, 0xff000000 | (y < height / 2 ? above : below));
      }
    }
    return image;
  }

  /** The same four fields with a different shade at every pixel, as in a photograph. */
  public static BufferedImage photograph(int width, int height) {
    var image = drawing(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int shade = (x * 31 + y * 17) % 24;
        int pixel = image.getRGB(x, y);
        int red = Math.clamp((pixel >> 16 & 0xff) + shade - 12, 0, 255);
        int green = Math.clamp((pixel >> 8 & 0xff) + (x * 7 + y * 3) % 16 - 8, 0, 255);
        int blue = Math.clamp((pixel & 0xff) + (x * 5 + y * 11) % 16 - 8, 0, 255);
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return jpeg(new IIOImage(photograph(width, height), null, null), false);
  }

  public static byte[] jpeg(IIOImage image, boolean progressive) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var wish = writer.getDefaultWriteParam();
      wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wish.setCompressionQuality(0.95f);
      if (progressive) {
        wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, image, wish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A WebP of 96 x 64 pixels from the resources: lossy, lossless, lossy-alpha, animated... */
  public static byte[] webp(String name) {
    try (var in = Samples.class.getResourceAsStream("/pictures/" + name + ".webp")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JPEG with a segment behind its JFIF header (or its start). */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    int at = (jpeg[3] & 0xff) == 0xe0 ? 4 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff)) : 2;
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, at);
    out.write(0xff);
    out.write(marker);
    out.write((body.length + 2) >> 8);
    out.write(body.length + 2);
    out.writeBytes(body);
    out.write(jpeg, at, jpeg.length - at);
    return out.toByteArray();
  }

  public static byte[] withExif(byte[] jpeg, int orientation) {
    return withSegment(jpeg, 0xe1, join(latin("Exif\0\0"), exif(orientation)));
  }

  /** A TIFF block with camera serial number, orientation and a place, as a telephone writes it. */
  public static byte[] exif(int orientation) {
    var tiff = ByteBuffer.allocate(120).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(latin("II*\0")).putInt(8).putShort((short) 3);
    tiff.putShort((short) 0x010f).putShort((short) 2).putInt(16).putInt(60);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
    tiff.putShort((short) 0xa431).putShort((short) 2).putInt(16).putInt(80);
    tiff.putInt(0);
    tiff.position(60);
    tiff.put(latin("SECRETCAMERA1234"));
    tiff.position(80);
    tiff.put(latin("SERIAL0123456789"));
    return tiff.array();
  }

  public static byte[] withXmp(byte[] jpeg, String packet) {
    var bytes = packet.getBytes(StandardCharsets.UTF_8);
    return withSegment(jpeg, 0xe1, join(latin("http://ns.adobe.com/xap/1.0/\0"), bytes));
  }

  /** An XMP packet around the properties, with the usual prefixes declared. */
  public static String xmp(String properties) {
    return """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
         xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
         xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
         xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
         xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">
        """
        + properties
        + "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
  }

  /** Photoshop resources with an IIM block and, unless it is empty, a digest. */
  public static byte[] withIim(byte[] jpeg, byte[] iim, byte[] digest) {
    return withSegment(jpeg, 0xed, join(latin("Photoshop 3.0\0"), resources(iim, digest)));
  }

  public static byte[] resources(byte[] iim, byte[] digest) {
    var block = resource(0x0404, iim);
    return digest.length == 0 ? block : join(block, resource(0x0425, digest));
  }

  private static byte[] resource(int id, byte[] body) {
    var out = ByteBuffer.allocate(12 + body.length + body.length % 2);
    out.put(latin("8BIM")).putShort((short) id).putShort((short) 0).putInt(body.length).put(body);
    return out.array();
  }

  /** One IIM data set. */
  public static byte[] dataSet(int record, int number, byte[] bytes) {
    return join(
        new byte[] {
          0x1c, (byte) record, (byte) number, (byte) (bytes.length >> 8), (byte) bytes.length
        },
        bytes);
  }

  /** The PNG with a chunk behind its header. */
  public static byte[] withChunk(byte[] png, String type, byte[] body) {
    return join(Arrays.copyOf(png, 33), chunk(type, body), Arrays.copyOfRange(png, 33, png.length));
  }

  public static byte[] chunk(String type, byte[] body) {
    var out = ByteBuffer.allocate(12 + body.length).putInt(body.length).put(latin(type)).put(body);
    var crc = new CRC32();
    crc.update(out.array(), 4, 4 + body.length);
    return out.putInt((int) crc.getValue()).array();
  }

  /** A PNG header with this size and kind of colour, and image data that packs only zeros. */
  public static byte[] pngOf(int width, int height, int bits, int colour, byte[] packedRows) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) bits).put((byte) colour);
    return join(
        latin("\u0089PNG\r\n\u001a\n"),
        chunk("IHDR", header.array()),
        chunk("IDAT", packedRows),
        chunk("IEND", new byte[0]));
  }

  public static byte[] deflate(byte[] bytes) {
    try (var deflater = new Deflater(9)) {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
