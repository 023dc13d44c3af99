package news.standfirst.picture.rendition;

import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;
import news.standfirst.picture.file.FileParts.Ink;
import org.jspecify.annotations.Nullable;

/**
 * Unpacked pixels as the file stores them, handed out as sRGB row by row: palettes, grey, 16 bits,
 * inks and colour profiles are worked out a row at a time. Samples are read as they stand, because
 * Java's own way of looking at a grey picture brightens it.
 */
final class DecodedPicture implements RowSource {
  private final Raster raster;
  private final Ink ink;
  private final @Nullable IndexColorModel palette;
  private final int colours;
  private final boolean alpha;
  private final int white;
  private final @Nullable ColourProfile profile;
  private final int[] samples;

  DecodedPicture(Raster raster, @Nullable ColorModel model, Ink ink, byte[] icc) {
    this.raster = raster;
    this.ink = ink;
    this.palette = model instanceof IndexColorModel indexed ? indexed : null;
    int bands = raster.getNumBands();
    this.alpha = palette == null && ink == Ink.NONE && (bands == 2 || bands == 4);
    this.colours = palette != null ? 3 : bands - (alpha ? 1 : 0);
    this.white = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    Optional<ColourProfile> found = ColourProfile.of(icc, colours);
    this.profile = found.orElse(null);
    this.samples = new int[raster.getWidth() * bands];
  }

  @Override
  public int width() {
    return raster.getWidth();
  }

  @Override
  public int height() {
    return raster.getHeight();
  }

  @Override
  public void row(int y, int[] argb) {
    raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, samples);
    if (palette != null) {
      for (int x = 0; x < width(); x++) {
        argb[x] = samples[x] < palette.getMapSize() ? palette.getRGB(samples[x]) : 0xff000000;
      }
    } else {
      toEightBits();
      if (ink != Ink.NONE) {
        toInk();
      }
      plain(argb);
    }
    if (profile != null) {
      convert(profile, argb);
    }
  }

  private void toEightBits() {
    if (white != 255) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (int) ((samples[i] * 255L + white / 2) / white);
      }
    }
  }

  /** Whatever the file's way of writing inks, afterwards 255 is full ink. */
  private void toInk() {
    for (int i = 0; i < samples.length; i += 4) {
      switch (ink) {
        case INVERTED_CMYK -> {
          for (int band = 0; band < 4; band++) {
            samples[i + band] = 255 - samples[i + band];
          }
        }
        case INVERTED_YCCK -> {
          int light = samples[i];
          int blue = samples[i + 1] - 128;
          int red = samples[i + 2] - 128;
          samples[i] = byteOf(light + 1.402 * red);
          samples[i + 1] = byteOf(light - 0.344136 * blue - 0.714136 * red);
          samples[i + 2] = byteOf(light + 1.772 * blue);
          samples[i + 3] = 255 - samples[i + 3];
        }
        case NONE, CMYK -> {}
      }
    }
  }

  private void plain(int[] argb) {
    int bands = raster.getNumBands();
    for (int x = 0; x < width(); x++) {
      int at = x * bands;
      int opacity = alpha ? samples[at + bands - 1] : 255;
      int red = samples[at];
      int green = colours == 1 ? red : samples[at + 1];
      int blue = colours == 1 ? red : samples[at + 2];
      if (ink != Ink.NONE) {
        int paper = 255 - samples[at + 3];
        red = (255 - red) * paper / 255;
        green = (255 - green) * paper / 255;
        blue = (255 - blue) * paper / 255;
      }
      argb[x] = opacity << 24 | red << 16 | green << 8 | blue;
    }
  }

  private void convert(ColourProfile icc, int[] argb) {
    var strip = ColourProfile.strip(colours, width());
    byte[] in = ((DataBufferByte) strip.getDataBuffer()).getData();
    for (int x = 0; x < width(); x++) {
      if (colours == 4) {
        for (int band = 0; band < 4; band++) {
          in[x * 4 + band] = (byte) samples[x * 4 + band];
        }
      } else if (colours == 1) {
        in[x] = (byte) argb[x];
      } else {
        in[x * 3] = (byte) (argb[x] >> 16);
        in[x * 3 + 1] = (byte) (argb[x] >> 8);
        in[x * 3 + 2] = (byte) argb[x];
      }
    }
    byte[] out = ((DataBufferByte) icc.toSrgb(strip).getDataBuffer()).getData();
    for (int x = 0; x < width(); x++) {
      argb[x] =
          (argb[x] & 0xff000000)
              | (out[x * 3] & 0xff) << 16
              | (out[x * 3 + 1] & 0xff) << 8
              | (out[x * 3 + 2] & 0xff);
    }
  }

  private static int byteOf(double value) {
    return (int) Math.clamp(Math.round(value), 0L, 255L);
  }
}
