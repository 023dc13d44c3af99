package news.standfirst.desk.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.Differences;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.document.ArticleJson;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Outcome;
import news.standfirst.story.Revision;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/**
 * When two people saved changes of the same revision: both texts stand side by side, field by field
 * one is chosen, and both stay in the history. Thread-safe.
 */
final class Conflicts {
  private final StoryDesk desk;
  private final DeskPages pages;

  Conflicts(StoryDesk desk, DeskPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    return List.of(
        entrance.command(
            "desk.story.resolve", "/desk/stories/{id}/resolve", Act.SAVE_STORY, this::resolve));
  }

  /** The page with both texts; what was typed is kept as unsaved words as long as it is open. */
  Reply page(DeskRequest request, ArticleText mine, int basedOn) {
    if (request.byScript()) {
      throw new Refusal(409, "revision-conflict", request.words().say("conflict.title"));
    }
    var theirs = desk.newest(request);
    var view =
        new StoryConflict(
            "/desk/stories/" + theirs.article(),
            ArticleJson.text(mine),
            basedOn,
            theirs,
            request.words().time(theirs.savedAt(), desk.site().zone()),
            Differences.between(theirs.text(), mine),
            touched(request, theirs, mine, basedOn),
            desk.article(request).language(),
            desk.pictures());
    var title = request.words().say("conflict.title");
    var own = theirs.savedBy().equals(request.who().actor().name());
    var said = request.words().say(own ? "conflict.said-own" : "conflict.said");
    return Reply.html(
            new StaticTemplates().deskConflict(pages.refused(request, title, said), view).render())
        .withStatus(409);
  }

  /**
   * What this person changed. What only somebody else changed is theirs unless it is chosen, so
   * that a quick save undoes nobody's work; without the revision before them all counts as changed.
   */
  private Set<String> touched(DeskRequest request, Revision theirs, ArticleText mine, int basedOn) {
    var before = desk.newsdesk().revision(request.who(), theirs.article(), basedOn);
    var from =
        before instanceof Answer.Done<Revision>(var revision) ? revision.text() : theirs.text();
    return Differences.between(from, mine).stream()
        .map(Differences.Field::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Saves what was chosen; what was not chosen of mine is saved before it, so that it is kept. */
  private Reply resolve(DeskRequest request) {
    var mine = ArticleJson.text(request.field("mine"));
    var theirs = desk.newest(request);
    var shown = FormFields.basedOn(request.form());
    if (theirs.number() != shown) {
      return page(request, mine, shown);
    }
    var chosen = new TreeSet<String>();
    for (var field : Differences.between(theirs.text(), mine)) {
      if (request.field("choose-" + field.name()).equals("mine")) {
        chosen.add(field.name());
      }
    }
    var mixed = mixed(mine, theirs.text(), chosen);
    desk.unknownTopic(mine, theirs.text())
        .ifPresent(
            unknown -> {
              throw request.refused(422, unknown);
            });
    var number = theirs.number();
    if (!mixed.equals(mine)) {
      number = saved(request, theirs, number, mine);
    }
    saved(request, theirs, number, mixed);
    desk.autosaves().forget(theirs.article(), request.who().name());
    return DeskRequest.to("/desk/stories/" + theirs.article(), "resolved");
  }

  private int saved(DeskRequest request, Revision theirs, int basedOn, ArticleText text) {
    var answer =
        desk.newsdesk()
            .carryOut(request.who(), theirs.article(), new ArticleCommand.Save(basedOn, text));
    if (answer instanceof Answer.Refused<Outcome.Done>(var refusal)) {
      throw request.refused(409, refusal);
    }
    return request.valueOf(answer).article().revision();
  }

  private static ArticleText mixed(ArticleText mine, ArticleText theirs, Set<String> chosen) {
    return new ArticleText(
        chosen.contains("headline") ? mine.headline() : theirs.headline(),
        chosen.contains("standfirst") ? mine.standfirst() : theirs.standfirst(),
        chosen.contains("byline") ? mine.bylines() : theirs.bylines(),
        chosen.contains("dateline") ? mine.dateline() : theirs.dateline(),
        chosen.contains("topic") ? mine.topics() : theirs.topics(),
        chosen.contains("label") ? mine.label() : theirs.label(),
        chosen.contains("leadPicture") ? mine.leadPicture() : theirs.leadPicture(),
        chosen.contains("body") ? mine.body() : theirs.body(),
        chosen.contains("frontHeadline") ? mine.frontHeadline() : theirs.frontHeadline(),
        chosen.contains("teaser") ? mine.teaser() : theirs.teaser(),
        chosen.contains("related") ? mine.related() : theirs.related(),
        chosen.contains("internalNote") ? mine.internalNote() : theirs.internalNote());
  }
}
