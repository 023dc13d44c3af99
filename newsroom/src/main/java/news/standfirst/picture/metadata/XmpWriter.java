package news.standfirst.picture.metadata;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the XMP packet that goes into renditions. */
final class XmpWriter {
  private final StringBuilder out = new StringBuilder(2048);

  private XmpWriter() {}

  /** The packet, with the picture's id as its identifier. Holds no place, camera or history. */
  static byte[] write(PhotoMetadata words, String identifier) {
    return new XmpWriter().packet(words, identifier).getBytes(StandardCharsets.UTF_8);
  }

  private String packet(PhotoMetadata words, String identifier) {
    out.append("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    out.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"");
    out.append(XmpReader.RDF).append("\"><rdf:Description rdf:about=\"\"");
    namespace("dc", XmpReader.DC);
    namespace("photoshop", XmpReader.PHOTOSHOP);
    namespace("xmpRights", XmpReader.RIGHTS);
    namespace("Iptc4xmpCore", XmpReader.CORE);
    namespace("Iptc4xmpExt", XmpReader.EXT);
    namespace("plus", XmpReader.PLUS);
    out.append(">\n");
    text("dc:identifier", identifier);
    wording("dc:description", words.caption());
    wording("Iptc4xmpCore:AltTextAccessibility", words.alternativeText());
    wording("Iptc4xmpCore:ExtDescrAccessibility", words.extendedDescription());
    list("dc:creator", "Seq", words.creators());
    text("photoshop:AuthorsPosition", words.creatorTitle());
    text("photoshop:Credit", words.credit());
    wording("dc:rights", words.copyright());
    wording("xmpRights:UsageTerms", words.usageTerms());
    text("xmpRights:WebStatement", words.webStatement());
    licensor(words.licensorUrl());
    text("photoshop:Headline", words.headline());
    wording("dc:title", words.title());
    text("photoshop:Source", words.source());
    list("dc:subject", "Bag", words.keywords());
    text("photoshop:City", words.city());
    text("photoshop:Country", words.country());
    text("Iptc4xmpExt:DigitalSourceType", words.digitalSourceType());
    text("plus:DataMining", words.dataMining());
    out.append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return out.toString();
  }

  private void namespace(String prefix, String address) {
    out.append("\n xmlns:").append(prefix).append("=\"").append(address).append('"');
  }

  private void text(String name, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(name).append('>');
      escape(text);
      out.append("</").append(name).append(">\n");
    }
  }

  private void wording(String name, Wording wording) {
    if (!wording.isEmpty()) {
      out.append('<').append(name).append("><rdf:Alt>");
      entry(Wording.DEFAULT, wording.text());
      wording
          .byLanguage()
          .forEach(
              (language, text) -> {
                if (!language.equals(Wording.DEFAULT)) {
                  entry(language, text);
                }
              });
      out.append("</rdf:Alt></").append(name).append(">\n");
    }
  }

  private void entry(String language, String text) {
    out.append("<rdf:li xml:lang=\"");
    escape(language);
    out.append("\">");
    escape(text);
    out.append("</rdf:li>");
  }

  private void list(String name, String kind, List<String> texts) {
    if (!texts.isEmpty()) {
      out.append('<').append(name).append("><rdf:").append(kind).append('>');
      for (var text : texts) {
        out.append("<rdf:li>");
        escape(text);
        out.append("</rdf:li>");
      }
      out.append("</rdf:").append(kind).append("></").append(name).append(">\n");
    }
  }

  private void licensor(String address) {
    if (!address.isEmpty()) {
      out.append("<plus:Licensor><rdf:Seq><rdf:li rdf:parseType=\"Resource\">");
      text("plus:LicensorURL", address);
      out.append("</rdf:li></rdf:Seq></plus:Licensor>\n");
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
