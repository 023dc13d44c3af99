package news.standfirst.archive;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entry of a feed while it is read. What an element means depends on the
 * vocabulary that it belongs to: the title of a picture (Media RSS), of the feed that an entry was
 * taken from ({@code source} of RFC 4287) and of an episode (podcasts) are no title of the entry.
 */
final class FeedEntry {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final Pattern MARKUP = Pattern.compile("</\\w+>|<(br|img|p)\\b");

  private String base;
  private String id = "";
  private String link = "";
  private String title = "";
  private String summary = "";
  private String content = "";
  private String picture = "";
  private String thumbnail = "";
  private String caption = "";
  private @Nullable Instant published;
  private final List<String> authors = new ArrayList<>();
  private final List<String> topics = new ArrayList<>();

  /**
   * An entry of which nothing is known.
   *
   * @param base what its addresses are relative to; empty when nobody said
   */
  FeedEntry(String base) {
    this.base = base;
  }

  /** What addresses below an element are relative to ({@code xml:base}). */
  static String base(XMLStreamReader reader, String outer) {
    var told = reader.getAttributeValue(XMLConstants.XML_NS_URI, "base");
    return told == null ? outer : absolute(outer, told);
  }

  private static String absolute(String base, String address) {
    try {
      return base.isEmpty()
          ? address.strip()
          : URI.create(base).resolve(address.strip()).toString();
    } catch (IllegalArgumentException e) {
      return address.strip();
    }
  }

  /** Takes in what the element says on which the reader stands. */
  void element(XMLStreamReader reader) throws XMLStreamException {
    var vocabulary = String.valueOf(reader.getNamespaceURI());
    if (vocabulary.contains("/mrss")) {
      media(reader);
    } else if (vocabulary.contains("/dc/")) {
      dublinCore(reader);
    } else if (vocabulary.contains("modules/content")) {
      content = reader.getLocalName().equals("encoded") ? text(reader) : content;
    } else if (vocabulary.toLowerCase(Locale.ROOT).contains("/atom")) {
      atom(reader);
    } else if (reader.getNamespaceURI() == null
        || vocabulary.equals("http://purl.org/rss/1.0/")
        || vocabulary.contains("userland.com")) {
      rss(reader);
    } else {
      text(reader);
    }
  }

  private void rss(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "title" -> title = plain(text(reader));
      case "guid" -> id = text(reader).strip();
      case "link" -> {
        if (reader.getAttributeValue(null, "href") == null) {
          link = absolute(base, text(reader));
        } else {
          link(reader);
        }
      }
      case "description" -> summary = text(reader).strip();
      case "author" -> author(person(reader));
      case "category" -> topic(text(reader));
      case "pubDate" -> published = FeedDates.read(text(reader));
      case "enclosure" -> picture(reader);
      // Atom that forgot to say so.
      default -> atom(reader);
    }
  }

  private void atom(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "title" -> title = plain(html(reader));
      case "id" -> id = text(reader).strip();
      case "link" -> link(reader);
      case "summary" -> summary = html(reader);
      case "content" -> {
        base = base(reader, base);
        content = html(reader);
      }
      case "author" -> author(person(reader));
      case "category" -> {
        var label = reader.getAttributeValue(null, "label");
        var term = reader.getAttributeValue(null, "term");
        topic(label != null ? label : term != null ? term : "");
      }
      case "published", "issued" -> published = FeedDates.read(text(reader));
      case "updated", "modified" -> {
        var updated = FeedDates.read(text(reader));
        published = published == null ? updated : published;
      }
      default -> text(reader);
    }
  }

  private void dublinCore(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "creator" -> author(text(reader));
      case "subject" -> topic(text(reader));
      case "date", "created", "issued" -> {
        var date = FeedDates.read(text(reader));
        published = published == null ? date : published;
      }
      default -> text(reader);
    }
  }

  private void media(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "content" -> picture(reader);
      case "thumbnail" -> thumbnail = thumbnail.isEmpty() ? url(reader) : thumbnail;
      case "description" -> {
        var words = plain(text(reader));
        caption = caption.isEmpty() ? words : caption;
      }
      // The pictures stand in it.
      case "group" -> {}
      default -> text(reader);
    }
  }

  private void link(XMLStreamReader reader) {
    var href = reader.getAttributeValue(null, "href");
    var relation = reader.getAttributeValue(null, "rel");
    if (href == null) {
      return;
    }
    if (relation == null || relation.equals("alternate")) {
      link = link.isEmpty() ? absolute(base, href) : link;
    } else if (relation.equals("enclosure")
        && picture.isEmpty()
        && String.valueOf(reader.getAttributeValue(null, "type")).startsWith("image/")) {
      picture = absolute(base, href);
    }
  }

  private void picture(XMLStreamReader reader) {
    var type = reader.getAttributeValue(null, "type");
    var medium = reader.getAttributeValue(null, "medium");
    var isPicture =
        type != null ? type.startsWith("image/") : medium == null || medium.equals("image");
    if (picture.isEmpty() && isPicture) {
      picture = url(reader);
    }
  }

  private String url(XMLStreamReader reader) {
    var url = reader.getAttributeValue(null, "url");
    return url == null ? "" : absolute(base, url);
  }

  /** A text construct of RFC 4287 section 3.1, or its content (4.1.3), as HTML. */
  private static String html(XMLStreamReader reader) throws XMLStreamException {
    var type = reader.getAttributeValue(null, "type");
    if (type == null) {
      var text = text(reader);
      // By the standard it is text; feeds that mean HTML and do not say so are many.
      return MARKUP.matcher(text).find() ? text : escaped(text);
    }
    return switch (type) {
      case "html", "text/html" -> text(reader);
      case "xhtml", "application/xhtml+xml" -> SafeXml.markup(reader, MOST_CHARACTERS);
      case "text", "text/plain" -> escaped(text(reader));
      default -> {
        // Bytes of something, or a document of its own.
        text(reader);
        yield "";
      }
    };
  }

  private static String escaped(String text) {
    return Pattern.compile("\\R\\s*\\R")
        .splitAsStream(text.strip())
        .filter(part -> !part.isBlank())
        .map(part -> "<p>" + Entities.escape(part.strip()) + "</p>")
        .collect(Collectors.joining());
  }

  private static String text(XMLStreamReader reader) throws XMLStreamException {
    return SafeXml.text(reader, MOST_CHARACTERS);
  }

  private static String person(XMLStreamReader reader) throws XMLStreamException {
    var text = new StringBuilder();
    var name = "";
    while (reader.next() != XMLStreamReader.END_ELEMENT
        || !reader.getLocalName().equals("author")) {
      if (reader.isStartElement()) {
        var field = reader.getLocalName();
        var words = text(reader);
        name = field.equals("name") ? words : name;
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return name.isEmpty() ? text.toString() : name;
  }

  /** RSS has the address of a person, and perhaps the name in brackets behind it. */
  private void author(String words) {
    var name = words.strip().replaceAll("\\s+", " ");
    var inBrackets = name.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1");
    if (!inBrackets.isEmpty() && !inBrackets.contains("@") && !authors.contains(inBrackets)) {
      authors.add(inBrackets);
    }
  }

  private void topic(String words) {
    if (!words.isBlank() && !topics.contains(words.strip())) {
      topics.add(words.strip());
    }
  }

  private static String plain(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  /** What has been read, as a story. */
  ForeignStory story(String language) {
    var shown = picture.isEmpty() ? thumbnail : picture;
    return new ForeignStory(
        id.isEmpty() ? link : id,
        language,
        "",
        title,
        content.isEmpty() ? "" : plain(summary),
        withWholeAddresses(content.isEmpty() ? summary : content),
        authors,
        topics,
        shown,
        shown.isEmpty() ? "" : caption,
        "",
        published);
  }

  private String withWholeAddresses(String html) {
    var from = base.isEmpty() ? link : base;
    if (from.isEmpty()) {
      return html;
    }
    var page = Jsoup.parseBodyFragment(html, from);
    page.outputSettings().prettyPrint(false);
    for (var name : List.of("src", "href")) {
      for (var element : page.select("[" + name + "]")) {
        var whole = element.absUrl(name);
        if (!whole.isEmpty()) {
          element.attr(name, whole);
        }
      }
    }
    return page.body().html();
  }
}
