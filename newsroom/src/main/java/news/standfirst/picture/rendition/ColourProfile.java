package news.standfirst.picture.rendition;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** A file's ICC profile, ready to turn its colours into sRGB. */
final class ColourProfile {
  private final ColorConvertOp conversion;

  private ColourProfile(ColorConvertOp conversion) {
    this.conversion = conversion;
  }

  /**
   * The profile when it is one for so many channels and works; a damaged profile, or a grey one in
   * a colour picture, counts as absent, as browsers have it.
   */
  static Optional<ColourProfile> of(byte[] icc, int channels) {
    if (icc.length == 0) {
      return Optional.empty();
    }
    try {
      var profile = ICC_Profile.getInstance(icc);
      if (profile.getNumComponents() != channels || channels == 2) {
        return Optional.empty();
      }
      var srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
      var conversion = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
      conversion.filter(strip(channels, 1), strip(3, 1)); // a bad one fails here, not half-way
      return Optional.of(new ColourProfile(conversion));
    } catch (IllegalArgumentException | CMMException damaged) {
      return Optional.empty();
    }
  }

  /** A row of so many pixels with so many channels of one byte. */
  static WritableRaster strip(int channels, int pixels) {
    return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, channels, null);
  }

  WritableRaster toSrgb(Raster strip) {
    var converted = strip(3, strip.getWidth());
    return conversion.filter(strip, converted);
  }
}
