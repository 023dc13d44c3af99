package news.standfirst.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;
import news.standfirst.web.Headers;
import news.standfirst.web.Method;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SyndicationTest {
  private static final String HOSTILE = "</title>]]><script>alert(1)</script>&amp;\"'\u2028";
  private static final Language EN = TestStore.EN;

  private final TestStore store = Base.SQLITE.fresh();
  private final Paper paper =
      new Paper("The Varn Ledger", URI.create("https://ledger.example/"), List.of(EN), List.of());
  private final SyndicationPages pages =
      new SyndicationPages(
          paper,
          store.store().publishedCoverages(),
          store.log(),
          FeedPictures.NONE,
          (_, _) -> "Translated.",
          store.time());

  @AfterEach
  void close() {
    pages.close();
    store.close();
  }

  @Test
  void rss_tells_each_story_with_lasting_id_date_and_whole_text() {
    store.published(hostile());
    var item = element(xml(site("rss")), "item");
    assertThat(text(item, "title")).contains("<script>alert(1)</script>");
    assertThat(text(item, "guid")).startsWith("urn:uuid:");
    assertThat(text(item, "link")).startsWith("https://ledger.example/en/2031/05/09/");
    assertThat(text(item, "content:encoded")).contains("&lt;script&gt;").doesNotContain("<script");
    var date = ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME);
    assertThat(date.toInstant()).isEqualTo(store.time().instant());
  }

  @Test
  void atom_entry_keeps_its_id_when_the_address_changes_and_moves_its_date_only_for_readers() {
    var article = store.published("Storm closes harbour");
    var before = element(xml(site("atom")), "entry");
    store.time().pass(Duration.ofHours(1));
    store.done(article.id(), new ArticleCommand.ChangeSlug(new Slug("the-storm")));
    save(article.id(), 1, "Storm closes the harbour");
    store.done(article.id(), new ArticleCommand.Publish(true, "typo"));
    var minor = element(xml(site("atom")), "entry");
    save(article.id(), 2, "Storm closes two harbours");
    store.done(article.id(), new ArticleCommand.Publish(false, ""));
    var major = element(xml(site("atom")), "entry");
    assertThat(text(minor, "id")).isEqualTo(text(before, "id"));
    assertThat(text(minor, "updated")).isEqualTo(text(before, "updated"));
    assertThat(text(minor, "title")).isEqualTo("Storm closes the harbour");
    assertThat(text(major, "updated")).isNotEqualTo(text(before, "updated"));
    assertThat(text(major, "published")).isEqualTo(text(before, "published"));
    assertThat(((Element) major.getElementsByTagName("link").item(0)).getAttribute("href"))
        .endsWith("/the-storm");
  }

  @Test
  void withdrawn_story_leaves_every_feed_and_atom_says_so() {
    var article = store.published("Storm closes harbour");
    var id = text(element(xml(site("atom")), "entry"), "id");
    store.done(article.id(), new ArticleCommand.Withdraw("It was not true."));
    var atom = xml(site("atom"));
    assertThat(atom.getElementsByTagName("entry").getLength()).isZero();
    assertThat(element(atom, "at:deleted-entry").getAttribute("ref")).isEqualTo(id);
    OffsetDateTime.parse(element(atom, "at:deleted-entry").getAttribute("when"));
    assertThat(site("rss")).doesNotContain("Storm");
    assertThat(site("json")).doesNotContain("Storm");
  }

  @Test
  void json_feed_has_what_version_1_1_requires() throws Exception {
    store.published(hostile());
    var feed = new ObjectMapper().readTree(site("json"));
    assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asText()).isEqualTo("The Varn Ledger");
    assertThat(feed.get("feed_url").asText()).isEqualTo("https://ledger.example/en/feed.json");
    var item = feed.get("items").get(0);
    assertThat(item.get("id").isTextual()).isTrue();
    assertThat(item.get("content_html").asText()).doesNotContain("<script");
    OffsetDateTime.parse(item.get("date_published").asText());
  }

  @Test
  void topic_and_author_have_feeds_of_their_own_and_unknown_ones_answer_404() {
    store
        .furniture()
        .keep(
            new Topic(
                new Slug("harbour"), Map.of(EN, "The harbour"), Map.of(), List.of(), Map.of()),
            TestStore.EDITOR);
    store.published(TestStore.signed("Cranes", List.of("Mara Quill"), List.of("harbour")));
    store.published("Apples");
    var topic =
        body(pages.topicFeed(request("/en/topic/harbour/feed.rss", "slug", "harbour", "rss")));
    assertThat(topic).contains("Cranes").contains("The harbour").doesNotContain("Apples");
    assertThat(topic).contains("<category>The harbour</category>");
    assertThat(site("atom"))
        .contains("<category term=\"harbour\" label=\"The harbour\">")
        .contains("<uri>https://ledger.example/en/author/mara-quill</uri>");
    assertThat(site("json"))
        .contains("\"tags\":[\"The harbour\"]")
        .contains("\"url\":\"https://ledger.example/en/author/mara-quill\"");
    var author =
        body(
            pages.authorFeed(
                request("/en/author/mara-quill/feed.rss", "slug", "mara-quill", "rss")));
    assertThat(author).contains("Cranes").contains("Mara Quill").doesNotContain("Apples");
    assertThatThrownBy(
            () -> pages.topicFeed(request("/en/topic/none/feed.rss", "slug", "none", "rss")))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.status()).isEqualTo(404));
    assertThatThrownBy(
            () -> pages.authorFeed(request("/en/author/x/feed.rss", "slug", "nobody", "rss")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whoever_keeps_a_feed_or_a_sitemap_asks_each_time_and_gets_it_in_gzip() throws Exception {
    store.published("Cranes");
    var parameters = Map.of("lang", "en", "format", "atom", "part", "en-2031-05-1");
    var request =
        new Request.Builder(Method.GET, "/x")
            .parameters(parameters)
            .headers(Headers.NONE.with("accept-encoding", "br, gzip"))
            .build();
    var sitemap =
        new Request.Builder(Method.GET, "/y")
            .parameters(parameters)
            .headers(request.headers())
            .build();
    for (var reply : List.of(pages.siteFeed(request), pages.sitemap(sitemap))) {
      assertThat(reply.headers().first("cache-control").orElse(""))
          .contains("no-cache", "s-maxage=0");
      assertThat(reply.headers().first("content-encoding")).contains("gzip");
      assertThat(reply.headers().first("vary")).contains("accept-encoding");
      var bytes = new ByteArrayInputStream(((Reply.Whole) reply).body());
      assertThat(new String(new GZIPInputStream(bytes).readAllBytes(), StandardCharsets.UTF_8))
          .containsIgnoringCase("cranes");
    }
    var plain = pages.siteFeed(request("/en/feed.atom", "lang", "en", "atom"));
    assertThat(plain.headers().first("content-encoding")).isEmpty();
    assertThat(body(plain)).contains("Cranes");
  }

  @Test
  void news_sitemap_holds_the_stories_of_two_days_and_no_more() {
    store.published("Old news");
    store.time().pass(Duration.ofHours(47));
    store.published("New news");
    assertThat(news()).contains("Old news").contains("New news").contains("<news:language>en<");
    store.time().pass(Duration.ofHours(2));
    store.published("Newest news");
    assertThat(news()).doesNotContain("Old news").contains("New news");
  }

  @Test
  void sitemap_index_leads_to_every_published_story_and_to_none_withdrawn() {
    store.published("Kept");
    var gone = store.published("Gone");
    store.done(gone.id(), new ArticleCommand.Withdraw("Wrong."));
    var index = body(pages.sitemapIndex(new Request.Builder(Method.GET, "/sitemap.xml").build()));
    assertThat(index).contains("/sitemap-en-2031-05-1.xml").contains("/news-sitemap-en.xml");
    var month = body(pages.sitemap(part("en-2031-05-1")));
    assertThat(month).contains("/en/2031/05/09/kept").doesNotContain("gone");
    for (var forged : List.of("en-2031-13-1", "xx-2031-05-1", "en", "en-2031-05-0", "../x")) {
      assertThatThrownBy(() -> pages.sitemap(part(forged))).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void chinese_editions_have_the_spellings_that_google_wants() {
    assertThat(Sitemaps.newsLanguage(new Language("zh-Hant"))).isEqualTo("zh-tw");
    assertThat(Sitemaps.newsLanguage(new Language("zh-CN"))).isEqualTo("zh-cn");
    assertThat(Sitemaps.newsLanguage(new Language("pt-BR"))).isEqualTo("pt");
  }

  @Test
  void structured_data_equals_what_readers_see() {
    store.published(hostile());
    var found =
        store.read(
            snapshot ->
                snapshot.article(snapshot.latest(EN, "", 1).lines().getFirst().id()).orElseThrow());
    store.done(found.article().id(), new ArticleCommand.Correct("Two harbours, not one."));
    var described = describe(found.article().id());
    assertThat(described.get("@type").asText()).isEqualTo("NewsArticle");
    assertThat(described.get("datePublished").asText()).isEqualTo("2031-05-09T12:00:00+02:00");
    assertThat(described.get("mainEntityOfPage").get("@id").asText()).isEqualTo("https://x/");
    assertThat(described.get("correction").get(0).get("text").asText())
        .isEqualTo("Two harbours, not one.");
    assertThat(described.toString()).doesNotContain("secret");
    assertThat(described.at("/publisher/logo/url").asText())
        .isEqualTo("https://ledger.example/logo.png");
    assertThat(described.at("/image/0/url").asText()).isEqualTo("https://ledger.example/card.png");
  }

  @Test
  void oembed_gives_a_card_for_a_story_and_nothing_for_other_addresses() {
    store.published("Storm closes harbour");
    var known = "https://ledger.example/en/2031/05/09/storm-closes-harbour";
    assertThat(body(pages.oembed(oembed(known)))).contains("Storm closes harbour");
    for (var other : List.of("https://evil.example/x", "file:///etc/passwd", "%%%", known + "x")) {
      assertThatThrownBy(() -> pages.oembed(oembed(other))).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void hub_is_told_of_every_change_and_again_when_it_was_down() throws Exception {
    var told = new LinkedBlockingQueue<String>();
    var down = new AtomicInteger(1);
    var hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hub.createContext(
        "/",
        exchange -> {
          var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var up = down.getAndDecrement() <= 0;
          exchange.sendResponseHeaders(up ? 204 : 500, -1);
          exchange.close();
          if (up) {
            told.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
          }
        });
    hub.start();
    var address = URI.create("http://127.0.0.1:" + hub.getAddress().getPort() + "/");
    var hubbed =
        new Paper(paper.name(), paper.root(), List.of(EN, new Language("es")), List.of(address));
    try (var other =
        new SyndicationPages(
            hubbed,
            store.store().publishedCoverages(),
            store.log(),
            FeedPictures.NONE,
            (_, _) -> "Translated.",
            store.time())) {
      store.published("Storm closes harbour");
      var form = told.poll(20, TimeUnit.SECONDS);
      assertThat(form)
          .contains("hub.mode=publish")
          .contains("hub.url=https://ledger.example/en/feed.atom");
      var signed =
          store.published(TestStore.signed("Cranes", List.of("Mara Quill"), List.of("harbour")));
      var author = "hub.url=https://ledger.example/en/author/mara-quill/feed.rss";
      assertThat(told.poll(20, TimeUnit.SECONDS))
          .contains(author, "hub.url=https://ledger.example/en/topic/harbour/feed.json")
          .doesNotContain("/es/");
      store.done(signed.id(), new ArticleCommand.Withdraw("It was not true."));
      assertThat(told.poll(20, TimeUnit.SECONDS)).contains(author);
      var reply = other.siteFeed(request("/en/feed.rss", "lang", "en", "rss"));
      assertThat(reply.headers().first("link").orElse(""))
          .contains("<" + address + ">; rel=\"hub\"")
          .contains("rel=\"self\"");
    } finally {
      hub.stop(0);
    }
  }

  private static ArticleText hostile() {
    return new ArticleText(
        HOSTILE,
        HOSTILE,
        List.of(),
        "",
        List.of(),
        Label.NEWS,
        null,
        Body.of(new Block.Paragraph(Text.plain(HOSTILE))),
        "",
        "",
        List.of(),
        "secret");
  }

  private void save(ArticleId id, int basedOn, String headline) {
    store.done(id, new ArticleCommand.Save(basedOn, TestStore.text(headline, "Words")));
  }

  private JsonNode describe(ArticleId id) {
    Lookup.Found found = store.read(snapshot -> snapshot.article(id).orElseThrow());
    return new NewsArticleJson(paper, FeedPictures.NONE, TestStore.ZONE)
        .describe(EN, "https://x/", found, List.of());
  }

  private String site(String format) {
    return body(pages.siteFeed(request("/en/feed." + format, "lang", "en", format)));
  }

  private String news() {
    return body(
        pages.newsSitemap(
            new Request.Builder(Method.GET, "/news-sitemap-en.xml")
                .parameters(Map.of("lang", "en"))
                .build()));
  }

  private static Request part(String part) {
    return new Request.Builder(Method.GET, "/sitemap-" + part + ".xml")
        .parameters(Map.of("part", part))
        .build();
  }

  private static Request oembed(String url) {
    return new Request.Builder(
            Method.GET, "/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
        .build();
  }

  private static Request request(String path, String name, String value, String format) {
    var parameters = new HashMap<>(Map.of("lang", "en", "format", format));
    parameters.put(name, value);
    return new Request.Builder(Method.GET, path).parameters(parameters).build();
  }

  private static String body(Reply reply) {
    return new String(((Reply.Whole) reply).body(), StandardCharsets.UTF_8);
  }

  private static Element xml(String document) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(document, e);
    }
  }

  private static Element element(Element parent, String name) {
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  private static String text(Element parent, String name) {
    return element(parent, name).getTextContent();
  }
}
