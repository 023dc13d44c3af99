package news.standfirst;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.api.Api;
import news.standfirst.desk.Desk;
import news.standfirst.live.Hub;
import news.standfirst.operation.Health;
import news.standfirst.operation.Metrics;
import news.standfirst.picture.PictureRoutes;
import news.standfirst.reader.Reader;
import news.standfirst.syndication.SyndicationPages;
import news.standfirst.web.Route;
import news.standfirst.web.Router;

/**
 * All addresses of the house. Rooms give their routes; here they are put together by who may reach
 * them at which listener.
 */
final class Routes {
  private final List<Route> reader = new ArrayList<>();
  private final List<Route> desk = new ArrayList<>();
  private final List<Route> operation = new ArrayList<>();

  Routes(
      Health health,
      Metrics metrics,
      Reader readerRoom,
      SyndicationPages syndication,
      PictureRoutes pictures,
      Hub live,
      Desk deskRoom,
      Api api) {
    reader.addAll(readerRoom.routes());
    reader.addAll(syndication(syndication));
    reader.addAll(pictures.routes());
    reader.addAll(live.routes());
    reader.addAll(api.routes());
    desk.addAll(deskRoom.routes());
    operation.addAll(health.routes());
    operation.add(metrics.route());
  }

  private static List<Route> syndication(SyndicationPages pages) {
    return List.of(
        Route.get("feed.site", "/{lang}/feed.{format}", pages::siteFeed),
        Route.get("feed.topic", "/{lang}/topic/{slug}/feed.{format}", pages::topicFeed),
        Route.get("feed.author", "/{lang}/author/{slug}/feed.{format}", pages::authorFeed),
        Route.get("feed.live", "/{lang}/live/{slug}/feed.{format}", pages::liveFeed),
        Route.get("sitemap.index", "/sitemap.xml", pages::sitemapIndex),
        Route.get("sitemap.month", "/sitemap-{part}.xml", pages::sitemap),
        Route.get("sitemap.news", "/news-sitemap-{lang}.xml", pages::newsSitemap),
        Route.get("robots", "/robots.txt", _ -> pages.robots()),
        Route.get("oembed", "/oembed", pages::oembed));
  }

  /** What readers reach: all of it, except for what has an address of its own. */
  Router forReaders(Settings settings) {
    var routes = new ArrayList<>(reader);
    if (settings.desk().isEmpty()) {
      routes.addAll(desk);
    }
    if (settings.metrics().isEmpty()) {
      routes.addAll(operation);
    }
    return new Router(routes);
  }

  /** The desk at an address of its own; it shows previews and pictures, so readers' pages too. */
  Router forDesk() {
    var routes = new ArrayList<>(reader);
    routes.addAll(desk);
    return new Router(routes);
  }

  /** Health and metrics at an address of their own. */
  Router forMetrics() {
    return new Router(operation);
  }

  /** Every route of the house, for the tests that go through all of them. */
  List<Route> all() {
    var routes = new ArrayList<>(reader);
    routes.addAll(desk);
    routes.addAll(operation);
    return List.copyOf(routes);
  }
}
