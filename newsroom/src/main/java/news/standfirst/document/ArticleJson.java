package news.standfirst.document;

import static news.standfirst.document.BodyJson.array;
import static news.standfirst.document.BodyJson.checked;
import static news.standfirst.document.BodyJson.each;
import static news.standfirst.document.BodyJson.optional;
import static news.standfirst.document.BodyJson.string;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Bounds;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Article texts as JSON, as stored, exported and taken by the API. Reading gathers everything that
 * is wrong before it refuses. Stateless.
 */
public final class ArticleJson {
  /** The fields of a text, in the order in which they are written. */
  public static final List<String> FIELDS =
      List.of(
          "headline",
          "standfirst",
          "bylines",
          "dateline",
          "topics",
          "label",
          "leadPicture",
          "body",
          "frontHeadline",
          "teaser",
          "related",
          "internalNote");

  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleJson() {}

  /** The stored form. */
  public static String text(ArticleText text) {
    return write(text).toString();
  }

  /**
   * The text behind a stored form.
   *
   * @throws MalformedDocument when the stored text is damaged
   */
  public static ArticleText text(String stored) {
    try {
      return read(JSON.readTree(stored));
    } catch (JsonProcessingException e) {
      throw new MalformedDocument("text", "This is not JSON: " + e.getOriginalMessage());
    }
  }

  /** All fields of {@link #FIELDS}. */
  public static ObjectNode write(ArticleText text) {
    var made =
        JsonNodeFactory.instance
            .objectNode()
            .put("headline", text.headline())
            .put("standfirst", text.standfirst());
    made.set("bylines", array(text.bylines(), byline -> TextNode.valueOf(byline.name())));
    made.put("dateline", text.dateline());
    made.set("topics", array(text.topics(), topic -> TextNode.valueOf(topic.value())));
    made.put("label", text.label().name().toLowerCase(Locale.ROOT));
    var lead = text.leadPicture();
    if (lead == null) {
      made.putNull("leadPicture");
    } else {
      made.set("leadPicture", BodyJson.write(lead));
    }
    made.set("body", BodyJson.write(text.body()));
    made.put("frontHeadline", text.frontHeadline()).put("teaser", text.teaser());
    made.set("related", array(text.related(), id -> TextNode.valueOf(id.value())));
    return made.put("internalNote", text.internalNote());
  }

  /**
   * The text that this object describes. Every field may be absent; {@code bodyHtml} may stand for
   * {@code body} and is taken through {@link HtmlIntake}; {@code leadPicture} may be a picture's id
   * alone. Fields that are none of a text's are not looked at: whoever reads the rest of the object
   * refuses them.
   *
   * @throws MalformedDocument with all that is wrong
   */
  public static ArticleText read(JsonNode json) {
    if (!json.isObject()) {
      throw new MalformedDocument("", "This must be an object.");
    }
    var problems = new ArrayList<MalformedDocument.Problem>();
    var headline = or(problems, "", () -> line(json, "headline", Bounds.HEADLINE));
    var standfirst = or(problems, "", () -> line(json, "standfirst", Bounds.STANDFIRST));
    var bylines =
        or(
            problems,
            List.<Byline>of(),
            () ->
                list(
                    json,
                    "bylines",
                    (field, name) -> checked(field, () -> new Byline(string(field, name)))));
    var dateline = or(problems, "", () -> line(json, "dateline", Bounds.SHORT_LINE));
    var topics =
        or(
            problems,
            List.<Slug>of(),
            () ->
                list(
                    json,
                    "topics",
                    (field, slug) -> checked(field, () -> new Slug(string(field, slug)))));
    var label = or(problems, Label.NEWS, () -> label(json.path("label")));
    var lead = orNull(problems, () -> leadPicture(json.path("leadPicture")));
    var body = or(problems, Body.EMPTY, () -> body(json));
    var frontHeadline = or(problems, "", () -> line(json, "frontHeadline", Bounds.HEADLINE));
    var teaser = or(problems, "", () -> line(json, "teaser", Bounds.TEASER));
    var related =
        or(
            problems,
            List.<ArticleId>of(),
            () ->
                list(
                    json,
                    "related",
                    (field, id) -> checked(field, () -> new ArticleId(string(field, id)))));
    var note = or(problems, "", () -> line(json, "internalNote", Bounds.NOTE));
    if (!problems.isEmpty()) {
      throw new MalformedDocument(problems);
    }
    return checked(
        "text",
        () ->
            new ArticleText(
                headline,
                standfirst,
                bylines,
                dateline,
                topics,
                label,
                lead,
                body,
                frontHeadline,
                teaser,
                related,
                note));
  }

  static String line(JsonNode json, String field, int most) {
    var line = optional(field, json.path(field));
    return checked(field, () -> Bounds.line(field, line, most));
  }

  static <T> List<T> list(JsonNode json, String field, BodyJson.Reader<T> reader) {
    var found = json.path(field);
    return found.isMissingNode() || found.isNull() ? List.of() : each(field, found, reader);
  }

  private static Label label(JsonNode json) {
    var word = optional("label", json);
    if (word.isEmpty()) {
      return Label.NEWS;
    }
    return Arrays.stream(Label.values())
        .filter(label -> label.name().toLowerCase(Locale.ROOT).equals(word))
        .findAny()
        .orElseThrow(
            () ->
                new MalformedDocument(
                    "label", "The label is news, opinion, analysis or advertisement."));
  }

  static @Nullable PictureUse leadPicture(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return null;
    }
    if (json.isTextual()) {
      return BodyJson.pictureUse(
          "leadPicture", JsonNodeFactory.instance.objectNode().put("picture", json.textValue()));
    }
    return BodyJson.pictureUse("leadPicture", json);
  }

  static Body body(JsonNode json) {
    var html = json.path("bodyHtml");
    var blocks = json.path("body");
    if (html.isMissingNode() || html.isNull()) {
      return blocks.isMissingNode() || blocks.isNull() ? Body.EMPTY : BodyJson.read("body", blocks);
    }
    if (!blocks.isMissingNode()) {
      throw new MalformedDocument("bodyHtml", "Give body or bodyHtml, not both.");
    }
    return checked("bodyHtml", () -> HtmlIntake.body(string("bodyHtml", html)));
  }

  static <T> T or(List<MalformedDocument.Problem> problems, T otherwise, Supplier<T> read) {
    try {
      return read.get();
    } catch (MalformedDocument e) {
      problems.addAll(e.problems());
      return otherwise;
    }
  }

  static @Nullable PictureUse orNull(
      List<MalformedDocument.Problem> problems, Supplier<@Nullable PictureUse> read) {
    try {
      return read.get();
    } catch (MalformedDocument e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  /** The known names, for those who check a larger object. */
  public static Set<String> fields() {
    return Set.copyOf(FIELDS);
  }
}
