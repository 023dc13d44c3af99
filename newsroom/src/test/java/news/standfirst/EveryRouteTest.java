package news.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.standfirst.reader.Axe;
import news.standfirst.web.Method;
import news.standfirst.web.Route;
import org.junit.jupiter.api.Test;

/**
 * Every route of a whole newsroom: who may ask, and where its page is looked through for assistive
 * technology. A route without a row fails.
 *
 * <p>Which role may do what behind the desk's and the API's door say {@code DeskRolesTest} and
 * {@code ApiRolesTest}; pages of the desk are looked through by {@code EveryDeskPageTest}. Both
 * fail on routes that they do not know.
 */
final class EveryRouteTest extends CoveragesInABrowser {
  /** Who may ask: anybody, who is signed in at the desk, or who has a token for the API. */
  private static final String ROWS =
      """
      anybody: reader.root reader.asset reader.mark.favicon.ico reader.mark.logo.png
      anybody: reader.mark.card.png reader.front reader.latest reader.story reader.day
      anybody: reader.topic reader.author reader.corrections reader.coverage reader.embed
      anybody: reader.embed-style reader.embed-script reader.coverages reader.coverages.bare
      anybody: reader.feeds reader.imprint reader.privacy reader.contact reader.search
      anybody: reader.edition reader.elsewhere feed.site feed.topic feed.author feed.live
      anybody: sitemap.index sitemap.month sitemap.news robots oembed picture.file live.stream
      anybody: live.segment api.listPublished api.getPublished api.listTopics api.listAuthors
      anybody: api.getFront api.getHousePage api.listCoverages api.getCoverage api.listPosts
      anybody: api.getPost api.openapi api.page api.style api.root api.nothing.get
      anybody: api.nothing.post api.nothing.put api.nothing.patch api.nothing.delete desk.home desk.file
      anybody: desk.sign-in desk.sign-in.try desk.preview desk.other-slash health.live
      anybody: health.ready metrics
      desk: desk.sign-out desk.password desk.password.change desk.language desk.stories
      desk: desk.stories.choose desk.stories.new desk.story.draft desk.story desk.story.save
      desk: desk.story.duplicate desk.story.publish desk.story.submit desk.story.send-back
      desk: desk.story.schedule desk.story.unschedule desk.story.embargo
      desk: desk.story.lift-embargo desk.story.correct desk.story.withdraw
      desk: desk.story.reinstate desk.story.slug desk.story.spike desk.story.recover
      desk: desk.story.erase desk.story.resolve desk.story.autosave desk.story.here
      desk: desk.story.history desk.story.restore desk.story.preview
      desk: desk.story.preview.frame desk.story.link desk.story.link.end desk.topics
      desk: desk.topic.add desk.topic desk.topic.keep desk.authors desk.author.add
      desk: desk.author desk.author.keep desk.front desk.front.edition desk.front.arrange
      desk: desk.house desk.house.page desk.house.keep desk.pictures desk.picture.add
      desk: desk.pictures.choose desk.pictures.uncredited desk.picture desk.picture.keep
      desk: desk.picture.small desk.picture.kill desk.people desk.person.add
      desk: desk.person.keep desk.tokens desk.token.add desk.token.revoke desk.audit
      desk: desk.settings desk.translations desk.translations.waiting
      desk: desk.translations.edition desk.translations.record desk.translations.archive
      desk: desk.translation.live desk.translation.live.begin desk.translation.live.segment
      desk: desk.translation.post desk.translation.post.begin desk.translation.post.segment
      desk: desk.translation desk.translation.begin desk.translation.segment
      desk: desk.translation.live.slug desk.translation.slug desk.models desk.models.change
      desk: desk.editions desk.editions.change desk.glossaries desk.glossary
      desk: desk.glossary.keep desk.glossary.file desk.live desk.live.new desk.live.create
      desk: desk.live.console desk.live.about desk.live.save desk.live.texts
      desk: desk.live.announce desk.live.start desk.live.end desk.live.reopen desk.live.slug
      desk: desk.live.withdraw desk.live.reinstate desk.live.erase desk.live.here
      desk: desk.live.autosave desk.live.write desk.live.from-story desk.live.post
      desk: desk.live.to-story desk.live.post.publish desk.live.post.approve
      desk: desk.live.post.submit desk.live.post.send-back desk.live.post.edit
      desk: desk.live.post.remove desk.live.post.pin desk.live.post.unpin
      desk: desk.live.post.key-event desk.live.post.no-key-event desk.live.post.schedule
      desk: desk.live.post.unschedule desk.live.post.move desk.live.post.correct
      desk: desk.live.post.erase
      token: api.listArticles api.draftArticle api.getArticle api.saveArticle
      token: api.listRevisions api.getRevision api.submitArticle api.sendBackArticle
      token: api.publishArticle api.scheduleArticle api.unscheduleArticle api.embargoArticle
      token: api.liftEmbargo api.correctArticle api.withdrawArticle api.reinstateArticle
      token: api.spikeArticle api.recoverArticle api.changeSlug api.eraseArticle
      token: api.duplicateArticle api.keepTopic api.keepAuthor api.arrangeFront
      token: api.keepHousePage api.listPeople api.addPerson api.changePerson
      token: api.disablePerson api.enablePerson api.resetPassword api.listTokens api.addToken
      token: api.revokeToken api.listAudit api.listPictures api.addPicture api.getPicture
      token: api.changePicture api.killPicture api.createCoverage api.saveCoverage
      token: api.planCoverage api.announceCoverage api.startCoverage api.endCoverage
      token: api.reopenCoverage api.withdrawCoverage api.reinstateCoverage
      token: api.changeCoverageSlug api.eraseCoverage api.writePost api.savePost
      token: api.removePost api.listPostRevisions api.submitPost api.approvePost
      token: api.sendBackPost api.publishPost api.schedulePost api.unschedulePost api.pinPost
      token: api.unpinPost api.markKeyEvent api.movePost api.correctPost api.erasePost
      token: api.articleOutOfPost api.listTranslations api.writeSegment
      token: api.listCoverageTranslations api.writeCoverageSegment api.listPostTranslations
      token: api.writePostSegment api.listEditions api.beginTranslation
      token: api.changeTranslationSlug api.beginCoverageTranslation
      token: api.changeCoverageTranslationSlug api.beginPostTranslation api.listPreviewLinks
      token: api.makePreviewLink api.endPreviewLink api.listGlossaries api.getGlossary
      token: api.keepGlossary api.listEditionSwitches api.switchEdition api.translateArchive
      token: api.listModels api.lookForModels api.installModel api.resumeModel api.stopModel
      token: api.removeModel
      """;

  /** Pages of readers, each with an address that shows it; desk pages have a table of their own. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("reader.front", "/en/"),
          Map.entry("reader.latest", "/en/latest"),
          Map.entry("reader.story", "STORY"),
          Map.entry("reader.day", "DAY"),
          Map.entry("reader.topic", "/en/topic/harbour"),
          Map.entry("reader.author", "/en/author/mara-lind"),
          Map.entry("reader.corrections", "/en/corrections"),
          Map.entry("reader.coverage", "LIVE"),
          Map.entry("reader.embed", "LIVE/embed"),
          Map.entry("reader.coverages", "/en/live/"),
          Map.entry("reader.feeds", "/en/feeds"),
          Map.entry("reader.imprint", "/en/imprint"),
          Map.entry("reader.privacy", "/en/privacy"),
          Map.entry("reader.contact", "/en/contact"),
          Map.entry("reader.search", "/en/search?q=harbour"),
          Map.entry("api.page", "/api/v1/"));

  /** Readers' routes that show no page of their own: files, and ways to other addresses. */
  private static final List<String> NO_PAGES =
      List.of(
          "reader.root",
          "reader.asset",
          "reader.mark.favicon.ico",
          "reader.mark.logo.png",
          "reader.mark.card.png",
          "reader.embed-style",
          "reader.embed-script",
          "reader.coverages.bare",
          "reader.edition",
          "reader.elsewhere");

  @Test
  void every_route_has_a_row_here() {
    var rows = rows();
    var names = newsroom.routes().stream().map(Route::name).toList();
    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void every_route_lets_in_whom_its_row_says() throws IOException {
    var let = new LinkedHashMap<String, String>();
    for (var route : newsroom.routes()) {
      var path = route.pattern().replaceAll("\\{(lang|language|edition)}", "en");
      var answer = ask(route, path.replaceAll("\\{[^}]*}", "x1"), "");
      let.put(route.name(), whoMay(answer));
    }
    assertThat(let).isEqualTo(rows());
  }

  private static String whoMay(String answer) {
    return switch (answer.substring(9, 12)) {
      case "401" -> answer.contains("application/problem+json") ? "token" : "desk";
      case "303" ->
          answer.toLowerCase(Locale.ROOT).contains("location: /desk/sign-in") ? "desk" : "anybody";
      default -> "anybody";
    };
  }

  @Test
  void every_page_of_readers_is_clean_for_assistive_technology() {
    api("PUT", "topics/harbour", "{\"names\":{\"en\":\"Harbour\"}}");
    api("PUT", "authors/mara-lind", "{\"name\":\"Mara Lind\"}");
    for (var name : List.of("imprint", "privacy", "contact")) {
      api("PUT", "pages/en/" + name, "{\"headline\":\"About\",\"bodyHtml\":\"<p>Words.</p>\"}");
    }
    var made =
        api(
            "POST",
            "articles",
            """
            {"language":"en","headline":"Harbour reopens","bodyHtml":"<p>Words.</p>",
             "topics":["harbour"],"bylines":["Mara Lind"]}
            """);
    var published = api("POST", "articles/" + made.get("id").asText() + "/publish", "{}");
    var story = java.net.URI.create(published.get("url").asText()).getPath();
    var live = live("en", "Storm");
    post(live, "Gusts", "Words.");
    var shown =
        newsroom.routes().stream()
            .map(Route::name)
            .filter(name -> name.startsWith("reader.") || name.startsWith("api.page"))
            .filter(name -> !NO_PAGES.contains(name))
            .toList();
    assertThat(PAGES.keySet()).containsExactlyInAnyOrderElementsOf(shown);
    try (var context = context(1280, true)) {
      var page = context.newPage();
      PAGES.forEach(
          (name, place) -> {
            var path =
                place
                    .replace("STORY", story)
                    .replace("DAY", story.substring(0, story.lastIndexOf('/')))
                    .replace("LIVE", live.path());
            var answer = page.navigate(url(path));
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(Axe.violations(page)).as(name).isEmpty();
          });
    }
  }

  private static Map<String, String> rows() {
    var rows = new LinkedHashMap<String, String>();
    ROWS.lines()
        .map(line -> line.split(": ", 2))
        .forEach(
            row -> {
              for (var name : row[1].strip().split(" +")) {
                rows.put(name, row[0]);
              }
            });
    return rows;
  }

  /** The whole answer, head and body, of a connection of its own. */
  private String ask(Route route, String path, String fields) throws IOException {
    var body =
        route.method() == Method.GET
            ? ""
            : route.name().startsWith("api.") ? "{\"x\":\"<script>hit(1)</script>\"}" : "csrf=%00";
    var type = route.name().startsWith("api.") ? "json" : "x-www-form-urlencoded";
    var request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\nContent-Type: application/%s\r\n%s\r\n%s"
            .formatted(route.method(), path, body.length(), type, fields, body);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), newsroom.port("readers"))) {
      socket.setSoTimeout((int) PATIENCE);
      var out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      var all = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(all);
      } catch (java.net.SocketException e) {
        // A reset after the answer is a way of closing too.
      }
      return all.toString(StandardCharsets.UTF_8);
    }
  }
}
