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
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Articles;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Published;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.translation.models.ModelOffice;
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
   * @param models fetches translation models for whoever asks for them
   * @param editions which there will be after the next start
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
      PreviewLinks links,
      Pipeline pipeline,
      Revising revising,
      ModelOffice models,
      EditionPlan editions,
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
    entrance = new Entrance(house.door(), house.gate(), house.site().zone());
    pages = new DeskPages(house.site(), files, house.gate(), house.alarms());
    var stories =
        new StoryDesk(
            house.newsdesk(),
            house.articles(),
            house.furniture(),
            house.pictures(),
            house.autosaves(),
            house.links(),
            house.pipeline().shelves().translations(),
            house.site(),
            house.clock());
    var conflicts = new Conflicts(stories, pages);
    routes.add(Route.get("desk.home", "/desk", _ -> Reply.foundAt(URI.create("/desk/"))));
    routes.add(Route.get("desk.file", "/desk/files/{file}", files::serve));
    routes.addAll(new SignInPages(house.door(), house.staff(), pages).routes(entrance));
    routes.addAll(
        new StoryListPages(house.newsdesk(), house.gate(), house.furniture(), pages)
            .routes(entrance));
    var storyPages = new StoryPages(stories, pages, conflicts);
    routes.addAll(storyPages.routes(entrance));
    routes.addAll(conflicts.routes(entrance));
    routes.addAll(new KeptWords(stories, house.presence()).routes(entrance));
    routes.addAll(new HistoryPages(stories, pages).routes(entrance));
    routes.addAll(
        new PreviewPages(
                stories,
                pages,
                storyPages,
                house.links(),
                house.readers(),
                house.pipeline().shelves().translations())
            .routes(entrance));
    routes.addAll(new TopicPages(house.furniture(), pages).routes(entrance));
    routes.addAll(new FrontPages(house.furniture(), house.published(), pages).routes(entrance));
    routes.addAll(
        new PicturePages(
                house.pictures(),
                house.intake(),
                new AuditWriter(house.audit(), house.clock()),
                pages)
            .routes(entrance));
    var noting = new AuditWriter(house.audit(), house.clock());
    var translations =
        new TranslationDesk(house.pipeline(), house.newsdesk(), house.published(), pages.site());
    routes.addAll(
        new TranslationPages(translations, noting, pages, house.clock()).routes(entrance));
    routes.addAll(
        new SideBySidePages(translations, house.revising(), noting, pages).routes(entrance));
    routes.addAll(
        new ModelPages(
                house.models(), house.editions(), house.pipeline(), house.newsdesk(), noting, pages)
            .routes(entrance));
    routes.addAll(new EditionPages(house.editions(), noting, pages).routes(entrance));
    routes.addAll(new GlossaryPages(house.pipeline(), noting, pages).routes(entrance));
    routes.addAll(
        new PeoplePages(
                house.staff(),
                house.tokens(),
                house.audit(),
                house.settings(),
                pages,
                house.clock())
            .routes(entrance));
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
        new LiveRoom(
            live,
            house.newsdesk(),
            published,
            new TypedStories(house.published()),
            house.furniture(),
            house.pictures(),
            house.autosaves(),
            log,
            house.site(),
            new SiteTimes(house.site().zone()),
            house.clock());
    routes.addAll(new LivePages(room, pages).routes(entrance));
    routes.addAll(new LivePosts(room, house.presence(), readers).routes(entrance));
    return this;
  }

  /** All routes of the desk. */
  public List<Route> routes() {
    var all = new ArrayList<>(routes);
    all.add(new OtherSlash(routes).route());
    return List.copyOf(all);
  }
}
