package news.standfirst.desk.house;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.Audit;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Newsdesk;
import news.standfirst.access.Staff;
import news.standfirst.access.TokenOffice;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.Pictures;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Published;
import news.standfirst.web.Route;

/**
 * The door of this room: everything that can be asked and done about the house.
 *
 * @param settings as they are in force
 */
public record HouseRoutes(
    HouseFurniture furniture,
    Newsdesk newsdesk,
    Published published,
    Pictures pictures,
    PictureIntake intake,
    Staff staff,
    TokenOffice tokens,
    Audit audit,
    List<SettingLine> settings,
    DeskPages pages,
    Clock clock) {
  public HouseRoutes {
    settings = List.copyOf(settings);
  }

  /** All pages and commands, for those who come in by this entrance. */
  public List<Route> routes(Entrance entrance) {
    var noting = new AuditWriter(audit, clock);
    var routes = new ArrayList<Route>();
    routes.addAll(new TopicPages(furniture, pages).routes(entrance));
    routes.addAll(new FrontPages(furniture, published, pages).routes(entrance));
    routes.addAll(new HousePages(furniture, published, pages).routes(entrance));
    routes.addAll(new PicturePages(pictures, intake, newsdesk, noting, pages).routes(entrance));
    routes.addAll(
        new PeoplePages(staff, tokens, audit, newsdesk, settings, pages, clock).routes(entrance));
    return routes;
  }
}
