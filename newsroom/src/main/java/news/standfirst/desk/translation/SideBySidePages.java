package news.standfirst.desk.translation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.AuditDetail;
import news.standfirst.access.AuditWriter;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.languages.TranslatorsDesk;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Slug;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/** A story, a coverage or a post beside its translation, sentence by sentence. Thread-safe. */
final class SideBySidePages {
  private final TranslationDesk room;
  private final SegmentViews views;
  private final Revising revising;
  private final TranslatorsDesk translators;
  private final AuditWriter audit;
  private final DeskPages pages;

  SideBySidePages(
      TranslationDesk room,
      Revising revising,
      TranslatorsDesk translators,
      AuditWriter audit,
      DeskPages pages) {
    this.room = room;
    this.views = new SegmentViews(room.pipeline().shelves());
    this.revising = revising;
    this.translators = translators;
    this.audit = audit;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    var story = "/desk/translations/{lang}/{id}";
    var coverage = "/desk/translations-live/{lang}/{coverage}";
    var post = coverage + "/posts/{post}";
    var routes = new ArrayList<Route>();
    routes.addAll(routes(entrance, "desk.translation.live", coverage));
    routes.addAll(routes(entrance, "desk.translation.post", post));
    routes.addAll(routes(entrance, "desk.translation", story));
    routes.add(
        entrance.command(
            "desk.translation.live.slug", coverage + "/slug", Act.TRANSLATE, this::slug));
    routes.add(
        entrance.command("desk.translation.slug", story + "/slug", Act.TRANSLATE, this::slug));
    return routes;
  }

  private List<Route> routes(Entrance entrance, String name, String path) {
    return List.of(
        entrance.page(name, path, Act.TRANSLATE, this::thing),
        entrance.command(name + ".begin", path, Act.TRANSLATE, this::begin),
        entrance.command(name + ".segment", path + "/segments/{n}", Act.TRANSLATE, this::segment));
  }

  private Reply thing(DeskRequest request) {
    var language = room.language(request);
    var thing = room.subject(request);
    var found = room.pipeline().shelves().translations().find(thing.thing(), language);
    var sheet =
        pages.sheet(
            request, request.words().say("translation.into", request.words().nameOf(language)));
    if (found.isEmpty()) {
      return Reply.html(
          new StaticTemplates()
              .deskTranslationNone(sheet, thing, language, room.pipeline().canServe(language))
              .render());
    }
    return Reply.html(
        new StaticTemplates()
            .deskTranslation(
                sheet, thing, found.get(), views.of(found.get()), room.address(found.get()))
            .render());
  }

  private Reply begin(DeskRequest request) {
    var thing = room.subject(request);
    var language = room.language(request);
    request.valueOf(translators.begin(request.who(), thing.thing(), language));
    return Reply.seeOther(URI.create(thing.path()));
  }

  private Reply slug(DeskRequest request) {
    var thing = room.subject(request);
    var language = room.language(request);
    var wanted = new Slug(request.field("slug").strip());
    request.valueOf(translators.changeSlug(request.who(), thing.thing(), language, wanted));
    return DeskRequest.to(thing.path(), "slug");
  }

  /** Keeps a sentence; readers see it when this is answered. A script gets JSON. */
  private Reply segment(DeskRequest request) {
    var thing = room.subject(request);
    var language = room.language(request);
    var number = number(request, request.parameter("n"));
    var wish =
        new Revising.Wish(
            number,
            number(request, request.field("revision")),
            SegmentWords.read(request.field("text")));
    return switch (revising.write(thing.thing(), language, wish, request.who().actor())) {
      case Revising.Result.Kept(var translation, var segment) -> {
        noted(request, thing.thing(), AuditDetail.Form.SENTENCE_WRITTEN.with(language, number));
        yield request.byScript()
            ? SegmentAnswers.kept(request, pages.site(), translation, segment)
            : Reply.seeOther(URI.create(thing.path() + "#s" + next(translation, number)));
      }
      case Revising.Result.Conflict(var now) -> {
        if (request.byScript()) {
          yield SegmentAnswers.conflict(request, now);
        }
        throw new Refusal(409, "segment-conflict", SegmentAnswers.said(request, now));
      }
      case Revising.Result.Unknown() ->
          throw Refusal.notFound(request.words().say("missing.thing"));
    };
  }

  private static int next(Translation translation, int number) {
    return Math.min(number + 1, translation.segments().size() - 1);
  }

  private void noted(DeskRequest request, Thing thing, AuditDetail detail) {
    audit.note(
        request.who(), Act.TRANSLATE, thing.kind(), thing.id(), new Answer.Done<>(true), detail);
  }

  private static int number(DeskRequest request, String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw Refusal.notFound(request.words().say("missing.thing"));
    }
  }
}
