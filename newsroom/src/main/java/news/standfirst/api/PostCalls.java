package news.standfirst.api;

import static news.standfirst.access.Scope.READ;
import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.document.CoverageJson;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Part;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.Coverages.Beginning;
import news.standfirst.story.coverage.PostCommand;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostOutcome;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.story.coverage.Retelling;
import news.standfirst.web.Method;
import news.standfirst.web.Reply;

/**
 * The calls for posts of a coverage. Whoever reads with a token sees them as the desk does; without
 * one, as readers do.
 */
final class PostCalls {
  private static final String ALL = CoverageCalls.ONE + "/posts";
  static final String ONE = ALL + "/{post}";

  /** A post at its bounds is about 200 KB as JSON; the rest is for HTML, escapes, white space. */
  private static final long POST_BODY = 1 << 20;

  private final LiveDesk desk;
  private final Newsdesk newsdesk;
  private final PublishedCoverages published;
  private final CoverageCalls coverages;
  private final CoverageShape shape;
  private final ArticleShape articles;
  private final WordsIntake intake;

  PostCalls(
      LiveDesk desk,
      Newsdesk newsdesk,
      PublishedCoverages published,
      CoverageCalls coverages,
      CoverageShape shape,
      ArticleShape articles,
      WordsIntake intake) {
    this.desk = desk;
    this.newsdesk = newsdesk;
    this.published = published;
    this.coverages = coverages;
    this.shape = shape;
    this.articles = articles;
    this.intake = intake;
  }

  List<Operation> operations() {
    var commands =
        new Commands<PostCommand>(
            ONE,
            "Post",
            new PostCommand.Submit(),
            (call, command) -> done(desk.carryOut(call.who(), key(call), command)));
    return List.of(
        Operation.get(
                "listPosts",
                ALL,
                "The posts that readers see, in their order, the newest first; with a token also those"
                    + " of another status (draft, submitted, approved, removed).",
                null,
                "PostList",
                this::list)
            .inParts()
            .asking("edition", CoverageCalls.IN_EDITION)
            .asking("status", "One of the statuses; needs a token."),
        Operation.post(
                "writePost",
                ALL,
                "Writes a post. Readers see it at once, unless status says draft or submitted or"
                    + " publishAt names a time. The words may come from an article instead.",
                WRITE,
                "NewPost",
                this::write)
            .answering(201, "Post")
            .bodyUpTo(POST_BODY),
        Operation.get("getPost", ONE, "A post with its words.", null, "WholePost", this::one)
            .asking("edition", CoverageCalls.IN_EDITION),
        Operation.put(
                "savePost",
                ONE,
                "New words; readers of a published post see them at once. If-Match may name the"
                    + " revision that they were written on.",
                WRITE,
                "PostChange",
                this::save)
            .answering(200, "Post")
            .bodyUpTo(POST_BODY),
        Operation.post(
                "removePost",
                ONE,
                "Takes it away from readers everywhere, or throws a draft away.",
                WRITE,
                null,
                this::remove)
            .asking("reason", "For the audit log.")
            .as(Method.DELETE)
            .answering(200, "Post"),
        Operation.get(
            "listPostRevisions",
            ONE + "/revisions",
            "All its texts, newest first.",
            READ,
            "PostRevisionList",
            this::revisions),
        commands.command(
            "submitPost",
            "submit",
            "Hands a draft to the editors.",
            null,
            fields -> new PostCommand.Submit()),
        commands.command(
            "approvePost",
            "approve",
            "Marks a submitted one as read and fit to go out.",
            null,
            fields -> new PostCommand.Approve()),
        commands.command(
            "sendBackPost",
            "send-back",
            "Gives a submitted one back to its author.",
            "Reason",
            fields -> new PostCommand.SendBack(fields.text("reason")),
            "reason"),
        commands.command(
            "publishPost",
            "publish",
            "Shows it to readers, or shows it again after it was removed.",
            null,
            fields -> new PostCommand.Publish()),
        commands.command(
            "schedulePost",
            "schedule",
            "Publishes by itself at a time.",
            "At",
            fields -> new PostCommand.Schedule(fields.time("at")),
            "at"),
        commands.command(
            "unschedulePost",
            "unschedule",
            "Takes the schedule away.",
            null,
            fields -> new PostCommand.Unschedule()),
        commands.command(
            "pinPost",
            "pin",
            "Keeps it above all others, until a time if one is given; one pinned before falls"
                + " back.",
            "Pin",
            fields -> new PostCommand.Pin(fields.optionalTime("until")),
            "until"),
        commands.command(
            "unpinPost",
            "unpin",
            "Lets it fall back to its place.",
            null,
            fields -> new PostCommand.Unpin()),
        commands.command(
            "markKeyEvent",
            "key-event",
            "Puts it into the list of key events, or takes it out with keyEvent false.",
            "KeyEvent",
            fields ->
                new PostCommand.MarkKeyEvent(!fields.has("keyEvent") || fields.flag("keyEvent")),
            "keyEvent"),
        commands.command(
            "movePost",
            "move",
            "Puts it right below another post, or above all without one.",
            "Move",
            PostCalls::move,
            "below"),
        commands.command(
            "correctPost",
            "correct",
            "Adds a public note that something in it was wrong.",
            "Note",
            fields -> new PostCommand.Correct(fields.text("note")),
            "note"),
        commands.erasing(
            "erasePost", "Overwrites its words everywhere, for good.", PostCommand.Erase::new),
        Operation.post(
                "articleOutOfPost",
                ONE + "/article",
                "A draft of an article with the words, pictures and topics of this post.",
                WRITE,
                null,
                this::article)
            .answering(201, "Article"));
  }

  private static PostCommand move(Fields fields) {
    var below = fields.text("below", "");
    return new PostCommand.Move(below.isEmpty() ? null : new PostId(below));
  }

  private Reply.Whole write(Call call) {
    var who = call.who();
    var fields =
        call.fields(
            CoverageJson.POST_FIELDS,
            "bodyHtml",
            "article",
            "status",
            "publishAt",
            "keyEvent",
            "pinned",
            "pinnedUntil");
    var beginning = beginning(fields);
    var more = new ArrayList<PostCommand>();
    var publishAt = fields.optionalTime("publishAt");
    if (publishAt != null) {
      more.add(new PostCommand.Schedule(publishAt));
    }
    if (fields.flag("keyEvent")) {
      more.add(new PostCommand.MarkKeyEvent(true));
    }
    var until = fields.optionalTime("pinnedUntil");
    if (fields.flag("pinned") || until != null) {
      more.add(new PostCommand.Pin(until));
    }
    var text = fields.has("article") ? outOfArticle(who, fields) : text(fields);
    var id = CoverageCalls.id(call);
    var answer = desk.write(who, id, fields.made(() -> text), beginning, more);
    var post = Call.valueOf(answer).post();
    return done(answer)
        .withStatus(201)
        .with("location", "%s/coverages/%s/posts/%s".formatted(Operation.ROOT, id, post.id()));
  }

  private static Beginning beginning(Fields fields) {
    var scheduled = fields.has("publishAt");
    return switch (fields.text("status", scheduled ? "draft" : "published")) {
      case "draft" -> Beginning.DRAFT;
      case "submitted" -> Beginning.SUBMITTED;
      case "published" -> {
        if (scheduled) {
          fields.problem("publishAt", "A published post has no time to come; leave one out.");
        }
        yield Beginning.PUBLISHED;
      }
      default -> {
        fields.problem("status", "A new post is draft, submitted or published.");
        yield Beginning.DRAFT;
      }
    };
  }

  private PostText outOfArticle(Acting who, Fields fields) {
    for (var field : List.of("headline", "body", "bodyHtml", "bylines", "guest")) {
      if (fields.has(field)) {
        fields.problem(field, "The words come from the article; leave this out.");
      }
    }
    var id =
        fields.value("article", new ArticleId("none"), () -> new ArticleId(fields.text("article")));
    return fields.made(
        () -> {
          var article = Call.valueOf(newsdesk.find(who, id));
          var revision = Call.valueOf(newsdesk.revision(who, id, article.revision()));
          var url = article.live() ? articles.url(article.address()) : null;
          return Retelling.post(revision.text(), url);
        });
  }

  /** Marks that came along are changed after the words, where they differ. */
  private Reply.Whole save(Call call) {
    var who = call.who();
    var key = key(call);
    var before = Call.valueOf(desk.post(who, key)).post();
    var basedOn = IfMatch.given(call, before.revision()).orElse(before.revision());
    var fields =
        call.fields(CoverageJson.POST_FIELDS, "bodyHtml", "keyEvent", "pinned", "pinnedUntil");
    var keyEvent = fields.flag("keyEvent");
    var pinned = fields.flag("pinned");
    var until = fields.optionalTime("pinnedUntil");
    var answer = desk.carryOut(who, key, new PostCommand.Save(basedOn, text(fields)));
    Call.valueOf(
        IfMatch.checked(
            answer,
            basedOn,
            () -> desk.post(who, key).done().map(words -> words.post().revision()).orElse(0)));
    if (fields.has("keyEvent") && keyEvent != before.keyEvent()) {
      answer = desk.carryOut(who, key, new PostCommand.MarkKeyEvent(keyEvent));
      Call.valueOf(answer);
    }
    if (fields.has("pinned") && !pinned && before.pinned()) {
      answer = desk.carryOut(who, key, new PostCommand.Unpin());
    } else if (pinned && (!before.pinned() || fields.has("pinnedUntil"))) {
      answer = desk.carryOut(who, key, new PostCommand.Pin(until));
    }
    return done(answer);
  }

  private Reply.Whole remove(Call call) {
    var who = call.who();
    call.noFields();
    return done(desk.carryOut(who, key(call), new PostCommand.Remove(call.query("reason"))));
  }

  private Reply.Whole article(Call call) {
    var who = call.who();
    call.noFields();
    var key = key(call);
    var words = Call.valueOf(desk.post(who, key));
    var coverage = Call.valueOf(desk.find(who, key.coverage()));
    var text = Retelling.article(words.text(), coverage.text(), coverage.language());
    var done = Call.valueOf(newsdesk.draft(who, coverage.language(), text));
    return ArticleShape.reply(
            articles.state(done.article()).put("position", done.position().toString()))
        .withStatus(201)
        .with("etag", "\"%d\"".formatted(done.article().revision()))
        .with("location", Operation.ROOT + "/articles/" + done.article().id());
  }

  private PostText text(Fields fields) {
    var text =
        fields.value(
            "text", PostText.EMPTY, () -> CoverageJson.post(intake.words(fields, List.of())));
    return fields.made(() -> text);
  }

  private Reply.Whole done(Answer<PostOutcome.Done> answer) {
    var done = Call.valueOf(answer);
    return ArticleShape.reply(shape.state(done.coverage(), done.post(), done.position()))
        .with("etag", "\"%d\"".formatted(done.post().revision()));
  }

  private Reply.Whole one(Call call) {
    var key = key(call);
    var edition = intake.edition(call);
    if (edition.isPresent()) {
      return CoverageCalls.publicly(
          coverages.read(key.coverage(), edition.get(), view -> inEdition(key, view)));
    }
    if (CoverageCalls.reads(call)) {
      var who = call.who();
      var words = Call.valueOf(desk.post(who, key));
      var coverage = Call.valueOf(desk.find(who, key.coverage()));
      var json = shape.whole(coverage, words, generation());
      Call.valueOf(desk.sentBack(who, key))
          .ifPresent(
              why ->
                  json.putObject("sentBack")
                      .put("reason", why.reason())
                      .put("at", ArticleShape.time(why.at()))
                      .put("by", why.by()));
      return tagged(json, words);
    }
    return published
        .read(
            snapshot ->
                snapshot
                    .coverage(key.coverage())
                    .flatMap(
                        coverage ->
                            snapshot
                                .post(key)
                                .map(
                                    words ->
                                        shown(coverage, words, snapshot.position().generation()))))
        .map(CoverageCalls::publicly)
        .orElseThrow(() -> ApiProblem.notFound("Readers see no post of this id."));
  }

  private Optional<Reply.Whole> inEdition(PostKey key, PublishedCoverages.Snapshot view) {
    return view.coverage(key.coverage())
        .map(
            coverage ->
                view.post(key)
                    .map(
                        words ->
                            tagged(
                                shape.inEdition(coverage, words, view.position().generation()),
                                words))
                    .orElseThrow(() -> ApiProblem.notFound("Readers see no post of this id.")));
  }

  private Reply.Whole shown(Coverage coverage, PostWords words, String generation) {
    return tagged(shape.whole(coverage, words, generation), words);
  }

  private static Reply.Whole tagged(ObjectNode json, PostWords words) {
    return ArticleShape.reply(json).with("etag", ArticleShape.tag(json, words.post().revision()));
  }

  private String generation() {
    return published.read(snapshot -> snapshot.position().generation());
  }

  private Reply.Whole list(Call call) {
    var id = CoverageCalls.id(call);
    var asked = call.query("status");
    var edition = intake.edition(call);
    if (edition.isPresent()) {
      return CoverageCalls.publicly(
          coverages.read(id, edition.get(), view -> listed(id, view, call)));
    }
    if (CoverageCalls.reads(call) || !asked.isEmpty()) {
      var who = call.who();
      var coverage = Call.valueOf(desk.find(who, id));
      var part = Call.valueOf(desk.posts(who, id, status(asked), call.cursor(), call.limit()));
      var generation = generation();
      return ArticleShape.list("posts", part, words -> shape.whole(coverage, words, generation));
    }
    return published
        .read(
            snapshot ->
                snapshot
                    .coverage(id)
                    .map(
                        coverage ->
                            ArticleShape.list(
                                "posts",
                                part(snapshot, call),
                                words ->
                                    shape.whole(
                                        coverage, words, snapshot.position().generation()))))
        .map(CoverageCalls::publicly)
        .orElseThrow(() -> coverages.gone(id));
  }

  private Optional<Reply.Whole> listed(CoverageId id, PublishedCoverages.Snapshot view, Call call) {
    return view.coverage(id)
        .map(
            coverage ->
                ArticleShape.list(
                    "posts",
                    part(view, call),
                    words -> shape.inEdition(coverage, words, view.position().generation())));
  }

  /** A part by the order of its posts, which is its cursor. */
  private static Part<PostWords> part(PublishedCoverages.Snapshot snapshot, Call call) {
    var limit = call.limit();
    var below =
        call.cursor().matches("\\d{1,18}") ? Long.parseLong(call.cursor()) : PublishedCoverages.TOP;
    var found = snapshot.posts(CoverageCalls.id(call), below, limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new Part<>(
        shown, found.size() > limit ? String.valueOf(shown.getLast().post().order()) : null);
  }

  private static PostStatus status(String word) {
    if (word.isEmpty()) {
      return PostStatus.PUBLISHED;
    }
    for (var status : PostStatus.values()) {
      if (CoverageShape.word(status).equals(word) && status != PostStatus.ERASED) {
        return status;
      }
    }
    throw ApiProblem.field(
        "status", "The status is draft, submitted, approved, published or removed.");
  }

  private Reply.Whole revisions(Call call) {
    var revisions = Call.valueOf(desk.revisions(call.who(), key(call)));
    return ArticleShape.list("revisions", revisions, PostCalls::revision);
  }

  private static ObjectNode revision(PostRevision revision) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("revision", revision.number())
            .put("savedAt", ArticleShape.time(revision.savedAt()))
            .put("savedBy", revision.savedBy());
    json.setAll(CoverageShape.words(revision.text()));
    return json;
  }

  static PostKey key(Call call) {
    var id = call.request().parameter("post");
    if (!id.matches("[a-z0-9]{1,32}")) {
      throw ApiProblem.notFound("There is no post of this id.");
    }
    return new PostKey(CoverageCalls.id(call), new PostId(id));
  }
}
