package news.standfirst.archive;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * RSS (0.9x to 2.0, with content, Dublin Core and Media RSS) and Atom feeds as stories. Forgiving
 * where feeds in the field are wrong: a missing date is no date, a missing guid the link, or the
 * title where there is neither.
 */
final class FeedArchive {
  private String language = "";
  private String base = "";

  /** Hands over every entry that has a title or a text, in the order of the feed. */
  void stories(InputStream stream, Consumer<ForeignStory> each) {
    try {
      var reader = SafeXml.reader(stream);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "item", "entry" -> {
              var story = entry(reader, reader.getLocalName());
              if (!story.headline().isEmpty() || !story.html().isEmpty()) {
                each.accept(story);
              }
            }
            case "language" -> language = SafeXml.text(reader, 100).strip();
            case "feed" -> {
              language = xmlLanguage(reader);
              base = FeedEntry.base(reader, "");
            }
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableArchive("This feed breaks off: " + e.getMessage(), e);
    }
  }

  private static String xmlLanguage(XMLStreamReader reader) {
    var tag = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    return tag == null ? "" : tag;
  }

  private ForeignStory entry(XMLStreamReader reader, String end) throws XMLStreamException {
    var own = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    var entry = new FeedEntry(own, FeedEntry.base(reader, base));
    while (reader.next() != XMLStreamReader.END_ELEMENT || !reader.getLocalName().equals(end)) {
      if (reader.isStartElement()) {
        entry.element(reader);
      }
    }
    return entry.story(language);
  }
}
