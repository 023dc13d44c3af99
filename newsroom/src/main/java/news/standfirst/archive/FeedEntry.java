package news.standfirst.archive;

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
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entry of a feed while it is read. What an element means depends on the
 * vocabulary that it belongs to: the title of a picture (Media RSS), of the feed that an entry was
 * taken from ({@code source} of RFC 4287) and of an episode (podcasts) are no title of the entry.
 */
final class FeedEntry {
  /** Of a title or a text; a long book has a million. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final int ADDRESS = 4_000;
  private static final int NAME = 1_000;
  private static final int DATE = 200;

  private static final Pattern MARKUP = Pattern.compile("</\\w+>|<(br|img|p)\\b");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");

  private final String own;
  private final String base;
  private String id = "";
  private String link = "";
  private String title = "";
  private String summary = "";
  private String summaryBase;
  private String content = "";
  private String contentBase;
  private final FeedPicture picture = new FeedPicture();
  private @Nullable Instant published;
  private final List<String> authors = new ArrayList<>();
  private final List<String> topics = new ArrayList<>();

  /**
   * An entry of which nothing is known.
   *
   * @param own the vocabulary of the feed, that of the entry's element; empty for none
   * @param base what its addresses are relative to; empty when nobody said
   */
  FeedEntry(String own, String base) {
    this.own = own;
    this.base = base;
    this.summaryBase = base;
    this.contentBase = base;
  }

  /** What addresses below an element are relative to ({@code xml:base}). */
  static String base(XMLStreamReader reader, String outer) {
    var told = reader.getAttributeValue(XMLConstants.XML_NS_URI, "base");
    return told == null ? outer : whole(outer, told);
  }

  /** An address that was relative to another; as it is where that makes no sense; none too long. */
  private static String whole(String base, String address) {
    var given = address.strip();
    if (given.length() > ADDRESS) {
      return "";
    }
    if (given.startsWith("//")) {
      return "https:" + given;
    }
    if (base.isEmpty() || given.isEmpty()) {
      return given;
    }
    var found = new Element(Tag.valueOf("a"), base).attr("href", given).absUrl("href");
    return found.isEmpty() ? given : found;
  }

  /** Takes in what the element says on which the reader stands. */
  void element(XMLStreamReader reader) throws XMLStreamException {
    var vocabulary = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    if (vocabulary.contains("/mrss") || vocabulary.contains("/media-rss")) {
      picture.media(reader);
    } else if (vocabulary.contains("/dc/")) {
      dublinCore(reader);
    } else if (vocabulary.contains("modules/content")) {
      var words = text(reader, MOST_CHARACTERS);
      content = reader.getLocalName().equals("encoded") ? words : content;
    } else if (isAtom(vocabulary)) {
      atom(reader);
    } else if (vocabulary.isEmpty() || vocabulary.equals(own)) {
      rss(reader);
    } else {
      skip(reader);
    }
  }

  private static boolean isAtom(String vocabulary) {
    return vocabulary.toLowerCase(Locale.ROOT).contains("/atom");
  }

  private void rss(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "title" -> title = plain(text(reader, MOST_CHARACTERS));
      case "guid" -> id = text(reader, ADDRESS).strip();
      case "description" -> summary = text(reader, MOST_CHARACTERS).strip();
      case "pubDate" -> published(text(reader, DATE));
      case "enclosure" -> picture.enclosure(reader);
      // The rest is Atom's too, and some Atom forgets to say that it is.
      default -> atom(reader);
    }
  }

  private void atom(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "title" -> title = plain(html(reader));
      case "id" -> id = text(reader, ADDRESS).strip();
      case "link" -> link(reader);
      case "summary" -> {
        summaryBase = base(reader, base);
        summary = html(reader);
      }
      case "content" -> {
        contentBase = base(reader, base);
        content = content(reader);
      }
      case "author" -> author(person(reader));
      case "category" -> category(reader);
      case "published", "issued" -> published(text(reader, DATE));
      case "updated", "modified" -> {
        var updated = FeedDates.read(text(reader, DATE));
        published = published == null ? updated : published;
      }
      default -> skip(reader);
    }
  }

  private void dublinCore(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "creator" -> author(text(reader, NAME));
      case "date", "created", "issued" -> published(text(reader, DATE));
      default -> skip(reader);
    }
  }

  private void published(String words) {
    var date = FeedDates.read(words);
    published = date == null ? published : date;
  }

  /** That of RSS is a text, those of Atom have an attribute, and a word for what they lead to. */
  private void link(XMLStreamReader reader) throws XMLStreamException {
    var href = reader.getAttributeValue(null, "href");
    if (href == null) {
      var words = text(reader, ADDRESS);
      link = words.isBlank() ? link : whole(base, words);
      return;
    }
    var relation = reader.getAttributeValue(null, "rel");
    if (relation == null || relation.equals("alternate")) {
      link = link.isEmpty() ? whole(base, href) : link;
    } else if (relation.equals("enclosure")
        && String.valueOf(reader.getAttributeValue(null, "type")).startsWith("image/")) {
      picture.enclosure(href);
    }
  }

  private void category(XMLStreamReader reader) throws XMLStreamException {
    var label = reader.getAttributeValue(null, "label");
    var term = reader.getAttributeValue(null, "term");
    var words = text(reader, NAME).strip();
    var topic = label != null ? label : term != null ? term : words;
    if (!topic.isBlank() && topic.length() <= NAME && !topics.contains(topic.strip())) {
      topics.add(topic.strip());
    }
  }

  /** A text construct of RFC 4287, section 3.1, as HTML. */
  private static String html(XMLStreamReader reader) throws XMLStreamException {
    return switch (type(reader)) {
      case "html", "text/html" -> text(reader, MOST_CHARACTERS);
      case "xhtml", "application/xhtml+xml" -> SafeXml.markup(reader, MOST_CHARACTERS);
      case "text", "text/plain" -> escaped(text(reader, MOST_CHARACTERS));
      default -> {
        // By the standard it is text; feeds that mean HTML and do not say so are many.
        var text = text(reader, MOST_CHARACTERS);
        yield MARKUP.matcher(text).find() ? text : escaped(text);
      }
    };
  }

  /** As above; what is no text at all (section 4.1.3: bytes, other documents) is none. */
  private static String content(XMLStreamReader reader) throws XMLStreamException {
    var type = type(reader);
    if (!type.contains("/") || type.startsWith("text/") || type.equals("application/xhtml+xml")) {
      return html(reader);
    }
    skip(reader);
    return "";
  }

  private static String type(XMLStreamReader reader) {
    var type = reader.getAttributeValue(null, "type");
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String escaped(String text) {
    return EMPTY_LINE
        .splitAsStream(text.strip())
        .filter(part -> !part.isBlank())
        .map(part -> "<p>" + Entities.escape(part.strip()) + "</p>")
        .collect(Collectors.joining());
  }

  private static String text(XMLStreamReader reader, int most) throws XMLStreamException {
    return SafeXml.text(reader, most);
  }

  private static void skip(XMLStreamReader reader) throws XMLStreamException {
    SafeXml.text(reader, MOST_CHARACTERS);
  }

  private static String person(XMLStreamReader reader) throws XMLStreamException {
    var text = new StringBuilder();
    var name = "";
    while (reader.next() != XMLStreamReader.END_ELEMENT
        || !reader.getLocalName().equals("author")) {
      if (reader.isStartElement()) {
        var field = reader.getLocalName();
        var words = text(reader, ADDRESS);
        name = field.equals("name") ? words : name;
      } else if (reader.isCharacters() && text.length() <= NAME) {
        text.append(reader.getText());
      }
    }
    return name.isEmpty() ? text.toString() : name;
  }

  /** RSS has the address of a person, and perhaps the name in brackets behind it. */
  private void author(String words) {
    var name = words.strip().replaceAll("\\s+", " ");
    if (name.isEmpty() || name.length() > NAME) {
      return;
    }
    var inBrackets = name.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1");
    if (!inBrackets.contains("@") && !authors.contains(inBrackets)) {
      authors.add(inBrackets);
    }
  }

  private static String plain(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  /** What has been read, as a story; its headline and text are empty where there was nothing. */
  ForeignStory story(String language) {
    var shown = picture.address();
    var described = content.isEmpty() && summary.isEmpty();
    var body =
        content.isEmpty()
            ? withWholeAddresses(summary, summaryBase)
            : withWholeAddresses(content, contentBase);
    return new ForeignStory(
        id.isEmpty() ? link.isEmpty() ? title : link : id,
        language,
        "",
        title,
        content.isEmpty() ? "" : plain(summary),
        // Of a film there is often nothing but its description.
        described ? escaped(picture.words()) : body,
        authors,
        topics,
        whole(base.isEmpty() ? link : base, shown),
        described ? "" : picture.caption(),
        "",
        published);
  }

  /** Not one within the page itself, and none that is its own content ({@code data:}). */
  private static boolean isToBeWhole(String address) {
    return !address.isEmpty() && !address.startsWith("#") && address.length() <= ADDRESS;
  }

  private String withWholeAddresses(String html, String textBase) {
    var from = textBase.isEmpty() ? link : textBase;
    if (from.isEmpty()) {
      return html;
    }
    var page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    int left = MOST_CHARACTERS;
    for (var element : page.select("[src], [href]")) {
      var name = element.hasAttr("src") ? "src" : "href";
      var address = element.attr(name).strip();
      if (isToBeWhole(address) && left > 0) {
        var whole = whole(from, address);
        left -= whole.length();
        element.attr(name, whole);
      }
    }
    return page.body().html();
  }
}
