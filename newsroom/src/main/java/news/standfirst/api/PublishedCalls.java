package news.standfirst.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Articles;
import news.standfirst.story.Card;
import news.standfirst.story.Language;
import news.standfirst.story.Part;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.web.Reply;

/** What readers can see, for programs; no token is needed for what is public anyway. */
final class PublishedCalls {
  /** Caches may keep an answer but have to ask whether it still holds. */
  private static final String ASK_EACH_TIME = "public, no-cache";

  private final Published published;
  private final Articles articles;
  private final ArticleShape shape;
  private final WordsIntake intake;

  PublishedCalls(Published published, Articles articles, ArticleShape shape, WordsIntake intake) {
    this.published = published;
    this.articles = articles;
    this.shape = shape;
    this.intake = intake;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
                "listPublished",
                "/published",
                "Published stories of an edition (language), the newest first; narrowed by topic"
                    + " or author.",
                null,
                "CardList",
                this::list)
            .inParts()
            .asking("language", "The edition; the site's first where it is left out.")
            .asking("topic", "The slug of a topic.")
            .asking("author", "The slug of an author; not together with a topic."),
        Operation.get(
                "getPublished",
                "/published/{id}",
                "A published story as readers see it, in its own language or in an edition."
                    + " Withdrawn and erased ones answer 410.",
                null,
                "PublishedArticle",
                this::one)
            .asking("edition", CoverageCalls.IN_EDITION));
  }

  private Reply.Whole list(Call call) {
    var asked = call.query("language");
    var fields = new Fields(JsonBody.read(new byte[] {'{', '}'}), Set.of());
    var language =
        asked.isEmpty()
            ? intake.usual()
            : fields.value("language", intake.usual(), () -> new Language(asked));
    var topic = slug(fields, "topic", call.query("topic"));
    var author = slug(fields, "author", call.query("author"));
    if (topic.isPresent() && author.isPresent()) {
      fields.problem("author", "Narrow by topic or by author, not by both.");
    }
    var limit = call.limit();
    var part =
        fields.made(
            () ->
                published.<Part<Card>>read(
                    snapshot -> {
                      if (topic.isPresent()) {
                        return snapshot.underTopic(language, topic.get(), call.cursor(), limit);
                      }
                      return author.isPresent()
                          ? snapshot.byAuthor(language, author.get(), call.cursor(), limit)
                          : snapshot.latest(language, call.cursor(), limit);
                    }));
    return ArticleShape.list("articles", part, shape::card).with("cache-control", ASK_EACH_TIME);
  }

  private static Optional<Slug> slug(Fields fields, String field, String word) {
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(fields.value(field, Slug.of(""), () -> new Slug(word)));
  }

  private Reply.Whole one(Call call) {
    var id = call.article();
    var edition = intake.edition(call);
    if (edition.isPresent()) {
      return inEdition(id, edition.get());
    }
    return published
        .read(snapshot -> snapshot.article(id))
        .map(found -> publicly(shape.published(found.article(), found.text())))
        .orElseThrow(() -> missing(id));
  }

  private Reply.Whole inEdition(ArticleId id, Language edition) {
    return published
        .read(snapshot -> snapshot.article(id, edition))
        .map(found -> publicly(shape.inEdition(found)))
        .orElseThrow(
            () ->
                published.<Boolean>read(snapshot -> snapshot.article(id).isPresent())
                    ? ApiProblem.notFound("This does not stand in the edition of that language.")
                    : missing(id));
  }

  private static Reply.Whole publicly(ObjectNode json) {
    return ArticleShape.reply(json).with("cache-control", ASK_EACH_TIME);
  }

  /** Why readers cannot open a story. */
  private ApiProblem missing(ArticleId id) {
    return articles
        .find(id)
        .filter(article -> article.published() > 0)
        .map(PublishedCalls::gone)
        .orElseGet(() -> ApiProblem.notFound("No published story has this id."));
  }

  private static ApiProblem gone(Article article) {
    var withdrawal = article.withdrawal();
    return article.status() == Status.WITHDRAWN && withdrawal != null
        ? ApiProblem.of(410, "withdrawn", withdrawal.notice())
            .with("withdrawnAt", String.valueOf(ArticleShape.time(withdrawal.at())))
        : ApiProblem.of(410, "erased", "This story was erased.");
  }
}
