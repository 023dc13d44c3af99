package news.standfirst.live;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Compresses pieces of a stream so that each can be appended to anyone's gzip stream.
 *
 * <p>A deflate stream may be cut at a full flush (RFC 1951; zlib's {@code Z_FULL_FLUSH}): what
 * comes after refers to nothing before it. So a piece that was compressed from an empty window and
 * ends at such a point is the same for all readers, however their streams began. A stream has a
 * gzip header (RFC 1952) once and never a trailer, for it has no end; decoders give out what they
 * have at each flush point.
 */
final class GzipBlocks {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private GzipBlocks() {}

  static byte[] header() {
    return HEADER.clone();
  }

  static byte[] of(byte[] piece) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(piece);
      var block = new ByteArrayOutputStream(piece.length / 2 + 32);
      byte[] buffer = new byte[8_192];
      int made;
      do {
        made = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        block.write(buffer, 0, made);
      } while (made == buffer.length);
      return block.toByteArray();
    }
  }
}
