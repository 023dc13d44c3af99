package news.standfirst.picture.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.FileParts.Ink;
import news.standfirst.picture.file.PictureReason;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.file.RefusedException;

/**
 * Unpacks a checked file. Gets the file's decodable parts only, so that no decoder sees profiles,
 * words or thumbnails. A file that is cut off or damaged inside is refused rather than shown half
 * grey.
 */
final class Decoder {
  private Decoder() {}

  static DecodedPicture decode(FileParts file) throws RefusedException {
    try {
      return file.type() == PictureType.WEBP ? WebpDecoder.decode(file) : decodeByJdk(file);
    } catch (IOException | RuntimeException damaged) {
      // Decoders answer damaged files with whatever exception they stumble over.
      throw broken(file, damaged);
    }
  }

  private static DecodedPicture decodeByJdk(FileParts file) throws IOException {
    var format = file.type() == PictureType.JPEG ? "jpeg" : "png";
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.decodable()))) {
      var damage = new Damage();
      reader.addIIOReadWarningListener(damage);
      reader.setInput(in, true, true);
      var decoded = decode(reader, file);
      if (damage.found) {
        throw new IIOException("The data end early");
      }
      return decoded;
    } finally {
      reader.dispose();
    }
  }

  /**
   * Reads with a reader that has its input.
   *
   * @throws IOException when the picture is damaged or has another size than its header says
   */
  static DecodedPicture decode(ImageReader reader, FileParts file) throws IOException {
    if (reader.getWidth(0) != file.width() || reader.getHeight(0) != file.height()) {
      throw new IIOException("The picture has two sizes");
    }
    var wish = reader.getDefaultReadParam();
    int step = file.subsampling();
    if (step > 1) {
      wish.setSourceSubsampling(step, step, 0, 0);
    }
    if (file.ink() != Ink.NONE) {
      return new DecodedPicture(reader.readRaster(0, wish), null, file.ink(), file.icc());
    }
    BufferedImage image = reader.read(0, wish);
    return new DecodedPicture(image.getRaster(), image.getColorModel(), Ink.NONE, file.icc());
  }

  private static RefusedException broken(FileParts file, Throwable cause) {
    var refused = new RefusedException(PictureReason.DAMAGED_INSIDE, file.type().toString());
    refused.initCause(cause);
    return refused;
  }

  /** Hears the JPEG decoder say that data ended early; its other remarks change no pixel. */
  private static final class Damage implements IIOReadWarningListener {
    private boolean found;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
      found |= warning.toLowerCase(Locale.ROOT).contains("premature");
    }
  }
}
