package news.standfirst.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Mark;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Span;
import news.standfirst.story.Text;

/**
 * Bodies as JSON: an array of blocks, each an object with its {@code type}. Unknown types and
 * fields are refused by name, so that nothing is lost in silence. The schema with an example of
 * each block stands in {@code docs/contracts.md}. Stateless.
 */
public final class BodyJson {
  private static final JsonNodeFactory MADE = JsonNodeFactory.instance;

  private BodyJson() {}

  /** The JSON of a body. */
  public static ArrayNode write(Body body) {
    return array(body.blocks(), BodyJson::write);
  }

  /**
   * The body that this JSON describes.
   *
   * @param field what to call it in messages: {@code body}
   * @throws MalformedDocument when it describes none
   */
  public static Body read(String field, JsonNode json) {
    var blocks = each(field, json, BodyJson::block);
    return checked(field, () -> new Body(blocks));
  }

  /** The JSON of a text: a string where it has no marks, else an array of spans. */
  public static JsonNode write(Text text) {
    if (text.spans().stream().allMatch(span -> span.marks().isEmpty())) {
      return MADE.textNode(text.words());
    }
    return array(text.spans(), BodyJson::write);
  }

  /**
   * The text that this JSON describes; an absent or null one is empty.
   *
   * @throws MalformedDocument when it describes none
   */
  public static Text text(String field, JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return Text.EMPTY;
    }
    if (json.isTextual()) {
      return Text.plain(json.textValue());
    }
    return new Text(each(field, json, BodyJson::span));
  }

  /** A picture in its place. */
  public static ObjectNode write(PictureUse use) {
    return MADE.objectNode()
        .put("picture", use.picture().value())
        .put("caption", use.caption())
        .put("alternativeText", use.alternativeText());
  }

  static PictureUse pictureUse(String field, JsonNode json) {
    fields(field, json, Set.of("type", "picture", "caption", "alternativeText"));
    return checked(
        field,
        () ->
            new PictureUse(
                new PictureId(string(field + ".picture", json.path("picture"))),
                optional(field + ".caption", json.path("caption")),
                optional(field + ".alternativeText", json.path("alternativeText"))));
  }

  private static JsonNode write(Block block) {
    var made = MADE.objectNode();
    return switch (block) {
      case Block.Paragraph(var text) -> made.put("type", "paragraph").set("text", write(text));
      case Block.Subheading(var text) -> made.put("type", "subheading").set("text", write(text));
      case Block.Quote(var text, var attribution) -> {
        made.put("type", "quote").set("text", write(text));
        yield attribution.isEmpty() ? made : made.set("attribution", write(attribution));
      }
      case Block.Listing(var ordered, var entries) ->
          made.put("type", "list")
              .put("ordered", ordered)
              .set("entries", array(entries, BodyJson::write));
      case Block.Picture(var use) -> made.put("type", "picture").setAll(write(use));
      case Block.Gallery(var pictures) ->
          made.put("type", "gallery").set("pictures", array(pictures, BodyJson::write));
      case Block.Embed(var url, var title) ->
          made.put("type", "embed").put("url", url).put("title", title);
      case Block.Table(var caption, var headerRow, var rows) -> {
        made.put("type", "table");
        if (!caption.isEmpty()) {
          made.set("caption", write(caption));
        }
        made.put("headerRow", headerRow);
        yield made.set("rows", array(rows, row -> array(row, BodyJson::write)));
      }
      case Block.RelatedLink(var url, var title) ->
          made.put("type", "relatedLink").put("url", url).put("title", title);
      case Block.Divider() -> made.put("type", "divider");
    };
  }

  private static Block block(String field, JsonNode json) {
    var type = string(field + ".type", json.path("type"));
    return switch (type) {
      case "paragraph" -> {
        fields(field, json, Set.of("type", "text"));
        yield new Block.Paragraph(required(field, json));
      }
      case "subheading" -> {
        fields(field, json, Set.of("type", "text"));
        yield new Block.Subheading(required(field, json));
      }
      case "quote" -> {
        fields(field, json, Set.of("type", "text", "attribution"));
        yield new Block.Quote(
            required(field, json), text(field + ".attribution", json.path("attribution")));
      }
      case "list" -> {
        fields(field, json, Set.of("type", "ordered", "entries"));
        var entries = each(field + ".entries", json.path("entries"), BodyJson::text);
        yield checked(
            field,
            () -> new Block.Listing(bool(field + ".ordered", json.path("ordered")), entries));
      }
      case "picture" -> new Block.Picture(pictureUse(field, json));
      case "gallery" -> {
        fields(field, json, Set.of("type", "pictures"));
        var pictures = each(field + ".pictures", json.path("pictures"), BodyJson::pictureUse);
        yield checked(field, () -> new Block.Gallery(pictures));
      }
      case "embed" -> {
        fields(field, json, Set.of("type", "url", "title"));
        yield checked(
            field + ".url",
            () ->
                new Block.Embed(
                    string(field + ".url", json.path("url")),
                    optional(field + ".title", json.path("title"))));
      }
      case "table" -> table(field, json);
      case "relatedLink" -> {
        fields(field, json, Set.of("type", "url", "title"));
        yield checked(
            field + ".url",
            () ->
                new Block.RelatedLink(
                    string(field + ".url", json.path("url")),
                    optional(field + ".title", json.path("title"))));
      }
      case "divider" -> {
        fields(field, json, Set.of("type"));
        yield new Block.Divider();
      }
      default ->
          throw new MalformedDocument(
              field + ".type",
              "\""
                  + brief(type)
                  + "\" is no block; use paragraph, subheading, quote, list, picture, gallery,"
                  + " embed, table, relatedLink or divider.");
    };
  }

  private static Block table(String field, JsonNode json) {
    fields(field, json, Set.of("type", "caption", "headerRow", "rows"));
    var rows =
        each(
            field + ".rows",
            json.path("rows"),
            (rowField, row) -> each(rowField, row, BodyJson::text));
    return checked(
        field,
        () ->
            new Block.Table(
                text(field + ".caption", json.path("caption")),
                bool(field + ".headerRow", json.path("headerRow")),
                rows));
  }

  private static Text required(String field, JsonNode json) {
    var text = json.path("text");
    if (text.isMissingNode() || text.isNull()) {
      throw new MalformedDocument(field + ".text", "This block has no text; give it one.");
    }
    return text(field + ".text", text);
  }

  private static JsonNode write(Span span) {
    if (span.marks().isEmpty()) {
      return MADE.textNode(span.text());
    }
    var made = MADE.objectNode().put("text", span.text());
    return made.set("marks", array(span.marks(), BodyJson::write));
  }

  private static Span span(String field, JsonNode json) {
    if (json.isTextual()) {
      return Span.plain(json.textValue());
    }
    fields(field, json, Set.of("text", "marks"));
    var marks =
        json.path("marks").isMissingNode()
            ? List.<Mark>of()
            : each(field + ".marks", json.path("marks"), BodyJson::mark);
    return checked(field, () -> new Span(string(field + ".text", json.path("text")), marks));
  }

  private static JsonNode write(Mark mark) {
    var made = MADE.objectNode();
    return switch (mark) {
      case Mark.Strong() -> made.put("type", "strong");
      case Mark.Emphasis() -> made.put("type", "emphasis");
      case Mark.Link(var href) -> made.put("type", "link").put("href", href);
      case Mark.In(var language) -> made.put("type", "language").put("lang", language.tag());
    };
  }

  private static Mark mark(String field, JsonNode json) {
    var type = string(field + ".type", json.path("type"));
    return switch (type) {
      case "strong" -> {
        fields(field, json, Set.of("type"));
        yield new Mark.Strong();
      }
      case "emphasis" -> {
        fields(field, json, Set.of("type"));
        yield new Mark.Emphasis();
      }
      case "link" -> {
        fields(field, json, Set.of("type", "href"));
        yield checked(
            field + ".href", () -> new Mark.Link(string(field + ".href", json.path("href"))));
      }
      case "language" -> {
        fields(field, json, Set.of("type", "lang"));
        yield checked(
            field + ".lang",
            () -> new Mark.In(new Language(string(field + ".lang", json.path("lang")))));
      }
      default ->
          throw new MalformedDocument(
              field + ".type",
              "\"" + brief(type) + "\" is no mark; use strong, emphasis, link or language.");
    };
  }

  static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> write) {
    var made = MADE.arrayNode(values.size());
    values.forEach(value -> made.add(write.apply(value)));
    return made;
  }

  static <T> List<T> each(String field, JsonNode json, Reader<T> reader) {
    if (!json.isArray()) {
      throw new MalformedDocument(field, "This must be an array.");
    }
    var read = new ArrayList<T>(json.size());
    for (int i = 0; i < json.size(); i++) {
      read.add(reader.read(field + "[" + i + "]", json.get(i)));
    }
    return read;
  }

  static void fields(String field, JsonNode json, Set<String> known) {
    if (!json.isObject()) {
      throw new MalformedDocument(field, "This must be an object.");
    }
    for (var name : (Iterable<String>) json::fieldNames) {
      if (!known.contains(name)) {
        throw new MalformedDocument(
            field + "." + brief(name),
            "There is no such field; known are "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
  }

  static String string(String field, JsonNode json) {
    if (!json.isTextual()) {
      throw new MalformedDocument(field, "This must be a string.");
    }
    return json.textValue();
  }

  static String optional(String field, JsonNode json) {
    return json.isMissingNode() || json.isNull() ? "" : string(field, json);
  }

  static boolean bool(String field, JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return false;
    }
    if (!json.isBoolean()) {
      throw new MalformedDocument(field, "This must be true or false.");
    }
    return json.booleanValue();
  }

  static <T> T checked(String field, Made<T> made) {
    try {
      return made.made();
    } catch (InvalidStory e) {
      throw new MalformedDocument(field, e);
    }
  }

  static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Reads one element of an array; the field says where it stands. */
  interface Reader<T> {
    T read(String field, JsonNode json);
  }

  /** Makes a value whose constructor checks it. */
  interface Made<T> {
    T made();
  }
}
