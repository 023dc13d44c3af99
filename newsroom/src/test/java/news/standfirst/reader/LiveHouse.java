package news.standfirst.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.standfirst.reader.page.SearchPages;
import news.standfirst.reader.page.StructuredData;
import news.standfirst.store.SettableTime;
import news.standfirst.store.Store;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Label;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.PictureId;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.Topic;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostText;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.Route;
import news.standfirst.web.Router;
import news.standfirst.web.SecurityHeaders;
import news.standfirst.web.TrustedProxies;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;

/** The readers' room over a real store, with what a desk does to live coverage. */
final class LiveHouse implements AutoCloseable {
  static final Actor EDITOR = Actor.person("edith");
  static final Language EN = new Language("en");
  static final Language AR = new Language("ar");
  static final Slug STORM = new Slug("storm");

  final SettableTime time = new SettableTime("2031-05-09T08:00:00Z");
  final Store store;
  final SamplePictures pictures = new SamplePictures();
  final Reader reader;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  LiveHouse(Path folder) {
    store = Store.inFolder(folder, ReaderHouse.ZONE, time);
    store
        .furniture()
        .keep(
            new Topic(
                STORM,
                Map.of(EN, "The May storm", AR, "عاصفة مايو"),
                Map.of(),
                List.of(),
                Map.of()),
            EDITOR);
    reader =
        new Reader(
            ReaderHouse.site(),
            store.publishedCoverages(),
            store.log(),
            pictures,
            SearchPages.NONE,
            StructuredData.NONE,
            new SecurityHeaders(ReaderHouse.ADDRESS),
            64L << 20);
    var routes = new ArrayList<Route>(reader.routes());
    routes.add(pictures.route());
    server =
        WebServer.start(
            WebLimits.DEFAULT,
            ReaderHouse.ADDRESS,
            TrustedProxies.NONE,
            new PlainRefusalPages(),
            List.of(
                new Listener(
                    "readers", "127.0.0.1", 0, Optional.empty(), new Router(routes), reader)));
  }

  String url(String path) {
    return "http://localhost:" + server.port("readers") + path;
  }

  HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String body(String path) {
    return get(path).body();
  }

  /** Minutes that pass before something happens. */
  LiveHouse minutes(int many) {
    time.pass(Duration.ofMinutes(many));
    return this;
  }

  static CoverageText text(String headline) {
    return new CoverageText(
        headline,
        "The storm reaches the coast this morning. We follow it from the harbour, the hospital and"
            + " the gauge house.",
        List.of(new Byline("Ines Marlow"), new Byline("Tomas Reyer")),
        List.of(STORM),
        null,
        Body.EMPTY,
        "NEVER-SHOWN-NOTE");
  }

  Coverage drafted(Language language, CoverageText text, CoveragePlan plan) {
    return store.coverages().draft(language, text, plan, EDITOR).coverage();
  }

  /** A coverage that runs. */
  Coverage live(String headline) {
    var coverage = drafted(EN, text(headline), CoveragePlan.USUAL);
    return carryOut(coverage.id(), new CoverageCommand.Start());
  }

  Coverage carryOut(CoverageId id, CoverageCommand command) {
    return switch (store.coverages().carryOut(id, command, EDITOR)) {
      case CoverageOutcome.Done(var coverage, var position) -> {
        reader.caughtUp(position);
        yield coverage;
      }
      case CoverageOutcome.Refused(var coverage, var refusal) ->
          throw new IllegalStateException(coverage.slug() + ": " + refusal.reason());
      case CoverageOutcome.Unknown() -> throw new IllegalStateException(id.toString());
    };
  }

  PostKey post(Coverage coverage, String headline, String words, PostCommand... more) {
    return post(coverage, new PostText(headline, bodyOf(words), List.of(), ""), more);
  }

  static Body bodyOf(String words) {
    return Body.of(new Block.Paragraph(Text.plain(words)));
  }

  PostKey post(Coverage coverage, PostText text, PostCommand... more) {
    return done(
        store
            .coverages()
            .write(coverage.id(), text, Coverages.Beginning.PUBLISHED, List.of(more), EDITOR));
  }

  PostKey carryOut(PostKey key, PostCommand command) {
    return done(store.coverages().carryOut(key, command, EDITOR));
  }

  PostKey edit(PostKey key, String headline, String words) {
    var post = store.coverages().post(key).orElseThrow().post();
    return carryOut(
        key,
        new PostCommand.Save(
            post.revision(), new PostText(headline, bodyOf(words), List.of(), "")));
  }

  private PostKey done(PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Done done -> {
        reader.caughtUp(done.position());
        yield done.post().key();
      }
      case PostOutcome.Refused refused ->
          throw new IllegalStateException(refused.refusal().reason());
      case PostOutcome.NotTaken notTaken ->
          throw new IllegalStateException(notTaken.refusal().reason());
      case PostOutcome.Unknown() -> throw new IllegalStateException("no such post");
    };
  }

  /** A published article of the storm; answers its path. */
  String article(String headline) {
    var text =
        new ArticleText(
            headline,
            "",
            List.of(new Byline("Ines Marlow")),
            "VARNHOLT",
            List.of(STORM),
            Label.NEWS,
            null,
            bodyOf("Ships stayed in the harbour."),
            "",
            "",
            List.of(),
            "");
    var drafted = store.articles().draft(EN, text, EDITOR);
    store
        .articles()
        .carryOut(drafted.article().id(), new ArticleCommand.Publish(false, ""), EDITOR);
    reader.caughtUp(store.log().head());
    var address = store.articles().find(drafted.article().id()).orElseThrow().address();
    return address == null ? "" : address.path();
  }

  LogPosition head() {
    return store.log().head();
  }

  Instant now() {
    return time.instant();
  }

  /** A morning of a storm, with everything that a coverage can show. */
  Coverage storm() {
    var coverage =
        drafted(
            EN,
            new CoverageText(
                "Storm Agathe reaches the coast: ferries stopped, two roads closed",
                "Gusts of 131 kilometres an hour at the outer mole. The tide is expected at noon.",
                List.of(new Byline("Ines Marlow"), new Byline("Tomas Reyer")),
                List.of(STORM),
                new PictureUse(
                    new PictureId("storm"), "Waves at the outer mole.", "Waves over a mole."),
                Body.of(
                    new Block.Listing(
                        false,
                        List.of(
                            Text.plain("All ferries stay in port until the evening."),
                            Text.plain("The coast road and Pilot Street are closed."),
                            Text.plain("Nobody has been reported hurt.")))),
                ""),
            CoveragePlan.USUAL);
    carryOut(coverage.id(), new CoverageCommand.Start());
    minutes(4).post(coverage, "", "Good morning from the gauge house. The glass stands at 978.");
    minutes(9)
        .post(
            coverage,
            "Ferries stay in port",
            "The harbour office has stopped all sailings until the evening.",
            new PostCommand.MarkKeyEvent(true));
    var gusts =
        minutes(12)
            .post(
                coverage,
                new PostText(
                    "Gusts of 131 kilometres an hour",
                    Body.of(
                        new Block.Paragraph(
                            Text.plain("The mast on the outer mole has measured 131.")),
                        new Block.Picture(
                            new PictureUse(
                                new PictureId("mole"), "The mole at nine.", "A mole in spray.")),
                        new Block.Quote(
                            Text.plain("I have not seen the mole disappear since I was a boy."),
                            Text.plain("Bram Oster, lighthouse keeper"))),
                    List.of(new Byline("Tomas Reyer")),
                    ""),
                new PostCommand.MarkKeyEvent(true));
    minutes(3).carryOut(gusts, new PostCommand.Correct("We first wrote 113. It was 131."));
    minutes(10)
        .post(
            coverage,
            new PostText(
                "",
                bodyOf(
                    "From my window I count four roofs without tiles. Stay indoors, all of you."),
                List.of(),
                "Marit Holm, baker"));
    var roads = minutes(8).post(coverage, "Two roads are closed", "The coast road is under water.");
    minutes(2).edit(roads, "Two roads are closed", "The coast road and Pilot Street are closed.");
    minutes(6)
        .post(
            coverage,
            "Where to find help",
            "The school in Mole Lane is open and warm. Call 115 for the fire brigade.",
            new PostCommand.Pin(null));
    minutes(7)
        .post(
            coverage,
            new PostText(
                "The level, minute by minute",
                Body.of(
                    new Block.Subheading(Text.plain("At the old bridge")),
                    new Block.Embed("https://gauges.example/bridge", "The gauge at the bridge")),
                List.of(),
                ""));
    return coverage;
  }

  Coverage arabicStorm() {
    var coverage =
        drafted(
            AR,
            new CoverageText(
                "العاصفة تبلغ الساحل: توقف العبّارات وإغلاق طريقين",
                "بلغت سرعة الرياح 131 كيلومترًا في الساعة عند الرصيف الخارجي.",
                List.of(new Byline("سلمى حداد")),
                List.of(STORM),
                null,
                bodyOf("تبقى العبّارات في الميناء حتى المساء."),
                ""),
            CoveragePlan.USUAL);
    carryOut(coverage.id(), new CoverageCommand.Start());
    minutes(5).post(coverage, "", "صباح الخير من بيت المقياس.");
    minutes(5)
        .post(
            coverage,
            "العبّارات تبقى في الميناء",
            "أوقف مكتب الميناء جميع الرحلات حتى المساء.",
            new PostCommand.MarkKeyEvent(true));
    minutes(5)
        .post(
            coverage,
            "أين تجد المساعدة",
            "المدرسة في زقاق الرصيف مفتوحة ودافئة.",
            new PostCommand.Pin(null));
    return coverage;
  }

  @Override
  public void close() {
    server.close();
    reader.close();
    store.close();
  }
}
