package news.standfirst.desk.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.AuditWriter;
import news.standfirst.access.Newsdesk;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.languages.LanguageDesks;
import news.standfirst.story.Published;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Route;

/**
 * The door of this room: everything that can be asked and done about the paper's other languages.
 *
 * @param pipeline translates
 * @param revising takes what translators write
 * @param languages carries out what people ask for
 */
public record TranslationRoutes(
    Pipeline pipeline,
    Revising revising,
    LanguageDesks languages,
    Newsdesk newsdesk,
    Published published,
    AuditWriter noting,
    DeskPages pages,
    Clock clock) {
  /** All pages and commands, for those who come in by this entrance. */
  public List<Route> routes(Entrance entrance) {
    var desk = new TranslationDesk(pipeline, newsdesk, published, pages.site());
    var routes = new ArrayList<Route>();
    routes.addAll(
        new TranslationPages(desk, languages.translators(), pages, clock).routes(entrance));
    routes.addAll(
        new SideBySidePages(desk, revising, languages.translators(), noting, pages)
            .routes(entrance));
    routes.addAll(new ModelPages(languages.models(), pipeline, newsdesk, pages).routes(entrance));
    routes.addAll(new EditionPages(languages.editions(), pages).routes(entrance));
    routes.addAll(
        new GlossaryPages(languages.glossaries(), pipeline.engines(), pages).routes(entrance));
    return routes;
  }
}
