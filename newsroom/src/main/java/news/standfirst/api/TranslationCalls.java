package news.standfirst.api;

import static news.standfirst.access.Scope.READ;
import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Function;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.LiveDesk;
import news.standfirst.access.Newsdesk;
import news.standfirst.document.BodyJson;
import news.standfirst.document.MalformedDocument;
import news.standfirst.languages.TranslatorsDesk;
import news.standfirst.story.Address;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Method;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Calls about translations of stories, coverages and posts: how they came about, and people's own
 * sentences. Thread-safe.
 */
final class TranslationCalls {
  private static final String OF = "/translations";
  private static final String ONE = OF + "/{language}";
  private static final String SEGMENT = ONE + "/segments/{number}";

  /** Stands in for a slug that could not be read and is never given. */
  private static final Slug ANY = new Slug("any");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Newsdesk newsdesk;
  private final LiveDesk desk;
  private final Pipeline pipeline;
  private final Revising revising;
  private final TranslatorsDesk translators;
  private final Guard guard;
  private final PublicAddress site;

  TranslationCalls(
      Newsdesk newsdesk,
      LiveDesk desk,
      Pipeline pipeline,
      Revising revising,
      TranslatorsDesk translators,
      Guard guard,
      PublicAddress site) {
    this.newsdesk = newsdesk;
    this.desk = desk;
    this.pipeline = pipeline;
    this.revising = revising;
    this.translators = translators;
    this.guard = guard;
    this.site = site;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listTranslations",
            "/articles/{id}" + OF,
            "An article's translations, sentence by sentence, with how each came about.",
            READ,
            "TranslationList",
            call -> all(article(call))),
        writing("writeSegment", "/articles/{id}", this::article),
        beginning("beginTranslation", "/articles/{id}", this::article),
        slug("changeTranslationSlug", "/articles/{id}", this::article),
        Operation.get(
            "listCoverageTranslations",
            CoverageCalls.ONE + OF,
            "The translations of a coverage's own words: headline, standfirst, summary.",
            READ,
            "TranslationList",
            call -> all(coverage(call))),
        writing("writeCoverageSegment", CoverageCalls.ONE, this::coverage),
        beginning("beginCoverageTranslation", CoverageCalls.ONE, this::coverage),
        slug("changeCoverageTranslationSlug", CoverageCalls.ONE, this::coverage),
        Operation.get(
            "listPostTranslations",
            PostCalls.ONE + OF,
            "A post's translations, sentence by sentence, with how each came about.",
            READ,
            "TranslationList",
            call -> all(post(call))),
        writing("writePostSegment", PostCalls.ONE, this::post),
        beginning("beginPostTranslation", PostCalls.ONE, this::post),
        Operation.get(
            "listEditions",
            "/editions",
            "How far each edition is: stories that stand in it, sentences that people wrote,"
                + " warnings, what waits.",
            READ,
            "Editions",
            this::editions));
  }

  private Operation writing(String id, String path, Function<Call, Subject> subject) {
    return Operation.put(
            id,
            path + SEGMENT,
            "Keeps a person's text of one sentence, or with its present text accepts it; readers see"
                + " it at once. Marks are those of the original sentence. If-Match names the"
                + " sentence's revision and may be left out.",
            WRITE,
            "SegmentText",
            call -> write(call, subject.apply(call)))
        .as(Method.PUT)
        .answering(200, "Segment");
  }

  private Operation beginning(String id, String path, Function<Call, Subject> subject) {
    return Operation.post(
            id,
            path + ONE,
            "Begins a translation for people to write in, or brings one up to its original; engines"
                + " are not asked.",
            WRITE,
            null,
            call -> {
              call.noFields();
              var of = subject.apply(call);
              var language = call.language("language");
              return shown(of, translators.begin(call.who(), of.thing(), language));
            })
        .answering(200, "Translation");
  }

  private Operation slug(String id, String path, Function<Call, Subject> subject) {
    return Operation.post(
            id,
            path + ONE + "/slug",
            "Gives a translation a new address; the old one leads there for ever.",
            WRITE,
            "NewSlug",
            call -> {
              var of = subject.apply(call);
              var language = call.language("language");
              var fields = call.fields("slug");
              var slug = fields.value("slug", ANY, () -> new Slug(fields.text("slug")));
              return shown(
                  of,
                  fields.made(
                      () -> translators.changeSlug(call.who(), of.thing(), language, slug)));
            })
        .answering(200, "Translation");
  }

  private static Reply.Whole shown(Subject subject, Answer<Translation> answer) {
    var translation = Call.valueOf(answer);
    return ArticleShape.reply(TranslationShape.of(translation, subject.urls().apply(translation)));
  }

  /**
   * What is translated.
   *
   * @param urls of its translations; null where readers do not find them
   */
  private record Subject(
      Thing thing, Language language, Function<Translation, @Nullable String> urls) {}

  private Subject article(Call call) {
    var article = Call.valueOf(newsdesk.find(call.who(), call.article()));
    return new Subject(
        Thing.of(article.id()),
        article.language(),
        translation -> {
          var slug = translation.slug();
          return slug == null || article.date() == null || !article.live() || !translation.ready()
              ? null
              : url(new Address(translation.language(), article.date(), slug).path());
        });
  }

  private Subject coverage(Call call) {
    var coverage = Call.valueOf(desk.find(call.who(), CoverageCalls.id(call)));
    return new Subject(
        Thing.of(coverage.id()), coverage.language(), translation -> page(coverage, translation));
  }

  private Subject post(Call call) {
    var who = call.who();
    var key = PostCalls.key(call);
    var post = Call.valueOf(desk.post(who, key)).post();
    var coverage = Call.valueOf(desk.find(who, key.coverage()));
    return new Subject(
        Thing.of(key),
        coverage.language(),
        translation -> {
          if (!post.published()) {
            return null;
          }
          var page =
              pipeline
                  .shelves()
                  .translations()
                  .find(Thing.of(coverage.id()), translation.language())
                  .map(of -> page(coverage, of))
                  .orElse(null);
          return page == null ? null : page + "#post-" + post.id();
        });
  }

  private @Nullable String page(Coverage coverage, Translation translation) {
    var slug = translation.slug();
    return slug == null || !coverage.open() || !translation.ready()
        ? null
        : url(Coverage.path(translation.language(), slug));
  }

  private String url(String path) {
    return site.at(path).toString();
  }

  private Reply.Whole all(Subject subject) {
    var made = JSON.objectNode();
    var list = made.putArray("translations");
    pipeline
        .shelves()
        .translations()
        .of(subject.thing())
        .forEach(
            translation ->
                list.add(TranslationShape.of(translation, subject.urls().apply(translation))));
    return ArticleShape.reply(made);
  }

  private Reply.Whole editions(Call call) {
    call.who();
    var made = JSON.objectNode();
    var list = made.putArray("editions");
    var progress = pipeline.shelves().progress();
    pipeline
        .settings()
        .editions()
        .forEach(edition -> list.add(TranslationShape.of(progress.of(edition))));
    return ArticleShape.reply(made);
  }

  private Reply.Whole write(Call call, Subject subject) {
    var thing = subject.thing();
    return guard.answer(
        call.who(),
        Act.TRANSLATE,
        thing.kind(),
        thing.id(),
        () ->
            written(call, thing, edition(call, subject), number(call), text(call.fields("text"))));
  }

  private Answer<Reply.Whole> written(
      Call call, Thing thing, Language language, int number, Text text) {
    var actor = call.who().actor();
    var translation = revising.begin(thing, language, actor);
    if (translation.isEmpty() || number >= translation.get().segments().size()) {
      return new Answer.Unknown<>();
    }
    var newest = translation.get().segments().get(number).revision();
    var based = IfMatch.given(call, newest).orElse(newest);
    return switch (revising.write(thing, language, new Revising.Wish(number, based, text), actor)) {
      case Revising.Result.Kept(var _, var segment) ->
          new Answer.Done<>(ArticleShape.reply(TranslationShape.of(number, segment)));
      case Revising.Result.Conflict(var now) ->
          throw ApiProblem.of(
                  412,
                  "segment-conflict",
                  "Somebody else or a change of the original came first; the sentence is at"
                      + " revision %d now.".formatted(now.revision()))
              .with("yourRevision", based)
              .with("newestRevision", now.revision());
      case Revising.Result.Unknown() -> new Answer.Unknown<>();
    };
  }

  /** A string is plain words, whatever they look like; marks come as spans. */
  private static Text text(Fields fields) {
    var node = fields.json().path("text");
    if (node.isMissingNode() || node.isNull()) {
      fields.text("text");
      return fields.made(() -> Text.EMPTY);
    }
    return fields.made(
        () -> {
          try {
            return BodyJson.text("text", node);
          } catch (MalformedDocument e) {
            throw ApiProblem.field("text", String.valueOf(e.getMessage()));
          }
        });
  }

  private Language edition(Call call, Subject subject) {
    var language = call.language("language");
    if (!pipeline.settings().editions().contains(language) || language.equals(subject.language())) {
      throw ApiProblem.notFound("There is no edition of that language to translate into.");
    }
    return language;
  }

  private static int number(Call call) {
    var words = call.request().parameter("number");
    if (!words.matches("\\d{1,6}")) {
      throw ApiProblem.notFound("There is no such sentence.");
    }
    return Integer.parseInt(words);
  }
}
