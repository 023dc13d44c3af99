package news.standfirst.picture.file;

/**
 * What a picture file says about itself, read without decoding it.
 *
 * @param type by its bytes
 * @param width of the stored pixels, before {@code orientation} turns them
 * @param height of the stored pixels
 * @param channels 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha or CMYK
 * @param bits per channel
 * @param palette whether pixels are numbers of a palette
 * @param ink how a JPEG's four channels are meant; {@link Ink#NONE} for light (RGB, grey)
 * @param alpha whether pixels may be transparent
 * @param progressive whether a decoder must hold all coefficients
 * @param orientation 1 to 8 as Exif counts
 * @param icc the colour profile, empty when there is none
 * @param xmp the XMP packet, empty when there is none
 * @param photoshop the Photoshop resources that hold IIM, empty when there are none
 * @param length of the file up to its own end; what comes behind is not picture
 * @param decodable the same picture without profiles, words, thumbnails and anything else that a
 *     pixel decoder has no business with
 */
@SuppressWarnings("ArrayRecordComponent") // a window on bytes, never compared
public record FileParts(
    PictureType type,
    int width,
    int height,
    int channels,
    int bits,
    boolean palette,
    Ink ink,
    boolean alpha,
    boolean progressive,
    int orientation,
    byte[] icc,
    byte[] xmp,
    byte[] photoshop,
    int length,
    byte[] decodable) {

  /** How the four channels of a JPEG are meant. */
  public enum Ink {
    /** Not four inks at all. */
    NONE,
    /** Cyan, magenta, yellow, black; 255 is full ink. */
    CMYK,
    /** As Photoshop writes it: 0 is full ink. */
    INVERTED_CMYK,
    /** Photoshop's inverted CMYK with the first three turned into luminance and chroma. */
    INVERTED_YCCK
  }

  /** Width x height. */
  public long pixels() {
    return (long) width * height;
  }

  /** What unpacking all pixels in the decoder costs at most, in bytes. */
  public long decodingBytes() {
    long step = subsampling();
    long unpacked = pixels() / (step * step) * channels * (bits == 16 ? 2 : 1);
    long coefficients = progressive ? pixels() * channels * 2 : 0;
    long whole = type == PictureType.WEBP ? pixels() * 8 : 0;
    return unpacked + coefficients + whole;
  }

  /** 1, or 2 where the file has more pixels than may be unpacked at once. */
  public int subsampling() {
    return pixels() > PictureLimits.WORKING_PIXELS ? 2 : 1;
  }
}
