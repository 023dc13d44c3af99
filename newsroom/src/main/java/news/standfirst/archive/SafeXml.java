package news.standfirst.archive;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/** XML from outside: no document type, no entities but the five, nothing fetched. */
final class SafeXml {
  private static final String NO_LIMIT = "0";

  private SafeXml() {}

  static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Without document types no entity can grow; the JDK counts each &amp; against these, and a
    // long
    // archive has more than the hundred thousand that it allows.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", NO_LIMIT);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", NO_LIMIT);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("External entities are not read.");
        });
    return factory.createXMLStreamReader(stream);
  }

  /**
   * The text of the element that the reader stands on, with that of elements in it; the reader
   * stands on its end afterwards.
   */
  static String text(XMLStreamReader reader, int mostCharacters) throws XMLStreamException {
    var text = new StringBuilder();
    var depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            text.append(reader.getText());
        default -> {}
      }
      if (text.length() > mostCharacters) {
        throw new XMLStreamException(
            "An element has more than " + mostCharacters + " characters.", reader.getLocation());
      }
    }
    return text.toString();
  }

  /**
   * What stands in the element that the reader stands on, with its tags, as HTML; the reader stands
   * on its end afterwards.
   */
  static String markup(XMLStreamReader reader, int mostCharacters) throws XMLStreamException {
    var html = new StringBuilder();
    var depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          depth++;
          open(reader, html);
        }
        case XMLStreamReader.END_ELEMENT -> {
          depth--;
          if (depth > 0 && !Tag.valueOf(reader.getLocalName()).isEmpty()) {
            html.append("</").append(reader.getLocalName()).append('>');
          }
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            html.append(Entities.escape(reader.getText()));
        default -> {}
      }
      if (html.length() > mostCharacters) {
        throw new XMLStreamException(
            "An element has more than " + mostCharacters + " characters.", reader.getLocation());
      }
    }
    return html.toString();
  }

  private static void open(XMLStreamReader reader, StringBuilder html) {
    html.append('<').append(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      html.append(' ').append(reader.getAttributeLocalName(i)).append("=\"");
      html.append(Entities.escape(reader.getAttributeValue(i))).append('"');
    }
    html.append('>');
  }
}
