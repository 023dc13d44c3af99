package news.standfirst.picture.rendition;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOException;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.PictureLimits;

/** Unpacks the decodable parts of a WebP (RFC 9649) within bounds of memory and time. */
final class WebpDecoder {
  private static final int FIRST_CHUNK = 12;

  /** Behind the header of the extended form, where it has an alpha channel of its own. */
  private static final int ALPHA = 30;

  private static final int LOSSLESS = 1;

  private WebpDecoder() {}

  /**
   * All pixels, or every so many.
   *
   * @throws IOException when it is damaged or takes more than one of its size needs
   */
  static DecodedPicture decode(FileParts file) throws IOException {
    byte[] bytes = file.decodable();
    if (isAt(bytes, FIRST_CHUNK, "VP8L")) {
      return decode(file, bytes, lossless(file));
    }
    if (isAt(bytes, ALPHA, "ALPH")) {
      checkAlpha(file, bytes);
    }
    // A lossy one makes many short-lived objects, and asks for nothing that its size does not say.
    return decode(file, bytes, Long.MAX_VALUE / 2);
  }

  private static long lossless(FileParts file) {
    return file.decodingBytes() + PictureLimits.WEBP_BESIDE_BYTES;
  }

  /**
   * The alpha channel of a lossy picture may be a lossless one, with all that those can ask for.
   */
  private static void checkAlpha(FileParts file, byte[] bytes) throws IOException {
    int size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(ALPHA + 4);
    int start = ALPHA + 8;
    if (size < 1 || (bytes[start] & 3) != LOSSLESS) {
      return;
    }
    byte[] data = Arrays.copyOfRange(bytes, start + 1, start + size);
    decode(file, alone(file.width(), file.height(), data), lossless(file));
  }

  /** A lossless file around these data, which come without a header. */
  private static byte[] alone(int width, int height, byte[] data) {
    int length = 5 + data.length;
    var head = ByteBuffer.allocate(25).order(ByteOrder.LITTLE_ENDIAN);
    head.put(latin("RIFF")).putInt(12 + length + length % 2).put(latin("WEBPVP8L")).putInt(length);
    head.put((byte) 0x2f).putInt((width - 1) | ((height - 1) << 14));
    var file = new ByteArrayOutputStream(head.capacity() + data.length + 1);
    file.writeBytes(head.array());
    file.writeBytes(data);
    file.writeBytes(new byte[length % 2]);
    return file.toByteArray();
  }

  private static DecodedPicture decode(FileParts file, byte[] bytes, long mostBytes)
      throws IOException {
    var reader = new WebPImageReaderSpi().createReaderInstance(null);
    try (var in = new BoundedInput(bytes, mostBytes)) {
      reader.setInput(in, true, true);
      var decoded = Decoder.decode(reader, file);
      if (in.endedBehind()) {
        throw new IIOException("The picture goes on behind its end");
      }
      return decoded;
    } finally {
      reader.dispose();
    }
  }

  private static boolean isAt(byte[] bytes, int at, String type) {
    return bytes.length >= at + 8
        && new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals(type);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
