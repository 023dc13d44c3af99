package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import news.standfirst.picture.Samples;
import news.standfirst.store.Base;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What whole pages, feeds and robots.txt say to machines, over HTTP, with a picture that says whose
 * it is: Google's rules for articles, byline dates and image licences, Open Graph, Media RSS, RFC
 * 9309.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachinesOnPagesTest {
  private static final String SITE = "https://ledger.example";

  /** The least area of a picture of an article that Google takes. */
  private static final int AREA = 50_000;

  private static final String RIGHTS =
      """
      <rdf:Description rdf:about="" photoshop:Credit="Quay Pictures"
       xmpRights:WebStatement="https://rights.example/licence">
       <dc:creator><rdf:Seq><rdf:li>Ilse Morn</rdf:li></rdf:Seq></dc:creator>
       <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Ilse Morn 2031</rdf:li></rdf:Alt></dc:rights>
       <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">
        <plus:LicensorURL>https://rights.example/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
       <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>
      </rdf:Description>
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Houses houses;
  private final Newsroom newsroom;
  private String picture = "";
  private String address = "";

  MachinesOnPagesTest(@TempDir Path folder) {
    houses =
        new Houses(
            folder,
            Map.of(
                SettingKey.PUBLIC_URL, SITE,
                SettingKey.SITE_ZONE, "Europe/Madrid",
                SettingKey.SITE_EDITIONS, "en, es"));
    newsroom = houses.open("one", Houses.environment(Base.SQLITE));
  }

  @BeforeAll
  void publish() {
    var file = Samples.withXmp(Samples.jpeg(2_000, 1_500), Samples.xmp(RIGHTS));
    picture = houses.upload(newsroom, "quay.jpg", file, Map.of());
    houses.call(newsroom, "PUT", "/topics/harbour", "{\"names\":{\"en\":\"The harbour\"}}");
    var made =
        houses.call(
            newsroom,
            "POST",
            "/articles",
            """
            {"language":"en","headline":"Storm & <b>tide</b> close the harbour","standfirst":"Ferries stay.",
             "bylines":["Mara Quill","Jon Tarn"],"topics":["harbour"],"dateline":"Port Varn",
             "bodyHtml":"<p>Words &lt;/script&gt; of it.</p>",
             "leadPicture":{"picture":"%s","caption":"The quay at noon","alternativeText":"Waves over a quay"}}
            """
                .formatted(picture));
    var id = made.path("id").asText();
    houses.call(newsroom, "POST", "/articles/" + id + "/publish", "{}");
    address =
        houses
            .call(newsroom, "POST", "/articles/" + id + "/correct", "{\"note\":\"Two ferries.\"}")
            .path("url")
            .asText();
  }

  @AfterAll
  void close() {
    newsroom.close();
  }

  @Test
  void story_page_describes_the_article_as_readers_see_it() {
    var page = page(address);
    var article = described(page).get(0);
    assertThat(article.path("@type").asText()).isEqualTo("NewsArticle");
    assertThat(article.path("headline").asText()).isEqualTo(text(page, "h1"));
    assertThat(article.path("description").asText()).isEqualTo("Ferries stay.");
    assertThat(article.path("inLanguage").asText()).isEqualTo(page.select("html").attr("lang"));
    assertThat(article.path("isAccessibleForFree").asBoolean()).isTrue();
    assertThat(article.path("url").asText()).isEqualTo(address);
    assertThat(article.at("/mainEntityOfPage/@id").asText()).isEqualTo(canonical(page));
    assertThat(canonical(page)).isEqualTo(address);
    assertThat(article.path("articleSection").asText()).isEqualTo("The harbour");
    assertThat(article.path("author").findValuesAsText("name"))
        .containsExactlyElementsOf(page.select(".byline a").eachText());
    for (var author : article.path("author")) {
      assertThat(author.path("@type").asText()).isEqualTo("Person");
      assertThat(status(author.path("url").asText())).isEqualTo(200);
    }
    assertThat(article.at("/correction/0/text").asText()).isEqualTo("Two ferries.");
    assertThat(status(article.at("/publisher/logo/url").asText())).isEqualTo(200);
  }

  @Test
  void dates_of_the_structured_data_have_an_offset_and_are_those_on_the_page() {
    var page = page(address);
    var article = described(page).get(0);
    var published = OffsetDateTime.parse(article.path("datePublished").asText());
    var modified = OffsetDateTime.parse(article.path("dateModified").asText());
    assertThat(published.getOffset().getTotalSeconds()).isIn(3_600, 7_200);
    var shown = page.select(".meta .stamp time").eachAttr("datetime");
    assertThat(OffsetDateTime.parse(shown.getFirst()).toInstant()).isEqualTo(published.toInstant());
    assertThat(OffsetDateTime.parse(shown.getLast()).toInstant()).isEqualTo(modified.toInstant());
    assertThat(property(page, "article:published_time").substring(0, 16))
        .isEqualTo(published.toInstant().toString().substring(0, 16));
  }

  @Test
  void picture_comes_in_three_shapes_with_its_rights_and_each_can_be_fetched() throws Exception {
    var images = described(page(address)).get(0).path("image");
    var shapes = new ArrayList<String>();
    for (var image : images) {
      assertThat(image.path("@type").asText()).isEqualTo("ImageObject");
      int width = image.path("width").asInt();
      int height = image.path("height").asInt();
      assertThat(width * height).isGreaterThanOrEqualTo(AREA);
      shapes.add(shape(width, height));
      assertThat(image.path("contentUrl").asText()).isEqualTo(image.path("url").asText());
      try (var body = body(image.path("url").asText())) {
        var read = Objects.requireNonNull(ImageIO.read(body));
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(width, height);
      }
      assertThat(image.path("caption").asText()).isEqualTo("The quay at noon");
      assertThat(image.path("creditText").asText()).isEqualTo("Quay Pictures");
      assertThat(image.path("copyrightNotice").asText()).isEqualTo("Ilse Morn 2031");
      assertThat(image.path("license").asText()).isEqualTo("https://rights.example/licence");
      assertThat(image.path("acquireLicensePage").asText()).isEqualTo("https://rights.example/buy");
      assertThat(image.at("/creator/name").asText()).isEqualTo("Ilse Morn");
      assertThat(image.path("digitalSourceType").asText()).endsWith("digitalCapture");
    }
    assertThat(shapes).containsExactlyInAnyOrder("1x1", "4x3", "16x9");
  }

  private static String shape(int width, int height) {
    return Map.of("1x1", 1.0, "4x3", 4 / 3.0, "16x9", 16 / 9.0).entrySet().stream()
        .filter(shape -> Math.abs(shape.getValue() - (double) width / height) < 0.01)
        .map(Map.Entry::getKey)
        .findAny()
        .orElse(width + " by " + height);
  }

  @Test
  void open_graph_names_the_page_and_a_picture_that_can_be_fetched() throws Exception {
    var page = page(address);
    assertThat(property(page, "og:type")).isEqualTo("article");
    assertThat(property(page, "og:title")).isEqualTo("Storm & <b>tide</b> close the harbour");
    assertThat(property(page, "og:description")).isEqualTo("Ferries stay.");
    assertThat(property(page, "og:url")).isEqualTo(canonical(page));
    assertThat(property(page, "og:locale")).isEqualTo("en");
    assertThat(property(page, "og:image:alt")).isEqualTo("Waves over a quay");
    assertThat(page.select("meta[property=article:author]").eachAttr("content"))
        .containsExactly("Mara Quill", "Jon Tarn");
    assertThat(property(page, "article:tag")).isEqualTo("The harbour");
    try (var body = body(property(page, "og:image"))) {
      var read = Objects.requireNonNull(ImageIO.read(body));
      assertThat(String.valueOf(read.getWidth())).isEqualTo(property(page, "og:image:width"));
      assertThat(String.valueOf(read.getHeight())).isEqualTo(property(page, "og:image:height"));
    }
  }

  @Test
  void every_page_has_its_own_address_a_title_and_data_that_can_be_read() {
    var titles = new HashMap<String, String>();
    for (var path : List.of("/en/", "/en/latest", "/en/topic/harbour", "/en/author/mara-quill")) {
      var page = page(SITE + path);
      assertThat(canonical(page)).isEqualTo(SITE + path);
      assertThat(property(page, "og:url")).isEqualTo(SITE + path);
      assertThat(status(property(page, "og:image", SITE + "/card.png"))).isEqualTo(200);
      assertThat(titles.put(page.title(), path)).as(page.title()).isNull();
      assertThat(described(page).toString()).contains("https://schema.org").contains(SITE + path);
    }
  }

  @Test
  void feeds_enclose_the_picture_as_it_is() throws Exception {
    var rss = Jsoup.parse(read(SITE + "/en/feed.rss"), "", Parser.xmlParser());
    var item = Objects.requireNonNull(rss.selectFirst("item"));
    var enclosure = Objects.requireNonNull(item.getElementsByTag("enclosure").first());
    fetched(enclosure.attr("url"), enclosure.attr("type"), enclosure.attr("length"));
    var content = Objects.requireNonNull(item.getElementsByTag("media:content").first());
    assertThat(content.attr("url")).isEqualTo(enclosure.attr("url"));
    assertThat(content.attr("type")).isEqualTo(enclosure.attr("type"));
    assertThat(content.attr("medium")).isEqualTo("image");
    assertThat(item.getElementsByTag("media:description").text()).isEqualTo("The quay at noon");
    assertThat(item.getElementsByTag("media:credit").text()).isEqualTo("Quay Pictures");
    var atom = Jsoup.parse(read(SITE + "/en/feed.atom"), "", Parser.xmlParser());
    for (Element link : atom.select("entry > link[rel=enclosure]")) {
      fetched(link.attr("href"), link.attr("type"), link.attr("length"));
    }
    var feed = Houses.JSON.readTree(read(SITE + "/en/feed.json"));
    assertThat(status(feed.at("/items/0/image").asText())).isEqualTo(200);
  }

  @Test
  void feeds_of_posts_enclose_the_picture_of_a_post() throws Exception {
    var coverage = houses.started(newsroom, "Gale night", "");
    houses.call(
        newsroom,
        "POST",
        "/coverages/" + coverage + "/posts",
        """
        {"headline":"Waves","body":[{"type":"picture","picture":"%s","caption":"The quay at nine",
          "alternativeText":"Waves over a quay"}]}
        """
            .formatted(picture));
    var rss = read(SITE + "/en/live/gale-night/feed.rss");
    var item = Jsoup.parse(rss, "", Parser.xmlParser()).select("item");
    var enclosure = Objects.requireNonNull(item.select("enclosure").first());
    fetched(enclosure.attr("url"), enclosure.attr("type"), enclosure.attr("length"));
    assertThat(item.select("media|description").text()).isEqualTo("The quay at nine");
    var json = Houses.JSON.readTree(read(SITE + "/en/live/gale-night/feed.json"));
    assertThat(json.at("/items/0/image").asText()).isEqualTo(enclosure.attr("url"));
  }

  private void fetched(String url, String type, String bytes) throws IOException {
    try (var body = body(url)) {
      var all = body.readAllBytes();
      assertThat(type).isEqualTo("image/jpeg");
      assertThat(String.valueOf(all.length)).as(url).isEqualTo(bytes);
    }
  }

  @Test
  void crawlers_are_kept_from_the_desk_and_find_every_story_by_robots_txt() {
    var robots = read(SITE + "/robots.txt").lines().toList();
    assertThat(robots).startsWith("User-agent: *").contains("Disallow: /desk/");
    var indexes =
        robots.stream()
            .filter(line -> line.startsWith("Sitemap: "))
            .map(line -> line.substring(9))
            .toList();
    assertThat(indexes).isNotEmpty();
    var found = new ArrayList<String>();
    for (var index : indexes) {
      for (var part : locations(index)) {
        found.addAll(locations(part));
      }
    }
    assertThat(found).contains(address);
    for (var location : found) {
      var path = URI.create(location).getPath();
      assertThat(robots.stream().filter(line -> line.startsWith("Disallow: ")))
          .noneMatch(line -> path.startsWith(line.substring(10)));
      assertThat(status(location)).as(location).isEqualTo(200);
    }
  }

  private List<String> locations(String sitemap) {
    return Jsoup.parse(read(sitemap), "", Parser.xmlParser()).getElementsByTag("loc").eachText();
  }

  private Document page(String url) {
    return Jsoup.parse(read(url), url);
  }

  private static String canonical(Document page) {
    return page.select("link[rel=canonical]").attr("href");
  }

  private static String text(Document page, String selector) {
    return Objects.requireNonNull(page.selectFirst(selector)).text();
  }

  private static String property(Document page, String name) {
    return Objects.requireNonNull(
            page.selectFirst("meta[property=" + name + "]"), () -> "no " + name)
        .attr("content");
  }

  private static String property(Document page, String name, String otherwise) {
    var found = page.selectFirst("meta[property=" + name + "]");
    return found == null ? otherwise : found.attr("content");
  }

  private static JsonNode described(Document page) {
    var scripts = page.select("script[type=application/ld+json]");
    assertThat(scripts).hasSize(1);
    try {
      return Houses.JSON.readTree(scripts.getFirst().data());
    } catch (IOException e) {
      throw new AssertionError("It is no JSON: " + scripts.getFirst().data(), e);
    }
  }

  private String read(String url) {
    return houses.get(newsroom, here(url));
  }

  /** Where an address of the site stands in this process. */
  private static String here(String url) {
    assertThat(url).startsWith(SITE + "/");
    return url.substring(SITE.length());
  }

  private int status(String url) {
    try (var _ = body(url)) {
      return 200;
    } catch (IOException e) {
      throw new AssertionError(url, e);
    }
  }

  private InputStream body(String url) throws IOException {
    try {
      var request = HttpRequest.newBuilder(URI.create(Houses.url(newsroom, here(url)))).build();
      var answer = client.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).as(url).isEqualTo(200);
      return answer.body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
