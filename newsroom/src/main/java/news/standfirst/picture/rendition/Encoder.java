package news.standfirst.picture.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import news.standfirst.picture.file.PictureType;

/**
 * Packs finished pixels: progressive JPEG for photographs, PNG for drawings and see-through ones.
 */
final class Encoder {
  /** Where a viewer sees no difference at arm's length and a file has some 0.15 bytes a pixel. */
  private static final float JPEG_QUALITY = 0.82f;

  /** The JDK's PNG writer: 0 packs hardest; this is zlib's level 8. */
  private static final float PNG_QUALITY = 0.1f;

  private Encoder() {}

  static byte[] encode(Pixels pixels, PictureType type) {
    return switch (type) {
      case JPEG -> write(image(pixels, BufferedImage.TYPE_INT_RGB), "jpeg", JPEG_QUALITY);
      case PNG -> {
        int kind = pixels.isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        yield write(image(pixels, kind), "png", PNG_QUALITY);
      }
      case WEBP -> throw new IllegalArgumentException("Renditions are JPEG or PNG, not WebP");
    };
  }

  private static BufferedImage image(Pixels pixels, int kind) {
    var image = new BufferedImage(pixels.width(), pixels.height(), kind);
    image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
    return image;
  }

  private static byte[] write(BufferedImage image, String format, float quality) {
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream(image.getWidth() * image.getHeight() / 5 + 1024);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var wish = writer.getDefaultWriteParam();
      wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wish.setCompressionQuality(quality);
      if (format.equals("jpeg")) {
        wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), wish);
    } catch (IOException inMemory) {
      throw new UncheckedIOException("Packing a " + format + " in memory failed", inMemory);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
