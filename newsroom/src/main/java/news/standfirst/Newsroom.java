package news.standfirst;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.standfirst.access.AuditWriter;
import news.standfirst.api.Api;
import news.standfirst.clock.AwaitedPosts;
import news.standfirst.clock.HouseClock;
import news.standfirst.clock.LiveTimes;
import news.standfirst.clock.ScheduledStories;
import news.standfirst.desk.Desk;
import news.standfirst.desk.frame.Colleagues;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.live.LiveReaders;
import news.standfirst.follow.Followers;
import news.standfirst.languages.LanguageDesks;
import news.standfirst.live.Hub;
import news.standfirst.operation.Alarms;
import news.standfirst.operation.ControlSocket;
import news.standfirst.operation.DataFolder;
import news.standfirst.operation.Health;
import news.standfirst.operation.Logs;
import news.standfirst.operation.Metrics;
import news.standfirst.picture.MediaSweep;
import news.standfirst.picture.PictureFiles;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.PictureRoutes;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.reader.Reader;
import news.standfirst.search.DeskIndex;
import news.standfirst.search.StoryIndex;
import news.standfirst.store.Follower;
import news.standfirst.store.Store;
import news.standfirst.story.Articles;
import news.standfirst.story.EventKind;
import news.standfirst.story.PictureId;
import news.standfirst.syndication.PageFacts;
import news.standfirst.syndication.Paper;
import news.standfirst.syndication.SyndicationPages;
import news.standfirst.web.FinishedPages;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.Route;
import news.standfirst.web.Router;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: builds the whole house with {@code new}, from the ground up, and closes it
 * in the reverse order. Each step is named and timed. Read it from top to bottom to know what there
 * is and what needs what.
 */
final class Newsroom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

  /** A schedule is kept to the second; later than this somebody should know. */
  private static final Duration LATE = Duration.ofSeconds(10);

  private final Settings settings;
  private final Clock clock = Clock.systemUTC();
  private final Building building = new Building();
  private final ControlSocket control;
  private final Reader reader;
  private final AccessRoom access;
  private final Routes routes;
  private final WebServer server;

  /** Builds and starts everything; when a step fails, what was built before it is closed again. */
  Newsroom(Settings written) {
    this(written, HeadStart.take());
  }

  /** As above, with what was begun before; it is closed with the rest. */
  Newsroom(Settings written, HeadStart early) {
    try {
      building.opened("head start", () -> early);
      if (written.logFormat() == Settings.LogFormat.JSON) {
        Logs.asJson();
      }
      Logs.gatherOthers();
      DataFolder folder = building.opened("data folder", () -> DataFolder.hold(written.data()));
      this.control = building.opened("control socket", () -> new ControlSocket(folder));
      Beside.begin("languages", () -> ReaderRoom.learnLanguages(written));
      var health = new Health();
      var metrics = new Metrics();
      var alarms = new Alarms();
      alarms.addDisk(folder.path());

      Store store = building.opened("store", () -> StorePlace.open(written, clock));
      var editions = StorePlace.editions(written, store);
      var settings = written.withEditions(editions.coming());
      this.settings = settings;
      Supplier<StoryIndex> stories = building.beside("search index", () -> openIndex(store));
      Supplier<DeskIndex> words = building.beside("desk's index", () -> openDeskIndex(store));
      var followers = new Followers(store.log(), clock);
      var media = MediaPlace.open(settings, clock);
      new StoreOperations(store, media).registerAt(control);
      DecodingPool decoding = building.opened("decoding", DecodingPool::forThisMachine);
      var intake = new PictureIntake(store.pictures(), media, decoding, clock, new SecureRandom());
      new ArchiveOperations(settings, store, media, intake, clock).registerAt(control);
      var files = new PictureFiles(store.pictures(), media);
      var shown = new PictureRoom(store.pictures(), settings.publicAddress());

      var paper = paper();
      var facts = new MachineFacts(new PageFacts(paper, shown, settings.site().zone()));
      this.reader =
          building.opened(
              "reader", () -> ReaderRoom.open(settings, store, shown::forPages, stories, facts));
      Beside.begin("first pages", reader::makeFronts);
      SyndicationPages syndication =
          building.opened(
              "syndication",
              () ->
                  new SyndicationPages(
                      paper,
                      store.publishedCoverages(),
                      store.log(),
                      shown,
                      ReaderRoom.labels(settings),
                      clock));

      var liveSource =
          new StoredLive(
              store.publishedCoverages(),
              ReaderRoom.livePosts(settings, shown::forPages),
              settings.site().editions());
      Hub live = building.opened("live", () -> LiveHub.open(settings, store, liveSource, metrics));
      settings
          .purge()
          .ifPresent(
              hook -> {
                LivePurge purge =
                    building.opened(
                        "purge hook",
                        () ->
                            new LivePurge(
                                store.log(),
                                hook,
                                liveSource,
                                position -> {
                                  reader.caughtUp(position);
                                  live.caughtUp(position);
                                }));
                alarms.add("the purge hook fails", purge::trouble);
                followers.add("the purge hook", purge::reached);
              });

      StoryIndex index = building.step("search index", stories);
      DeskIndex found = building.step("desk's index", words);
      followers.add("the readers' pages", reader::reached);
      followers.add("the feeds", _ -> syndication.seen());
      followers.add("live coverage", live::reached);
      followers.add("the search index", index::reached);
      followers.add("the desk's index", found::reached);
      var articles = new SeenAtOnce(store.articles(), reader::caughtUp);
      var coverages = new LiveSeenAtOnce(store.coverages(), reader::caughtUp);
      this.access =
          building.opened(
              "access", () -> new AccessRoom(settings, store, articles, found, coverages));
      new AccessOperations(access).registerAt(control);
      TranslationRoom translation =
          building.opened(
              "translation", () -> new TranslationRoom(settings, store, clock, reader::caughtUp));
      followers.add("translation", translation::reached);
      var several = settings.database() instanceof Settings.Database.Postgres;
      LiveReaderCount readers =
          building.opened(
              "live reader count",
              () -> new LiveReaderCount(live, store.readerCounts(), clock, several));
      var pictures = new PicturesByWords(store.pictures(), found::pictures);
      var languages =
          translation.desks(editions, access.gate(), new AuditWriter(access.audit(), clock));
      var desk = desk(store, languages, articles, pictures, intake, translation, readers, alarms);
      var api = api(store, articles, pictures, intake, translation, languages);
      building.opened(
          "hourly sweep",
          () ->
              new HourlySweep(
                  List.of(
                      access.signIn()::sweep,
                      api::sweep,
                      () -> store.presence().sweep(clock.instant()),
                      new MediaSweep(media, store.pictures(), clock))));
      Follower sweep = building.opened("killed pictures", () -> pictureSweep(store, intake));
      followers.add("the deletion of killed pictures", sweep::reached);
      HouseClock time = building.opened("clock", () -> houseClock(store));
      alarms.add("a scheduled story is late", () -> late(time));

      this.routes =
          building.step(
              "routes",
              () ->
                  new Routes(
                      health,
                      metrics,
                      reader,
                      syndication,
                      new PictureRoutes(files),
                      live,
                      desk,
                      api));
      this.server = building.opened("web server", () -> startServer(early.engine(), routes));
      // Before the server closes, so that readers hear when to come back.
      building.<AutoCloseable>opened("live readers", () -> live::sendAway);
      metrics.show(server.traffic());
      metrics.show(alarms);
      FollowerWatch.begin(followers, alarms, metrics);
      control.begin();
      translation.begin();
    } catch (RuntimeException | Error fault) {
      building.closeAfter(fault);
      throw fault;
    }
    LOG.info("The newsroom is open: {}", building.timings());
  }

  private StoryIndex openIndex(Store store) {
    return new StoryIndex(
        settings.data().resolve("index"),
        settings.site().editions(),
        store.publishedCoverages(),
        store.log());
  }

  private DeskIndex openDeskIndex(Store store) {
    return new DeskIndex(
        settings.data().resolve("desk-index"),
        store.articles(),
        new WordsOfPictures(store.pictures()),
        store.log());
  }

  private Paper paper() {
    var site = settings.site();
    return new Paper(
        site.masthead(),
        settings.publicAddress().root(),
        Stream.concat(Stream.of(site.defaultEdition()), site.editions().stream())
            .distinct()
            .toList(),
        settings.hubs(),
        settings.reviewing().indexedWhenReviewed());
  }

  private Desk desk(
      Store store,
      LanguageDesks languages,
      Articles articles,
      Pictures pictures,
      PictureIntake intake,
      TranslationRoom translation,
      LiveReaders readers,
      Alarms alarms) {
    var site = settings.site();
    return new Desk(
            new Desk.Neighbours(
                new DeskSite(
                    site.name(),
                    site.zone(),
                    site.editions(),
                    settings.publicAddress(),
                    new Colleagues(store.access().people())),
                access.door(),
                access.gate(),
                access.newsdesk(),
                access.staff(),
                access.tokens(),
                access.audit(),
                articles,
                store.furniture(),
                store.published(),
                pictures,
                intake,
                reader::page,
                store.autosaves(),
                store.presence(),
                access.previews(),
                translation.pipeline(),
                translation.revising(),
                languages,
                () -> alarms.ringing().stream().map(Alarms.Alarm::reason).toList(),
                SettingLines.of(settings),
                clock))
        .withLive(access.liveDesk(), store.publishedCoverages(), store.log(), readers);
  }

  private Api api(
      Store store,
      Articles articles,
      Pictures pictures,
      PictureIntake intake,
      TranslationRoom translation,
      LanguageDesks languages) {
    return new Api(
            new Api.Rooms(
                access.newsdesk(),
                articles,
                pictures,
                store.published(),
                store.furniture(),
                access.staff(),
                access.tokens(),
                access.audit(),
                access.gate(),
                store.access().idempotencyKeys()),
            settings.publicAddress(),
            settings.site().editions(),
            settings.site().defaultEdition(),
            clock)
        .withPictures(intake, settings.limits().pictureBytes())
        .withLive(access.liveDesk(), store.coverages(), store.publishedCoverages())
        .withPreviews(access.previews())
        .withTranslations(
            access.liveDesk(), translation.pipeline(), translation.revising(), languages);
  }

  /** After a crash between a kill and the deletion of its files, this deletes them. */
  private static Follower pictureSweep(Store store, PictureIntake intake) {
    return new Follower(
        "killed-pictures",
        store.log(),
        entry -> entry.kind() == EventKind.PICTURE_KILLED,
        entries ->
            entries.stream()
                .filter(entry -> entry.kind() == EventKind.PICTURE_KILLED)
                .forEach(entry -> intake.sweepAfterKill(new PictureId(entry.id()))));
  }

  private HouseClock houseClock(Store store) {
    var translations = store.translation().translations();
    return new HouseClock(
        List.of(
            new ScheduledStories(store.articles()),
            new LiveTimes(store.coverages()),
            new AwaitedPosts(translations::nextOverdue, translations::showOverdue),
            store.newsWindows(),
            new PictureRights(store.pictures())),
        store.log(),
        clock);
  }

  static Optional<String> late(HouseClock time) {
    var late = time.late();
    return late.compareTo(LATE) < 0
        ? Optional.empty()
        : Optional.of("Something scheduled is " + late.toSeconds() + " s late; see the log.");
  }

  private WebServer startServer(Supplier<WebServer.Engine> engine, Routes routes) {
    var limits = WebLimits.DEFAULT.withRequestsAtWork(settings.limits().requestsAtWork());
    var listeners = new ArrayList<Listener>();
    listeners.add(listener("readers", settings.readers(), routes.forReaders(settings), reader));
    settings.desk().ifPresent(at -> listeners.add(listener("desk", at, routes.forDesk(), reader)));
    settings
        .metrics()
        .ifPresent(
            at -> listeners.add(listener("metrics", at, routes.forMetrics(), FinishedPages.NONE)));
    return WebServer.start(
        engine.get(),
        limits,
        settings.publicAddress(),
        settings.trustedProxies(),
        new HouseRefusals(
            new PlainRefusalPages(
                new PlainRefusalPages.Dress(settings.site().name(), reader.style()),
                reader.refusals())),
        listeners);
  }

  private Listener listener(String name, Settings.Binding at, Router router, FinishedPages pages) {
    return new Listener(name, at.host(), at.port(), settings.tls(), router, pages);
  }

  /** The port that a listener got: readers, desk or metrics. */
  int port(String listener) {
    return server.port(listener);
  }

  /** Every route of the house, whatever listener it is reached at. */
  List<Route> routes() {
    return routes.all();
  }

  /** Where commands of the command line arrive while this newsroom is open. */
  ControlSocket control() {
    return control;
  }

  /** People, tokens and what they may do, for the commands of the command line. */
  AccessRoom access() {
    return access;
  }

  @Override
  public void close() {
    building.close();
  }
}
