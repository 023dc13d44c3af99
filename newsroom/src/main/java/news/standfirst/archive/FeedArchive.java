package news.standfirst.archive;

import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * RSS (0.9x to 2.0, with content, Dublin Core and Media RSS) and Atom feeds as stories. Forgiving
 * where feeds in the field are wrong: a missing date is no date, a missing guid the link.
 */
final class FeedArchive {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy HH:mm[:ss] [z][Z]", Locale.ENGLISH);

  private String language = "";

  /** Hands over every entry that has a title or a text, in the order of the feed. */
  void stories(InputStream stream, Consumer<ForeignStory> each) {
    try {
      var reader = SafeXml.reader(stream);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "item", "entry" -> each.accept(entry(reader, reader.getLocalName()));
            case "language" -> language = SafeXml.text(reader, 100).strip();
            case "feed" -> language = xmlLanguage(reader);
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableArchive("This feed breaks off: " + e.getMessage(), e);
    }
  }

  private static String xmlLanguage(XMLStreamReader reader) {
    var tag = reader.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
    return tag == null ? "" : tag;
  }

  private ForeignStory entry(XMLStreamReader reader, String end) throws XMLStreamException {
    var entry = new Entry();
    while (reader.next() != XMLStreamReader.END_ELEMENT || !reader.getLocalName().equals(end)) {
      if (reader.isStartElement()) {
        element(reader, entry);
      }
    }
    var body = entry.content.isEmpty() ? entry.summary : entry.content;
    var standfirst = entry.content.isEmpty() ? "" : entry.summary;
    return new ForeignStory(
        entry.id.isEmpty() ? entry.link : entry.id,
        language,
        "",
        entry.title,
        plain(standfirst),
        body,
        entry.authors,
        entry.topics,
        entry.picture,
        "",
        "",
        entry.published);
  }

  private static void element(XMLStreamReader reader, Entry entry) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "title" -> entry.title = plain(SafeXml.text(reader, MOST_CHARACTERS));
      case "guid", "id" -> entry.id = SafeXml.text(reader, 4_000).strip();
      case "link" -> link(reader, entry);
      case "description", "summary" ->
          entry.summary = SafeXml.text(reader, MOST_CHARACTERS).strip();
      case "encoded" -> entry.content = SafeXml.text(reader, MOST_CHARACTERS);
      case "content" -> content(reader, entry);
      case "creator" -> author(entry, SafeXml.text(reader, 1_000));
      case "author" -> author(entry, person(reader));
      case "category" -> category(reader, entry);
      case "pubDate", "published", "date" -> entry.published = date(SafeXml.text(reader, 200));
      case "updated" -> {
        var updated = date(SafeXml.text(reader, 200));
        entry.published = entry.published == null ? updated : entry.published;
      }
      case "enclosure", "thumbnail" -> picture(reader, entry);
      default -> {}
    }
  }

  private static void content(XMLStreamReader reader, Entry entry) throws XMLStreamException {
    var namespace = String.valueOf(reader.getNamespaceURI());
    if (namespace.contains("mrss")) {
      picture(reader, entry);
    } else {
      entry.content = SafeXml.text(reader, MOST_CHARACTERS);
    }
  }

  private static void link(XMLStreamReader reader, Entry entry) throws XMLStreamException {
    var href = reader.getAttributeValue(null, "href");
    var relation = reader.getAttributeValue(null, "rel");
    if (href == null) {
      entry.link = SafeXml.text(reader, 4_000).strip();
    } else if (relation == null || relation.equals("alternate")) {
      entry.link = href;
    } else if (relation.equals("enclosure")
        && String.valueOf(reader.getAttributeValue(null, "type")).startsWith("image/")) {
      entry.picture = href;
    }
  }

  private static void picture(XMLStreamReader reader, Entry entry) {
    var address = reader.getAttributeValue(null, "url");
    var type = String.valueOf(reader.getAttributeValue(null, "type"));
    var medium = String.valueOf(reader.getAttributeValue(null, "medium"));
    if (address != null
        && entry.picture.isEmpty()
        && (type.startsWith("image/") || medium.equals("image") || type.equals("null"))) {
      entry.picture = address;
    }
  }

  /** Atom's author has a name and perhaps an address in it; RSS's is text. */
  private static String person(XMLStreamReader reader) throws XMLStreamException {
    var text = new StringBuilder();
    var name = "";
    while (reader.next() != XMLStreamReader.END_ELEMENT
        || !reader.getLocalName().equals("author")) {
      if (reader.isStartElement()) {
        var field = reader.getLocalName();
        var words = SafeXml.text(reader, 1_000);
        name = field.equals("name") ? words : name;
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return name.isEmpty() ? text.toString() : name;
  }

  private static void author(Entry entry, String words) {
    var name = words.strip().replaceAll("\\s+", " ");
    var inBrackets = name.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1");
    if (!inBrackets.isEmpty() && !inBrackets.contains("@")) {
      entry.authors.add(inBrackets);
    }
  }

  private static void category(XMLStreamReader reader, Entry entry) throws XMLStreamException {
    var label = reader.getAttributeValue(null, "label");
    var term = reader.getAttributeValue(null, "term");
    var words = label != null ? label : term != null ? term : SafeXml.text(reader, 1_000).strip();
    if (!words.isEmpty()) {
      entry.topics.add(words);
    }
  }

  private static String plain(String text) {
    return Jsoup.parseBodyFragment(text).text();
  }

  private static @Nullable Instant date(String words) {
    var text = words.strip();
    try {
      return text.matches("\\d{4}-.*")
          ? OffsetDateTime.parse(text).toInstant()
          : ZonedDateTime.parse(text, RFC_822).toInstant();
    } catch (DateTimeParseException e) {
      // A date that cannot be understood is none: the story comes in as a draft without one.
      return null;
    }
  }

  /** What is known of an entry so far. */
  private static final class Entry {
    String id = "";
    String link = "";
    String title = "";
    String summary = "";
    String content = "";
    String picture = "";
    @Nullable Instant published;
    final List<String> authors = new ArrayList<>();
    final List<String> topics = new ArrayList<>();
  }
}
