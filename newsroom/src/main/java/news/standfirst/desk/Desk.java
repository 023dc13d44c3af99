package news.standfirst.desk;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.standfirst.access.Audit;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.DeskDoor;
import news.standfirst.access.Gate;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.PreviewOffice;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.desk.frame.DeskFiles;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.house.HouseRoutes;
import news.standfirst.desk.house.SettingLine;
import news.standfirst.desk.live.LiveReaders;
import news.standfirst.desk.live.LiveRoutes;
import news.standfirst.desk.story.ReaderView;
import news.standfirst.desk.story.StoryRoutes;
import news.standfirst.desk.translation.TranslationRoutes;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.desk.writing.Presence;
import news.standfirst.languages.LanguageDesks;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Articles;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Published;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The editors' room: all its pages and commands as routes. Thread-safe. */
public final class Desk {
  /**
   * What the desk needs of the rest of the house.
   *
   * @param readers shows a text as readers will see it
   * @param pipeline translates
   * @param revising takes what translators write
   * @param languages carries out what people ask for about the other languages
   * @param alarms what the operator should see to, in words
   */
  public record Neighbours(
      DeskSite site,
      DeskDoor door,
      Gate gate,
      Newsdesk newsdesk,
      Staff staff,
      TokenOffice tokens,
      Audit audit,
      Articles articles,
      HouseFurniture furniture,
      Published published,
      Pictures pictures,
      PictureIntake intake,
      ReaderView readers,
      Autosaves autosaves,
      Presence presence,
      PreviewOffice previews,
      Pipeline pipeline,
      Revising revising,
      LanguageDesks languages,
      Supplier<List<String>> alarms,
      List<SettingLine> settings,
      Clock clock) {}

  private final List<Route> routes = new ArrayList<>();
  private final Neighbours house;
  private final Entrance entrance;
  private final DeskPages pages;

  public Desk(Neighbours house) {
    this.house = house;
    var files = new DeskFiles();
    pages = new DeskPages(house.site(), files, house.gate(), house.alarms());
    entrance = new Entrance(house.door(), house.gate(), pages);
    routes.add(Route.get("desk.home", "/desk", _ -> Reply.foundAt(URI.create("/desk/"))));
    routes.add(Route.get("desk.file", "/desk/files/{file}", files::serve));
    routes.addAll(new SignInPages(house.door(), house.staff(), pages).routes(entrance));
    routes.addAll(stories().routes(entrance));
    routes.addAll(theHouse().routes(entrance));
    routes.addAll(translation().routes(entrance));
  }

  private StoryRoutes stories() {
    return new StoryRoutes(
        house.newsdesk(),
        house.gate(),
        house.articles(),
        house.furniture(),
        house.pictures(),
        house.pipeline().shelves().translations(),
        house.autosaves(),
        house.presence(),
        house.previews(),
        house.readers(),
        pages,
        house.clock());
  }

  private HouseRoutes theHouse() {
    return new HouseRoutes(
        house.furniture(),
        house.newsdesk(),
        house.published(),
        house.pictures(),
        house.intake(),
        house.staff(),
        house.tokens(),
        house.audit(),
        house.settings(),
        pages,
        house.clock());
  }

  private TranslationRoutes translation() {
    return new TranslationRoutes(
        house.pipeline(),
        house.revising(),
        house.languages(),
        house.newsdesk(),
        house.published(),
        new AuditWriter(house.audit(), house.clock()),
        pages,
        house.clock());
  }

  /**
   * Adds the live desk.
   *
   * @param log moves when the console has something to show
   * @param readers counts who reads along
   */
  public Desk withLive(
      LiveDesk live, PublishedCoverages published, StoryLog log, LiveReaders readers) {
    var room =
        new LiveRoutes(
            live,
            house.newsdesk(),
            house.published(),
            published,
            house.furniture(),
            house.pictures(),
            house.autosaves(),
            house.presence(),
            log,
            readers,
            pages,
            house.clock());
    routes.addAll(room.routes(entrance));
    return this;
  }

  /** All routes of the desk. */
  public List<Route> routes() {
    var all = new ArrayList<>(routes);
    all.add(new OtherSlash(routes).route());
    return List.copyOf(all);
  }
}
