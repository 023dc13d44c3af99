package news.standfirst.picture.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** A transform without data: 3 bits. */
    Bits subtractGreen() {
      return put(1, 1).put(2, 2);
    }

    byte[] file() {
      if (count > 0) {
        put(0, 8 - count);
      }
      var data = bytes.toByteArray();
      var file = new ByteArrayOutputStream();
      file.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
      little(file, 4 + 8 + data.length + data.length % 2);
      file.writeBytes("WEBPVP8L".getBytes(StandardCharsets.ISO_8859_1));
      little(file, data.length);
      file.writeBytes(data);
      file.writeBytes(new byte[data.length % 2]);
      return file.toByteArray();
    }

    private static void little(ByteArrayOutputStream out, int value) {
      for (int i = 0; i < 4; i++) {
        out.write(value >> 8 * i);
      }
    }
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

  /** Units of 64 bits: whoever reads the last eight bytes again and again finds no end of them. */
  @Test
  void transforms_that_go_on_behind_the_end_are_refused() {
    var bits = picture(8, 8);
    for (int i = 0; i < 20; i++) {
      bits.predictor().subtractGreen().subtractGreen().subtractGreen();
    }
    assertThatThrownBy(() -> make(bits.file())).isInstanceOf(RefusedException.class);
  }

  @Test
  void transforms_that_would_fill_the_memory_are_refused() {
    var bits = picture(4_000, 2_000);
    for (int i = 0; i < 20_000; i++) {
      bits.predictor();
    }
    bits.put(0, 3).colour(1, 2, 3);
    assertThatThrownBy(() -> make(bits.file())).isInstanceOf(RefusedException.class);
  }

  @Test
  void transforms_without_data_and_without_number_are_refused_or_done() throws Exception {
    var bits = picture(100, 100);
    for (int i = 0; i < 400; i++) {
      bits.subtractGreen();
    }
    assertThat(make(bits.put(0, 3).colour(1, 2, 3).file())).isNotEmpty();
  }

  @Test
  void picture_that_ends_within_its_codes_is_refused() {
    var bits = picture(100, 100).put(0, 3).code(1).code(2);
    assertThatThrownBy(() -> make(bits.file())).isInstanceOf(RefusedException.class);
  }
}
