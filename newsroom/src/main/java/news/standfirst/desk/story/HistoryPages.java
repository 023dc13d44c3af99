package news.standfirst.desk.story;

import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.Differences;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Revision;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The revision history of a story: any two side by side, and back to any. Thread-safe. */
final class HistoryPages {
  private final StoryDesk desk;
  private final DeskPages pages;

  HistoryPages(StoryDesk desk, DeskPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    var pattern = "/desk/stories/{id}/history";
    return List.of(
        entrance.page("desk.story.history", pattern, Act.SEE_STORIES, this::page),
        entrance.command(
            "desk.story.restore", "/desk/stories/{id}/restore", Act.SAVE_STORY, this::restore));
  }

  private Reply page(DeskRequest request) {
    var article = desk.article(request);
    var revisions = request.valueOf(desk.newsdesk().revisions(request.who(), article.id()));
    if (revisions.isEmpty()) {
      throw new Refusal(410, "erased", request.words().say("missing.erased"));
    }
    var after = chosen(request, revisions, request.query("after"), 0);
    var before =
        chosen(request, revisions, request.query("before"), Math.min(1, revisions.size() - 1));
    var view =
        new StoryHistory(
            desk.site(),
            request.words(),
            desk.pictures(),
            article,
            revisions.getFirst().text().headline(),
            revisions,
            before,
            after,
            Differences.between(before.text(), after.text()),
            request.valueOf(desk.newsdesk().deeds(request.who(), article.id())),
            desk.newsdesk().mayAsk(request.who(), Act.SAVE_STORY, article));
    var title = request.words().say("history.title");
    return Reply.html(
        new StaticTemplates().deskHistory(pages.sheet(request, title), view).render());
  }

  /** Saves an old revision's words as the newest; nothing of the history goes. */
  private Reply restore(DeskRequest request) {
    var newest = desk.newest(request);
    var wanted =
        desk.revision(request, newest.article(), number(request, request.field("revision")));
    request.valueOf(
        desk.newsdesk()
            .carryOut(
                request.who(),
                newest.article(),
                new ArticleCommand.Save(FormFields.basedOn(request.form()), wanted.text())));
    return DeskRequest.to("/desk/stories/" + newest.article(), "restored");
  }

  private static Revision chosen(
      DeskRequest request, List<Revision> revisions, String typed, int otherwise) {
    var wanted = typed.isEmpty() ? -1 : number(request, typed);
    return revisions.stream()
        .filter(revision -> revision.number() == wanted)
        .findFirst()
        .orElse(revisions.get(otherwise));
  }

  private static int number(DeskRequest request, String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw request.notWhole();
    }
  }
}
