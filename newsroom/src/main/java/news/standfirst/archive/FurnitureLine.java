package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import news.standfirst.document.BodyJson;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Author;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;

/** Topics, authors, front arrangements and house pages as lines of their files. */
final class FurnitureLine {
  private FurnitureLine() {}

  static ObjectNode topic(Topic topic) {
    var json = Lines.object().put("slug", topic.slug().value());
    json.set("names", Lines.byLanguage(topic.names()));
    json.set("descriptions", Lines.byLanguage(topic.descriptions()));
    json.set(
        "keyDates",
        Lines.array(
            topic.keyDates(),
            date ->
                Lines.object()
                    .put("date", date.date().toString())
                    .<ObjectNode>set("texts", Lines.byLanguage(date.texts()))));
    json.set("next", Lines.byLanguage(topic.next()));
    return json;
  }

  static Topic topic(JsonNode json) {
    return new Topic(
        new Slug(Lines.text(json, "slug")),
        Lines.byLanguage(json, "names"),
        Lines.byLanguage(json, "descriptions"),
        Lines.list(
            json,
            "keyDates",
            date ->
                new Topic.KeyDate(
                    LocalDate.parse(Lines.text(date, "date")), Lines.byLanguage(date, "texts"))),
        Lines.byLanguage(json, "next"));
  }

  static ObjectNode author(Author author) {
    var json = Lines.object().put("slug", author.slug().value()).put("name", author.name());
    json.set("role", Lines.byLanguage(author.role()));
    json.set("about", Lines.byLanguage(author.about()));
    return json;
  }

  static Author author(JsonNode json) {
    return new Author(
        new Slug(Lines.text(json, "slug")),
        Lines.text(json, "name"),
        Lines.byLanguage(json, "role"),
        Lines.byLanguage(json, "about"));
  }

  static ObjectNode front(Language edition, FrontArrangement front) {
    var json = Lines.object().put("language", edition.tag());
    Lines.put(json, "lead", front.lead());
    json.set("pinned", Lines.words(front.pinned()));
    json.set("topics", Lines.words(front.topics()));
    return json;
  }

  /** The arrangement, made on none. */
  static FrontArrangement front(JsonNode json) {
    return new FrontArrangement(
        0,
        json.hasNonNull("lead") ? new ArticleId(Lines.text(json, "lead")) : null,
        Lines.list(json, "pinned", id -> new ArticleId(id.asText())),
        Lines.list(json, "topics", slug -> new Slug(slug.asText())));
  }

  static Language language(JsonNode json) {
    return new Language(Lines.text(json, "language"));
  }

  static ObjectNode page(HousePage page) {
    var json =
        Lines.object()
            .put("name", page.name())
            .put("language", page.language().tag())
            .put("headline", page.headline());
    json.set("body", BodyJson.write(page.body()));
    return json;
  }

  static HousePage page(JsonNode json) {
    return new HousePage(
        Lines.text(json, "name"),
        language(json),
        Lines.text(json, "headline"),
        BodyJson.read("body", json.path("body")));
  }
}
