package news.standfirst.desk.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskPaths;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.frame.Sheet;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** The page of one story and every command on it. Thread-safe. */
final class StoryPages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String STORY = "/desk/stories/{id}";

  private final StoryDesk desk;
  private final DeskPages pages;
  private final Conflicts conflicts;

  StoryPages(StoryDesk desk, DeskPages pages, Conflicts conflicts) {
    this.desk = desk;
    this.pages = pages;
    this.conflicts = conflicts;
  }

  List<Route> routes(Entrance entrance) {
    var routes = new ArrayList<Route>();
    routes.add(entrance.command("desk.story.draft", "/desk/stories", Act.DRAFT_STORY, this::draft));
    routes.add(entrance.page("desk.story", STORY, Act.SEE_STORIES, r -> page(r, "")));
    routes.add(entrance.command("desk.story.save", STORY, Act.SAVE_STORY, this::save));
    routes.add(
        entrance.command(
            "desk.story.duplicate", STORY + "/duplicate", Act.DUPLICATE_STORY, this::duplicate));
    for (var act : StoryAct.values()) {
      routes.add(
          entrance.command(
              "desk.story." + act.word(),
              STORY + "/" + act.word(),
              act.act(),
              request -> carryOut(request, act)));
    }
    return routes;
  }

  private Reply draft(DeskRequest request) {
    var language = new Language(request.field("language"));
    var text = ArticleText.of(request.field("headline"), "", news.standfirst.story.Body.EMPTY);
    var drafted = request.valueOf(desk.newsdesk().draft(request.who(), language, text));
    return DeskRequest.to(DeskPaths.story(drafted.article().id()), "drafted");
  }

  Reply page(DeskRequest request, String freshLink) {
    var view = desk.view(request, freshLink);
    return shown(view, pages.sheet(request, title(view)));
  }

  private Reply.Whole shown(StoryView view, Sheet sheet) {
    return Reply.html(new StaticTemplates().deskStory(sheet, view).render());
  }

  /** Saves and, when the page's script asks, answers with what changed on the page. */
  private Reply save(DeskRequest request) {
    var saved = savedFirst(request);
    if (saved.isPresent()) {
      return saved.get();
    }
    var article = desk.article(request);
    if (!request.byScript()) {
      return DeskRequest.to(DeskPaths.story(article.id()), "saved");
    }
    var panel = desk.panel(request, article, desk.newest(request), "");
    var json = JSON.createObjectNode();
    json.put("revision", article.revision());
    json.put("said", request.words().say("said.saved"));
    json.put("panel", new StaticTemplates().deskPanel(panel).render());
    return Reply.json(json.toString());
  }

  private Reply duplicate(DeskRequest request) {
    var done = request.valueOf(desk.newsdesk().duplicate(request.who(), request.story()));
    return DeskRequest.to(DeskPaths.story(done.article().id()), "duplicated");
  }

  private Reply carryOut(DeskRequest request, StoryAct act) {
    if (act.savesUnsaved() && StoryForm.isIn(request.form()) && maySave(request)) {
      var stopped = savedFirst(request);
      if (stopped.isPresent()) {
        return stopped.get();
      }
    }
    var article = desk.article(request);
    var command = act.command(request.form(), desk.times());
    return switch (desk.newsdesk().carryOut(request.who(), article.id(), command)) {
      case Answer.Done<Outcome.Done>(var done) -> {
        if (act == StoryAct.ERASE) {
          yield DeskRequest.to("/desk/", "erase");
        }
        yield DeskRequest.to(DeskPaths.story(done.article().id()), said(act, article));
      }
      case Answer.Refused<Outcome.Done>(var refusal) -> refused(request, refusal, 409);
      case Answer.Forbidden<Outcome.Done>(var refusal) -> refused(request, refusal, 403);
      case Answer.Unknown<Outcome.Done> _ ->
          throw news.standfirst.web.Refusal.notFound(request.words().say("missing.story"));
    };
  }

  /**
   * Keeps what was typed as a new revision, if it differs from the newest; empty when all is well,
   * else the page that says why not.
   */
  private Optional<Reply> savedFirst(DeskRequest request) {
    var typed = StoryForm.text(request.form());
    var newest = desk.newest(request);
    if (typed.equals(newest.text())) {
      desk.autosaves().forget(newest.article(), request.who().name());
      return Optional.empty();
    }
    var unknown = desk.unknownTopic(typed, newest.text());
    if (unknown.isPresent()) {
      return Optional.of(refused(request, unknown.get(), 422));
    }
    var save = new ArticleCommand.Save(FormFields.basedOn(request.form()), typed);
    return switch (desk.newsdesk().carryOut(request.who(), newest.article(), save)) {
      case Answer.Done<Outcome.Done> _ -> {
        desk.autosaves().forget(newest.article(), request.who().name());
        yield Optional.empty();
      }
      case Answer.Refused<Outcome.Done>(var refusal)
          when refusal.code().equals("revision-conflict") ->
          Optional.of(conflicts.page(request, typed, FormFields.basedOn(request.form())));
      case Answer.Refused<Outcome.Done>(var refusal) -> Optional.of(refused(request, refusal, 409));
      case Answer.Forbidden<Outcome.Done>(var refusal) ->
          Optional.of(refused(request, refusal, 403));
      case Answer.Unknown<Outcome.Done> _ ->
          throw news.standfirst.web.Refusal.notFound(request.words().say("missing.story"));
    };
  }

  /** The page again, with what was typed and why it could not be done. */
  private Reply refused(DeskRequest request, Refusal refusal, int status) {
    var words = request.words();
    var hint = "hint." + refusal.code();
    var why = request.why(refusal) + (words.has(hint) ? " " + words.say(hint) : "");
    if (request.byScript()) {
      throw new news.standfirst.web.Refusal(status == 409 ? 422 : status, refusal.code(), why);
    }
    var view =
        StoryForm.isIn(request.form()) && maySave(request)
            ? desk.view(request, StoryForm.text(request.form()), desk.article(request).revision())
            : desk.view(request, "");
    return shown(view, pages.refused(request, title(view), why)).withStatus(status);
  }

  private boolean maySave(DeskRequest request) {
    return desk.newsdesk().mayAsk(request.who(), Act.SAVE_STORY, desk.article(request));
  }

  private static String said(StoryAct act, Article before) {
    return act == StoryAct.PUBLISH && before.live() ? "update" : act.word();
  }

  private static String title(StoryView view) {
    return view.text().headline().isEmpty()
        ? view.panel().words().say("story.untitled")
        : view.text().headline();
  }
}
