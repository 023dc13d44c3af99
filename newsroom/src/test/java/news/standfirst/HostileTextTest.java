package news.standfirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Role;
import news.standfirst.picture.Samples;
import news.standfirst.story.Bounds;
import news.standfirst.story.Language;
import news.standfirst.story.coverage.PostText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile text by every door into every field, on every page on which it can stand, in Chromium.
 * The policy alone would keep most of it from running, so each page is also looked through for what
 * would run without one.
 */
final class HostileTextTest extends CoveragesInABrowser {
  private static final boolean LONG = Boolean.getBoolean("standfirst.long");
  private static final String PASSWORD = "four quiet harbour gulls";
  private static final List<String> WORDS = HostileWords.all();

  /** So many stand in one story; in a short field only as many as it holds. */
  private static final int IN_ONE_STORY = LONG ? 8 : 85;

  /** What would run, or load something, if the policy did not forbid it. */
  private static final String LIVE_PARTS =
      """
      () => {
        const found = [];
        const look = (root) => root.querySelectorAll("*").forEach((one) => {
          const tell = (what) => found.push(what + " in " + one.outerHTML.slice(0, 200));
          for (const {name, value} of one.attributes) {
            if (/^on/i.test(name)) tell(name);
            if (/^(srcdoc|style|formaction|shadowrootmode)$/i.test(name) && /hit|%68it/.test(value)) tell(name);
            if (/(^|:)(href|src|action|formaction|data|poster|values|background)$/i.test(name)) {
              const scheme = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).protocol : "";
              if (!["http:", "https:", "mailto:", "tel:", "blob:", ""].includes(scheme)) tell(name);
            }
          }
          if (one.localName === "script") {
            if (/^application\\/(ld\\+)?json$/.test(one.type)) JSON.parse(one.textContent || "{}");
            else if (!one.src || new URL(one.src).origin !== location.origin) tell("script");
          }
          if (/^(object|embed|applet|math|frame|marquee|animate|set|foreignobject)$/i.test(one.localName)) tell(one.localName);
          if (one.matches("base[href]")) tell("base");
          if (one.localName === "meta" && /refresh/i.test(one.httpEquiv)) tell("refresh");
          if (one.matches(".hostile, [src=x], [class=x], style, #x")) tell("an element of theirs");
          if (one.localName === "template") look(one.content);
          if (one.shadowRoot) look(one.shadowRoot);
        });
        look(document);
        return found;
      }
      """;

  private static final String WORDPRESS =
      "xmlns:wp=\"http://wordpress.org/export/1.2/\""
          + " xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"";

  private static final String PASTE =
      """
      html => {
        const data = new DataTransfer();
        data.setData("text/html", html);
        data.setData("text/plain", html);
        document.querySelector(".text").dispatchEvent(
          new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
      }
      """;

  /** Everything that ran, every dialog, every report of the policy and every error of a script. */
  private final List<String> struck = new CopyOnWriteArrayList<>();

  private String picture = "";

  @BeforeAll
  void fillTheHouse() {
    var added =
        newsroom
            .access()
            .staff()
            .add(
                Acting.operator(),
                "ada",
                HostileWords.upTo(60, WORDS, 3),
                Role.ADMINISTRATOR,
                new Language("en"),
                PASSWORD);
    assertThat(added).isInstanceOf(Answer.Done.class);
    picture = picture();
    furniture();
  }

  @AfterEach
  void nothing_ran() {
    var before = List.copyOf(struck);
    struck.clear();
    assertThat(before).isEmpty();
  }

  @Test
  void these_words_do_run_where_nobody_takes_care() {
    try (var context = browser.chromium.newContext()) {
      var ran = new CopyOnWriteArrayList<String>();
      context.exposeBinding("hit", (_, numbers) -> ran.add(String.valueOf(numbers[0])));
      var page = context.newPage();
      for (int n = 0; n < WORDS.size(); n += 9) {
        page.setContent("<p title=\"" + WORDS.get(n) + "\">" + WORDS.get(n));
      }
      assertThat(ran).hasSizeGreaterThan(9);
      page.setContent(
          "<b onclick=hit(1)>x</b><a href='java\nscript:hit(1)'>x</a><script></script>");
      assertThat((List<?>) page.evaluate(LIVE_PARTS)).hasSize(3);
    }
  }

  @Test
  void words_through_the_api_run_nowhere() {
    var paths = new ArrayList<String>();
    var stories = new ArrayList<String>();
    for (int from = 0; from < WORDS.size(); from += IN_ONE_STORY) {
      var words = batch(from);
      for (var story : List.of(blocks(words), html(words))) {
        var made = api("POST", "articles", story.toString());
        var id = made.get("id").asText();
        save(id, story.put("standfirst", "Harmless"));
        var published = api("POST", "articles/" + id + "/publish", "{}");
        api("POST", "articles/" + id + "/correct", note(words).toString());
        paths.add(path(published));
        stories.add(id);
      }
    }
    try (var readers = watched();
        var desk = watched()) {
      var page = readers.newPage();
      for (int i = 0; i < paths.size(); i++) {
        harmless(page, paths.get(i));
        if (i % 2 == 0) {
          says(page, batch(i / 2 * IN_ONE_STORY));
        }
      }
      for (var path : List.of("", "latest", "corrections", "feeds", "imprint", "topic/hostile")) {
        harmless(page, "/en/" + path);
      }
      harmless(page, "/en/author/hostile");
      for (int n = 0; n < WORDS.size(); n += LONG ? 1 : 40) {
        harmless(page, "/en/search?q=" + encoded(WORDS.get(n)));
      }
      feeds();
      var ada = signedIn(desk);
      for (int i = 0; i < stories.size(); i++) {
        var story = "/desk/stories/" + stories.get(i);
        harmless(ada, story);
        if (i < 2 || LONG) {
          harmless(ada, story + "/history?from=1&to=2");
          harmless(ada, story + "/preview");
        }
      }
      for (var path :
          List.of(
              "",
              "topics",
              "topics/hostile",
              "authors",
              "authors/hostile",
              "pictures",
              "pictures/" + picture,
              "front/en",
              "house/en/imprint",
              "people",
              "tokens",
              "audit",
              "?q=" + encoded(WORDS.get(1)))) {
        harmless(ada, "/desk/" + path);
      }
    }
  }

  @Test
  void words_in_coverages_and_posts_run_nowhere_while_the_pages_are_open() {
    var about = blocks(batch(0));
    about.set("summary", about.remove("body"));
    List.of("dateline", "label", "frontHeadline", "teaser").forEach(about::remove);
    var made = api("POST", "coverages", about.put("language", "en").toString());
    var live = new Live(made.get("id").asText(), path(made));
    api("POST", "coverages/" + live.id() + "/start", "{}");
    try (var readers = watched();
        var desk = watched()) {
      var open = open(readers, live);
      var ada = signedIn(desk);
      harmless(ada, "/desk/live/" + live.id());
      var post = "";
      for (int from = 0; from < WORDS.size(); from += IN_ONE_STORY) {
        for (var text : List.of(blocks(batch(from)), html(batch(from)))) {
          var words = JsonNodeFactory.instance.objectNode().put("keyEvent", true);
          if (text.path("body") instanceof ArrayNode body) {
            while (body.size() > PostText.MOST_BLOCKS) {
              body.remove(body.size() - 1);
            }
          }
          for (var field : List.of("headline", "body", "bodyHtml", "bylines")) {
            if (text.has(field)) {
              words.set(field, text.get(field));
            }
          }
          words.put("guest", HostileWords.upTo(Bounds.SHORT_LINE, WORDS, from + 20));
          words.put("pinned", from == 0);
          var kept = api("POST", "coverages/" + live.id() + "/posts", words.toString());
          post = kept.get("id").asText();
          act(live, post, "correct", note(batch(from)).toString());
          edit(live, post, HostileWords.upTo(Bounds.HEADLINE, WORDS, from + 30), WORDS.get(from));
        }
      }
      there(open, ".posts > #post-" + post);
      harmless(open);
      equalToAFreshPage(open, live);
      for (var place : List.of("", "?post=" + post, "/embed")) {
        harmless(open, live.path() + place);
      }
      harmless(open, "/en/live/");
      harmless(open, "/en/");
      harmless(ada);
      for (var place : List.of("", "/about", "/posts/" + post + "/texts")) {
        harmless(ada, "/desk/live/" + live.id() + place);
      }
      harmless(ada, "/desk/live/");
    }
  }

  @Test
  void words_in_archives_of_other_systems_run_nowhere(@TempDir Path folder) throws IOException {
    var wordpress = folder.resolve("export.xml");
    var feed = folder.resolve("feed.xml");
    Files.writeString(wordpress, archive(true));
    Files.writeString(feed, archive(false));
    var asked = JsonNodeFactory.instance.objectNode().put("language", "en");
    asked.putArray("sources").add(wordpress.toString()).add(feed.toString());
    var said = ArchiveOperations.ask(settings, "import", asked, (_, _) -> {});
    var batches = (WORDS.size() + IN_ONE_STORY - 1) / IN_ONE_STORY;
    assertThat(said).contains(2 * batches + " stories taken");
    try (var readers = watched();
        var desk = watched()) {
      var page = readers.newPage();
      harmless(page, "/en/2019/03/07");
      var links =
          (List<?>)
              page.evaluate(
                  "[...new Set([...document.querySelectorAll('main a')].map(a => a.pathname))]"
                      + ".filter(path => path.startsWith('/en/2019/03/07/'))");
      assertThat(links).hasSize(2 * batches);
      links.forEach(link -> harmless(page, String.valueOf(link)));
      var ada = signedIn(desk);
      harmless(ada, "/desk/");
      harmless(ada, "/desk/topics");
      harmless(ada, "/desk/audit");
    }
  }

  @Test
  void words_typed_and_pasted_at_the_desk_run_nowhere() {
    try (var desk = watched();
        var readers = watched()) {
      var ada = signedIn(desk);
      var page = readers.newPage();
      for (int from = 0; from < WORDS.size(); from += IN_ONE_STORY) {
        var id = api("POST", "articles", "{\"language\":\"en\"}").get("id").asText();
        atTheDesk(ada, "/desk/stories/" + id);
        ada.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        fill(ada, "headline", Bounds.HEADLINE, from);
        fill(ada, "standfirst", Bounds.STANDFIRST, from + 5);
        fill(ada, "dateline", Bounds.SHORT_LINE, from + 10);
        fill(ada, "frontHeadline", Bounds.HEADLINE, from + 15);
        fill(ada, "teaser", Bounds.TEASER, from + 25);
        fill(ada, "internalNote", Bounds.NOTE, from + 35);
        fill(ada, "byline", Bounds.SHORT_LINE, from + 45);
        ada.focus(".text");
        ada.keyboard().insertText(HostileWords.upTo(4_000, WORDS, from));
        ada.evaluate(PASTE, "<p>" + String.join("</p>\n<p>", pasted(from)) + "</p>");
        harmless(ada);
        ada.keyboard().press("Control+s");
        assertThat(ada.locator("#said")).hasText("Saved.");
        var published = api("POST", "articles/" + id + "/publish", "{}");
        harmless(page, path(published));
        harmless(ada, "/desk/stories/" + id);
      }
      harmless(ada, "/desk/");
      harmless(page, "/en/");
    }
  }

  private static List<String> batch(int from) {
    return WORDS.subList(from, Math.min(from + IN_ONE_STORY, WORDS.size()));
  }

  /** Chromium reports a base element even where what was pasted is only parsed and never shown. */
  private static List<String> pasted(int from) {
    return batch(from).stream().filter(words -> !words.startsWith("<base")).toList();
  }

  /** A story with these words as they are in every field. */
  private ObjectNode blocks(List<String> words) {
    var body = JsonNodeFactory.instance.arrayNode();
    words.forEach(each -> body.addObject().put("type", "paragraph").put("text", each));
    for (int i = 0; i < words.size(); i += 7) {
      var one = words.get(i);
      var marks = body.addObject().put("type", "paragraph").putArray("text").addObject();
      var link = marks.put("text", one).putArray("marks").addObject().put("type", "link");
      link.put("href", "https://x.example/?" + one.replaceAll("[^a-z0-9()=';&:/]", ""));
      body.addObject().put("type", "subheading").put("text", one);
      body.addObject().put("type", "quote").put("text", one).put("attribution", one);
      body.addObject().put("type", "list").putArray("entries").add(one);
      var table = body.addObject().put("type", "table").put("caption", one);
      table.putArray("rows").addArray().add(one).add(one);
      body.addObject().put("type", "embed").put("url", "https://x.example/").put("title", one);
      var related = body.addObject().put("type", "relatedLink").put("title", one);
      related.put("url", "https://x.example/?%22%3E");
      body.add(used(one).put("type", "picture"));
      body.addObject().put("type", "gallery").putArray("pictures").add(used(one));
    }
    var story = fields(words);
    story.set("body", body);
    return story;
  }

  /** A story with the same words in its fields, and in its body as HTML. */
  private ObjectNode html(List<String> words) {
    return fields(words).put("bodyHtml", "<p>" + String.join("</p>\n<p>", words) + "</p><p>End.");
  }

  private ObjectNode fields(List<String> words) {
    var from = words.size() / 2;
    var story =
        JsonNodeFactory.instance
            .objectNode()
            .put("language", "en")
            .put("headline", HostileWords.upTo(Bounds.HEADLINE, words, 0))
            .put("standfirst", HostileWords.upTo(Bounds.STANDFIRST, words, from))
            .put("dateline", HostileWords.upTo(Bounds.SHORT_LINE, words, from + 1))
            .put("label", "opinion")
            .put("frontHeadline", HostileWords.upTo(Bounds.HEADLINE, words, from + 2))
            .put("teaser", HostileWords.upTo(Bounds.TEASER, words, from + 3))
            .put("internalNote", HostileWords.upTo(Bounds.NOTE, words, 0));
    ArrayNode bylines = story.putArray("bylines");
    for (int i = 0; i < 3; i++) {
      bylines.add(HostileWords.upTo(Bounds.SHORT_LINE, words, i));
    }
    story.putArray("topics").add("hostile");
    story.set("leadPicture", used(HostileWords.upTo(Bounds.CAPTION, words, 0)));
    return story;
  }

  private ObjectNode used(String words) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("picture", picture)
        .put("caption", words)
        .put("alternativeText", words);
  }

  private static ObjectNode note(List<String> words) {
    return JsonNodeFactory.instance.objectNode().put("note", HostileWords.upTo(900, words, 1));
  }

  private void save(String id, ObjectNode story) {
    var text = story.deepCopy();
    text.remove("language");
    api(
        "PUT",
        "articles/" + id,
        "application/json",
        text.toString().getBytes(StandardCharsets.UTF_8),
        "if-match",
        "\"1\"");
  }

  private static String path(JsonNode made) {
    return URI.create(made.get("url").asText()).getRawPath();
  }

  private String picture() {
    var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";
    var name = "<img src=x onerror=hit(1)>.jpg".replace("\"", "");
    var form = new java.io.ByteArrayOutputStream();
    form.writeBytes(head.formatted(name).getBytes(StandardCharsets.UTF_8));
    form.writeBytes(Samples.jpeg(640, 480));
    form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    var type = "multipart/form-data; boundary=b";
    var id = api("POST", "pictures", type, form.toByteArray()).get("id").asText();
    var words = JsonNodeFactory.instance.objectNode();
    int from = 0;
    for (var field :
        List.of("caption", "credit", "alternativeText", "extendedDescription", "usageTerms")) {
      words.put(field, HostileWords.upTo(900, WORDS, from += 60));
    }
    api(
        "PATCH",
        "pictures/" + id,
        "application/json",
        words.toString().getBytes(StandardCharsets.UTF_8),
        "if-match",
        "\"1\"");
    return id;
  }

  /** A topic, an author and a page of the house, all with hostile words. */
  private void furniture() {
    var topic = JsonNodeFactory.instance.objectNode();
    topic.putObject("names").put("en", HostileWords.upTo(Bounds.SHORT_LINE, WORDS, 1));
    topic.putObject("descriptions").put("en", HostileWords.upTo(Bounds.NOTE, WORDS, 30));
    topic.putObject("next").put("en", HostileWords.upTo(Bounds.NOTE, WORDS, 90));
    var day = topic.putArray("keyDates").addObject().put("date", "2031-05-09");
    day.putObject("texts").put("en", HostileWords.upTo(Bounds.STANDFIRST, WORDS, 150));
    api("PUT", "topics/hostile", topic.toString());
    var author = JsonNodeFactory.instance.objectNode();
    author.put("name", HostileWords.upTo(Bounds.SHORT_LINE, WORDS, 200));
    author.putObject("role").put("en", HostileWords.upTo(Bounds.SHORT_LINE, WORDS, 210));
    author.putObject("about").put("en", HostileWords.upTo(Bounds.NOTE, WORDS, 220));
    api("PUT", "authors/hostile", author.toString());
    var page = JsonNodeFactory.instance.objectNode();
    page.put("headline", HostileWords.upTo(Bounds.HEADLINE, WORDS, 300));
    page.put("bodyHtml", String.join("\n", WORDS));
    api("PUT", "pages/en/imprint", page.toString());
  }

  /** Stories in the form of a feed, or in that of WordPress's export. */
  private static String archive(boolean wordpress) {
    var items = new StringBuilder();
    for (int from = 0; from < WORDS.size(); from += IN_ONE_STORY) {
      var number = (wordpress ? 0 : 5_000) + from;
      items.append(
          """
          <item><title>%s</title><guid>%s</guid><dc:creator>%s</dc:creator>
          <pubDate>Thu, 07 Mar 2019 06:30:00 GMT</pubDate><category domain="category">%s</category>
          <content:encoded>%s</content:encoded><description>%s</description>
          """
              .formatted(
                  data(twice(HostileWords.upTo(290, WORDS, from)) + " " + number),
                  data("https://old.example/?p=" + number + "\"><script>hit(1)</script>"),
                  data(HostileWords.upTo(190, WORDS, from + 3)),
                  data(HostileWords.upTo(90, WORDS, from + 6)),
                  data("<p>" + String.join("</p>\n\n<p>", batch(from)) + "</p>"),
                  data(HostileWords.upTo(900, WORDS, from + 9))));
      if (wordpress) {
        items.append(
            """
            <excerpt:encoded>%s</excerpt:encoded><wp:post_id>%d</wp:post_id>
            <wp:post_date_gmt>2019-03-07 06:30:00</wp:post_date_gmt>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            """
                .formatted(data(HostileWords.upTo(900, WORDS, from + 9)), number + 1));
      }
      items.append("</item>");
    }
    return """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" %s><channel><language>en</language><title>Old</title>
        """
            .formatted(wordpress ? WORDPRESS : "")
        + items
        + "</channel></rss>";
  }

  private static String twice(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** XML has no place for control characters, and a section ends where it says so. */
  private static String data(String words) {
    return "<![CDATA["
        + words
            .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "")
            .replace("]]>", "]]]]><![CDATA[>")
        + "]]>";
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words.replaceAll("[\\x00-\\x1f]", ""), StandardCharsets.UTF_8);
  }

  /** A browser that notes whatever strikes. */
  private BrowserContext watched() {
    var context = browser.chromium.newContext(new NewContextOptions().setViewportSize(1280, 900));
    context.exposeBinding(
        "hit", (source, numbers) -> struck.add("hit " + numbers[0] + " on " + source.page().url()));
    context.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            struck.add(message.text());
          }
        });
    context.onWebError(error -> struck.add(error.error()));
    context.onDialog(
        dialog -> {
          if (dialog.type().equals("beforeunload")) {
            dialog.accept();
          } else {
            struck.add(dialog.message());
            dialog.dismiss();
          }
        });
    return context;
  }

  private Page signedIn(BrowserContext context) {
    var page = context.newPage();
    page.navigate(url("/desk/sign-in"));
    page.fill("[name=name]", "ada");
    page.fill("[name=password]", PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/");
    return page;
  }

  private void atTheDesk(Page page, String path) {
    page.navigate(url(path));
    page.waitForSelector(".text");
  }

  private static void fill(Page page, String field, int most, int from) {
    page.locator("[name=" + field + "]").first().fill(HostileWords.upTo(most, WORDS, from));
  }

  private void harmless(Page page, String path) {
    page.navigate(url(path));
    harmless(page);
  }

  /** Nothing would run on this page, nor on those that it shows in frames. */
  private static void harmless(Page page) {
    for (var frame : page.frames()) {
      if (!frame.isDetached()) {
        assertThat((List<?>) frame.evaluate(LIVE_PARTS)).as(frame.url()).isEmpty();
      }
    }
  }

  /** Readers read what was written. */
  private static void says(Page page, List<String> words) {
    var shown = page.locator("main").textContent();
    for (var each : words) {
      var call = each.indexOf("hit(");
      if (call >= 0) {
        assertThat(shown).contains(each.substring(call, each.indexOf(')', call) + 1));
      }
    }
  }

  /** What feed readers are told is well-formed and as harmless as the page. */
  private void feeds() {
    // In a browser that is not watched: to parse is to be reported, though nothing is shown.
    try (var context = context(1280, true)) {
      var page = context.newPage();
      page.navigate(url("/en/feeds"));
      for (var feed :
          List.of("/en/feed.rss", "/en/feed.atom", "/en/topic/hostile/feed.rss", "/sitemap.xml")) {
        var found =
            page.evaluate(
                """
              async (feed) => {
                const text = await (await fetch(feed)).text();
                const xml = new DOMParser().parseFromString(text, "application/xml");
                const told = [...xml.querySelectorAll("parsererror, script")].map((e) => e.textContent);
                for (const part of xml.querySelectorAll("encoded, content, summary, description")) {
                  if (part.getAttribute("type") === "text" || part.prefix === "media") continue;
                  const html = new DOMParser().parseFromString(part.textContent, "text/html");
                  for (const one of html.querySelectorAll("*")) {
                    if (one.localName === "script" || [...one.attributes].some((a) =>
                        /^on/i.test(a.name) || /^\\W*(java|vb)\\s*script:/i.test(a.value))) {
                      told.push(feed + ": " + one.outerHTML.slice(0, 200));
                    }
                  }
                }
                return told;
              }
              """,
                feed);
        assertThat((List<?>) found).as(feed).isEmpty();
      }
    }
  }
}
