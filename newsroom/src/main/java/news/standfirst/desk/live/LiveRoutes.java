package news.standfirst.desk.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.desk.writing.Presence;
import news.standfirst.desk.writing.SiteTimes;
import news.standfirst.picture.Pictures;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Published;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.web.Route;

/**
 * The door of this room: everything that can be asked and done about live coverage.
 *
 * @param log moves when the console has something to show
 * @param readers counts who reads along
 */
public record LiveRoutes(
    LiveDesk live,
    Newsdesk newsdesk,
    Published stories,
    PublishedCoverages published,
    HouseFurniture furniture,
    Pictures pictures,
    Autosaves autosaves,
    Presence presence,
    StoryLog log,
    LiveReaders readers,
    DeskPages pages,
    Clock clock) {
  /** All pages and commands, for those who come in by this entrance. */
  public List<Route> routes(Entrance entrance) {
    var site = pages.site();
    var times = new SiteTimes(site.zone());
    var room =
        new LiveRoom(
            live,
            newsdesk,
            published,
            new TypedStories(stories),
            furniture,
            pictures,
            autosaves,
            log,
            site,
            times,
            clock);
    var routes = new ArrayList<Route>();
    routes.addAll(new LivePages(room, pages).routes(entrance));
    routes.addAll(new LivePosts(room, presence, readers).routes(entrance));
    return routes;
  }
}
