package news.standfirst.archive;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * WordPress's export (WXR 1.0 to 1.2): RSS with elements of its own. Posts and pages become
 * stories, attachments their pictures, categories topics; revisions, menus and trash are left, and
 * comments, tags and unknown shortcodes counted.
 *
 * <p>Read as a stream, twice: attachments may stand behind the posts that show them.
 */
final class WordPressArchive {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final String WXR = "http://wordpress.org/export/";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Map<String, String> authors = new HashMap<>();
  private final Map<String, Attachment> attachments = new HashMap<>();

  /** By the story that they were added to, which is what a gallery without numbers shows. */
  private final Map<String, List<String>> attachedTo = new HashMap<>();

  private final Report report;
  private String language = "";

  private record Attachment(String address, String caption, String alternative) {}

  WordPressArchive(Report report) {
    this.report = report;
  }

  /** The first reading: authors and pictures. */
  void prepare(InputStream stream) {
    read(
        stream,
        raw -> {
          if (raw.is("attachment")) {
            attachments.put(
                raw.first("post_id"),
                new Attachment(
                    raw.first("attachment_url"),
                    raw.first("excerpt"),
                    raw.meta.getOrDefault("_wp_attachment_image_alt", "")));
            attachedTo
                .computeIfAbsent(raw.first("post_parent"), _ -> new ArrayList<>())
                .add(raw.first("post_id"));
          }
        });
  }

  /** The second reading: every story, in the order of the file. */
  void stories(InputStream stream, Consumer<ForeignStory> each) {
    read(
        stream,
        raw -> {
          report.commentsLeft(raw.comments);
          if (!raw.is("post") && !raw.is("page")) {
            if (!raw.is("attachment")) {
              report.left(raw.first("title"), "it is a " + raw.first("post_type"));
            }
          } else if (Set.of("trash", "auto-draft", "inherit").contains(raw.first("status"))) {
            report.left(raw.first("title"), "it is in the state " + raw.first("status"));
          } else if (!raw.first("post_password").isEmpty()) {
            report.left(raw.first("title"), "it is protected by a password");
          } else {
            each.accept(story(raw));
          }
        });
  }

  private ForeignStory story(Raw raw) {
    report.tagsLeft(raw.tags);
    var key = raw.first("guid");
    var own = attachedTo.getOrDefault(raw.first("post_id"), List.of());
    var lead = attachments.get(raw.meta.getOrDefault("_thumbnail_id", ""));
    var creator = raw.first("creator");
    var published = raw.first("status").equals("publish") ? date(raw) : null;
    return new ForeignStory(
        key.isEmpty() ? raw.first("link") + "#" + raw.first("post_id") : key,
        language,
        raw.first("post_name"),
        plain(raw.first("title")),
        plain(raw.excerpt),
        WordPressBody.html(raw.content, own, this::address, report::unknownShortcode),
        creator.isEmpty() ? List.of() : List.of(authors.getOrDefault(creator, creator)),
        raw.categories,
        lead == null ? "" : lead.address(),
        lead == null ? "" : lead.caption(),
        lead == null ? "" : lead.alternative(),
        published);
  }

  /**
   * WordPress keeps names and titles as HTML, so an ampersand is escaped once more than XML asks.
   */
  private static String plain(String words) {
    return Parser.unescapeEntities(words, false);
  }

  private String address(String attachment) {
    var found = attachments.get(attachment);
    return found == null ? "" : found.address();
  }

  private static @Nullable Instant date(Raw raw) {
    for (var field : List.of("post_date_gmt", "post_date")) {
      try {
        var date = LocalDateTime.parse(raw.first(field), DATE);
        if (date.getYear() > 1900) {
          return date.toInstant(ZoneOffset.UTC);
        }
      } catch (DateTimeParseException e) {
        // Drafts have 0000-00-00 here; the next field may be better.
      }
    }
    return null;
  }

  private void read(InputStream stream, Consumer<Raw> each) {
    try {
      var reader = SafeXml.reader(stream);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          switch (reader.getLocalName()) {
            case "item" -> each.accept(item(reader));
            case "language" -> language = SafeXml.text(reader, 100).strip();
            case "author" -> author(reader);
            case "DOCTYPE" -> throw new XMLStreamException("A document type is not read.");
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableArchive("This WordPress export breaks off: " + e.getMessage(), e);
    }
  }

  private void author(XMLStreamReader reader) throws XMLStreamException {
    var login = "";
    var name = "";
    while (reader.next() != XMLStreamReader.END_ELEMENT
        || !reader.getLocalName().equals("author")) {
      if (reader.isStartElement()) {
        switch (reader.getLocalName()) {
          case "author_login" -> login = SafeXml.text(reader, 1_000).strip();
          case "author_display_name" -> name = plain(SafeXml.text(reader, 1_000).strip());
          default -> {}
        }
      }
    }
    if (!login.isEmpty() && !name.isEmpty()) {
      authors.put(login, name);
    }
  }

  private Raw item(XMLStreamReader reader) throws XMLStreamException {
    var raw = new Raw();
    while (reader.next() != XMLStreamReader.END_ELEMENT || !reader.getLocalName().equals("item")) {
      if (!reader.isStartElement()) {
        continue;
      }
      var name = reader.getLocalName();
      var namespace = String.valueOf(reader.getNamespaceURI());
      if (name.equals("postmeta")) {
        meta(reader, raw);
      } else if (name.equals("category")) {
        var domain = String.valueOf(reader.getAttributeValue(null, "domain"));
        var words = plain(SafeXml.text(reader, 1_000).strip());
        if (domain.equals("category") && !words.toLowerCase(Locale.ROOT).equals("uncategorized")) {
          raw.categories.add(words);
        } else if (domain.equals("post_tag")) {
          raw.tags.add(words);
        }
      } else if (name.equals("comment")) {
        SafeXml.text(reader, MOST_CHARACTERS);
        raw.comments++;
      } else if (name.equals("encoded")) {
        var text = SafeXml.text(reader, MOST_CHARACTERS);
        if (namespace.startsWith(WXR) || namespace.contains("excerpt")) {
          raw.excerpt = text.strip();
        } else {
          raw.content = text;
        }
      } else {
        raw.fields.put(name, SafeXml.text(reader, MOST_CHARACTERS).strip());
      }
    }
    raw.fields.putIfAbsent("excerpt", raw.excerpt);
    return raw;
  }

  private static void meta(XMLStreamReader reader, Raw raw) throws XMLStreamException {
    var key = "";
    var value = "";
    while (reader.next() != XMLStreamReader.END_ELEMENT
        || !reader.getLocalName().equals("postmeta")) {
      if (reader.isStartElement()) {
        if (reader.getLocalName().equals("meta_key")) {
          key = SafeXml.text(reader, 1_000);
        } else if (reader.getLocalName().equals("meta_value")) {
          value = SafeXml.text(reader, MOST_CHARACTERS);
        }
      }
    }
    raw.meta.put(key, value);
  }

  /** An element of the export, as it stands there. */
  private static final class Raw {
    final Map<String, String> fields = new HashMap<>();
    final Map<String, String> meta = new HashMap<>();
    final List<String> categories = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    String content = "";
    String excerpt = "";
    int comments;

    String first(String field) {
      return fields.getOrDefault(field, "");
    }

    boolean is(String type) {
      return first("post_type").equals(type);
    }
  }
}
