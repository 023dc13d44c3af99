package news.standfirst.picture.metadata;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.standfirst.picture.file.PictureLimits;

/**
 * Reads an XMP packet (ISO 16684-1): RDF with its short and long ways of writing the same. Damaged,
 * hostile or oversized packets read as if they said nothing.
 */
final class XmpReader {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String DC = "http://purl.org/dc/elements/1.1/";
  static final String CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
  static final String EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
  static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
  static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";

  private static final String LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang";
  private static final String DESCRIPTION = rdf("Description");

  private final List<XmlNode> descriptions;

  private XmpReader(List<XmlNode> descriptions) {
    this.descriptions = descriptions;
  }

  static PhotoMetadata read(byte[] packet) {
    if (packet.length == 0 || packet.length > PictureLimits.XMP_BYTES) {
      return PhotoMetadata.NONE;
    }
    return XmlNode.parse(decode(packet))
        .flatMap(XmpReader::rdfOf)
        .map(XmpReader::of)
        .orElse(PhotoMetadata.NONE);
  }

  private static PhotoMetadata of(XmlNode rdf) {
    return new XmpReader(rdf.children(DESCRIPTION).toList()).read();
  }

  private static Optional<XmlNode> rdfOf(XmlNode root) {
    return root.name().equals(rdf("RDF")) ? Optional.of(root) : root.child(rdf("RDF"));
  }

  private PhotoMetadata read() {
    return new PhotoMetadata(
        wording(DC, "description"),
        wording(CORE, "AltTextAccessibility"),
        wording(CORE, "ExtDescrAccessibility"),
        list(DC, "creator"),
        text(PHOTOSHOP, "AuthorsPosition"),
        text(PHOTOSHOP, "Credit"),
        wording(DC, "rights"),
        wording(RIGHTS, "UsageTerms"),
        Texts.webAddress(text(RIGHTS, "WebStatement")),
        Texts.webAddress(licensorUrl()),
        text(PHOTOSHOP, "Headline"),
        wording(DC, "title"),
        text(PHOTOSHOP, "Source"),
        text(PHOTOSHOP, "Instructions"),
        list(DC, "subject"),
        text(PHOTOSHOP, "City"),
        text(PHOTOSHOP, "Country"),
        Texts.webAddress(text(EXT, "DigitalSourceType")),
        Texts.term(text(PLUS, "DataMining")));
  }

  private String text(String namespace, String name) {
    var key = "{" + namespace + "}" + name;
    var attribute = descriptions.stream().flatMap(d -> d.attribute(key).stream()).findFirst();
    return Texts.clean(
        attribute.orElseGet(
            () ->
                property(key)
                    .map(p -> values(p).findFirst().map(XmpReader::plain).orElse(""))
                    .orElse("")));
  }

  private List<String> list(String namespace, String name) {
    var key = "{" + namespace + "}" + name;
    var attribute = descriptions.stream().flatMap(d -> d.attribute(key).stream());
    var entries = property(key).stream().flatMap(XmpReader::values).map(XmpReader::plain);
    return Texts.list(Stream.concat(attribute, entries));
  }

  private Wording wording(String namespace, String name) {
    var key = "{" + namespace + "}" + name;
    var texts = new LinkedHashMap<String, String>();
    var entries = property(key).map(p -> values(p).toList()).orElseGet(ArrayList::new);
    for (var entry : entries) {
      var text = Texts.clean(plain(entry));
      if (!text.isEmpty() && texts.size() < Texts.MOST_LANGUAGES) {
        texts.putIfAbsent(
            entry.attribute(LANGUAGE).flatMap(Texts::languageTag).orElse(Wording.DEFAULT), text);
      }
    }
    return texts.isEmpty() ? Wording.of(text(namespace, name)) : new Wording(texts);
  }

  /** The first licensor that has an address; a structure may be written in three ways. */
  private String licensorUrl() {
    var key = "{" + PLUS + "}LicensorURL";
    return property("{" + PLUS + "}Licensor").stream()
        .flatMap(XmpReader::values)
        .flatMap(entry -> Stream.concat(Stream.of(entry), entry.children(DESCRIPTION)))
        .flatMap(
            entry ->
                Stream.concat(
                    entry.attribute(key).stream(), entry.children(key).map(XmpReader::plain)))
        .findFirst()
        .orElse("");
  }

  private Optional<XmlNode> property(String key) {
    return descriptions.stream().flatMap(d -> d.children(key)).findFirst();
  }

  /** The entries of a list, or the property itself where it is no list. */
  private static Stream<XmlNode> values(XmlNode property) {
    for (var kind : List.of("Alt", "Seq", "Bag")) {
      var list = property.child(rdf(kind));
      if (list.isPresent()) {
        return list.get().children(rdf("li"));
      }
    }
    return Stream.of(property);
  }

  /** A value's text; with qualifiers the text stands in rdf:value. */
  private static String plain(XmlNode value) {
    var inner = value.child(DESCRIPTION).orElse(value);
    return inner
        .child(rdf("value"))
        .map(XmlNode::text)
        .or(() -> inner.attribute(rdf("value")))
        .or(() -> value.attribute(rdf("resource")))
        .orElseGet(value::text);
  }

  private static String rdf(String name) {
    return "{" + RDF + "}" + name;
  }

  private static String decode(byte[] packet) {
    boolean zeroFirst = packet.length > 1 && packet[0] == 0 && packet[1] == '<';
    boolean zeroSecond = packet.length > 1 && packet[0] == '<' && packet[1] == 0;
    boolean markBig = packet.length > 1 && packet[0] == (byte) 0xfe && packet[1] == (byte) 0xff;
    boolean markLittle = packet.length > 1 && packet[0] == (byte) 0xff && packet[1] == (byte) 0xfe;
    String text;
    if (zeroFirst || markBig) {
      text = new String(packet, UTF_16BE);
    } else if (zeroSecond || markLittle) {
      text = new String(packet, UTF_16LE);
    } else {
      text = Texts.utf8OrWindows1252(packet);
    }
    int start = text.indexOf('<');
    return start < 0 ? "" : Texts.withoutIllegalXml(text.substring(start));
  }
}
