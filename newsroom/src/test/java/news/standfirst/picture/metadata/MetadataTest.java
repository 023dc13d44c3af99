package news.standfirst.picture.metadata;

import static news.standfirst.picture.Samples.dataSet;
import static news.standfirst.picture.Samples.drawing;
import static news.standfirst.picture.Samples.join;
import static news.standfirst.picture.Samples.jpeg;
import static news.standfirst.picture.Samples.latin;
import static news.standfirst.picture.Samples.png;
import static news.standfirst.picture.Samples.resources;
import static news.standfirst.picture.Samples.xmp;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.standfirst.picture.file.FileReader;
import news.standfirst.picture.file.PictureType;
import org.junit.jupiter.api.Test;

class MetadataTest {
  private static final byte[] NOTHING = {};
  private static final byte[] UTF_8_MARK = dataSet(1, 90, new byte[] {0x1b, 0x25, 0x47});

  @Test
  void every_field_is_read_from_xmp() {
    var words =
        read(
            """
            <rdf:Description rdf:about="" photoshop:Credit="Harbour Press"
              photoshop:AuthorsPosition="Staff" xmpRights:WebStatement="https://example.org/rights">
             <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay &amp; sea</rdf:li>
              <rdf:li xml:lang="de-DE">Der Kai</rdf:li></rdf:Alt></dc:description>
             <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="en">A ferry</rdf:li>
              </rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
             <Iptc4xmpCore:ExtDescrAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Long</rdf:li>
              </rdf:Alt></Iptc4xmpCore:ExtDescrAccessibility>
             <dc:creator><rdf:Seq><rdf:li>M. Okafor</rdf:li><rdf:li>J. Lind</rdf:li></rdf:Seq></dc:creator>
             <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">(c) Okafor</rdf:li></rdf:Alt></dc:rights>
             <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Once</rdf:li></rdf:Alt></xmpRights:UsageTerms>
             <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">
              <plus:LicensorURL>https://example.org/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
             <photoshop:Headline>Ferry returns</photoshop:Headline>
             <dc:title><rdf:Alt><rdf:li xml:lang="x-default">ferry-1</rdf:li></rdf:Alt></dc:title>
             <photoshop:Source>Okafor</photoshop:Source>
             <photoshop:Instructions>Not before noon</photoshop:Instructions>
             <dc:subject><rdf:Bag><rdf:li>ferry</rdf:li><rdf:li>sea</rdf:li></rdf:Bag></dc:subject>
             <photoshop:City>Port Alder</photoshop:City><photoshop:Country>Merrow</photoshop:Country>
             <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
             <plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
            </rdf:Description>""");
    assertThat(words.caption().in("de")).isEqualTo("Der Kai");
    assertThat(words.caption().in("fr")).isEqualTo("The quay & sea");
    assertThat(words.alternativeText().text()).isEqualTo("A ferry");
    assertThat(words.extendedDescription().text()).isEqualTo("Long");
    assertThat(words.creators()).containsExactly("M. Okafor", "J. Lind");
    assertThat(words.keywords()).containsExactly("ferry", "sea");
    assertThat(
            List.of(
                words.creatorTitle(),
                words.credit(),
                words.copyright().text(),
                words.usageTerms().text(),
                words.webStatement(),
                words.licensorUrl(),
                words.headline(),
                words.title().text(),
                words.source(),
                words.instructions(),
                words.city(),
                words.country()))
        .containsExactly(
            "Staff",
            "Harbour Press",
            "(c) Okafor",
            "Once",
            "https://example.org/rights",
            "https://example.org/buy",
            "Ferry returns",
            "ferry-1",
            "Okafor",
            "Not before noon",
            "Port Alder",
            "Merrow");
    assertThat(words.digitalSourceType()).endsWith("digitalCapture");
    assertThat(words.dataMining()).endsWith("DMI-PROHIBITED");
  }

  @Test
  void licensor_is_found_in_each_way_of_writing_it() {
    for (var way :
        List.of(
            "<rdf:li plus:LicensorURL='https://example.org/buy'/>",
            "<rdf:li><rdf:Description plus:LicensorURL='https://example.org/buy'/></rdf:li>",
            "<rdf:li><rdf:Description><plus:LicensorURL rdf:resource='https://example.org/buy'/></rdf:Description></rdf:li>")) {
      var words =
          read(
              "<rdf:Description rdf:about=''><plus:Licensor><rdf:Seq>"
                  + way
                  + "</rdf:Seq></plus:Licensor></rdf:Description>");
      assertThat(words.licensorUrl()).as(way).isEqualTo("https://example.org/buy");
    }
  }

  @Test
  void addresses_of_other_kinds_than_the_webs_are_dropped() {
    var words =
        read(
            "<rdf:Description rdf:about='' xmpRights:WebStatement='javascript:alert(1)'"
                + " photoshop:Credit='&lt;script&gt;\u0007x'/>");
    assertThat(words.webStatement()).isEmpty();
    assertThat(words.credit()).isEqualTo("<script>x"); // text; pages escape it
  }

  @Test
  void hostile_and_damaged_packets_say_nothing() {
    var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>");
    for (int i = 0; i < 12; i++) {
      bomb.append("<!ENTITY a").append(i).append(" '&a;&a;&a;&a;&a;&a;&a;&a;'>");
    }
    bomb.append("]>").append(xmp("<rdf:Description photoshop:Credit='x'>&a11;</rdf:Description>"));
    var outside =
        "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><x:xmpmeta"
            + " xmlns:x='adobe:ns:meta/'>&f;</x:xmpmeta>";
    var deep = "<a>".repeat(100_000);
    var wide = xmp("<rdf:Description/>".repeat(30_000));
    for (var packet : List.of(bomb.toString(), outside, deep, wide, "<", "", "no xml", "\0\0\0")) {
      assertThat(MetadataReader.read(packet.getBytes(StandardCharsets.UTF_8), NOTHING))
          .isEqualTo(PhotoMetadata.NONE);
    }
  }

  @Test
  void packets_in_utf_16_and_with_padding_are_read() {
    var packet = xmp("<rdf:Description rdf:about='' photoshop:Credit='Ærø'/>");
    for (var charset :
        List.of(
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"))) {
      var padded = (packet + " ".repeat(50) + "\0\0").getBytes(charset);
      assertThat(MetadataReader.read(padded, NOTHING).credit()).isEqualTo("Ærø");
    }
  }

  @Test
  void iim_characters_are_told_by_mark_then_by_shape() {
    var utf8 = dataSet(2, 120, "Łódź".getBytes(StandardCharsets.UTF_8));
    assertThat(iim(join(UTF_8_MARK, utf8)).caption().text()).isEqualTo("Łódź");
    assertThat(iim(utf8).caption().text()).isEqualTo("Łódź");
    var old = dataSet(2, 120, "Ærø “quay”".getBytes(Charset.forName("windows-1252")));
    assertThat(iim(old).caption().text()).isEqualTo("Ærø “quay”");
    assertThat(iim(join(UTF_8_MARK, old)).caption().text()).isEqualTo("Ærø “quay”");
  }

  @Test
  void xmp_goes_first_and_iim_fills_what_it_lacks() {
    var block =
        join(
            dataSet(2, 120, latin("old")),
            dataSet(2, 110, latin("Harbour Press")),
            dataSet(2, 25, latin("ferry")),
            dataSet(2, 25, latin("sea")));
    var words = both("new", block, NOTHING);
    assertThat(words.caption().text()).isEqualTo("new");
    assertThat(words.credit()).isEqualTo("Harbour Press");
    assertThat(words.keywords()).containsExactly("ferry", "sea");
  }

  @Test
  void digest_decides_when_both_differ() {
    var block = dataSet(2, 120, latin("written last"));
    assertThat(both("xmp", block, MetadataReader.md5(block)).caption().text()).isEqualTo("xmp");
    assertThat(both("xmp", block, new byte[16]).caption().text()).isEqualTo("written last");
  }

  @Test
  void text_that_iim_cut_short_is_not_a_different_one() {
    var long_ = "x".repeat(3000);
    var block = dataSet(2, 120, latin(long_.substring(0, 2000)));
    assertThat(both(long_, block, new byte[16]).caption().text()).hasSize(3000);
  }

  @Test
  void damaged_iim_is_read_as_far_as_it_goes() {
    var block = join(dataSet(2, 110, latin("Lind")), new byte[] {0x1c, 2, 120, (byte) 0xff, 9});
    assertThat(iim(block).credit()).isEqualTo("Lind");
    long seed = Long.getLong("standfirst.seed", System.nanoTime());
    System.out.println("mutated metadata: -Dstandfirst.seed=" + seed);
    var random = new Random(seed);
    var packet = xmp("<rdf:Description rdf:about='' photoshop:Credit='x'/>");
    for (int i = 0; i < 2_000; i++) {
      var photoshop = resources(join(UTF_8_MARK, block), new byte[16]);
      var text = packet.getBytes(StandardCharsets.UTF_8);
      photoshop[random.nextInt(photoshop.length)] = (byte) random.nextInt(256);
      text[random.nextInt(text.length)] = (byte) random.nextInt(256);
      assertThat(MetadataReader.read(text, photoshop)).isNotNull();
    }
  }

  @Test
  void written_words_are_read_back_by_us_and_by_others() throws Exception {
    var words = published();
    for (var type : List.of(PictureType.JPEG, PictureType.PNG)) {
      var plain =
          type == PictureType.JPEG
              ? jpeg(40, 30)
              : png(drawing(40, 30, BufferedImage.TYPE_INT_RGB));
      var once = MetadataWriter.embed(plain, type, words, "pic1");
      assertThat(MetadataWriter.embed(once, type, words, "pic1")).isEqualTo(once);
      var parts = FileReader.read(once, "", "");
      assertThat(MetadataReader.read(parts.xmp(), parts.photoshop())).isEqualTo(words);
      var others = ImageMetadataReader.readMetadata(new ByteArrayInputStream(once));
      var xmp = others.getFirstDirectoryOfType(XmpDirectory.class).getXMPMeta();
      assertThat(xmp.getLocalizedText(XmpReader.DC, "description", null, "x-default").getValue())
          .isEqualTo(words.caption().text());
      assertThat(xmp.getPropertyString(XmpReader.PHOTOSHOP, "Credit")).isEqualTo(words.credit());
      if (type == PictureType.JPEG) {
        var iptc = others.getFirstDirectoryOfType(IptcDirectory.class);
        assertThat(iptc.getString(IptcDirectory.TAG_CAPTION)).isEqualTo(words.caption().text());
        assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE))
            .isEqualTo(words.copyright().text());
      }
    }
  }

  @Test
  void longest_words_still_fit_a_segment() throws Exception {
    var long_ = Wording.of("&".repeat(8_000));
    var words =
        new PhotoMetadata(
            long_,
            long_,
            long_,
            List.of("&".repeat(8_000)),
            "&".repeat(8_000),
            "&".repeat(8_000),
            long_,
            long_,
            "",
            "",
            "&".repeat(8_000),
            long_,
            "&".repeat(8_000),
            "",
            List.of(),
            "",
            "",
            "",
            "");
    var parts =
        FileReader.read(MetadataWriter.embed(jpeg(9, 9), PictureType.JPEG, words, "p"), "", "");
    assertThat(MetadataReader.read(parts.xmp(), NOTHING).caption().text()).hasSize(1_200);
  }

  private static PhotoMetadata published() {
    return new PhotoMetadata(
            new Wording(Map.of("x-default", "Łódź & <sea> \"quay\"", "de", "Der Kai")),
            Wording.of("alt"),
            Wording.of("long"),
            List.of("M. Okafor"),
            "Staff",
            "Lind/Press",
            Wording.of("© Okafor"),
            Wording.of("Once"),
            "https://example.org/r?a=1&b=2",
            "https://example.org/buy",
            "Headline",
            Wording.of("title"),
            "source",
            "secret",
            List.of("ferry", "sea"),
            "Port Alder",
            "Merrow",
            "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
            "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED")
        .published(
            Wording.of("Łódź & <sea> \"quay\""),
            "Lind/Press",
            Wording.of("alt"),
            Wording.of("long"),
            Wording.of("© Okafor"),
            Wording.of("Once"),
            "https://example.org/buy");
  }

  private static PhotoMetadata read(String properties) {
    return MetadataReader.read(xmp(properties).getBytes(StandardCharsets.UTF_8), NOTHING);
  }

  private static PhotoMetadata iim(byte[] block) {
    return MetadataReader.read(NOTHING, resources(block, NOTHING));
  }

  private static PhotoMetadata both(String caption, byte[] block, byte[] digest) {
    var packet = xmp("<rdf:Description rdf:about='' dc:description='" + caption + "'/>");
    return MetadataReader.read(packet.getBytes(StandardCharsets.UTF_8), resources(block, digest));
  }
}
