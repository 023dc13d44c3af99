package news.standfirst.reader;

import static news.standfirst.store.TestStore.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.standfirst.reader.edition.Edition;
import news.standfirst.reader.edition.Editions;
import news.standfirst.reader.page.PicturesForPages;
import news.standfirst.reader.page.SearchPages;
import news.standfirst.reader.page.Site;
import news.standfirst.reader.page.StructuredData;
import news.standfirst.store.Base;
import news.standfirst.store.TestStore;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Lookup;
import news.standfirst.story.Masthead;
import news.standfirst.story.Text;
import news.standfirst.translation.Engines;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.Pair;
import news.standfirst.translation.SwapEngine;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.translation.work.WorkSettings;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Router;
import news.standfirst.web.SecurityHeaders;
import news.standfirst.web.TrustedProxies;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers see of translated stories: pages over a real store, filled by the real pipeline. */
class TranslatedPagesTest {
  private static final Language EN = new Language("en");
  private static final Language ES = new Language("es");
  private static final Language AR = new Language("ar");
  private static final PublicAddress ADDRESS = new PublicAddress(URI.create("http://localhost/"));

  private final TestStore store = Base.SQLITE.fresh();
  private final SwapEngine engine =
      new SwapEngine("swap", false, new Pair(EN, ES), new Pair(EN, AR));
  private final Engines engines = new Engines(List.of(engine), List.of(), Optional.empty());
  private final Reader reader = reader();
  private final Pipeline pipeline =
      new Pipeline(
          store.store().translation(),
          engines,
          new WorkSettings(List.of(EN, ES, AR), false, 0),
          store.published(),
          store.time(),
          reader::caughtUp);
  private final Revising revising =
      new Revising(store.store().translation(), store.time(), reader::caughtUp);
  private final WebServer server =
      WebServer.start(
          WebLimits.DEFAULT,
          ADDRESS,
          TrustedProxies.NONE,
          new PlainRefusalPages(),
          List.of(
              new Listener(
                  "readers",
                  "127.0.0.1",
                  0,
                  Optional.empty(),
                  new Router(reader.routes()),
                  reader)));
  private long followed;

  private Reader reader() {
    var editions = List.of(EN, ES, AR).stream().map(one -> Edition.of(one, TestStore.ZONE));
    return new Reader(
        new Site(
            new Masthead("The Varnholt Courier", Map.of(AR, "فارنهولت كورير")),
            ADDRESS.root(),
            new Editions(editions.toList()),
            Set.of(AR),
            ""),
        store.store().publishedCoverages(),
        store.log(),
        _ -> new PicturesForPages.Unknown(),
        SearchPages.NONE,
        StructuredData.NONE,
        new SecurityHeaders(ADDRESS),
        64L << 20);
  }

  @AfterEach
  void close() {
    server.close();
    pipeline.close();
    reader.close();
    engines.close();
    store.close();
  }

  private void work() {
    pipeline.handle(store.log().after(followed, 1_000));
    followed = store.log().head().number();
    pipeline.workOff();
  }

  private Article published(String headline, String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (var words : paragraphs) {
      blocks.add(new Block.Paragraph(Text.plain(words)));
    }
    return store.published(ArticleText.of(headline, "Boats stay in.", new Body(blocks)));
  }

  private HttpResponse<String> page(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port("readers") + path))
              .build(),
          BodyHandlers.ofString());
    }
  }

  private String in(Language language, Article article) throws IOException, InterruptedException {
    var path =
        store
            .<Optional<Lookup.Found>>read(s -> s.article(article.id(), language))
            .orElseThrow()
            .here()
            .address();
    assertThat(path).isNotNull();
    return page(path.path()).body();
  }

  @Test
  void translated_page_says_so_beside_its_headline_and_leads_to_the_original() throws Exception {
    var article = published("Storm closes harbour", "Rain fell.");
    work();
    var html = in(ES, article);
    assertThat(html)
        .contains("<html lang=\"es\" dir=\"ltr\">")
        .contains("<h1>STORM CLOSES HARBOUR</h1>")
        .contains("Traducido automáticamente del inglés.")
        .contains("href=\"/en/2031/05/09/storm-closes-harbour\" hreflang=\"en\">Leer el original");
    assertThat(html.indexOf("Traducido automáticamente"))
        .isGreaterThan(html.indexOf("<h1>"))
        .isLessThan(html.indexOf("<div class=\"body\">"));
    assertThat(in(AR, article)).contains("<html lang=\"ar\" dir=\"rtl\">").contains("تُرجم آليًا");
    assertThat(in(EN, article)).doesNotContain("Translated automatically");
  }

  @Test
  void every_version_names_all_versions_that_search_engines_may_know() throws Exception {
    var article = published("Storm", "Rain fell.");
    work();
    var alternates =
        List.of(
            "hreflang=\"en\" href=\"http://localhost/en/2031/05/09/storm\"",
            "hreflang=\"es\" href=\"http://localhost/es/2031/05/09/storm\"",
            "hreflang=\"x-default\" href=\"http://localhost/en/2031/05/09/storm\"");
    for (var language : List.of(EN, ES)) {
      assertThat(in(language, article)).contains(alternates).doesNotContain("content=\"noindex\"");
      assertThat(in(language, article)).doesNotContain("hreflang=\"ar\" href=\"http");
    }
    // The Arabic edition is not to be known before somebody reviewed it.
    assertThat(in(AR, article)).contains("content=\"noindex\"").doesNotContain("rel=\"canonical\"");
    // The switch for readers leads to every version all the same.
    assertThat(in(EN, article))
        .contains("<a href=\"/ar/2031/05/09/storm\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">");
  }

  @Test
  void edition_that_writes_the_name_of_the_paper_otherwise_bears_that_name() throws Exception {
    assertThat(page("/en/").body()).contains("<bdi>The Varnholt Courier</bdi>");
    assertThat(page("/ar/").body())
        .contains("<bdi>فارنهولت كورير</bdi>")
        .contains("<title>فارنهولت كورير</title>")
        .doesNotContain("The Varnholt Courier");
  }

  @Test
  void list_pages_of_the_edition_show_the_story_with_a_short_label() throws Exception {
    published("Storm", "Rain fell.");
    assertThat(page("/es/").body()).doesNotContain("STORM");
    work();
    for (var path : List.of("/es/", "/es/latest", "/es/2031/05/09")) {
      assertThat(page(path).body()).as(path).contains("STORM").contains("Traducción automática");
    }
    assertThat(page("/en/latest").body()).doesNotContain("Automatic translation");
  }

  @Test
  void untranslated_sentence_stands_in_the_original_marked_with_its_language() throws Exception {
    var article = published("Toll", "Two people died.", "Rain fell.");
    work();
    engine.failWith(new Fault.Unavailable(FaultReason.OTHER.with("It is not running.")));
    store.done(
        article.id(),
        new ArticleCommand.Save(
            1,
            ArticleText.of(
                "Toll rises to 3",
                "Boats stay in.",
                Body.of(
                    new Block.Paragraph(Text.plain("Three people died.")),
                    new Block.Paragraph(Text.plain("Rain fell."))))));
    store.done(article.id(), new ArticleCommand.Publish(false, ""));
    work();
    assertThat(in(AR, article))
        .contains("<h1 lang=\"en\" dir=\"ltr\">Toll rises to 3</h1>")
        .contains("<span lang=\"en\" dir=\"ltr\">Three people died.</span>")
        .contains("<p>RAIN FELL.</p>")
        .doesNotContain("TWO PEOPLE DIED");
  }

  @Test
  void correction_and_withdrawal_stand_in_every_edition_at_once() throws Exception {
    var article = published("Pier", "It broke.");
    work();
    store.done(article.id(), new ArticleCommand.Correct("It was the jetty."));
    assertThat(in(ES, article))
        .contains("<p class=\"note\" lang=\"en\" dir=\"ltr\">It was the jetty.</p>");
    work();
    assertThat(in(ES, article)).contains("<p class=\"note\">IT WAS THE JETTY.</p>");
    store.done(article.id(), new ArticleCommand.Withdraw("It was false."));
    reader.caughtUp(store.log().head());
    var gone = page("/es/2031/05/09/pier");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("lang=\"en\" dir=\"ltr\">It was false.</p>");
  }

  @Test
  void notice_of_a_withdrawal_comes_translated_although_it_was_read_before() throws Exception {
    var article = published("Pier", "It broke.");
    work();
    store.done(article.id(), new ArticleCommand.Withdraw("It was false."));
    reader.caughtUp(store.log().head());
    assertThat(page("/es/2031/05/09/pier").body()).contains("dir=\"ltr\">It was false.</p>");
    work();
    reader.caughtUp(store.log().head());
    var gone = page("/es/2031/05/09/pier");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body())
        .contains("<p class=\"note\">IT WAS FALSE.</p>")
        .doesNotContain("It was false.");
  }

  @Test
  void what_a_translator_keeps_is_on_the_page_when_it_is_answered() throws Exception {
    var article = published("Pier", "It broke.");
    work();
    assertThat(in(ES, article)).contains("IT BROKE.");
    var segments =
        store.store().translation().translations().find(article.id(), ES).orElseThrow().segments();
    for (int n = 0; n < segments.size(); n++) {
      revising.write(
          article.id(),
          ES,
          new Revising.Wish(n, segments.get(n).revision(), Text.plain("Frase humana " + n)),
          EDITOR);
    }
    assertThat(in(ES, article))
        .contains("Frase humana 2")
        .contains("Traducido del inglés y revisado por nuestra redacción.")
        .doesNotContain("automáticamente");
    assertThat(page("/es/latest").body()).doesNotContain("Traducción automática");
  }
}
