package news.standfirst.syndication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.story.Author;
import news.standfirst.story.Byline;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostWords;
import org.jspecify.annotations.Nullable;

/**
 * What pages say to machines: schema.org in JSON-LD, and Open Graph properties. Addresses are
 * absolute; whoever puts the JSON into a page escapes it for that place. Thread-safe; may wait for
 * the store.
 */
public final class PageFacts {
  private static final int DESCRIPTION = 200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Paper paper;
  private final FeedPictures pictures;
  private final NewsArticleJson articles;
  private final LiveBlogJson live;

  /** Facts about pages of this paper, whose stamps are told in this zone. */
  public PageFacts(Paper paper, FeedPictures pictures, ZoneId zone) {
    this.paper = paper;
    this.pictures = pictures;
    this.articles = new NewsArticleJson(paper, pictures, zone);
    this.live = new LiveBlogJson(paper, articles);
  }

  /** A property for a {@code meta} element. */
  public record Property(String name, String content) {}

  /**
   * What is said of a page.
   *
   * @param jsonLd not yet escaped for HTML
   */
  public record Facts(String jsonLd, List<Property> properties) {
    public Facts {
      properties = List.copyOf(properties);
    }
  }

  /** Of a story's page: the article and the way to it. */
  public Facts story(Language edition, String canonical, Lookup.Found story, List<Topic> topics) {
    var graph = JSON.arrayNode();
    graph.add(articles.describe(edition, canonical, story, topics));
    graph.add(breadcrumbs(edition, canonical, story, topics));
    return new Facts(graph.toString(), openGraph(edition, canonical, story, topics));
  }

  /** Of a front page: the paper. */
  public Facts front(Language edition, String canonical) {
    var site =
        JSON.objectNode()
            .put("@context", "https://schema.org")
            .put("@type", "WebSite")
            .put("name", paper.name(edition))
            .put("url", canonical)
            .put("inLanguage", edition.tag());
    site.set("publisher", articles.publisher());
    return new Facts(site.toString(), page(edition, canonical, paper.name(edition), "website"));
  }

  /** Of the page of a running story. */
  public Facts topic(Language edition, String canonical, Topic topic) {
    var page = collection(edition, canonical, topic.name(edition));
    page.putObject("about").put("@type", "Thing").put("name", topic.name(edition));
    return new Facts(page.toString(), page(edition, canonical, topic.name(edition), "website"));
  }

  /** Of an author's page. */
  public Facts author(Language edition, String canonical, String name, @Nullable Author author) {
    var page =
        JSON.objectNode()
            .put("@context", "https://schema.org")
            .put("@type", "ProfilePage")
            .put("url", canonical)
            .put("inLanguage", edition.tag());
    var person = page.putObject("mainEntity").put("@type", "Person").put("name", name);
    if (author != null && author.role().containsKey(edition)) {
      person.put("jobTitle", author.role().get(edition));
    }
    return new Facts(page.toString(), page(edition, canonical, name, "profile"));
  }

  /**
   * How a coverage stands in the editions.
   *
   * @param translation in this one; null where it was written
   * @param versions the editions where readers find it
   */
  public record Standing(@Nullable InTranslation translation, List<CoverageVersion> versions) {
    public Standing {
      versions = List.copyOf(versions);
    }
  }

  /**
   * Of a page of a coverage.
   *
   * @param posts those of its first page; empty on others, which say nothing in JSON-LD
   * @param first whether it is the first page
   * @param shown the post that the page was asked for; null for none
   */
  public Facts coverage(
      Language edition,
      String canonical,
      Coverage coverage,
      Standing standing,
      List<Topic> topics,
      List<PostWords> posts,
      boolean first,
      @Nullable PostWords shown) {
    var json =
        first && shown == null
            ? live.describe(edition, canonical, coverage, standing, topics, posts).toString()
            : "";
    return new Facts(json, openGraph(edition, canonical, coverage, topics, shown));
  }

  private List<Property> openGraph(
      Language edition,
      String canonical,
      Coverage coverage,
      List<Topic> topics,
      @Nullable PostWords shown) {
    var text = coverage.text();
    var title = shown == null ? text.headline() : LivePostFeed.title(shown.text());
    var url = shown == null ? canonical : canonical + "?post=" + shown.post().id();
    var properties = new ArrayList<>(page(edition, url, title, "article"));
    var description = shown == null ? text.standfirst() : beginning(shown.text().body().words());
    if (!description.isEmpty()) {
      properties.add(new Property("og:description", description));
    }
    stamp(
        properties,
        "article:published_time",
        shown == null ? coverage.openedAt() : shown.post().publishedAt());
    stamp(
        properties,
        "article:modified_time",
        shown == null ? coverage.changedAt() : shown.post().editedAt());
    (shown == null || shown.text().bylines().isEmpty() ? text.bylines() : shown.text().bylines())
        .forEach(byline -> properties.add(new Property("article:author", byline.name())));
    topics.forEach(topic -> properties.add(new Property("article:tag", topic.name(edition))));
    var picture =
        shown == null ? Optional.<PictureUse>empty() : shown.text().body().pictures().findFirst();
    picture
        .or(() -> Optional.ofNullable(text.leadPicture()))
        .ifPresent(use -> image(properties, use));
    houseCard(properties);
    return properties;
  }

  /** A description is read in one glance. */
  private static String beginning(String words) {
    var line = words.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= DESCRIPTION
        ? line
        : line.substring(0, line.offsetByCodePoints(0, DESCRIPTION)) + "…";
  }

  /** Of any other page. */
  public Facts other(Language edition, String canonical, String title) {
    return new Facts(
        collection(edition, canonical, title).toString(),
        page(edition, canonical, title, "website"));
  }

  private static ObjectNode collection(Language edition, String canonical, String name) {
    return JSON.objectNode()
        .put("@context", "https://schema.org")
        .put("@type", "CollectionPage")
        .put("name", name)
        .put("url", canonical)
        .put("inLanguage", edition.tag());
  }

  private ObjectNode breadcrumbs(
      Language edition, String canonical, Lookup.Found story, List<Topic> topics) {
    var list =
        JSON.objectNode().put("@context", "https://schema.org").put("@type", "BreadcrumbList");
    var crumbs = list.putArray("itemListElement");
    crumb(crumbs, paper.name(edition), paper.at("/" + edition + "/"));
    if (!topics.isEmpty()) {
      var topic = topics.getFirst();
      crumb(
          crumbs,
          topic.name(edition),
          paper.at("/" + edition + "/topic/" + FeedGathering.encoded(topic.slug())));
    }
    crumb(crumbs, story.text().headline(), canonical);
    return list;
  }

  private static void crumb(ArrayNode crumbs, String name, String address) {
    crumbs
        .addObject()
        .put("@type", "ListItem")
        .put("position", crumbs.size())
        .put("name", name)
        .put("item", address);
  }

  private List<Property> openGraph(
      Language edition, String canonical, Lookup.Found story, List<Topic> topics) {
    var article = story.article();
    var text = story.text();
    var properties = new ArrayList<>(page(edition, canonical, text.headline(), "article"));
    if (!text.standfirst().isEmpty()) {
      properties.add(new Property("og:description", text.standfirst()));
    }
    stamp(properties, "article:published_time", article.firstPublishedAt());
    stamp(properties, "article:modified_time", article.updatedAt());
    text.bylines().stream()
        .map(Byline::name)
        .forEach(name -> properties.add(new Property("article:author", name)));
    topics.forEach(topic -> properties.add(new Property("article:tag", topic.name(edition))));
    var lead = text.leadPicture();
    if (lead != null) {
      image(properties, lead);
    }
    houseCard(properties);
    return properties;
  }

  private void houseCard(List<Property> properties) {
    if (properties.stream().noneMatch(property -> property.name().equals("og:image"))) {
      properties.add(new Property("og:image", paper.at(Paper.CARD)));
      properties.add(new Property("og:image:width", String.valueOf(Paper.CARD_WIDTH)));
      properties.add(new Property("og:image:height", String.valueOf(Paper.CARD_HEIGHT)));
    }
  }

  private void image(List<Property> properties, PictureUse use) {
    pictures
        .find(use.picture())
        .ifPresent(
            picture -> {
              properties.add(new Property("og:image", picture.url()));
              properties.add(new Property("og:image:width", String.valueOf(picture.width())));
              properties.add(new Property("og:image:height", String.valueOf(picture.height())));
              if (!use.alternativeText().isEmpty()) {
                properties.add(new Property("og:image:alt", use.alternativeText()));
              }
            });
  }

  private List<Property> page(Language edition, String canonical, String title, String type) {
    return List.of(
        new Property("og:type", type),
        new Property("og:title", title),
        new Property("og:url", canonical),
        new Property("og:site_name", paper.name(edition)),
        new Property("og:locale", edition.tag().replace('-', '_')));
  }

  private static void stamp(List<Property> properties, String name, @Nullable Instant at) {
    if (at != null) {
      properties.add(new Property(name, at.toString()));
    }
  }
}
