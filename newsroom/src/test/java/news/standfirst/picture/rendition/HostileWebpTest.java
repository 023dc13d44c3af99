package news.standfirst.picture.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import news.standfirst.picture.Samples;
import news.standfirst.picture.file.FileReader;
import news.standfirst.picture.file.RefusedException;
import org.junit.jupiter.api.Test;

/** Lossless WebP (RFC 9649, 3) bit by bit, as no program writes it. */
class HostileWebpTest {
  private static final int MEMORY = 256 << 20;

  /** A stream of bits, each number with its lowest bit first. */
  private static final class Bits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int held;
    private int count;

    Bits put(int value, int bits) {
      for (int i = 0; i < bits; i++) {
        held |= (value >> i & 1) << count++;
        if (count == 8) {
          bytes.write(held);
          held = 0;
          count = 0;
        }
      }
      return this;
    }

    /** A code with one symbol, which then takes no bit. */
    Bits code(int symbol) {
      return put(1, 1).put(0, 1).put(1, 1).put(symbol, 8);
    }

    /** Five codes, so that every pixel is of this colour and takes no bit. */
    Bits colour(int red, int green, int blue) {
      return code(green).code(red).code(blue).code(255).put(1, 1).put(0, 3);
    }

    /** A transform that predicts from a smaller picture: 55 bits. */
    Bits predictor() {
      return put(1, 1).put(0, 2).put(0, 3).put(0, 1).colour(0, 0, 0);
    }

    /** So many transforms without data, of 3 bits each. */
    Bits subtractGreen(int times) {
      for (int i = 0; i < times; i++) {
        put(1, 1).put(2, 2);
      }
      return this;
    }

    /**
     * Transforms in units of 64 bits: whoever reads the last eight bytes again and again finds no
     * end of them. The first 136 bits make the whole end with the file, which has an even length.
     */
    Bits endless() {
      predictor().subtractGreen(27);
      for (int i = 0; i < 20; i++) {
        predictor().subtractGreen(3);
      }
      return this;
    }

    byte[] data() {
      if (count > 0) {
        put(0, 8 - count);
      }
      return bytes.toByteArray();
    }

    byte[] file() {
      return riff(chunk("VP8L", data()));
    }
  }

  private static byte[] riff(byte[] chunks) {
    return join(latin("RIFF"), little(4 + chunks.length, 4), latin("WEBP"), chunks);
  }

  private static byte[] chunk(String type, byte[] data) {
    return join(latin(type), little(data.length, 4), data, new byte[data.length % 2]);
  }

  private static byte[] little(int value, int bytes) {
    var little = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      little[i] = (byte) (value >> 8 * i);
    }
    return little;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** The lossy sample of 96 x 64 pixels with an alpha channel of these lossless data. */
  private static byte[] withAlpha(Bits alpha) {
    var sample = Samples.webp("lossy");
    assertThat(new String(sample, 12, 4, StandardCharsets.ISO_8859_1)).isEqualTo("VP8 ");
    var image = Arrays.copyOfRange(sample, 12, sample.length);
    return riff(
        join(
            chunk("VP8X", join(little(0x10, 4), little(95, 3), little(63, 3))),
            chunk("ALPH", join(little(1, 1), alpha.data())),
            image));
  }

  private static Bits picture(int width, int height) {
    return new Bits().put(0x2f, 8).put(width - 1, 14).put(height - 1, 14).put(0, 4);
  }

  private static List<Rendered> make(byte[] file) throws RefusedException, InterruptedException {
    try (var pool = new DecodingPool(MEMORY)) {
      return pool.render(FileReader.read(file, "", ""), FocalPoint.CENTRE);
    }
  }

  @Test
  void large_picture_of_one_colour_in_thirty_bytes_is_a_picture() throws Exception {
    var file = picture(4_000, 3_000).put(0, 3).colour(200, 100, 50).file();
    assertThat(file.length).isLessThan(50);
    var made = make(file);
    assertThat(made).extracting(Rendered::name).contains("w2000", "16x9");
  }

  @Test
  void transforms_that_go_on_behind_the_end_are_refused() {
    var bits = picture(8, 8).endless();
    assertThatThrownBy(() -> make(bits.file()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged inside");
  }

  @Test
  void transforms_that_would_fill_the_memory_are_refused() {
    var bits = picture(4_000, 2_000);
    for (int i = 0; i < 20_000; i++) {
      bits.predictor();
    }
    bits.put(0, 3).colour(1, 2, 3);
    assertThatThrownBy(() -> make(bits.file()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged inside");
  }

  @Test
  void transforms_without_data_and_without_number_are_refused_or_done() throws Exception {
    var bits = picture(100, 100).subtractGreen(400);
    assertThat(make(bits.put(0, 3).colour(1, 2, 3).file())).isNotEmpty();
  }

  @Test
  void lossy_picture_has_the_alpha_channel_of_its_lossless_data() throws Exception {
    assertThat(make(withAlpha(new Bits().put(0, 3).colour(0, 128, 0)))).isNotEmpty();
  }

  @Test
  void alpha_channel_that_goes_on_behind_its_end_or_fills_the_memory_is_refused() {
    assertThatThrownBy(() -> make(withAlpha(new Bits().endless())))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged inside");
    var much = new Bits();
    for (int i = 0; i < 200_000; i++) {
      much.predictor();
    }
    much.put(0, 3).colour(0, 128, 0);
    assertThatThrownBy(() -> make(withAlpha(much)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged inside");
  }

  @Test
  void picture_that_ends_within_its_codes_is_refused() {
    var bits = picture(100, 100).put(0, 3).code(1).code(2);
    assertThatThrownBy(() -> make(bits.file()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged inside");
  }
}
