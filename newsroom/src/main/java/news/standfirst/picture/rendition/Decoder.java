package news.standfirst.picture.rendition;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.FileParts.Ink;
import news.standfirst.picture.file.PictureReason;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.file.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a checked file. Gets the file's decodable parts only, so that no decoder sees profiles,
 * words or thumbnails. A file that is cut off or damaged inside is refused rather than shown half
 * grey.
 */
final class Decoder {
  private Decoder() {}

  static DecodedPicture decode(FileParts file) throws RefusedException {
    ImageReader reader = null;
    try (var in = input(file)) {
      reader = reader(file);
      var damage = new Damage();
      reader.addIIOReadWarningListener(damage);
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != file.width() || reader.getHeight(0) != file.height()) {
        throw broken(file, null);
      }
      var decoded = decode(reader, file);
      if (damage.found || (in instanceof BoundedInput webp && webp.endedBehind())) {
        throw broken(file, null);
      }
      return decoded;
    } catch (IOException | RuntimeException damaged) {
      // The JDK's decoders answer damaged files with whatever exception they stumble over.
      throw broken(file, damaged);
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  private static ImageInputStream input(FileParts file) {
    return file.type() == PictureType.WEBP
        ? new BoundedInput(file)
        : new MemoryCacheImageInputStream(new ByteArrayInputStream(file.decodable()));
  }

  private static DecodedPicture decode(ImageReader reader, FileParts file) throws IOException {
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

  private static ImageReader reader(FileParts file) throws IOException {
    return switch (file.type()) {
      case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
    };
  }

  private static RefusedException broken(FileParts file, @Nullable Throwable cause) {
    var refused = new RefusedException(PictureReason.DAMAGED_INSIDE, file.type().toString());
    if (cause != null) {
      refused.initCause(cause);
    }
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
