package news.standfirst.picture.file;

import java.time.Duration;

/**
 * Every bound on a picture file, with its arithmetic.
 *
 * <p>What a decode may cost: at most {@link #WORKING_PIXELS} pixels are ever unpacked (a larger
 * file is read at every second pixel of every second line, which still leaves more than any
 * rendition needs), so 40 million x 3 bytes = 120 MB for the usual photograph and 40 million x 8
 * bytes = 320 MB for the worst PNG (16 bits, four channels). A progressive JPEG keeps the
 * coefficients of all its pixels besides: 100 million x 3 components x 2 bytes = 600 MB at the very
 * most. {@link #DECODING_BYTES} is what all decodes together may hold; a decode that needs more
 * than is free waits.
 */
public final class PictureLimits {
  /** A file. A 61-megapixel camera JPEG at its best quality has about 35 MB. */
  public static final int FILE_BYTES = 40 * 1024 * 1024;

  /**
   * Width x height as the file's header says; the largest cameras of the trade have 100 million.
   */
  public static final long PIXELS = 100_000_000L;

  /** WebP: its decoder reads some 6 million pixels a second, and always all of them. */
  public static final long WEBP_PIXELS = 40_000_000L;

  /**
   * What a WebP's decoder may allocate besides its pixels, over a whole decode: code tables, and in
   * lossy ones short-lived objects.
   */
  public static final long WEBP_BESIDE_BYTES = 96L << 20;

  /** Of a processor, for one WebP: one of 24 million pixels took 3.5 s. */
  public static final Duration WEBP_CPU = Duration.ofMinutes(1);

  /** One side: what JPEG can say (65,535) is more than a panorama needs and than scalers like. */
  public static final int SIDE = 30_000;

  /** Pixels unpacked at once, see above. */
  public static final long WORKING_PIXELS = 40_000_000L;

  /**
   * All decodes together: one worst case (600 MB + 25 million x 3 bytes) or six usual ones. A
   * machine with less than twice that as Java heap allows half its heap.
   */
  public static final int DECODING_BYTES = 720 * 1024 * 1024;

  /** Uploads that may wait for a decode; each holds its file, so 16 x 40 MB = 640 MB at most. */
  public static final int WAITING_UPLOADS = 16;

  /** Segments or chunks of one file; a large PNG in 8 KB chunks has 5,000. */
  public static final int PARTS = 20_000;

  /**
   * Scans of a JPEG. Usual progressive files have 10; each scan costs a pass over all coefficients,
   * which is how a small file keeps a decoder busy for minutes.
   */
  public static final int SCANS = 64;

  /** A block of 8 x 8 pixels takes at least one bit: a file with less is cut off or a lie. */
  public static final int JPEG_PIXELS_PER_BYTE = 64 * 8;

  /** zlib packs 1,032 bytes into one at the very best; a PNG with less data is cut off or a lie. */
  public static final int PNG_RATIO = 1_100;

  /** An ICC profile, unpacked. CMYK press profiles have 0.5 to 2 MB. */
  public static final int ICC_BYTES = 4 * 1024 * 1024;

  /** An XMP packet, unpacked; editing histories make large ones. Beyond it XMP is left unread. */
  public static final int XMP_BYTES = 1024 * 1024;

  /** The IIM block with its Photoshop wrapping; thumbnails live there too. */
  public static final int IIM_BYTES = 1024 * 1024;

  /** Elements of an XMP packet, and how deep they nest. */
  public static final int XMP_ELEMENTS = 20_000;

  /** Depth of an XMP packet's elements; real ones stay below 15. */
  public static final int XMP_DEPTH = 40;

  private PictureLimits() {}
}
