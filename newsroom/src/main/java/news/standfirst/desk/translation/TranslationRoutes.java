package news.standfirst.desk.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.story.Published;
import news.standfirst.translation.models.ModelOffice;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Route;

/**
 * The door of this room: everything that can be asked and done about the paper's other languages.
 *
 * @param pipeline translates
 * @param revising takes what translators write
 * @param models fetches translation models for whoever asks for them
 * @param editions which there will be after the next start
 */
public record TranslationRoutes(
    Pipeline pipeline,
    Revising revising,
    ModelOffice models,
    EditionPlan editions,
    Newsdesk newsdesk,
    Published published,
    AuditWriter noting,
    DeskPages pages,
    Clock clock) {
  /** All pages and commands, for those who come in by this entrance. */
  public List<Route> routes(Entrance entrance) {
    var desk = new TranslationDesk(pipeline, newsdesk, published, pages.site());
    var routes = new ArrayList<Route>();
    routes.addAll(new TranslationPages(desk, noting, pages, clock).routes(entrance));
    routes.addAll(new SideBySidePages(desk, revising, noting, pages).routes(entrance));
    routes.addAll(
        new ModelPages(models, editions, pipeline, newsdesk, noting, pages).routes(entrance));
    routes.addAll(new EditionPages(editions, noting, pages).routes(entrance));
    routes.addAll(new GlossaryPages(pipeline, noting, pages).routes(entrance));
    return routes;
  }
}
