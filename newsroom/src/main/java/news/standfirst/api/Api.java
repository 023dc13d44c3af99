package news.standfirst.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.standfirst.access.Audit;
import news.standfirst.access.Gate;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.PreviewOffice;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.languages.LanguageDesks;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Articles;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Language;
import news.standfirst.story.Published;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Method;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The JSON API under {@code /api/v1}: its routes and its descriptions. Thread-safe. */
public final class Api {
  /** What the API speaks to. */
  public record Rooms(
      Newsdesk newsdesk,
      Articles articles,
      Pictures pictures,
      Published published,
      HouseFurniture furniture,
      Staff staff,
      TokenOffice tokens,
      Audit audit,
      Gate gate,
      IdempotencyKeys idempotencyKeys) {}

  private final List<Operation> operations = new ArrayList<>();
  private final ApiDoor door;
  private final Repeats repeats;
  private final PublicAddress site;
  private final Guard guard;
  private final Newsdesk newsdesk;
  private final Pictures pictures;
  private final WordsIntake intake;

  /**
   * @param editions of the site
   * @param usual the edition that is meant when a call names none
   */
  public Api(
      Rooms rooms, PublicAddress site, List<Language> editions, Language usual, Clock clock) {
    this.site = site;
    intake = new WordsIntake(editions, usual, rooms.furniture(), rooms.pictures());
    newsdesk = rooms.newsdesk();
    pictures = rooms.pictures();
    repeats = new Repeats(rooms.idempotencyKeys(), clock);
    door = new ApiDoor(rooms.tokens(), repeats, clock);
    var shape = new ArticleShape(site);
    guard = Guard.over(rooms.gate(), rooms.audit(), clock);
    operations.addAll(new ArticleCalls(rooms.newsdesk(), shape, intake).operations());
    operations.addAll(
        new PublishedCalls(rooms.published(), rooms.articles(), shape, intake).operations());
    operations.addAll(
        new FurnitureCalls(rooms.furniture(), rooms.published(), intake, guard).operations());
    operations.addAll(
        new PeopleCalls(rooms.staff(), rooms.tokens(), rooms.audit(), guard).operations());
  }

  /**
   * Adds the calls for pictures.
   *
   * @param pictureBytes how large a picture's file may be
   */
  public Api withPictures(PictureIntake pictureIntake, long pictureBytes) {
    operations.addAll(
        new PictureCalls(pictures, pictureIntake, guard, site).operations(pictureBytes));
    return this;
  }

  /**
   * Adds the calls for live coverage.
   *
   * @param coverages only to say of what readers asked for that it is gone
   */
  public Api withLive(LiveDesk desk, Coverages coverages, PublishedCoverages published) {
    var shape = new CoverageShape(site);
    var calls = new CoverageCalls(desk, coverages, published, shape, intake);
    operations.addAll(calls.operations());
    operations.addAll(
        new PostCalls(desk, newsdesk, published, calls, shape, new ArticleShape(site), intake)
            .operations());
    return this;
  }

  /** Adds the calls for secret preview links. */
  public Api withPreviews(PreviewOffice previews) {
    operations.addAll(new PreviewLinkCalls(previews, site).operations());
    return this;
  }

  /**
   * Adds the calls for translations of stories, coverages and posts, and for glossaries, editions
   * and models.
   */
  public Api withTranslations(
      LiveDesk desk, Pipeline pipeline, Revising revising, LanguageDesks languages) {
    var translators = languages.translators();
    operations.addAll(
        new TranslationCalls(newsdesk, desk, pipeline, revising, translators, guard, site)
            .operations());
    operations.addAll(new GlossaryCalls(languages.glossaries(), guard).operations());
    operations.addAll(new EditionCalls(languages.editions(), translators, guard).operations());
    operations.addAll(new ModelCalls(languages.models(), guard).operations());
    return this;
  }

  /** All routes, with the OpenAPI document and the page for people. */
  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    operations.forEach(operation -> routes.add(door.route(operation)));
    var document = new OpenApi(operations, site);
    var page = new ApiPage(operations, site);
    routes.add(
        Route.get(
            "api.openapi",
            Operation.ROOT + "/openapi.json",
            _ -> described(Reply.json(document.text()))));
    routes.add(
        Route.get("api.page", Operation.ROOT + "/", _ -> described(Reply.html(page.html()))));
    var style = Reply.text("text/css; charset=utf-8", ApiPage.style());
    routes.add(Route.get("api.style", ApiPage.STYLE_PATH, _ -> described(style)));
    routes.add(
        new Route(
            "api.root",
            Method.GET,
            Operation.ROOT,
            0,
            _ -> Reply.movedTo(site.at(Operation.ROOT + "/"))));
    for (var method : Method.values()) {
      routes.add(
          new Route(
              "api.nothing." + method.name().toLowerCase(Locale.ROOT),
              method,
              "/api/{rest...}",
              0,
              _ -> ApiProblem.notFound("The API has nothing at this address.").reply()));
    }
    return routes;
  }

  /** Forgets answers that were kept for repeated calls for long enough; the clock calls it. */
  public void sweep() {
    repeats.sweep();
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  private static Reply described(Reply.Whole reply) {
    return reply.with("cache-control", "public, no-cache");
  }
}
