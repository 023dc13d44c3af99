package news.standfirst.picture.file;

import static news.standfirst.picture.Samples.chunk;
import static news.standfirst.picture.Samples.deflate;
import static news.standfirst.picture.Samples.drawing;
import static news.standfirst.picture.Samples.exif;
import static news.standfirst.picture.Samples.join;
import static news.standfirst.picture.Samples.jpeg;
import static news.standfirst.picture.Samples.latin;
import static news.standfirst.picture.Samples.png;
import static news.standfirst.picture.Samples.pngOf;
import static news.standfirst.picture.Samples.webp;
import static news.standfirst.picture.Samples.withChunk;
import static news.standfirst.picture.Samples.withExif;
import static news.standfirst.picture.Samples.withSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.standfirst.story.Refusal;
import org.junit.jupiter.api.Test;

class FileReaderTest {
  private static final byte[] JPEG = jpeg(64, 48);
  private static final byte[] PNG = png(drawing(64, 48, BufferedImage.TYPE_INT_RGB));

  @Test
  void jpeg_png_and_webp_are_known_by_their_bytes() throws RefusedException {
    assertThat(FileReader.read(JPEG, "", "").type()).isEqualTo(PictureType.JPEG);
    assertThat(FileReader.read(PNG, "map.PNG", "image/png").type()).isEqualTo(PictureType.PNG);
    for (var name : List.of("lossy", "lossless", "lossy-alpha", "lossless-alpha")) {
      var parts = FileReader.read(webp(name), name + ".webp", "image/webp; q=1");
      assertThat(parts.type()).isEqualTo(PictureType.WEBP);
      assertThat(List.of(parts.width(), parts.height())).containsExactly(96, 64);
      assertThat(parts.alpha()).isEqualTo(name.endsWith("alpha"));
    }
  }

  @Test
  void size_and_orientation_come_from_the_header() throws RefusedException {
    var parts = FileReader.read(withExif(JPEG, 6), "a.jpeg", "");
    assertThat(List.of(parts.width(), parts.height(), parts.orientation()))
        .containsExactly(64, 48, 6);
    assertThat(FileReader.read(withChunk(PNG, "eXIf", exif(8)), "", "").orientation()).isEqualTo(8);
  }

  @Test
  void other_files_are_refused_with_what_to_do() {
    var others =
        Map.of(
            "GIF89a\1\0\1\0", "GIF",
            "\0\0\0\u0018ftypheic", "HEIC",
            "\0\0\0\u0018ftypavif", "AVIF",
            "II*\0....", "TIFF",
            "8BPS....", "Photoshop",
            "%PDF-1.7", "PDF",
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>", "SVG",
            "BM......", "bitmap",
            "hello", "not a picture");
    others.forEach(
        (bytes, word) -> {
          var refusal = refusal(latin(bytes), "x", "");
          assertThat(refusal.code()).isEqualTo("picture.not-taken");
          assertThat(refusal.reason()).contains(word).contains("upload it again");
        });
  }

  @Test
  void names_and_types_that_lie_are_refused() {
    assertThat(refusal(PNG, "holiday.jpg", "").code()).isEqualTo("picture.name-lies");
    assertThat(refusal(PNG, "holiday.jpg", "").reason())
        .contains("\"holiday.jpg\" is really a PNG file")
        .contains(".png");
    assertThat(refusal(JPEG, "page.html", "").code()).isEqualTo("picture.name-lies");
    assertThat(refusal(JPEG, "a.jpg", "text/html").code()).isEqualTo("picture.type-lies");
    assertThat(refusal(new byte[0], "a.jpg", "").code()).isEqualTo("picture.empty");
  }

  @Test
  void file_of_too_many_bytes_or_pixels_is_refused_before_decoding() {
    assertThat(refusal(new byte[PictureLimits.FILE_BYTES + 1], "a", "").code())
        .isEqualTo("picture.too-large");
    var bomb = pngOf(29_999, 29_999, 8, 2, deflate(new byte[100_000]));
    assertThat(refusal(bomb, "a.png", "").code()).isEqualTo("picture.too-many-pixels");
    assertThat(refusal(pngOf(0x7fffffff, 1, 1, 0, new byte[9]), "a.png", "").code())
        .isEqualTo("picture.too-many-pixels");
    assertThat(refusal(pngOf(0, 5, 8, 2, new byte[9]), "a.png", "").code())
        .isEqualTo("picture.broken");
    var jpeg = JPEG.clone();
    int frame = indexOf(jpeg, 0xc0);
    Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xff);
    assertThat(refusal(jpeg, "a.jpg", "").code()).isEqualTo("picture.too-many-pixels");
    var webp = webp("lossy-alpha");
    Arrays.fill(webp, 24, 30, (byte) 0xff);
    assertThat(refusal(webp, "a.webp", "").code()).isEqualTo("picture.too-many-pixels");
  }

  @Test
  void packed_profiles_and_texts_that_explode_are_left_unread() throws RefusedException {
    var zeros = deflate(new byte[64 * 1024 * 1024]);
    var text = withChunk(PNG, "zTXt", join(latin("Comment\0\0"), zeros));
    var profile = withChunk(text, "iCCP", join(latin("bomb\0\0"), zeros));
    var xmp = withChunk(profile, "iTXt", join(latin("XML:com.adobe.xmp\0\1\0\0\0"), zeros));
    var parts = FileReader.read(xmp, "a.png", "");
    assertThat(parts.icc()).isEmpty();
    assertThat(parts.xmp()).isEmpty();
    assertThat(parts.decodable()).hasSizeLessThan(PNG.length + 1);
  }

  @Test
  void moving_pictures_are_refused() {
    assertThat(refusal(webp("animated"), "a.webp", "").code()).isEqualTo("picture.moves");
    assertThat(refusal(withChunk(PNG, "acTL", new byte[8]), "a.png", "").code())
        .isEqualTo("picture.moves");
  }

  @Test
  void jpeg_with_hundreds_of_scans_is_refused() {
    int scan = indexOf(JPEG, 0xda);
    var scans = Arrays.copyOfRange(JPEG, scan, JPEG.length - 2);
    var many = Arrays.copyOf(JPEG, JPEG.length - 2);
    for (int i = 0; i < PictureLimits.SCANS; i++) {
      many = join(many, scans);
    }
    assertThat(refusal(join(many, new byte[] {(byte) 0xff, (byte) 0xd9}), "a.jpg", "").code())
        .isEqualTo("picture.too-costly");
  }

  @Test
  void files_hidden_in_a_picture_are_refused() {
    var zip = latin("PK\3\4....PK\1\2....PK\5\6" + "\0".repeat(18));
    var hidden =
        List.of(
            join(JPEG, zip),
            join(PNG, latin("<script>alert(1)</script>")),
            join(webp("lossy"), latin("%PDF-1.4")),
            withSegment(JPEG, 0xfe, latin("<?php system('id'); ?>")),
            withSegment(JPEG, 0xe0, latin("....%PDF-1.4 ....")));
    for (var file : hidden) {
      assertThat(refusal(file, "", "").code()).isEqualTo("picture.hides-a-file");
    }
  }

  @Test
  void what_a_telephone_leaves_behind_the_end_is_cut_off() throws RefusedException {
    var trailing = join(JPEG, jpeg(16, 16));
    assertThat(FileReader.read(trailing, "a.jpg", "").length()).isEqualTo(JPEG.length);
    assertThat(FileReader.read(join(PNG, new byte[500]), "", "").length()).isEqualTo(PNG.length);
  }

  @Test
  void file_cut_off_anywhere_is_refused() {
    for (var whole : List.of(JPEG, PNG, webp("lossy"), webp("lossless"), webp("lossy-alpha"))) {
      for (int length = 0; length < whole.length; length += length < 64 ? 1 : 64) {
        refusal(Arrays.copyOf(whole, length), "", "");
      }
      refusal(Arrays.copyOf(whole, whole.length - 1), "", "");
    }
  }

  @Test
  void damaged_files_are_read_or_refused_and_nothing_else() {
    long seed = Long.getLong("standfirst.seed", System.nanoTime());
    System.out.println("mutated picture files: -Dstandfirst.seed=" + seed);
    var random = new Random(seed);
    var wholes =
        List.of(withExif(JPEG, 6), PNG, webp("lossy"), webp("lossless"), webp("lossy-alpha"));
    int rounds = Boolean.getBoolean("standfirst.long") ? 200_000 : 20_000;
    for (int i = 0; i < rounds; i++) {
      var bytes = wholes.get(i % wholes.size()).clone();
      for (int damage = random.nextInt(8); damage >= 0; damage--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        var parts = FileReader.read(bytes, "", "");
        assertThat(parts.pixels()).isBetween(1L, PictureLimits.PIXELS);
        assertThat(parts.orientation()).isBetween(1, 8);
      } catch (RefusedException refused) {
        assertThat(refused.refusal().reason()).isNotBlank();
      }
    }
  }

  @Test
  void chunk_with_a_wrong_checksum_is_refused() {
    var damaged = PNG.clone();
    damaged[PNG.length - 20] ^= 1;
    assertThat(refusal(damaged, "", "").reason()).contains("damaged on its way");
    assertThat(refusal(join(PNG, chunk("IEND", new byte[0])).clone(), "a.webp", "").code())
        .isEqualTo("picture.name-lies");
  }

  private static Refusal refusal(byte[] file, String name, String type) {
    try {
      FileReader.read(file, name, type);
      return fail("A file of %d bytes was taken", file.length);
    } catch (RefusedException refused) {
      return refused.refusal();
    }
  }

  private static int indexOf(byte[] jpeg, int marker) {
    for (int i = 0; ; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) marker) {
        return i;
      }
    }
  }
}
