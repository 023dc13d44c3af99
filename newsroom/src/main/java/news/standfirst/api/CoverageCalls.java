package news.standfirst.api;

import static news.standfirst.access.Scope.READ;
import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.standfirst.access.Answer;
import news.standfirst.access.LiveDesk;
import news.standfirst.document.CoverageJson;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageOutcome;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageQuery;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.web.Method;
import news.standfirst.web.Reply;

/**
 * The calls for coverages. Whoever reads with a token sees them as the desk does; without one, as
 * readers do.
 */
final class CoverageCalls {
  static final String ONE = "/coverages/{id}";

  /** A summary at its bounds is about 2 MB as JSON; the rest is for escapes and white space. */
  static final long TEXT_BODY = 6 << 20;

  /** What is public may be kept but has to be asked for again; a token sees more. */
  private static final String ASK_EACH_TIME = "public, no-cache";

  /** What the query's {@code edition} chooses, in the OpenAPI document. */
  static final String IN_EDITION =
      "In the words of this edition, as its readers see them, and how they were translated.";

  private static final String[] PLAN = {"startsAt", "remindAfter", "closeAfter"};

  private final LiveDesk desk;
  private final Coverages coverages;
  private final PublishedCoverages published;
  private final CoverageShape shape;
  private final WordsIntake intake;

  /**
   * @param coverages only to say of what readers asked for that it is gone
   */
  CoverageCalls(
      LiveDesk desk,
      Coverages coverages,
      PublishedCoverages published,
      CoverageShape shape,
      WordsIntake intake) {
    this.desk = desk;
    this.coverages = coverages;
    this.published = published;
    this.shape = shape;
    this.intake = intake;
  }

  List<Operation> operations() {
    var commands =
        new Commands<CoverageCommand>(
            ONE,
            "Coverage",
            new CoverageCommand.Start(),
            (call, command) -> done(desk.carryOut(call.who(), id(call), command)));
    return List.of(
        Operation.get(
                "listCoverages",
                "/coverages",
                "Coverages; with a token as the desk sees them, the last changed first; without one"
                    + " those that readers can open.",
                null,
                "CoverageList",
                this::list)
            .inParts()
            .asking("edition", IN_EDITION)
            .asking("language", "The language that they were written in.")
            .asking("state", "One of the states; needs a token.")
            .asking("topic", "The slug of a topic; needs a token."),
        Operation.post(
                "createCoverage",
                "/coverages",
                "A new coverage. Readers find its page at once, as one that has not begun, unless"
                    + " draft is true.",
                WRITE,
                "NewCoverage",
                this::create)
            .answering(201, "Coverage")
            .bodyUpTo(TEXT_BODY),
        Operation.get(
                "getCoverage",
                ONE,
                "A coverage with its words. Without a token, a withdrawn one answers 410.",
                null,
                "Coverage",
                this::one)
            .asking("edition", IN_EDITION),
        Operation.put(
                "saveCoverage",
                ONE,
                "New words; readers of an open coverage see them at once. If-Match names the"
                    + " revision that they were written on.",
                WRITE,
                "CoverageText",
                this::save)
            .answering(200, "Coverage")
            .bodyUpTo(TEXT_BODY),
        Operation.post(
                "planCoverage",
                ONE + "/plan",
                "When it begins by itself, and after which silence the desk is reminded and it"
                    + " ends by itself. What is left out stays.",
                WRITE,
                "CoveragePlan",
                this::plan)
            .as(Method.PUT)
            .answering(200, "Coverage"),
        commands.command(
            "announceCoverage",
            "announce",
            "Shows readers the page of a draft before it begins.",
            null,
            fields -> new CoverageCommand.Announce()),
        commands.command(
            "startCoverage", "start", "Goes live.", null, fields -> new CoverageCommand.Start()),
        commands.command(
            "endCoverage",
            "end",
            "Ends it; its posts can still be edited and removed.",
            null,
            fields -> new CoverageCommand.End()),
        commands.command(
            "reopenCoverage",
            "reopen",
            "Lets an ended one go on.",
            null,
            fields -> new CoverageCommand.Reopen()),
        commands.command(
            "withdrawCoverage",
            "withdraw",
            "Takes it down with all its posts and puts a public notice in its place.",
            "Notice",
            fields -> new CoverageCommand.Withdraw(fields.text("notice")),
            "notice"),
        commands.command(
            "reinstateCoverage",
            "reinstate",
            "Shows a withdrawn one again, as ended.",
            null,
            fields -> new CoverageCommand.Reinstate()),
        commands.command(
            "changeCoverageSlug",
            "slug",
            "Gives a new address; the old one leads there for ever.",
            "NewSlug",
            fields ->
                new CoverageCommand.ChangeSlug(
                    fields.value("slug", Slug.of(""), () -> new Slug(fields.text("slug")))),
            "slug"),
        commands.erasing(
            "eraseCoverage",
            "Overwrites its words and those of all its posts everywhere, for good.",
            CoverageCommand.Erase::new));
  }

  private Reply.Whole create(Call call) {
    var who = call.who();
    var fields =
        call.fields(CoverageJson.COVERAGE_FIELDS, "language", "draft", PLAN[0], PLAN[1], PLAN[2]);
    var language = intake.language(fields);
    var draft = fields.flag("draft");
    var plan = plan(fields, CoveragePlan.USUAL);
    var text = text(fields, List.of());
    if (text.headline().isEmpty() && !draft) {
      fields.problem("headline", "A coverage that readers see needs a headline.");
    }
    var answer = desk.draft(who, fields.made(() -> language), text, plan, !draft);
    var id = Call.valueOf(answer).coverage().id();
    return done(answer)
        .withStatus(201)
        .with("location", Operation.ROOT + "/coverages/" + id.value());
  }

  private Reply.Whole save(Call call) {
    var who = call.who();
    var before = Call.valueOf(desk.find(who, id(call)));
    var basedOn = IfMatch.needed(call, before.revision());
    var fields = call.fields(CoverageJson.COVERAGE_FIELDS, "language");
    if (fields.has("language") && !fields.text("language").equals(before.language().tag())) {
      fields.problem("language", "The language of a coverage stays " + before.language() + ".");
    }
    var answer =
        desk.carryOut(
            who,
            before.id(),
            new CoverageCommand.Save(basedOn, text(fields, before.text().topics())));
    return done(
        IfMatch.checked(
            answer,
            basedOn,
            () -> desk.find(who, before.id()).done().map(Coverage::revision).orElse(0)));
  }

  private Reply.Whole plan(Call call) {
    var who = call.who();
    var before = Call.valueOf(desk.find(who, id(call)));
    var fields = call.fields(PLAN);
    var plan = plan(fields, before.plan());
    return done(desk.carryOut(who, before.id(), new CoverageCommand.Plan(fields.made(() -> plan))));
  }

  private static CoveragePlan plan(Fields fields, CoveragePlan before) {
    Instant at = fields.has(PLAN[0]) ? fields.optionalTime(PLAN[0]) : before.startsAt();
    return fields.value(
        PLAN[1],
        before,
        () ->
            new CoveragePlan(
                at,
                silence(fields, PLAN[1], before.remindAfter()),
                silence(fields, PLAN[2], before.closeAfter())));
  }

  private static Duration silence(Fields fields, String field, Duration otherwise) {
    var words = fields.text(field, "");
    try {
      return words.isEmpty() ? otherwise : Duration.parse(words);
    } catch (DateTimeException e) {
      throw new InvalidStory(field, "This is a duration such as PT3H or PT0S for never.");
    }
  }

  private CoverageText text(Fields fields, List<Slug> held) {
    var text =
        fields.value(
            "text", CoverageText.EMPTY, () -> CoverageJson.coverage(intake.words(fields, held)));
    return fields.made(() -> text);
  }

  private Reply.Whole done(Answer<CoverageOutcome.Done> answer) {
    var done = Call.valueOf(answer);
    return shown(done.coverage(), done.position(), true);
  }

  private Reply.Whole shown(Coverage coverage, LogPosition position, boolean withNote) {
    var json = shape.whole(coverage, withNote);
    var tag = ArticleShape.tag(json, coverage.revision());
    return ArticleShape.reply(json.put("position", position.toString())).with("etag", tag);
  }

  private Reply.Whole one(Call call) {
    var id = id(call);
    var edition = intake.edition(call);
    if (edition.isPresent()) {
      return publicly(read(id, edition.get(), view -> inEdition(id, view)));
    }
    if (reads(call)) {
      // Taken first: what happens between both is heard of twice rather than never.
      var position = published.read(PublishedCoverages.Snapshot::position);
      var who = call.who();
      var coverage = Call.valueOf(desk.find(who, id));
      return shown(coverage, position, who.scopes().contains(WRITE));
    }
    return published
        .read(
            snapshot ->
                snapshot.coverage(id).map(coverage -> shown(coverage, snapshot.position(), false)))
        .map(CoverageCalls::publicly)
        .orElseThrow(() -> gone(id));
  }

  private Optional<Reply.Whole> inEdition(CoverageId id, PublishedCoverages.Snapshot view) {
    return view.coverage(id)
        .map(
            coverage -> {
              var json = shape.inEdition(coverage, view.translation(id).orElse(null));
              var tag = ArticleShape.tag(json, coverage.revision());
              return ArticleShape.reply(json.put("position", view.position().toString()))
                  .with("etag", tag);
            });
  }

  /** Reads of a coverage in the words of an edition; says why where it does not stand there. */
  <T> T read(
      CoverageId id, Language edition, Function<PublishedCoverages.Snapshot, Optional<T>> reads) {
    return published
        .read(snapshot -> reads.apply(snapshot.in(edition)))
        .orElseThrow(
            () ->
                published.<Boolean>read(snapshot -> snapshot.coverage(id).isPresent())
                    ? ApiProblem.notFound("This does not stand in the edition of that language.")
                    : gone(id));
  }

  static Reply.Whole publicly(Reply.Whole reply) {
    return reply.with("cache-control", ASK_EACH_TIME).with("vary", "authorization");
  }

  /** Whether a token that may read came with the call. */
  static boolean reads(Call call) {
    var caller = call.caller();
    return caller != null && caller.scopes().contains(READ);
  }

  /** Why readers cannot open a coverage. */
  ApiProblem gone(CoverageId id) {
    var coverage = coverages.find(id).filter(found -> found.openedAt() != null);
    if (coverage.isEmpty()) {
      return ApiProblem.notFound("Readers can open no coverage of this id.");
    }
    var withdrawal = coverage.get().withdrawal();
    return withdrawal == null
        ? ApiProblem.of(410, "erased", "This coverage was erased.")
        : ApiProblem.of(410, "withdrawn", withdrawal.notice())
            .with("withdrawnAt", String.valueOf(ArticleShape.time(withdrawal.at())));
  }

  private Reply.Whole list(Call call) {
    var fields = new Fields(JsonNodeFactory.instance.objectNode(), Set.of());
    var language = language(call, fields);
    var edition = intake.edition(call);
    if (edition.isPresent()) {
      return publicly(listed(edition.get(), call));
    }
    if (!reads(call)) {
      if (!call.query("state").isEmpty()) {
        call.who();
      }
      var usual = fields.made(() -> language.orElse(intake.usual()));
      var part = published.read(snapshot -> snapshot.open(usual, call.cursor(), call.limit()));
      return publicly(
          ArticleShape.list("coverages", part, coverage -> shape.whole(coverage, false)));
    }
    var state = state(call.query("state"), fields);
    var topic =
        Optional.of(call.query("topic"))
            .filter(word -> !word.isEmpty())
            .map(word -> fields.value("topic", Slug.of(""), () -> new Slug(word)));
    var query = fields.made(() -> new CoverageQuery(state, language, topic));
    var who = call.who();
    var part = Call.valueOf(desk.list(who, query, call.cursor(), call.limit()));
    var withNote = who.scopes().contains(WRITE);
    return ArticleShape.list("coverages", part, coverage -> shape.whole(coverage, withNote));
  }

  private Reply.Whole listed(Language edition, Call call) {
    return published.read(
        snapshot -> {
          var view = snapshot.in(edition);
          return ArticleShape.list(
              "coverages",
              view.open(edition, call.cursor(), call.limit()),
              coverage -> shape.inEdition(coverage, view.translation(coverage.id()).orElse(null)));
        });
  }

  private static Optional<Language> language(Call call, Fields fields) {
    return Optional.of(call.query("language"))
        .filter(word -> !word.isEmpty())
        .map(word -> fields.value("language", new Language("en"), () -> new Language(word)));
  }

  private static Optional<CoverageStatus> state(String word, Fields fields) {
    for (var status : CoverageStatus.values()) {
      if (CoverageShape.word(status).equals(word)) {
        return Optional.of(status);
      }
    }
    if (!word.isEmpty()) {
      fields.problem("state", "There is no such state.");
    }
    return Optional.empty();
  }

  /** The coverage of the path; one that cannot be is not found. */
  static CoverageId id(Call call) {
    var id = call.request().parameter("id");
    if (!id.matches("[a-z0-9]{1,32}")) {
      throw ApiProblem.notFound("There is no coverage of this id.");
    }
    return new CoverageId(id);
  }
}
