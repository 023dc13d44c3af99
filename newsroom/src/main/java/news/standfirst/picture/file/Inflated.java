package news.standfirst.picture.file;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks zlib data up to a bound; what would become larger counts as absent. */
final class Inflated {
  private Inflated() {}

  /** The unpacked bytes; empty when damaged or larger than {@code most}. */
  static byte[] atMost(Slice packed, int most) {
    try (var inflater = new Inflater()) {
      inflater.setInput(packed.bytes(), packed.start(), packed.length());
      byte[] out = new byte[Math.min(most, 64 * 1024)];
      int filled = 0;
      while (true) {
        filled += inflater.inflate(out, filled, out.length - filled);
        if (inflater.finished()) {
          return Arrays.copyOf(out, filled);
        }
        if (filled < out.length || out.length == most) {
          return new byte[0]; // cut off, damaged, or a bomb
        }
        out = Arrays.copyOf(out, (int) Math.min(most, out.length * 2L));
      }
    } catch (DataFormatException damaged) {
      return new byte[0];
    }
  }
}
