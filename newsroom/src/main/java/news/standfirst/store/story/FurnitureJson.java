package news.standfirst.store.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import news.standfirst.document.BodyJson;
import news.standfirst.store.column.Json;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Author;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;

/** Topics, authors, fronts and house pages as JSON columns. */
public final class FurnitureJson {
  private FurnitureJson() {}

  static String topic(Topic topic) {
    var json = Json.object();
    json.set("names", Json.byLanguage(topic.names()));
    json.set("descriptions", Json.byLanguage(topic.descriptions()));
    json.set(
        "keyDates",
        Json.array(
            topic.keyDates(),
            date ->
                Json.object()
                    .put("date", date.date().toString())
                    .set("texts", Json.byLanguage(date.texts()))));
    json.set("next", Json.byLanguage(topic.next()));
    return json.toString();
  }

  /** A topic as its row has it. */
  public static Topic topic(String slug, String text) {
    var json = Json.read(text);
    return new Topic(
        new Slug(slug),
        Json.byLanguage(json.get("names")),
        Json.byLanguage(json.get("descriptions")),
        Json.list(
            json.get("keyDates"),
            date ->
                new Topic.KeyDate(
                    LocalDate.parse(date.path("date").asText()),
                    Json.byLanguage(date.get("texts")))),
        Json.byLanguage(json.get("next")));
  }

  static String author(Author author) {
    var json = Json.object().put("name", author.name());
    json.set("role", Json.byLanguage(author.role()));
    json.set("about", Json.byLanguage(author.about()));
    return json.toString();
  }

  static Author author(String slug, String text) {
    var json = Json.read(text);
    return new Author(
        new Slug(slug),
        json.path("name").asText(),
        Json.byLanguage(json.get("role")),
        Json.byLanguage(json.get("about")));
  }

  static String front(FrontArrangement front) {
    var json = Json.object();
    var lead = front.lead();
    if (lead != null) {
      json.put("lead", lead.value());
    }
    json.set("pinned", Json.words(front.pinned(), ArticleId::value));
    json.set("topics", Json.words(front.topics(), Slug::value));
    return json.toString();
  }

  static FrontArrangement front(int revision, String text) {
    var json = Json.read(text);
    JsonNode lead = json.get("lead");
    return new FrontArrangement(
        revision,
        lead == null ? null : new ArticleId(lead.asText()),
        Json.list(json.get("pinned"), id -> new ArticleId(id.asText())),
        Json.list(json.get("topics"), slug -> new Slug(slug.asText())));
  }

  static String page(HousePage page) {
    var json = Json.object().put("headline", page.headline());
    json.set("body", BodyJson.write(page.body()));
    return json.toString();
  }

  static HousePage page(String name, Language language, String text) {
    var json = Json.read(text);
    return new HousePage(
        name, language, json.path("headline").asText(), BodyJson.read("body", json.path("body")));
  }
}
