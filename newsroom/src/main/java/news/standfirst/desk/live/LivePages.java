package news.standfirst.desk.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.desk.frame.DeskPages;
import news.standfirst.desk.frame.DeskRequest;
import news.standfirst.desk.frame.Entrance;
import news.standfirst.desk.writing.FormFields;
import news.standfirst.pages.StaticTemplates;
import news.standfirst.story.Body;
import news.standfirst.story.Byline;
import news.standfirst.story.Language;
import news.standfirst.story.Part;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageQuery;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;
import org.jspecify.annotations.Nullable;

/** The list of coverages, the console of one, its words, and what happens to it as a whole. */
final class LivePages {
  static final String ALL = "/desk/live/";
  static final String ONE = "/desk/live/{id}";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINES = 50;

  private final LiveRoom room;
  private final DeskPages pages;

  LivePages(LiveRoom room, DeskPages pages) {
    this.room = room;
    this.pages = pages;
  }

  List<Route> routes(Entrance entrance) {
    var routes = new ArrayList<Route>();
    routes.add(entrance.page("desk.live", ALL, Act.SEE_COVERAGES, this::list));
    routes.add(entrance.page("desk.live.new", ALL + "new", Act.DRAFT_COVERAGE, this::newOne));
    routes.add(entrance.command("desk.live.create", ALL, Act.DRAFT_COVERAGE, this::create));
    routes.add(entrance.page("desk.live.console", ONE, Act.SEE_COVERAGES, this::console));
    routes.add(entrance.page("desk.live.about", ONE + "/about", Act.SAVE_COVERAGE, this::about));
    routes.add(entrance.command("desk.live.save", ONE + "/about", Act.SAVE_COVERAGE, this::save));
    routes.add(
        entrance.page("desk.live.texts", ONE + "/posts/{post}/texts", Act.SEE_POSTS, this::texts));
    for (var act : CoverageAct.values()) {
      routes.add(
          entrance.command(
              "desk.live." + act.word(),
              ONE + "/" + act.word(),
              act.act(),
              request -> carryOut(request, act)));
    }
    return routes;
  }

  private Reply list(DeskRequest request) {
    var ended = part(request, CoverageStatus.ENDED, request.query("after"));
    var withdrawn = part(request, CoverageStatus.WITHDRAWN, "");
    var past = new ArrayList<>(ended.lines());
    if (request.query("after").isEmpty()) {
      past.addAll(withdrawn.lines());
    }
    var list =
        new LiveList(
            pages.site(),
            request.words(),
            part(request, CoverageStatus.LIVE, "").lines(),
            part(request, CoverageStatus.UPCOMING, "").lines(),
            part(request, CoverageStatus.DRAFT, "").lines(),
            past,
            pages.allows(request, Act.DRAFT_COVERAGE),
            ended.next() == null ? null : ALL + "?after=" + encoded(ended.next()));
    var sheet = pages.sheet(request, request.words().say("nav.live"));
    return Reply.html(new StaticTemplates().deskLiveList(sheet, list).render());
  }

  private Part<Coverage> part(DeskRequest request, CoverageStatus status, String cursor) {
    var query = new CoverageQuery(Optional.of(status), Optional.empty(), Optional.empty());
    return request.valueOf(room.live().list(request.who(), query, cursor, LINES));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private Reply newOne(DeskRequest request) {
    return newOne(request, "").withStatus(200);
  }

  private Reply.Whole newOne(DeskRequest request, String why) {
    var title = request.words().say("live.new");
    var sheet = why.isEmpty() ? pages.sheet(request, title) : pages.refused(request, title, why);
    return Reply.html(
        new StaticTemplates()
            .deskLiveNew(
                sheet,
                room.furniture().topics(),
                request.form(),
                pages.allows(request, Act.ANNOUNCE_COVERAGE))
            .render());
  }

  /** What the button says happens with it: a draft, an announcement, or live at once. */
  private Reply create(DeskRequest request) {
    var form = request.form();
    var topics =
        form.text("topic").isEmpty() ? List.<Slug>of() : List.of(new Slug(form.text("topic")));
    var text =
        new CoverageText(
            form.text("headline"),
            form.text("standfirst"),
            List.of(new Byline(request.visit().person().displayName())),
            topics,
            null,
            Body.EMPTY,
            "");
    var unknown = room.unknownTopic(topics, List.of());
    if (unknown.isPresent()) {
      return newOne(request, request.why(unknown.get())).withStatus(422);
    }
    var how = form.text("how");
    var plan = CoveragePlan.USUAL.startingAt(LiveForm.optional(form, "startsAt", room.times()));
    var made =
        room.live()
            .draft(
                request.who(),
                new Language(form.text("language")),
                text,
                plan,
                how.equals("announce") || how.equals("start"));
    if (made instanceof Answer.Refused<CoverageOutcome.Done>(var refusal)) {
      return newOne(request, request.why(refusal)).withStatus(422);
    }
    var coverage = request.valueOf(made).coverage();
    if (how.equals("start")) {
      request.valueOf(
          room.live().carryOut(request.who(), coverage.id(), new CoverageCommand.Start()));
    }
    return DeskRequest.to(ALL + coverage.id(), how.equals("draft") ? "live-draft" : "live-" + how);
  }

  private Reply console(DeskRequest request) {
    return console(request, "", 200);
  }

  private Reply console(DeskRequest request, String why, int status) {
    var view = room.view(request, LiveRoom.USUAL_POSTS);
    var sheet =
        why.isEmpty()
            ? pages.sheet(request, view.title())
            : pages.refused(request, view.title(), why);
    return Reply.html(new StaticTemplates().deskLive(sheet, view).render()).withStatus(status);
  }

  private Reply carryOut(DeskRequest request, CoverageAct act) {
    var id = room.id(request);
    var answer = room.live().carryOut(request.who(), id, act.command(request.form()));
    var said = "live-" + act.word();
    if (answer instanceof Answer.Refused<CoverageOutcome.Done>(var refusal)) {
      var why = request.why(refusal);
      if (request.byScript()) {
        throw new Refusal(422, refusal.code(), why);
      }
      return console(request, why, 409);
    }
    request.valueOf(answer);
    if (act == CoverageAct.ERASE) {
      return request.byScript() ? json(request, said, ALL) : DeskRequest.to(ALL, said);
    }
    return request.byScript() ? json(request, said, "") : DeskRequest.to(ALL + id, said);
  }

  private static Reply json(DeskRequest request, String said, String goTo) {
    var json = JSON.createObjectNode();
    json.put("said", request.words().say("said." + said));
    json.put("goTo", goTo);
    return Reply.json(json.toString());
  }

  private Reply texts(DeskRequest request) {
    var html = room.html();
    var texts =
        request.valueOf(room.live().revisions(request.who(), room.key(request))).stream()
            .map(
                revision ->
                    new LiveTexts.Saved(
                        revision,
                        request.words().time(revision.savedAt(), pages.site().zone()),
                        html.html(revision.text().body())))
            .toList();
    var sheet = pages.sheet(request, request.words().say("live.texts"));
    return Reply.html(
        new StaticTemplates()
            .deskLiveTexts(sheet, new LiveTexts(room.coverage(request), texts))
            .render());
  }

  private Reply about(DeskRequest request) {
    var coverage = room.coverage(request);
    var times = room.times();
    var starts = coverage.plan().startsAt();
    return about(
        request,
        coverage,
        coverage.text(),
        starts == null ? "" : times.field(starts),
        String.valueOf(coverage.plan().remindAfter().toMinutes()),
        String.valueOf(coverage.plan().closeAfter().toMinutes()),
        null,
        "");
  }

  private Reply.Whole about(
      DeskRequest request,
      Coverage coverage,
      CoverageText text,
      String startsAt,
      String remindAfter,
      String closeAfter,
      @Nullable List<LiveAbout.Differing> theirs,
      String why) {
    var title = request.words().say("live.about");
    var view =
        new LiveAbout(
            pages.site(),
            request.words(),
            coverage,
            text,
            coverage.revision(),
            FormFields.json(text.summary()),
            startsAt,
            remindAfter,
            closeAfter,
            coverage.startedAt() == null,
            room.furniture().topics(),
            room.furniture().authors(),
            room.times().asksWhich(room.clock().instant()),
            theirs);
    var sheet = why.isEmpty() ? pages.sheet(request, title) : pages.refused(request, title, why);
    return Reply.html(new StaticTemplates().deskLiveAbout(sheet, view).render());
  }

  private Reply save(DeskRequest request) {
    var before = room.coverage(request);
    var typed = LiveForm.coverage(request.form());
    var plan = LiveForm.plan(request.form(), room.times());
    if (!typed.equals(before.text())) {
      var unknown = room.unknownTopic(typed.topics(), before.text().topics());
      if (unknown.isPresent()) {
        return refused(request, typed, unknown.get()).withStatus(422);
      }
      var save = new CoverageCommand.Save(FormFields.basedOn(request.form()), typed);
      var answer = room.live().carryOut(request.who(), before.id(), save);
      if (answer instanceof Answer.Refused<CoverageOutcome.Done>(var refusal)) {
        return refused(request, typed, refusal);
      }
      request.valueOf(answer);
    }
    if (!plan.equals(before.plan())) {
      var answer = room.live().carryOut(request.who(), before.id(), new CoverageCommand.Plan(plan));
      if (answer instanceof Answer.Refused<CoverageOutcome.Done>(var refusal)) {
        return refused(request, typed, refusal);
      }
      request.valueOf(answer);
    }
    return DeskRequest.to(ALL + before.id(), "live-saved");
  }

  /** The form again with what was typed; after a conflict with a colleague's words beside it. */
  private Reply.Whole refused(
      DeskRequest request, CoverageText typed, news.standfirst.story.Refusal refusal) {
    var newest = room.coverage(request);
    var conflict = refusal.code().equals("revision-conflict");
    return about(
            request,
            newest,
            typed,
            request.field("startsAt"),
            request.field("remindAfter"),
            request.field("closeAfter"),
            conflict ? differing(request, newest.text(), typed) : null,
            conflict ? request.words().say("conflict.said") : request.why(refusal))
        .withStatus(409);
  }

  private static List<LiveAbout.Differing> differing(
      DeskRequest request, CoverageText theirs, CoverageText mine) {
    var differing = new ArrayList<LiveAbout.Differing>();
    var words = request.words();
    add(differing, words.say("field.headline"), theirs.headline(), mine.headline());
    add(differing, words.say("field.standfirst"), theirs.standfirst(), mine.standfirst());
    add(differing, words.say("live.summary"), theirs.summary().words(), mine.summary().words());
    add(
        differing,
        words.say("field.byline"),
        String.join(", ", theirs.bylines().stream().map(Byline::name).toList()),
        String.join(", ", mine.bylines().stream().map(Byline::name).toList()));
    add(
        differing,
        words.say("field.topics"),
        String.join(", ", theirs.topics().stream().map(Slug::value).toList()),
        String.join(", ", mine.topics().stream().map(Slug::value).toList()));
    add(differing, words.say("field.internal-note"), theirs.internalNote(), mine.internalNote());
    return differing;
  }

  private static void add(
      List<LiveAbout.Differing> differing, String name, String theirs, String mine) {
    if (!theirs.equals(mine)) {
      differing.add(new LiveAbout.Differing(name, theirs));
    }
  }
}
