package news.standfirst.archive;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The picture of an entry, among all that a feed may say of pictures, films and sounds: the
 * enclosure or the {@code content} of Media RSS that is one, the widest of several, or the
 * thumbnail where there is nothing else; and the words that belong to it.
 */
final class FeedPicture {
  private static final int WORDS = 4_000_000;

  private String address = "";
  private int width;
  private boolean enclosed;
  private String thumbnail = "";
  private String ownWords = "";
  private String wordsOfAll = "";

  /** {@code enclosure} of RSS. */
  void enclosure(XMLStreamReader reader) {
    if (isPicture(reader)) {
      enclosure(attribute(reader, "url"));
    }
  }

  /** A link to a picture's file. */
  void enclosure(String file) {
    if (address.isEmpty()) {
      address = file.strip();
      enclosed = true;
    }
  }

  /** An element of Media RSS; the reader stands on its end afterwards, or in its group. */
  void media(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      // What stands in a group is read as if it stood outside.
      case "group" -> {}
      case "content" -> content(reader);
      case "thumbnail" -> thumbnail(reader);
      case "description" -> wordsOfAll = words(reader, wordsOfAll);
      default -> SafeXml.text(reader, WORDS);
    }
  }

  private void content(XMLStreamReader reader) throws XMLStreamException {
    int wide = number(reader.getAttributeValue(null, "width"));
    boolean taken = isPicture(reader) && (address.isEmpty() || (width > 0 && wide > width));
    if (taken) {
      address = attribute(reader, "url");
      width = wide;
      enclosed = false;
      ownWords = "";
    }
    while (reader.next() != XMLStreamReader.END_ELEMENT) {
      if (reader.isStartElement()) {
        switch (reader.getLocalName()) {
          case "thumbnail" -> thumbnail(reader);
          case "description" -> {
            var words = words(reader, "");
            ownWords = taken ? words : ownWords;
          }
          default -> SafeXml.text(reader, WORDS);
        }
      }
    }
  }

  private void thumbnail(XMLStreamReader reader) throws XMLStreamException {
    thumbnail = thumbnail.isEmpty() ? attribute(reader, "url") : thumbnail;
    SafeXml.text(reader, WORDS);
  }

  private static String words(XMLStreamReader reader, String before) throws XMLStreamException {
    var words = Jsoup.parseBodyFragment(SafeXml.text(reader, WORDS)).text();
    return before.isEmpty() ? words : before;
  }

  private static boolean isPicture(XMLStreamReader reader) {
    var type = attribute(reader, "type");
    var medium = attribute(reader, "medium");
    return medium.isEmpty() ? type.isEmpty() || type.startsWith("image/") : medium.equals("image");
  }

  private static String attribute(XMLStreamReader reader, String name) {
    var value = reader.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  private static int number(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  /** Where it is, as the feed says; empty when there is none. */
  String address() {
    return address.isEmpty() ? thumbnail : address;
  }

  /** What is said of it; empty when nothing is, or of something else. */
  String caption() {
    if (address().isEmpty()) {
      return "";
    }
    return ownWords.isEmpty() && !enclosed ? wordsOfAll : ownWords;
  }

  /** What is said of all that the entry shows. */
  String words() {
    return wordsOfAll.isEmpty() ? ownWords : wordsOfAll;
  }
}
