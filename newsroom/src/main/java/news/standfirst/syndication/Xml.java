package news.standfirst.syndication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document; every text and attribute is escaped, and characters that XML 1.0 forbids
 * are dropped. Not thread-safe.
 */
final class Xml {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
  private final XMLStreamWriter writer;

  Xml() {
    try {
      writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Opens an element; attributes as name and value by turns. Names may carry a prefix. */
  Xml open(String element, String... attributes) {
    try {
      writer.writeStartElement(element);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Xml close() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element with nothing but text in it. */
  Xml text(String element, String text, String... attributes) {
    open(element, attributes);
    try {
      writer.writeCharacters(allowed(text));
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    return close();
  }

  /** The same, left away when the text is empty. */
  Xml textIfAny(String element, String text, String... attributes) {
    return text.isEmpty() ? this : text(element, text, attributes);
  }

  Xml empty(String element, String... attributes) {
    return open(element, attributes).close();
  }

  byte[] finished() {
    try {
      writer.writeEndDocument();
      writer.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
    }
  }

  private static String allowed(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            point ->
                point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || (point >= 0x20 && point <= 0xd7ff)
                    || (point >= 0xe000 && point <= 0xfffd)
                    || point >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static IllegalStateException failed(XMLStreamException cause) {
    return new IllegalStateException("XML could not be written to memory.", cause);
  }
}
