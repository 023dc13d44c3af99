package news.standfirst.picture.metadata;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.standfirst.picture.file.PictureLimits;

/**
 * One element of an XMP packet, with what is below it. Names are {@code {namespace}local}. Read
 * without document types, without entities of the file's own, and bounded in number and depth.
 */
final class XmlNode {
  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlNode(String name) {
    this.name = name;
  }

  /** The root element; empty for text that is no XML or goes beyond the bounds. */
  static Optional<XmlNode> parse(String xml) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      var reader = factory.createXMLStreamReader(new StringReader(xml));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<XmlNode> read(XMLStreamReader reader) throws XMLStreamException {
    var open = new ArrayDeque<XmlNode>();
    int elements = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        return Optional.empty();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (++elements > PictureLimits.XMP_ELEMENTS || open.size() >= PictureLimits.XMP_DEPTH) {
          return Optional.empty();
        }
        var node = element(reader);
        if (!open.isEmpty()) {
          open.peek().children.add(node);
        }
        open.push(node);
      } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
        open.peek().text.append(reader.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        var closed = open.pop();
        if (open.isEmpty()) {
          return Optional.of(closed); // padding and NULs behind the root are not read
        }
      }
    }
    return Optional.empty();
  }

  private static XmlNode element(XMLStreamReader reader) {
    var node = new XmlNode(name(reader.getNamespaceURI(), reader.getLocalName()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      node.attributes.put(
          name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
          reader.getAttributeValue(i));
    }
    return node;
  }

  private static String name(String namespace, String local) {
    return "{" + (namespace == null ? "" : namespace) + "}" + local;
  }

  String name() {
    return name;
  }

  String text() {
    return text.toString();
  }

  Optional<String> attribute(String attributeName) {
    return Optional.ofNullable(attributes.get(attributeName));
  }

  Optional<XmlNode> child(String childName) {
    return children(childName).findFirst();
  }

  Stream<XmlNode> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName));
  }

  List<XmlNode> children() {
    return children;
  }
}
