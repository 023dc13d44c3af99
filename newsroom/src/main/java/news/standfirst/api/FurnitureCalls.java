package news.standfirst.api;

import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.document.BodyJson;
import news.standfirst.document.HtmlIntake;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Author;
import news.standfirst.story.Body;
import news.standfirst.story.FrontArrangement;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.HousePage;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.web.Reply;

/** The calls for topics, authors, front pages and house pages. */
final class FurnitureCalls {
  private static final long PAGE_BODY = 2 << 20;

  private final HouseFurniture furniture;
  private final Published published;
  private final WordsIntake intake;
  private final Guard guard;

  FurnitureCalls(HouseFurniture furniture, Published published, WordsIntake intake, Guard guard) {
    this.furniture = furniture;
    this.published = published;
    this.intake = intake;
    this.guard = guard;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listTopics",
            "/topics",
            "All topics.",
            null,
            "TopicList",
            _ -> ArticleShape.list("topics", furniture.topics(), FurnitureCalls::shown)),
        Operation.put(
            "keepTopic",
            "/topics/{slug}",
            "Keeps a topic, new or changed.",
            WRITE,
            "Topic",
            this::keepTopic),
        Operation.get(
            "listAuthors",
            "/authors",
            "All authors who have a page.",
            null,
            "AuthorList",
            _ -> ArticleShape.list("authors", furniture.authors(), FurnitureCalls::shown)),
        Operation.put(
            "keepAuthor",
            "/authors/{slug}",
            "Keeps an author, new or changed.",
            WRITE,
            "Author",
            this::keepAuthor),
        Operation.get(
            "getFront",
            "/front/{language}",
            "How an edition's front page is arranged.",
            null,
            "Front",
            call -> shown(front(call.language("language")))),
        Operation.put(
            "arrangeFront",
            "/front/{language}",
            "Arranges an edition's front page. If-Match names the revision that was changed.",
            WRITE,
            "Front",
            this::arrange),
        Operation.get(
            "getHousePage",
            "/pages/{language}/{name}",
            "The imprint, privacy or contact page of an edition.",
            null,
            "HousePage",
            this::page),
        Operation.put(
                "keepHousePage",
                "/pages/{language}/{name}",
                "Keeps the imprint, privacy or contact page.",
                WRITE,
                "HousePage",
                this::keepPage)
            .bodyUpTo(PAGE_BODY));
  }

  private Reply.Whole keepTopic(Call call) {
    var who = call.who();
    var slug = call.slug("slug");
    var fields = call.fields("slug", "names", "descriptions", "keyDates", "next");
    checkSlug(fields, slug);
    var names = fields.byLanguage("names");
    var descriptions = fields.byLanguage("descriptions");
    var next = fields.byLanguage("next");
    var dates = keyDates(fields);
    var topic = fields.made(() -> new Topic(slug, names, descriptions, dates, next));
    guard.carryOut(
        who, Act.CHANGE_TOPIC, "topic", slug.value(), () -> furniture.keep(topic, who.actor()));
    return ArticleShape.reply(shown(topic));
  }

  private static List<Topic.KeyDate> keyDates(Fields fields) {
    var made = new ArrayList<Topic.KeyDate>();
    var dates = fields.json().path("keyDates");
    if (!dates.isMissingNode() && !dates.isArray()) {
      fields.problem("keyDates", "This must be an array of objects with date and texts.");
      return made;
    }
    for (int i = 0; i < Math.min(dates.size(), 201); i++) {
      var place = "keyDates[" + i + "]";
      var day = fields.day(place + ".date", dates.get(i).path("date"));
      var texts = fields.byLanguage(place + ".texts", dates.get(i).path("texts"));
      fields.value(place, false, () -> made.add(new Topic.KeyDate(day, texts)));
    }
    return made;
  }

  private Reply.Whole keepAuthor(Call call) {
    var who = call.who();
    var slug = call.slug("slug");
    var fields = call.fields("slug", "name", "role", "about");
    checkSlug(fields, slug);
    var name = fields.text("name");
    var role = fields.byLanguage("role");
    var about = fields.byLanguage("about");
    var author = fields.made(() -> new Author(slug, name, role, about));
    guard.carryOut(
        who, Act.CHANGE_AUTHOR, "author", slug.value(), () -> furniture.keep(author, who.actor()));
    return ArticleShape.reply(shown(author));
  }

  private static void checkSlug(Fields fields, Slug slug) {
    if (fields.has("slug") && !fields.text("slug").equals(slug.value())) {
      fields.problem("slug", "The slug stands in the address; leave it out or repeat it.");
    }
  }

  private Reply.Whole arrange(Call call) {
    var who = call.who();
    var edition = call.language("language");
    var fields = call.fields("revision", "lead", "pinned", "topics");
    var basedOn = basedOn(call, front(edition).revision());
    var lead = fields.text("lead", "");
    var leadId =
        lead.isEmpty() ? null : fields.value("lead", new ArticleId("0"), () -> new ArticleId(lead));
    var pinned = fields.each("pinned", ArticleId::new);
    var topics = fields.each("topics", Slug::new);
    intake.topics(fields.json().path("topics"), front(edition).topics(), fields);
    var wish = fields.made(() -> new FrontArrangement(basedOn, leadId, pinned, topics));
    var kept =
        guard.answer(
            who,
            Act.ARRANGE_FRONT,
            "front",
            edition.tag(),
            () ->
                furniture.arrange(edition, wish, who.actor())
                    ? new Answer.Done<>(true)
                    : new Answer.Done<>(false));
    if (!kept) {
      var newest = front(edition).revision();
      throw ApiProblem.of(412, "revision-conflict", "Somebody arranged this front page meanwhile.")
          .with("yourRevision", basedOn)
          .with("newestRevision", newest);
    }
    return shown(front(edition));
  }

  private static int basedOn(Call call, int newest) {
    var tag =
        call.request()
            .header("if-match")
            .orElseThrow(
                () ->
                    ApiProblem.of(
                        428,
                        "if-match-missing",
                        "Name the revision that you changed: If-Match: \"%d\".".formatted(newest)));
    if (!tag.matches("\"\\d{1,9}\"")) {
      throw ApiProblem.of(
          400,
          "if-match-malformed",
          "If-Match is a revision in quotation marks, such as \"%d\".".formatted(newest));
    }
    return Integer.parseInt(tag.substring(1, tag.length() - 1));
  }

  private FrontArrangement front(Language edition) {
    return published.read(snapshot -> snapshot.front(edition));
  }

  private static Reply.Whole shown(FrontArrangement front) {
    var json = JsonNodeFactory.instance.objectNode().put("revision", front.revision());
    var lead = front.lead();
    json.put("lead", lead == null ? null : lead.value());
    var pinned = json.putArray("pinned");
    front.pinned().forEach(id -> pinned.add(id.value()));
    var topics = json.putArray("topics");
    front.topics().forEach(topic -> topics.add(topic.value()));
    return ArticleShape.reply(json).with("etag", "\"%d\"".formatted(front.revision()));
  }

  private Reply.Whole page(Call call) {
    var language = call.language("language");
    var name = pageName(call);
    var page = published.read(snapshot -> snapshot.page(language, name));
    return shown(page.orElseThrow(() -> ApiProblem.notFound("Nobody has written this page yet.")));
  }

  private Reply.Whole keepPage(Call call) {
    var who = call.who();
    var language = call.language("language");
    var name = pageName(call);
    var fields = call.fields("name", "language", "headline", "body", "bodyHtml");
    var headline = fields.text("headline");
    var body = fields.value("body", Body.EMPTY, () -> body(fields));
    var page = fields.made(() -> new HousePage(name, language, headline, body));
    guard.carryOut(
        who,
        Act.CHANGE_HOUSE_PAGE,
        "page",
        language.tag() + "/" + name,
        () -> furniture.keep(page, who.actor()));
    return shown(page);
  }

  private static Body body(Fields fields) {
    if (fields.has("bodyHtml")) {
      return HtmlIntake.body(fields.text("bodyHtml"));
    }
    return fields.has("body") ? BodyJson.read("body", fields.json().path("body")) : Body.EMPTY;
  }

  private static String pageName(Call call) {
    var name = call.request().parameter("name");
    if (!HousePage.NAMES.contains(name)) {
      throw ApiProblem.notFound("The pages are imprint, privacy and contact.");
    }
    return name;
  }

  private static Reply.Whole shown(HousePage page) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", page.name())
            .put("language", page.language().tag())
            .put("headline", page.headline());
    json.set("body", BodyJson.write(page.body()));
    return ArticleShape.reply(json);
  }

  private static ObjectNode shown(Topic topic) {
    var json = JsonNodeFactory.instance.objectNode().put("slug", topic.slug().value());
    json.set("names", words(topic.names()));
    json.set("descriptions", words(topic.descriptions()));
    var dates = json.putArray("keyDates");
    topic
        .keyDates()
        .forEach(
            date ->
                dates
                    .addObject()
                    .put("date", date.date().toString())
                    .set("texts", words(date.texts())));
    json.set("next", words(topic.next()));
    return json;
  }

  private static ObjectNode shown(Author author) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("slug", author.slug().value())
            .put("name", author.name());
    json.set("role", words(author.role()));
    json.set("about", words(author.about()));
    return json;
  }

  private static JsonNode words(Map<Language, String> texts) {
    var json = JsonNodeFactory.instance.objectNode();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(text -> json.put(text.getKey().tag(), text.getValue()));
    return json;
  }
}
