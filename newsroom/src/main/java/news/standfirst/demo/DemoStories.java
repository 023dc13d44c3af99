package news.standfirst.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.standfirst.document.BodyJson;
import news.standfirst.story.Author;
import news.standfirst.story.HousePage;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/** Reads the demo newspaper from its resources, and dates it. */
public final class DemoStories {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final DemoDates dates;

  private DemoStories(DemoDates dates) {
    this.dates = dates;
  }

  /**
   * The paper as it stands when a demo is started at this moment in this zone.
   *
   * @throws IllegalStateException when a resource is not as it should be, naming it
   */
  public static DemoPaper read(Instant start, ZoneId zone) {
    return new DemoStories(new DemoDates(start, zone)).paper();
  }

  private DemoPaper paper() {
    var site = tree("site.json");
    var authors = tree("authors.json");
    var fronts = new LinkedHashMap<Language, DemoPaper.Front>();
    site.get("fronts")
        .properties()
        .forEach(front -> fronts.put(new Language(front.getKey()), front(front.getValue())));
    return new DemoPaper(
        text(site, "name"),
        texts(site.get("motto")),
        each(tree("topics.json")).map(this::topic).toList(),
        each(authors).map(this::author).toList(),
        names(authors),
        each(site.get("pages")).map(this::page).toList(),
        fronts,
        pictures(),
        each(tree("stories.json")).map(key -> story(key.asText())).toList(),
        each(tree("coverages.json")).map(key -> coverage(key.asText())).toList());
  }

  private DemoCoverage coverage(String key) {
    var file = "coverages/" + key + ".json";
    var raw = source(file);
    var language = new Language(text(tree(file, raw), "language"));
    var json = tree(file, dates.dated(raw, language));
    try {
      return new DemoCoverage(
          text(json, "key"),
          language,
          text(json, "headline"),
          text(json, "standfirst"),
          strings(json, "bylines"),
          strings(json, "topics").stream().map(Slug::new).toList(),
          Optional.ofNullable(json.get("leadPicture")).map(DemoStories::use),
          (ArrayNode) json.get("summary"),
          each(json.get("acts")).map(this::liveAct).toList());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The demo coverage \"%s\" cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private DemoCoverage.Act liveAct(JsonNode json) {
    var at = dates.at(text(json, "at"));
    var post = text(json, "post");
    return switch (text(json, "act")) {
      case "announce" -> new DemoCoverage.Act.Announce(at);
      case "start" -> new DemoCoverage.Act.Start(at);
      case "end" -> new DemoCoverage.Act.End(at);
      case "post" ->
          new DemoCoverage.Act.Post(
              at, text(json, "key"), words(json), json.path("keyEvent").asBoolean());
      case "edit" -> new DemoCoverage.Act.Edit(at, post, words(json));
      case "correct" -> new DemoCoverage.Act.Correct(at, post, text(json, "note"));
      case "pin" -> new DemoCoverage.Act.Pin(at, post);
      case "remove" -> new DemoCoverage.Act.Remove(at, post, text(json, "reason"));
      default ->
          throw new IllegalStateException("There is no act \"%s\".".formatted(text(json, "act")));
    };
  }

  private static DemoCoverage.Words words(JsonNode json) {
    return new DemoCoverage.Words(
        text(json, "headline"),
        (ArrayNode) json.get("body"),
        strings(json, "bylines"),
        text(json, "guest"));
  }

  private static Map<String, DemoPicture> pictures() {
    var pictures = new LinkedHashMap<String, DemoPicture>();
    each(tree("pictures.json"))
        .map(DemoStories::picture)
        .forEach(picture -> pictures.put(picture.key(), picture));
    return pictures;
  }

  private static DemoPicture picture(JsonNode json) {
    var drawing = json.get("drawing");
    return new DemoPicture(
        text(json, "key"),
        text(json, "caption"),
        text(json, "alternativeText"),
        text(json, "credit"),
        text(json, "creator"),
        text(json, "rights"),
        json.get("focalX").asDouble(),
        json.get("focalY").asDouble(),
        new Drawing(
            text(drawing, "scene"),
            text(drawing, "palette"),
            drawing.get("seed").asLong(),
            drawing.get("width").asInt(),
            drawing.get("height").asInt(),
            strings(drawing, "with"),
            text(drawing, "title"),
            text(drawing, "unit"),
            strings(drawing, "labels"),
            each(drawing.get("lines")).map(DemoStories::line).toList()));
  }

  private static Drawing.Line line(JsonNode json) {
    return new Drawing.Line(
        text(json, "name"), each(json.get("values")).map(JsonNode::asDouble).toList());
  }

  private Topic topic(JsonNode json) {
    return new Topic(
        new Slug(text(json, "slug")),
        texts(json.get("names")),
        texts(json.get("descriptions")),
        each(json.get("keyDates"))
            .map(date -> new Topic.KeyDate(dates.date(text(date, "at")), texts(date.get("texts"))))
            .toList(),
        texts(json.get("next")));
  }

  /** One for each person: a byline is printed in all editions as its author is called. */
  private Author author(JsonNode json) {
    var name = text(json, "name");
    return new Author(Slug.of(name), name, texts(json.get("roles")), texts(json.get("about")));
  }

  private static Map<String, String> names(JsonNode authors) {
    var names = new HashMap<String, String>();
    each(authors).forEach(author -> names.put(text(author, "slug"), text(author, "name")));
    return names;
  }

  private HousePage page(JsonNode json) {
    return new HousePage(
        text(json, "name"),
        new Language(text(json, "language")),
        text(json, "headline"),
        BodyJson.read("body", json.get("body")));
  }

  private static DemoPaper.Front front(JsonNode json) {
    return new DemoPaper.Front(
        text(json, "lead"),
        strings(json, "pinned"),
        strings(json, "topics").stream().map(Slug::new).toList());
  }

  private DemoStory story(String key) {
    var file = "stories/" + key + ".json";
    var raw = source(file);
    var language = new Language(text(tree(file, raw), "language"));
    var json = tree(file, dates.dated(raw, language));
    try {
      return new DemoStory(
          text(json, "key"),
          language,
          Optional.of(text(json, "slug")).filter(slug -> !slug.isEmpty()).map(Slug::new),
          text(json, "headline"),
          text(json, "standfirst"),
          strings(json, "bylines"),
          text(json, "dateline"),
          strings(json, "topics").stream().map(Slug::new).toList(),
          Label.valueOf(text(json, "label").toUpperCase(Locale.ROOT)),
          text(json, "frontHeadline"),
          text(json, "teaser"),
          text(json, "internalNote"),
          Optional.ofNullable(json.get("leadPicture")).map(DemoStories::use),
          (ArrayNode) json.get("body"),
          strings(json, "related"),
          Optional.of(text(json, "translationOf")).filter(source -> !source.isEmpty()),
          each(json.get("acts")).map(this::act).toList());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The demo story \"%s\" cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static DemoStory.Use use(JsonNode json) {
    return new DemoStory.Use(
        text(json, "picture"), text(json, "caption"), text(json, "alternativeText"));
  }

  private DemoStory.Act act(JsonNode json) {
    var at = dates.at(text(json, "at"));
    return switch (text(json, "act")) {
      case "draft" -> new DemoStory.Act.Draft(at);
      case "submit" -> new DemoStory.Act.Submit(at);
      case "publish" -> new DemoStory.Act.Publish(at);
      case "update" ->
          new DemoStory.Act.Update(
              at, json.get("minor").asBoolean(), text(json, "note"), change(json));
      case "correct" -> new DemoStory.Act.Correct(at, text(json, "note"), change(json));
      case "withdraw" -> new DemoStory.Act.Withdraw(at, text(json, "notice"));
      case "schedule" -> new DemoStory.Act.Schedule(at, dates.at(text(json, "for")));
      case "embargo" -> new DemoStory.Act.Embargo(at, dates.at(text(json, "until")));
      default ->
          throw new IllegalStateException("There is no act \"%s\".".formatted(text(json, "act")));
    };
  }

  private static DemoStory.Change change(JsonNode json) {
    var fields = new HashMap<String, String>();
    var replace = json.get("replace");
    if (replace != null) {
      replace.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    }
    var words = new HashMap<String, String>();
    each(json.get("replaceWords")).forEach(pair -> words.put(text(pair, "old"), text(pair, "new")));
    return new DemoStory.Change(fields, words, each(json.get("append")).toList());
  }

  private Map<Language, String> texts(JsonNode json) {
    var texts = new LinkedHashMap<Language, String>();
    json.properties()
        .forEach(
            text -> {
              var language = new Language(text.getKey());
              texts.put(language, dates.dated(text.getValue().asText(), language));
            });
    return texts;
  }

  private static List<String> strings(JsonNode json, String field) {
    return new ArrayList<>(each(json.get(field)).map(JsonNode::asText).toList());
  }

  private static Stream<JsonNode> each(@Nullable JsonNode array) {
    return array == null ? Stream.of() : StreamSupport.stream(array.spliterator(), false);
  }

  /** The text of a field; empty when there is none. */
  private static String text(JsonNode json, String field) {
    return json.path(field).asText("");
  }

  /** The stories of the demo that people of the desk wrote in other languages, dated alike. */
  public static List<DemoTranslation> translations(Instant start, ZoneId zone) {
    var reading = new DemoStories(new DemoDates(start, zone));
    return each(tree("translations.json")).map(key -> reading.translation(key.asText())).toList();
  }

  private DemoTranslation translation(String key) {
    var file = "translations/" + key + ".json";
    var raw = source(file);
    var language = new Language(text(tree(file, raw), "language"));
    var json = tree(file, dates.dated(raw, language));
    var texts = new LinkedHashMap<String, List<String>>();
    json.get("texts")
        .properties()
        .forEach(
            place ->
                texts.put(place.getKey(), each(place.getValue()).map(JsonNode::asText).toList()));
    return new DemoTranslation(
        DemoStory.id(text(json, "story")), language, text(json, "by"), texts);
  }

  private static JsonNode tree(String file) {
    return tree(file, source(file));
  }

  private static JsonNode tree(String file, String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The demo's \"%s\" is no JSON: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }

  private static String source(String file) {
    try (var in = DemoStories.class.getResourceAsStream("/demo/" + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "The demo's \"%s\" is missing from the program; build it again.".formatted(file));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's \"%s\" cannot be read.".formatted(file), e);
    }
  }
}
