package news.standfirst.api;

import static news.standfirst.access.Scope.READ;
import static news.standfirst.access.Scope.WRITE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import news.standfirst.access.Act;
import news.standfirst.access.Answer;
import news.standfirst.access.Newsdesk;
import news.standfirst.document.BodyJson;
import news.standfirst.document.MalformedDocument;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.work.Pipeline;
import news.standfirst.translation.work.Revising;
import news.standfirst.web.Method;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/** Calls about translations: how they came about, and people's own sentences. Thread-safe. */
final class TranslationCalls {
  private static final String ALL = "/articles/{id}/translations";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Newsdesk newsdesk;
  private final Pipeline pipeline;
  private final Revising revising;
  private final Guard guard;
  private final PublicAddress site;

  TranslationCalls(
      Newsdesk newsdesk, Pipeline pipeline, Revising revising, Guard guard, PublicAddress site) {
    this.newsdesk = newsdesk;
    this.pipeline = pipeline;
    this.revising = revising;
    this.guard = guard;
    this.site = site;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "listTranslations",
            ALL,
            "An article's translations, sentence by sentence, with how each came about.",
            READ,
            "TranslationList",
            this::all),
        Operation.put(
                "writeSegment",
                ALL + "/{language}/segments/{number}",
                "Keeps a person's text of one sentence; readers see it at once. If-Match names the"
                    + " sentence's revision and may be left out.",
                WRITE,
                "SegmentText",
                this::write)
            .as(Method.PUT)
            .answering(200, "Segment"));
  }

  private Reply.Whole all(Call call) {
    var article = Call.valueOf(newsdesk.find(call.who(), call.article()));
    var made = JSON.objectNode();
    var list = made.putArray("translations");
    pipeline
        .shelves()
        .translations()
        .of(article.id())
        .forEach(translation -> list.add(shape(article, translation)));
    return ArticleShape.reply(made);
  }

  private ObjectNode shape(Article article, Translation translation) {
    var note = translation.note();
    var made =
        JSON.objectNode()
            .put("language", translation.language().tag())
            .put("from", translation.from().tag())
            .put("revision", translation.revision())
            .put("sourceRevision", translation.sourceRevision())
            .put("ready", translation.ready())
            .put("complete", note.complete())
            .put("reviewed", note.reviewed())
            .put("reviewer", note.reviewer())
            .put("reviewedAt", ArticleShape.time(note.reviewedAt()))
            .put("engine", note.engine())
            .put("at", ArticleShape.time(note.at()))
            .put("url", address(article, translation))
            .put("headline", translation.shown().text().headline());
    var segments = made.putArray("segments");
    for (int number = 0; number < translation.segments().size(); number++) {
      segments.add(shape(number, translation.segments().get(number)));
    }
    return made;
  }

  private @Nullable String address(Article article, Translation translation) {
    var slug = translation.slug();
    return slug == null || article.date() == null || !article.live() || !translation.ready()
        ? null
        : site.at(new Address(translation.language(), article.date(), slug).path()).toString();
  }

  private static ObjectNode shape(int number, KeptSegment segment) {
    var state = segment.state();
    var made =
        JSON.objectNode()
            .put("number", number)
            .put("place", segment.place())
            .put("sentence", segment.sentence());
    made.set("source", BodyJson.write(segment.source()));
    var text = segment.text();
    if (text == null) {
      made.putNull("text");
    } else {
      made.set("text", BodyJson.write(text));
    }
    made.put("origin", word(state.origin()))
        .put("freshness", word(state.freshness()))
        .put("held", state.held())
        .put("failed", state.failed())
        .put("engine", segment.engine() == null ? "" : segment.engine().toString())
        .put("by", segment.by())
        .put("at", ArticleShape.time(segment.at()))
        .put("revision", segment.revision());
    var findings = made.putArray("findings");
    segment
        .findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("code", finding.code().word())
                    .put("expected", finding.expected())
                    .put("found", finding.found()));
    return made;
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Reply.Whole write(Call call) {
    var article = Call.valueOf(newsdesk.find(call.who(), call.article()));
    return guard.answer(
        call.who(),
        Act.TRANSLATE,
        "article",
        article.id().value(),
        () ->
            written(
                call, article, edition(call, article), number(call), text(call.fields("text"))));
  }

  private Answer<Reply.Whole> written(
      Call call, Article article, Language language, int number, Text text) {
    var actor = call.who().actor();
    var translation = revising.begin(article.id(), language, actor);
    if (translation.isEmpty() || number >= translation.get().segments().size()) {
      return new Answer.Unknown<>();
    }
    var newest = translation.get().segments().get(number).revision();
    var based = IfMatch.given(call, newest).orElse(newest);
    return switch (revising.write(
        article.id(), language, new Revising.Wish(number, based, text), actor)) {
      case Revising.Result.Kept(var _, var segment) ->
          new Answer.Done<>(ArticleShape.reply(shape(number, segment)));
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

  private Language edition(Call call, Article article) {
    var language = call.language("language");
    if (!pipeline.settings().editions().contains(language) || language.equals(article.language())) {
      throw ApiProblem.notFound("This article has no translation into that language.");
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
