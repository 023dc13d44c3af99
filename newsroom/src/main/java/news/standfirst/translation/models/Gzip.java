package news.standfirst.translation.models;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Tells packed from plain by the first bytes; no file of a model begins like a packed one. */
final class Gzip {
  private Gzip() {}

  /** The contents, whether packed or not. */
  static InputStream open(InputStream file) throws IOException {
    var buffered = new BufferedInputStream(file, 64 * 1024);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered, 64 * 1024) : buffered;
  }

  static byte[] unpacked(byte[] bytes, int most) {
    try (var stream = open(new ByteArrayInputStream(bytes))) {
      var plain = stream.readNBytes(most + 1);
      if (plain.length > most) {
        throw new ModelFault("The catalogue is larger than " + most + " bytes.");
      }
      return plain;
    } catch (IOException e) {
      throw new ModelFault(
          ModelFault.Kind.DAMAGED, "The catalogue is damaged: " + e.getMessage(), e);
    }
  }
}
