package news.standfirst.picture.rendition;

import static news.standfirst.picture.Samples.BLUE;
import static news.standfirst.picture.Samples.GREEN;
import static news.standfirst.picture.Samples.RED;
import static news.standfirst.picture.Samples.YELLOW;
import static news.standfirst.picture.Samples.deflate;
import static news.standfirst.picture.Samples.drawing;
import static news.standfirst.picture.Samples.join;
import static news.standfirst.picture.Samples.jpeg;
import static news.standfirst.picture.Samples.latin;
import static news.standfirst.picture.Samples.photograph;
import static news.standfirst.picture.Samples.png;
import static news.standfirst.picture.Samples.pngOf;
import static news.standfirst.picture.Samples.webp;
import static news.standfirst.picture.Samples.withChunk;
import static news.standfirst.picture.Samples.withExif;
import static news.standfirst.picture.Samples.withSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import news.standfirst.picture.Samples;
import news.standfirst.picture.file.FileParts;
import news.standfirst.picture.file.FileReader;
import news.standfirst.picture.file.PictureType;
import news.standfirst.picture.file.RefusedException;
import org.junit.jupiter.api.Test;

class RenditionTest {
  private static final int PNG_HEADER = 33;

  @Test
  void every_width_up_to_the_original_and_three_crops_are_made() throws Exception {
    var made = make(jpeg(1400, 900));
    assertThat(made.stream().map(Rendered::name))
        .containsExactly("w320", "w480", "w640", "w960", "w1280", "1x1", "4x3", "16x9");
    for (var rendition : made) {
      var image = read(rendition);
      assertThat(List.of(image.getWidth(), image.getHeight()))
          .containsExactly(rendition.width(), rendition.height());
      assertThat(rendition.type()).isEqualTo(PictureType.JPEG);
    }
    assertThat(sizes(made)).contains("1280x823", "900x900", "1200x900", "1200x675");
  }

  @Test
  void nothing_is_made_larger_than_it_was() throws Exception {
    assertThat(sizes(make(jpeg(200, 100))))
        .containsExactly("200x100", "100x100", "133x100", "177x100");
    assertThat(sizes(make(jpeg(1, 1)))).containsExactly("1x1", "1x1", "1x1", "1x1");
    assertThat(sizes(make(jpeg(1500, 20)))).contains("1500x20", "20x20");
  }

  @Test
  void photographs_are_progressive_jpeg() throws Exception {
    var bytes = make(jpeg(640, 480)).getFirst().bytes();
    assertThat(FileReader.read(bytes, "", "").progressive()).isTrue();
  }

  @Test
  void all_eight_orientations_come_out_upright() throws Exception {
    var upright = photograph(120, 80);
    for (int orientation = 1; orientation <= 8; orientation++) {
      var stored = stored(upright, orientation);
      var file = withExif(progressive(stored), orientation);
      var first = make(file).getFirst();
      assertThat(first.width()).as("orientation %d", orientation).isEqualTo(120);
      assertFourFields(read(first), 14);
    }
  }

  @Test
  void crop_follows_the_focal_point_also_when_turned() throws Exception {
    var stored = stored(photograph(600, 200), 6);
    var file = FileReader.read(withExif(progressive(stored), 6), "", "");
    try (var pool = new DecodingPool(64 << 20)) {
      var left = crop(pool.render(file, new FocalPoint(0, 0.5)));
      assertThat(near(left.getRGB(100, 50), RED, 20)).isTrue();
      var right = crop(pool.render(file, new FocalPoint(1, 0.5)));
      assertThat(near(right.getRGB(100, 150), YELLOW, 20)).isTrue();
    }
  }

  @Test
  void colours_survive_every_kind_of_png() throws Exception {
    for (int kind :
        List.of(
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_BYTE_INDEXED)) {
      assertFourFields(read(make(png(drawing(120, 80, kind))).getFirst()), 30);
    }
    assertFourFields(read(make(sixteenBits()).getFirst()), 2);
  }

  @Test
  void grey_keeps_its_brightness() throws Exception {
    var grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
    fill(grey.getRaster(), 100);
    assertThat(read(make(png(grey)).getFirst()).getRGB(20, 20) & 0xff).isEqualTo(100);
    int jpeg = read(make(progressive(grey)).getFirst()).getRGB(20, 20);
    assertThat(near(jpeg, 0x646464, 3)).isTrue();
    for (int bits : List.of(1, 2, 4, 8, 16)) {
      var rows = new byte[(40 * bits / 8 + 1) * 40];
      Arrays.fill(rows, (byte) 0xff);
      for (int y = 0; y < 40; y++) {
        rows[y * (40 * bits / 8 + 1)] = 0;
      }
      var white = read(make(pngOf(40, 40, bits, 0, deflate(rows))).getFirst());
      assertThat(white.getRGB(20, 20) & 0xffffff).as("%d bits", bits).isEqualTo(0xffffff);
    }
  }

  @Test
  void transparency_stays_and_makes_a_png() throws Exception {
    var image = drawing(400, 300, BufferedImage.TYPE_INT_ARGB);
    for (int y = 150; y < 300; y++) {
      for (int x = 200; x < 400; x++) {
        image.setRGB(x, y, 0);
      }
    }
    for (var file : List.of(png(image), webp("lossy-alpha"), webp("lossless-alpha"))) {
      var first = make(file).getFirst();
      var read = read(first);
      assertThat(first.type()).isEqualTo(PictureType.PNG);
      assertThat(read.getRGB(first.width() - 5, first.height() - 5) >>> 24).isZero();
      assertThat(near(read.getRGB(5, 5), RED, 12)).isTrue();
      assertThat(read.getRGB(5, 5) >>> 24).isEqualTo(255);
    }
  }

  @Test
  void transparent_colour_of_a_png_without_alpha_is_seen() throws Exception {
    var file = png(drawing(64, 48, BufferedImage.TYPE_INT_RGB));
    var key = ByteBuffer.allocate(6).putShort((short) 0xd0).putShort((short) 0x20);
    var first = make(withChunk(file, "tRNS", key.putShort((short) 0x20).array())).getFirst();
    assertThat(read(first).getRGB(5, 5) >>> 24).isZero();
    assertThat(read(first).getRGB(60, 5) >>> 24).isEqualTo(255);
  }

  @Test
  void drawings_stay_png_and_opaque_photographs_in_png_become_jpeg() throws Exception {
    assertThat(make(png(drawing(400, 300, BufferedImage.TYPE_INT_RGB))).getFirst().type())
        .isEqualTo(PictureType.PNG);
    assertThat(make(png(noise(400, 300))).getFirst().type()).isEqualTo(PictureType.JPEG);
  }

  @Test
  void webp_keeps_its_colours() throws Exception {
    for (var name : List.of("lossy", "lossless")) {
      var read = read(make(webp(name)).getFirst());
      assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(96, 64);
      assertFourFields(read, 12);
    }
  }

  @Test
  void colour_profile_is_turned_into_srgb() throws Exception {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    var middle = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    fill(middle.getRaster(), 55); // a fifth of the light
    var inPng = withChunk(png(middle), "iCCP", join(latin("linear\0\0"), deflate(linear)));
    var inJpeg = withSegment(progressive(middle), 0xe2, join(latin("ICC_PROFILE\0\1\1"), linear));
    for (var file : List.of(inPng, inJpeg)) {
      assertThat(near(read(make(file).getFirst()).getRGB(20, 20), 0x7f7f7f, 5)).isTrue();
    }
    byte[] broken = linear.clone();
    Arrays.fill(broken, 130, 400, (byte) 0x55);
    var ignored = withChunk(png(middle), "iCCP", join(latin("broken\0\0"), deflate(broken)));
    assertThat(near(read(make(ignored).getFirst()).getRGB(20, 20), 0x373737, 1)).isTrue();
  }

  @Test
  void printers_inks_become_light() throws Exception {
    int[] inks = {20, 180, 180, 30};
    assertInk(inks, withAdobe(fourBands(inverted(inks)), 0));
    assertInk(inks, fourBands(inks));
    int red = inks[0];
    int green = inks[1];
    int blue = inks[2];
    int[] ycck = {
      (int) Math.round(0.299 * red + 0.587 * green + 0.114 * blue),
      (int) Math.round(128 - 0.168736 * red - 0.331264 * green + 0.5 * blue),
      (int) Math.round(128 + 0.5 * red - 0.418688 * green - 0.081312 * blue),
      255 - inks[3]
    };
    assertInk(inks, withAdobe(fourBands(ycck), 2));
  }

  @Test
  void fine_lines_keep_their_brightness_when_made_small() throws Exception {
    var lines = new BufferedImage(1200, 1200, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 1200; y++) {
      for (int x = 0; x < 1200; x++) {
        lines.getRaster().setSample(x, y, 0, x % 2 == 0 ? 255 : 0);
      }
    }
    int half = read(make(png(lines)).getFirst()).getRGB(160, 160) & 0xff;
    assertThat(half).isBetween(186, 190); // half the light, not half the number
  }

  @Test
  void file_damaged_inside_is_refused() throws Exception {
    var progressive = progressive(photograph(320, 240));
    int cut = progressive.length / 2;
    var half = join(Arrays.copyOf(progressive, cut), new byte[] {(byte) 0xff, (byte) 0xd9});
    assertThatThrownBy(() -> make(half))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("damaged inside");
    var short_ = pngOf(500, 500, 8, 2, deflate(new byte[100]));
    assertThatThrownBy(() -> make(short_)).isInstanceOf(RefusedException.class);
  }

  @Test
  void damaged_files_become_renditions_or_a_refusal_and_nothing_else() throws Exception {
    long seed = Long.getLong("standfirst.seed", System.nanoTime());
    System.out.println("decoded mutated files: -Dstandfirst.seed=" + seed);
    var random = new Random(seed);
    var wholes =
        List.of(
            jpeg(48, 32),
            png(drawing(48, 32, BufferedImage.TYPE_BYTE_INDEXED)),
            webp("lossy"),
            webp("lossless"),
            webp("lossy-alpha"),
            withAdobe(fourBands(new int[] {1, 2, 3, 4}), 2));
    int rounds = Boolean.getBoolean("standfirst.long") ? 20_000 : 400;
    try (var pool = new DecodingPool(32 << 20)) {
      for (int i = 0; i < rounds; i++) {
        var bytes = wholes.get(i % wholes.size()).clone();
        for (int damage = random.nextInt(3); damage >= 0; damage--) {
          bytes[PNG_HEADER + random.nextInt(bytes.length - PNG_HEADER)] =
              (byte) random.nextInt(256);
        }
        try {
          var parts = FileReader.read(bytes, "", "");
          if (parts.pixels() < 500_000) { // larger ones only cost more
            assertThat(pool.render(parts, FocalPoint.CENTRE)).isNotEmpty();
          }
        } catch (RefusedException refused) {
          assertThat(refused.refusal().reason()).isNotBlank();
        }
      }
    }
  }

  @Test
  void picture_that_this_machine_cannot_unpack_is_refused_with_its_size() throws Exception {
    var file = FileReader.read(jpeg(1000, 800), "", "");
    try (var pool = new DecodingPool(1 << 20)) {
      assertThatThrownBy(() -> pool.render(file, FocalPoint.CENTRE))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("1000 x 800");
    }
  }

  @Test
  void large_file_is_read_at_every_second_pixel() throws Exception {
    var rows = new byte[(7000 + 1) * 6000];
    var file = FileReader.read(pngOf(7000, 6000, 8, 0, deflate(rows)), "", "");
    assertThat(file.subsampling()).isEqualTo(2);
    assertThat(make(file).stream().map(Rendered::name)).contains("w2000", "16x9");
  }

  private static List<Rendered> make(byte[] file) throws RefusedException, InterruptedException {
    return make(FileReader.read(file, "", ""));
  }

  private static List<Rendered> make(FileParts file) throws RefusedException, InterruptedException {
    try (var pool = new DecodingPool(256 << 20)) {
      return pool.render(file, FocalPoint.CENTRE);
    }
  }

  private static List<String> sizes(List<Rendered> made) {
    return made.stream().map(r -> r.width() + "x" + r.height()).toList();
  }

  private static BufferedImage read(Rendered rendition) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
  }

  private static BufferedImage crop(List<Rendered> made) throws IOException {
    return read(made.stream().filter(r -> r.name().equals("1x1")).findFirst().orElseThrow());
  }

  private static void assertFourFields(BufferedImage image, int tolerance) {
    int right = image.getWidth() - image.getWidth() / 6;
    int low = image.getHeight() - image.getHeight() / 6;
    int left = image.getWidth() / 6;
    int high = image.getHeight() / 6;
    var wrong = new ArrayList<String>();
    int[][] fields = {
      {left, high, RED}, {right, high, GREEN}, {left, low, BLUE}, {right, low, YELLOW}
    };
    for (var field : fields) {
      int seen = image.getRGB(field[0], field[1]);
      if (!near(seen, field[2], tolerance)) {
        wrong.add("%06x instead of %06x".formatted(seen & 0xffffff, field[2]));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean near(int seen, int expected, int tolerance) {
    return Math.abs((seen >> 16 & 0xff) - (expected >> 16 & 0xff)) <= tolerance
        && Math.abs((seen >> 8 & 0xff) - (expected >> 8 & 0xff)) <= tolerance
        && Math.abs((seen & 0xff) - (expected & 0xff)) <= tolerance;
  }

  /** How a camera that was turned stores an upright picture; worked out from Exif's own words. */
  private static BufferedImage stored(BufferedImage upright, int orientation) {
    int width = upright.getWidth();
    int height = upright.getHeight();
    boolean swaps = orientation > 4;
    var stored =
        new BufferedImage(
            swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < stored.getHeight(); row++) {
      for (int column = 0; column < stored.getWidth(); column++) {
        int along = swaps ? row : column;
        int down = swaps ? column : row;
        // 2, 3: first column is the right side; 6, 7: first row is. 3, 4: first row is the bottom;
        // 7, 8: first column is.
        boolean fromRight = List.of(2, 3, 6, 7).contains(orientation);
        boolean fromBottom = List.of(3, 4, 7, 8).contains(orientation);
        int x = fromRight ? width - 1 - along : along;
        int y = fromBottom ? height - 1 - down : down;
        stored.setRGB(column, row, upright.getRGB(x, y));
      }
    }
    return stored;
  }

  private static void fill(WritableRaster raster, int value) {
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        for (int band = 0; band < raster.getNumBands(); band++) {
          raster.setSample(x, y, band, value);
        }
      }
    }
  }

  private static byte[] sixteenBits() {
    var image = drawing(120, 80, BufferedImage.TYPE_INT_RGB);
    var rows = new ByteArrayOutputStream();
    for (int y = 0; y < 80; y++) {
      rows.write(0);
      for (int x = 0; x < 120; x++) {
        for (int shift = 16; shift >= 0; shift -= 8) {
          rows.write(image.getRGB(x, y) >> shift);
          rows.write(0x80);
        }
      }
    }
    return pngOf(120, 80, 16, 2, deflate(rows.toByteArray()));
  }

  private static BufferedImage noise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  private static byte[] fourBands(int[] values) {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        raster.setPixel(x, y, values);
      }
    }
    return Samples.jpeg(new IIOImage(raster, null, null), false);
  }

  private static byte[] withAdobe(byte[] jpeg, int transform) {
    return withSegment(
        jpeg, 0xee, join(latin("Adobe\0\144\0\0\0\0"), new byte[] {(byte) transform}));
  }

  private static int[] inverted(int[] inks) {
    return Arrays.stream(inks).map(ink -> 255 - ink).toArray();
  }

  private static void assertInk(int[] inks, byte[] file) throws Exception {
    int paper = 255 - inks[3];
    int expected = 0;
    for (int band = 0; band < 3; band++) {
      expected = expected * 256 + (255 - inks[band]) * paper / 255;
    }
    int seen = read(make(file).getFirst()).getRGB(16, 16);
    assertThat(near(seen, expected, 4)).as("%06x for %06x", seen & 0xffffff, expected).isTrue();
  }

  private static byte[] progressive(BufferedImage image) {
    return Samples.jpeg(new IIOImage(image, null, null), true);
  }
}
