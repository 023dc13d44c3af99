package news.standfirst.document;

import static news.standfirst.document.ArticleJson.body;
import static news.standfirst.document.ArticleJson.leadPicture;
import static news.standfirst.document.ArticleJson.line;
import static news.standfirst.document.ArticleJson.list;
import static news.standfirst.document.ArticleJson.or;
import static news.standfirst.document.ArticleJson.orNull;
import static news.standfirst.document.BodyJson.array;
import static news.standfirst.document.BodyJson.checked;
import static news.standfirst.document.BodyJson.string;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.story.Body;
import news.standfirst.story.Bounds;
import news.standfirst.story.Byline;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.PostText;

/**
 * Texts of coverages and posts as JSON, as stored, exported and taken by the API. Reading gathers
 * everything that is wrong before it refuses. Stateless.
 */
public final class CoverageJson {
  /** The fields of a coverage's text, in the order in which they are written. */
  public static final List<String> COVERAGE_FIELDS =
      List.of(
          "headline", "standfirst", "bylines", "topics", "leadPicture", "summary", "internalNote");

  /** The fields of a post's text, in the order in which they are written. */
  public static final List<String> POST_FIELDS = List.of("headline", "body", "bylines", "guest");

  private static final ObjectMapper JSON = new ObjectMapper();

  private CoverageJson() {}

  /** The stored form. */
  public static String text(CoverageText text) {
    return write(text).toString();
  }

  /** The stored form. */
  public static String text(PostText text) {
    return write(text).toString();
  }

  /**
   * The text behind a stored form.
   *
   * @throws MalformedDocument when the stored text is damaged
   */
  public static CoverageText coverage(String stored) {
    return coverage(tree(stored));
  }

  /**
   * The text behind a stored form.
   *
   * @throws MalformedDocument when the stored text is damaged
   */
  public static PostText post(String stored) {
    return post(tree(stored));
  }

  private static JsonNode tree(String stored) {
    try {
      return JSON.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new MalformedDocument("text", "This is not JSON: " + e.getOriginalMessage());
    }
  }

  /** All of {@link #COVERAGE_FIELDS}. */
  public static ObjectNode write(CoverageText text) {
    var made =
        JsonNodeFactory.instance
            .objectNode()
            .put("headline", text.headline())
            .put("standfirst", text.standfirst());
    made.set("bylines", array(text.bylines(), byline -> TextNode.valueOf(byline.name())));
    made.set("topics", array(text.topics(), topic -> TextNode.valueOf(topic.value())));
    var lead = text.leadPicture();
    if (lead == null) {
      made.putNull("leadPicture");
    } else {
      made.set("leadPicture", BodyJson.write(lead));
    }
    made.set("summary", BodyJson.write(text.summary()));
    return made.put("internalNote", text.internalNote());
  }

  /** All of {@link #POST_FIELDS}. */
  public static ObjectNode write(PostText text) {
    var made = JsonNodeFactory.instance.objectNode().put("headline", text.headline());
    made.set("body", BodyJson.write(text.body()));
    made.set("bylines", array(text.bylines(), byline -> TextNode.valueOf(byline.name())));
    return made.put("guest", text.guest());
  }

  /**
   * The text that this object describes. Every field may be absent; {@code leadPicture} may be a
   * picture's id alone. Other fields are not looked at.
   *
   * @throws MalformedDocument with all that is wrong
   */
  public static CoverageText coverage(JsonNode json) {
    var problems = begun(json);
    var headline = or(problems, "", () -> line(json, "headline", Bounds.HEADLINE));
    var standfirst = or(problems, "", () -> line(json, "standfirst", Bounds.STANDFIRST));
    var bylines = or(problems, List.<Byline>of(), () -> bylines(json));
    var topics =
        or(
            problems,
            List.<Slug>of(),
            () ->
                list(
                    json,
                    "topics",
                    (field, slug) -> checked(field, () -> new Slug(string(field, slug)))));
    var lead = orNull(problems, () -> leadPicture(json.path("leadPicture")));
    var summary = or(problems, Body.EMPTY, () -> summary(json.path("summary")));
    var note = or(problems, "", () -> line(json, "internalNote", Bounds.NOTE));
    if (!problems.isEmpty()) {
      throw new MalformedDocument(problems);
    }
    return checked(
        "text", () -> new CoverageText(headline, standfirst, bylines, topics, lead, summary, note));
  }

  /**
   * The text that this object describes. Every field may be absent; {@code bodyHtml} may stand for
   * {@code body} and is taken through {@link HtmlIntake}. Other fields are not looked at.
   *
   * @throws MalformedDocument with all that is wrong
   */
  public static PostText post(JsonNode json) {
    var problems = begun(json);
    var headline = or(problems, "", () -> line(json, "headline", Bounds.HEADLINE));
    var body = or(problems, Body.EMPTY, () -> body(json));
    var bylines = or(problems, List.<Byline>of(), () -> bylines(json));
    var guest = or(problems, "", () -> line(json, "guest", Bounds.SHORT_LINE));
    if (!problems.isEmpty()) {
      throw new MalformedDocument(problems);
    }
    return checked("body", () -> new PostText(headline, body, bylines, guest));
  }

  private static List<MalformedDocument.Problem> begun(JsonNode json) {
    if (!json.isObject()) {
      throw new MalformedDocument("", "This must be an object.");
    }
    return new ArrayList<>();
  }

  private static List<Byline> bylines(JsonNode json) {
    return list(
        json, "bylines", (field, name) -> checked(field, () -> new Byline(string(field, name))));
  }

  private static Body summary(JsonNode json) {
    return json.isMissingNode() || json.isNull() ? Body.EMPTY : BodyJson.read("summary", json);
  }
}
