package news.standfirst.desk.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.Gate;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.PreviewOffice;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.desk.writing.Presence;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Articles;
import news.standfirst.story.HouseFurniture;
import news.standfirst.translation.kept.Translations;
import news.standfirst.web.Route;

/**
 * The door of this room: everything that can be asked and done about stories.
 *
 * @param readers shows a text as readers will see it
 */
public record StoryRoutes(
    Newsdesk newsdesk,
    Gate gate,
    Articles articles,
    HouseFurniture furniture,
    Pictures pictures,
    Translations translations,
    Autosaves autosaves,
    Presence presence,
    PreviewOffice previews,
    ReaderView readers,
    DeskPages pages,
    Clock clock) {
  /** All pages and commands, for those who come in by this entrance. */
  public List<Route> routes(Entrance entrance) {
    var desk =
        new StoryDesk(
            newsdesk,
            articles,
            furniture,
            pictures,
            autosaves,
            previews,
            translations,
            pages.site(),
            clock);
    var conflicts = new Conflicts(desk, pages);
    var stories = new StoryPages(desk, pages, conflicts);
    var routes = new ArrayList<Route>();
    routes.addAll(new StoryListPages(newsdesk, gate, furniture, pages).routes(entrance));
    routes.addAll(stories.routes(entrance));
    routes.addAll(conflicts.routes(entrance));
    routes.addAll(new KeptWords(desk, presence).routes(entrance));
    routes.addAll(new HistoryPages(desk, pages).routes(entrance));
    routes.addAll(
        new PreviewPages(desk, pages, stories, previews, readers, translations).routes(entrance));
    return routes;
  }
}
