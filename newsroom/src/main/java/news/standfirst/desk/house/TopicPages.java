package news.standfirst.desk.house;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.standfirst.access.Act;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.FormReason;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Author;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Topic;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** Topics with their key dates and what comes next, and authors. Thread-safe. */
final class TopicPages {
  private final HouseFurniture furniture;
  private final DeskPages pages;

  TopicPages(HouseFurniture furniture, DeskPages pages) {
    this.furniture = furniture;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    var topics = "/desk/topics";
    var authors = "/desk/authors";
    return List.of(
        entrance.page("desk.topics", topics, Act.CHANGE_TOPIC, this::topics),
        entrance.command("desk.topic.add", topics, Act.CHANGE_TOPIC, this::addTopic),
        entrance.page("desk.topic", topics + "/{slug}", Act.CHANGE_TOPIC, this::topic),
        entrance.command("desk.topic.keep", topics + "/{slug}", Act.CHANGE_TOPIC, this::keepTopic),
        entrance.page("desk.authors", authors, Act.CHANGE_AUTHOR, this::authors),
        entrance.command("desk.author.add", authors, Act.CHANGE_AUTHOR, this::addAuthor),
        entrance.page("desk.author", authors + "/{slug}", Act.CHANGE_AUTHOR, this::author),
        entrance.command(
            "desk.author.keep", authors + "/{slug}", Act.CHANGE_AUTHOR, this::keepAuthor));
  }

  private Reply topics(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.topics"));
    return Reply.html(
        new StaticTemplates()
            .deskTopics(sheet, request.words().inOrder(furniture.topics()))
            .render());
  }

  /** A new topic gets the slug of its name; one that is there already is opened instead. */
  private Reply addTopic(DeskRequest request) {
    var name = request.field("name").strip();
    var main = pages.site().mainEdition();
    var topic = new Topic(Slug.of(name), Map.of(main, name), Map.of(), List.of(), Map.of());
    if (find(topic.slug()).isEmpty()) {
      furniture.keep(topic, request.who().actor());
    }
    return DeskRequest.to("/desk/topics/" + encoded(topic.slug()), "topic-kept");
  }

  private Reply topic(DeskRequest request) {
    var topic = find(new Slug(request.parameter("slug")));
    if (topic.isEmpty()) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
    var sheet = pages.sheet(request, topic.get().name(request.words().language()));
    return Reply.html(new StaticTemplates().deskTopic(sheet, topic.get()).render());
  }

  private Reply keepTopic(DeskRequest request) {
    var topic =
        new Topic(
            new Slug(request.parameter("slug")),
            perLanguage(request, "name"),
            perLanguage(request, "description"),
            keyDates(request),
            perLanguage(request, "next"));
    furniture.keep(topic, request.who().actor());
    return DeskRequest.to("/desk/topics/" + encoded(topic.slug()), "topic-kept");
  }

  /** Rows of a date and its text per edition; a row without a date is dropped. */
  private List<Topic.KeyDate> keyDates(DeskRequest request) {
    var dates = request.form().values().all("date");
    var made = new ArrayList<Topic.KeyDate>();
    for (int row = 0; row < dates.size(); row++) {
      if (dates.get(row).isBlank()) {
        continue;
      }
      var texts = new HashMap<Language, String>();
      for (var edition : pages.site().editions()) {
        var all = request.form().values().all("date-" + edition.tag());
        if (row < all.size() && !all.get(row).isBlank()) {
          texts.put(edition, all.get(row).strip());
        }
      }
      made.add(new Topic.KeyDate(date(dates.get(row)), texts));
    }
    made.sort(java.util.Comparator.comparing(Topic.KeyDate::date));
    return made;
  }

  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new InvalidStory("date", FormReason.DAY, typed);
    }
  }

  private Map<Language, String> perLanguage(DeskRequest request, String field) {
    var texts = new HashMap<Language, String>();
    for (var edition : pages.site().editions()) {
      var text = request.field(field + "-" + edition.tag()).strip();
      if (!text.isEmpty()) {
        texts.put(edition, text);
      }
    }
    return texts;
  }

  private java.util.Optional<Topic> find(Slug slug) {
    return furniture.topics().stream().filter(topic -> topic.slug().equals(slug)).findFirst();
  }

  private Reply authors(DeskRequest request) {
    var sheet = pages.sheet(request, request.words().say("nav.authors"));
    return Reply.html(
        new StaticTemplates()
            .deskAuthors(sheet, request.words().inOrder(furniture.authors(), Author::name))
            .render());
  }

  private Reply addAuthor(DeskRequest request) {
    var name = request.field("name").strip();
    var author = new Author(Slug.of(name), name, Map.of(), Map.of());
    if (furniture.authors().stream().noneMatch(a -> a.slug().equals(author.slug()))) {
      furniture.keep(author, request.who().actor());
    }
    return DeskRequest.to("/desk/authors/" + encoded(author.slug()), "author-kept");
  }

  private Reply author(DeskRequest request) {
    var slug = new Slug(request.parameter("slug"));
    var author =
        furniture.authors().stream()
            .filter(a -> a.slug().equals(slug))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(request.words().say("missing.thing")));
    var sheet = pages.sheet(request, author.name());
    return Reply.html(new StaticTemplates().deskAuthor(sheet, author).render());
  }

  private Reply keepAuthor(DeskRequest request) {
    var slug = new Slug(request.parameter("slug"));
    furniture.keep(
        new Author(
            slug,
            request.field("name"),
            perLanguage(request, "role"),
            perLanguage(request, "about")),
        request.who().actor());
    return DeskRequest.to("/desk/authors/" + encoded(slug), "author-kept");
  }

  static String encoded(Slug slug) {
    return java.net.URLEncoder.encode(slug.value(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
