package news.standfirst.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.Gate;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.MemoryAccess;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Passwords;
import news.standfirst.access.PreviewOffice;
import news.standfirst.access.Role;
import news.standfirst.access.SignIn;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.desk.frame.Colleagues;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.house.SettingLine;
import news.standfirst.document.BodyHtml;
import news.standfirst.languages.LanguageDesks;
import news.standfirst.picture.InMemoryPictures;
import news.standfirst.picture.IntakeResult;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureFiles;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureWords;
import news.standfirst.picture.Samples;
import news.standfirst.picture.Upload;
import news.standfirst.picture.media.FolderMediaStore;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.search.DeskIndex;
import news.standfirst.search.PictureTexts;
import news.standfirst.store.Store;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.PictureUse;
import news.standfirst.story.Text;
import news.standfirst.story.TranslationNote;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostText;
import news.standfirst.translation.Engines;
import news.standfirst.translation.kept.EditionPlan;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.models.ModelShelf;
import news.standfirst.translation.models.Registry;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.translation.work.WorkSettings;
import news.standfirst.web.FinishedPages;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;
import news.standfirst.web.Router;
import news.standfirst.web.SecurityHeaders;
import news.standfirst.web.TrustedProxies;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;
import org.jspecify.annotations.Nullable;

/** A small newsroom with a desk, a SQLite store and a few people, all with one password. */
final class DeskHouse implements AutoCloseable {
  static final String PASSWORD = "four quiet harbour gulls";
  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

  final MemoryAccess access = new MemoryAccess();
  final Store store;
  final Staff staff;
  final Newsdesk newsdesk;
  private final DeskIndex found;
  final LiveDesk live;
  final WebServer server;
  final InMemoryPictures pictures = new InMemoryPictures();
  final PictureIntake intake;
  final List<Route> routes = new ArrayList<>();
  private final DecodingPool decoding;
  final Pipeline pipeline;
  final Revising revising;
  private final ModelOffice models;

  /** What the hub would count. */
  volatile int readers;

  DeskHouse(int port) {
    this(port, unreachable());
  }

  /** A house whose models come from an office of the test's. */
  DeskHouse(int port, ModelOffice models) {
    this(port, models, Engines.none());
  }

  /** A house that translates, as soon as a test says so. */
  DeskHouse(int port, Engines engines) {
    this(port, unreachable(), engines);
  }

  private DeskHouse(int port, ModelOffice models, Engines engines) {
    this.models = models;
    var clock = Clock.systemUTC();
    store = Store.inFolder(folder(), ZONE, clock);
    var gate = new Gate();
    var passwords = new Passwords(new Passwords.Cost(64, 1));
    var signIn =
        new SignIn(access.people, access.sessions, access.attempts, passwords, access.audit, clock);
    staff =
        new Staff(
            access.people,
            access.sessions,
            access.tokens,
            passwords,
            signIn,
            gate,
            access.audit,
            clock);
    found =
        new DeskIndex(
            folder().resolve("index"), store.articles(), new NoPictureTexts(), store.log());
    newsdesk = new Newsdesk(store.articles(), found, gate, access.audit, clock);
    var address = new PublicAddress(URI.create("http://localhost:" + (port == 0 ? 80 : port)));
    var site =
        new DeskSite(
            "The Varnholt Courier",
            ZONE,
            List.of(new Language("en"), new Language("es"), new Language("ar")),
            address,
            new Colleagues(access.people));
    var media = new FolderMediaStore(folder().resolve("media"));
    decoding = DecodingPool.forThisMachine();
    intake = new PictureIntake(pictures, media, decoding, clock, new SecureRandom());
    var files = new PictureFiles(pictures, media);
    revising = new Revising(store.translation(), clock, _ -> {});
    pipeline =
        new Pipeline(
            store.translation(),
            engines,
            new WorkSettings(site.editions(), false, 0),
            store.published(),
            clock,
            _ -> {});
    var desk =
        new Desk(
            new Desk.Neighbours(
                site,
                new DeskDoor(signIn, address),
                gate,
                newsdesk,
                staff,
                new TokenOffice(access.tokens, access.people, gate, access.audit, clock),
                access.audit,
                store.articles(),
                store.furniture(),
                store.published(),
                pictures,
                intake,
                DeskHouse::asReadersSeeIt,
                store.autosaves(),
                store.presence(),
                new PreviewOffice(
                    store.previewLinks(), store.articles(), gate, access.audit, clock),
                pipeline,
                revising,
                LanguageDesks.over(
                    pipeline,
                    revising,
                    models,
                    new EditionPlan(site.editions(), site.mainEdition(), store.editionSwitches()),
                    gate,
                    new AuditWriter(access.audit, clock)),
                List::of,
                List.of(new SettingLine("zone", ZONE.getId(), SettingLine.State.SET)),
                clock));
    live = new LiveDesk(store.coverages(), gate, access.audit, clock);
    desk.withLive(live, store.publishedCoverages(), store.log(), _ -> OptionalInt.of(readers));
    routes.addAll(desk.routes());
    routes.add(Route.get("media", "/media/{id}/{file}", request -> media(files, request)));
    server =
        WebServer.start(
            WebLimits.DEFAULT,
            address,
            TrustedProxies.NONE,
            new PlainRefusalPages(),
            List.of(
                new Listener(
                    "readers",
                    "127.0.0.1",
                    port,
                    Optional.empty(),
                    new Router(routes),
                    FinishedPages.NONE)));
    person("mara", "Mara Lind", Role.EDITOR);
    person("jonas", "Jonas Ek", Role.EDITOR);
    person("noor", "Noor Haddad", Role.REPORTER);
    person("omar", "Omar Said", Role.CONTRIBUTOR);
    person("ada", "Ada Ferrer", Role.ADMINISTRATOR);
    reading("layla", "ليلى حداد", "ar");
    reading("ines", "Inés Prat", "es");
  }

  String address() {
    return "http://127.0.0.1:" + server.port("readers");
  }

  /** A story by Mara with a paragraph for each of these. */
  ArticleId story(String language, String headline, String... paragraphs) {
    var blocks = new ArrayList<Block>();
    for (var words : paragraphs) {
      blocks.add(new Block.Paragraph(Text.plain(words)));
    }
    var text = ArticleText.of(headline, "", new Body(blocks));
    return store
        .articles()
        .draft(new Language(language), text, Actor.person("mara"))
        .article()
        .id();
  }

  /** A coverage by Mara that runs. */
  CoverageId covered(String language, String headline) {
    var mara = Actor.person("mara");
    var text = CoverageText.of(headline, "As it comes.");
    var id =
        store
            .coverages()
            .draft(new Language(language), text, CoveragePlan.USUAL, mara)
            .coverage()
            .id();
    store.coverages().carryOut(id, new CoverageCommand.Announce(), mara);
    store.coverages().carryOut(id, new CoverageCommand.Start(), mara);
    return id;
  }

  /** A picture in the library; another width makes another picture. */
  Picture picture(String name, int width, String credit) throws InterruptedException {
    return ((IntakeResult.Taken)
            intake.take(
                new Upload(
                    Samples.jpeg(width, 480),
                    name,
                    "image/jpeg",
                    new PictureWords("", credit, "", ""),
                    "en",
                    Actor.person("mara"))))
        .picture();
  }

  /** Puts a picture under the newest text of a story. */
  void illustrate(ArticleId story, Picture picture) {
    var before = newest(story);
    var blocks = new ArrayList<>(before.body().blocks());
    blocks.add(new Block.Picture(new PictureUse(picture.id(), "", "A place by the water")));
    keep(story, ArticleText.of(before.headline(), before.standfirst(), new Body(blocks)));
  }

  /** Saves a text of Mara's. */
  void keep(ArticleId story, ArticleText text) {
    var save = new ArticleCommand.Save(article(story).revision(), text);
    if (!(store.articles().carryOut(story, save, Actor.person("mara")) instanceof Outcome.Done)) {
      throw new IllegalStateException("Not saved: " + story);
    }
  }

  /** A post that readers see. */
  PostKey posted(CoverageId coverage, String by, String headline, String words) {
    var text = PostText.of(headline, Body.of(new Block.Paragraph(Text.plain(words))));
    var outcome =
        store
            .coverages()
            .write(coverage, text, Coverages.Beginning.PUBLISHED, List.of(), Actor.person(by));
    if (outcome instanceof PostOutcome.Done done) {
      return done.post().key();
    }
    throw new IllegalStateException("Not posted: " + outcome);
  }

  Article article(ArticleId id) {
    return store.articles().find(id).orElseThrow();
  }

  ArticleText newest(ArticleId id) {
    return store.articles().revision(id, article(id).revision()).orElseThrow().text();
  }

  @Override
  public void close() {
    server.close();
    models.close();
    pipeline.close();
    decoding.close();
    found.close();
    store.close();
  }

  private void person(String name, String displayName, Role role) {
    var answer =
        staff.add(Acting.operator(), name, displayName, role, new Language("en"), PASSWORD);
    if (!(answer instanceof Answer.Done<?>)) {
      throw new IllegalStateException("Could not add " + name + ": " + answer);
    }
  }

  /** An administrator, who sees every page, with a desk in another language. */
  private void reading(String name, String displayName, String language) {
    person(name, displayName, Role.ADMINISTRATOR);
    staff.describe(Acting.operator(), name, null, new Language(language));
  }

  /** The readers' room has tests of its own; here its place is enough. */
  private static Reply asReadersSeeIt(
      Language edition, EditionText words, @Nullable TranslationNote translation, Article article) {
    return Reply.html(
            "<!DOCTYPE html><html lang=\"%s\"><title>Preview</title><h1>%s</h1></html>"
                .formatted(edition, BodyHtml.escaped(words.text().headline())))
        .with(
            "content-security-policy",
            SecurityHeaders.STRICT_POLICY.replace(
                "frame-ancestors 'none'", "frame-ancestors 'self'"));
  }

  private static Reply media(PictureFiles files, Request request) throws IOException {
    var answer = files.rendition(request.parameter("id"), request.parameter("file"), "");
    if (answer instanceof PictureFiles.Answer.Found(var type, var _, var file)) {
      return Reply.bytes(type, file.readAll());
    }
    throw new Refusal(410, "gone", "This picture is gone.");
  }

  /** Pictures are looked for in the memory that they are in. */
  private static final class NoPictureTexts implements PictureTexts {
    @Override
    public Optional<Line> find(String id) {
      return Optional.empty();
    }

    @Override
    public List<String> ids(String after, int limit) {
      return List.of();
    }
  }

  /** Nobody listens there, and nobody is asked before somebody presses. */
  private static ModelOffice unreachable() {
    return new ModelOffice(
        new ModelShelf(folder().resolve("models"), Clock.systemUTC()),
        new Registry(URI.create("http://127.0.0.1:1/models.json"), java.net.ProxySelector.of(null)),
        Clock.systemUTC(),
        () -> {});
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("desk-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
