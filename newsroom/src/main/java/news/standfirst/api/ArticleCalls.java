package news.standfirst.api;

import static news.standfirst.access.Scope.READ;
import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.standfirst.access.Acting;
import news.standfirst.access.Answer;
import news.standfirst.access.Newsdesk;
import news.standfirst.document.ArticleJson;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Revision;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.web.Reply;

/** The calls that write and read articles as the desk sees them. */
final class ArticleCalls {
  /** A body at its bounds is about 2 MB as JSON; the rest is for escapes and white space. */
  private static final long TEXT_BODY = 6 << 20;

  private static final String ONE = "/articles/{id}";

  private final Newsdesk newsdesk;
  private final ArticleShape shape;
  private final WordsIntake intake;

  ArticleCalls(Newsdesk newsdesk, ArticleShape shape, WordsIntake intake) {
    this.newsdesk = newsdesk;
    this.shape = shape;
    this.intake = intake;
  }

  List<Operation> operations() {
    var commands =
        new Commands<ArticleCommand>(
            ONE,
            "Article",
            new ArticleCommand.Submit(),
            (call, command) -> done(newsdesk.carryOut(call.who(), call.article(), command)));
    return List.of(
        Operation.get(
                "listArticles",
                "/articles",
                "Articles as the desk sees them, the last changed first.",
                READ,
                "ArticleList",
                this::list)
            .inParts()
            .asking("status", "One of the states; may be given several times.")
            .asking("language", "The language that they were written in.")
            .asking("topic", "The slug of a topic.")
            .asking("person", "Who wrote or changed them.")
            .asking("q", "Words to find in them.")
            .asking("scheduled", "true: those that wait for their hour."),
        Operation.post(
                "draftArticle",
                "/articles",
                "Keeps a new draft; never publishes.",
                WRITE,
                "ArticleText",
                this::draft)
            .answering(201, "Article")
            .bodyUpTo(TEXT_BODY),
        Operation.get(
            "getArticle",
            ONE,
            "An article with its newest words.",
            READ,
            "WholeArticle",
            this::one),
        Operation.put(
                "saveArticle",
                ONE,
                "Keeps a new revision; never publishes. If-Match names the revision that it was"
                    + " written on.",
                WRITE,
                "ArticleText",
                this::save)
            .answering(200, "Article")
            .bodyUpTo(TEXT_BODY),
        Operation.get(
            "listRevisions",
            ONE + "/revisions",
            "All revisions, newest first.",
            READ,
            "RevisionList",
            this::revisions),
        Operation.get(
            "getRevision",
            ONE + "/revisions/{number}",
            "The words of one revision.",
            READ,
            "Revision",
            this::revision),
        commands.command(
            "submitArticle",
            "submit",
            "Hands a draft to the editors.",
            null,
            fields -> new ArticleCommand.Submit()),
        commands.command(
            "sendBackArticle",
            "send-back",
            "Gives a submitted story back to its author.",
            "Reason",
            fields -> new ArticleCommand.SendBack(fields.text("reason")),
            "reason"),
        commands.command(
            "publishArticle",
            "publish",
            "Shows the newest revision to readers.",
            "Publish",
            fields -> new ArticleCommand.Publish(fields.flag("minor"), fields.text("note", "")),
            "minor",
            "note"),
        commands.command(
            "scheduleArticle",
            "schedule",
            "Publishes by itself at a time.",
            "At",
            fields -> new ArticleCommand.Schedule(fields.time("at")),
            "at"),
        commands.command(
            "unscheduleArticle",
            "unschedule",
            "Takes the schedule away.",
            null,
            fields -> new ArticleCommand.Unschedule()),
        commands.command(
            "embargoArticle",
            "embargo",
            "Lets nobody publish before a time.",
            "Until",
            fields -> new ArticleCommand.Embargo(fields.time("until")),
            "until"),
        commands.command(
            "liftEmbargo",
            "lift-embargo",
            "Takes the embargo away.",
            null,
            fields -> new ArticleCommand.LiftEmbargo()),
        commands.command(
            "correctArticle",
            "correct",
            "Adds a public correction; a newer revision goes out with it.",
            "Note",
            fields -> new ArticleCommand.Correct(fields.text("note")),
            "note"),
        commands.command(
            "withdrawArticle",
            "withdraw",
            "Takes the story down and puts a public notice in its place.",
            "Notice",
            fields -> new ArticleCommand.Withdraw(fields.text("notice")),
            "notice"),
        commands.command(
            "reinstateArticle",
            "reinstate",
            "Shows a withdrawn story again.",
            null,
            fields -> new ArticleCommand.Reinstate()),
        commands.command(
            "spikeArticle",
            "spike",
            "Throws away what was never published.",
            null,
            fields -> new ArticleCommand.Spike()),
        commands.command(
            "recoverArticle",
            "recover",
            "Takes a spiked story back.",
            null,
            fields -> new ArticleCommand.Recover()),
        commands.command(
            "changeSlug",
            "slug",
            "Gives a new address; the old one leads there for ever.",
            "NewSlug",
            fields -> new ArticleCommand.ChangeSlug(slug(fields)),
            "slug"),
        commands.erasing(
            "eraseArticle",
            "Overwrites its words everywhere, for good.",
            ArticleCommand.Erase::new),
        Operation.post(
                "duplicateArticle",
                ONE + "/duplicate",
                "A new draft with the newest words of this story.",
                WRITE,
                null,
                this::duplicate)
            .answering(201, "Article"));
  }

  private static Slug slug(Fields fields) {
    return fields.value("slug", Slug.of(""), () -> new Slug(fields.text("slug")));
  }

  private Reply.Whole done(Answer<Outcome.Done> answer) {
    var done = Call.valueOf(answer);
    var json = shape.state(done.article()).put("position", done.position().toString());
    return ArticleShape.reply(json).with("etag", "\"%d\"".formatted(done.article().revision()));
  }

  private Reply.Whole draft(Call call) {
    var who = call.who();
    var fields = call.fields(ArticleJson.FIELDS, "bodyHtml", "language");
    var language = intake.language(fields);
    var text = text(fields, List.of());
    return created(newsdesk.draft(who, fields.made(() -> language), text));
  }

  private Reply.Whole duplicate(Call call) {
    var who = call.who();
    call.noFields();
    return created(newsdesk.duplicate(who, call.article()));
  }

  private Reply.Whole created(Answer<Outcome.Done> answer) {
    var id = Call.valueOf(answer).article().id();
    return done(answer)
        .withStatus(201)
        .with("location", Operation.ROOT + "/articles/" + id.value());
  }

  private Reply.Whole save(Call call) {
    var who = call.who();
    var article = Call.valueOf(newsdesk.find(who, call.article()));
    var basedOn = IfMatch.needed(call, article.revision());
    var fields = call.fields(ArticleJson.FIELDS, "bodyHtml", "language");
    if (fields.has("language") && !fields.text("language").equals(article.language().tag())) {
      fields.problem("language", "The language of an article stays " + article.language() + ".");
    }
    var command = new ArticleCommand.Save(basedOn, text(fields, topics(who, article)));
    var answer = newsdesk.carryOut(who, article.id(), command);
    return done(
        IfMatch.checked(
            answer,
            basedOn,
            () -> newsdesk.find(who, article.id()).done().map(Article::revision).orElse(0)));
  }

  /** The topics of its newest words, which it may keep. */
  private List<Slug> topics(Acting who, Article article) {
    return newsdesk
        .revision(who, article.id(), article.revision())
        .done()
        .map(newest -> newest.text().topics())
        .orElse(List.of());
  }

  private ArticleText text(Fields fields, List<Slug> held) {
    var text =
        fields.value(
            "text",
            ArticleText.of("", "", Body.EMPTY),
            () -> ArticleJson.read(intake.words(fields, held)));
    return fields.made(() -> text);
  }

  private Reply.Whole one(Call call) {
    var who = call.who();
    var article = Call.valueOf(newsdesk.find(who, call.article()));
    var revision = newsdesk.revision(who, article.id(), article.revision()).done();
    ObjectNode json =
        revision
            .map(found -> shape.whole(article, found.text(), who))
            .orElseGet(() -> shape.state(article));
    return ArticleShape.reply(json).with("etag", ArticleShape.tag(json, article.revision()));
  }

  private Reply.Whole revisions(Call call) {
    var revisions = Call.valueOf(newsdesk.revisions(call.who(), call.article()));
    return ArticleShape.list(
        "revisions",
        revisions,
        revision -> summary(revision).put("headline", revision.text().headline()));
  }

  private Reply.Whole revision(Call call) {
    var number = call.request().parameter("number");
    if (!number.matches("\\d{1,9}")) {
      throw ApiProblem.notFound("There is no such revision.");
    }
    var who = call.who();
    var revision = Call.valueOf(newsdesk.revision(who, call.article(), Integer.parseInt(number)));
    var json = summary(revision);
    json.setAll(ArticleShape.words(revision.text(), who.scopes().contains(WRITE)));
    return ArticleShape.reply(json);
  }

  private static ObjectNode summary(Revision revision) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("revision", revision.number())
        .put("savedAt", ArticleShape.time(revision.savedAt()))
        .put("savedBy", revision.savedBy());
  }

  private Reply.Whole list(Call call) {
    var part = Call.valueOf(newsdesk.list(call.who(), asked(call), call.cursor(), call.limit()));
    return ArticleShape.list("articles", part, shape::line);
  }

  private static ArticleQuery asked(Call call) {
    var fields = new Fields(JsonNodeFactory.instance.objectNode(), Set.of());
    var statuses = EnumSet.noneOf(Status.class);
    var scheduled = call.query("scheduled").equals("true");
    for (var word : call.queries("status")) {
      if (word.equals("scheduled")) {
        scheduled = true;
      } else {
        status(word)
            .ifPresentOrElse(
                statuses::add, () -> fields.problem("status", "There is no such status."));
      }
    }
    var topic =
        Optional.of(call.query("topic"))
            .filter(word -> !word.isEmpty())
            .map(word -> fields.value("topic", Slug.of(""), () -> new Slug(word)));
    var language =
        Optional.of(call.query("language"))
            .filter(word -> !word.isEmpty())
            .map(word -> fields.value("language", new Language("en"), () -> new Language(word)));
    var onlyScheduled = scheduled;
    return fields.made(
        () ->
            new ArticleQuery(
                call.query("q"),
                statuses,
                topic.orElse(null),
                call.query("person"),
                language.orElse(null),
                onlyScheduled));
  }

  private static Optional<Status> status(String word) {
    for (var status : Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
