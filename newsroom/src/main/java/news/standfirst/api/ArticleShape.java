package news.standfirst.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import news.standfirst.access.Acting;
import news.standfirst.access.Scope;
import news.standfirst.document.ArticleJson;
import news.standfirst.document.BodyJson;
import news.standfirst.story.Address;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Card;
import news.standfirst.story.Correction;
import news.standfirst.story.Lookup;
import news.standfirst.story.Part;
import news.standfirst.story.Status;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Reply;
import org.jspecify.annotations.Nullable;

/** Articles as the API shows them. Immutable and thread-safe. */
final class ArticleShape {
  private final PublicAddress site;

  ArticleShape(PublicAddress site) {
    this.site = site;
  }

  /** Where an article stands, without its words. */
  ObjectNode state(Article article) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", article.id().value())
        .put("language", article.language().tag())
        .put("status", statusOf(article))
        .put("revision", article.revision())
        .put("publishedRevision", article.published())
        .put("slug", article.slug().value())
        .put("url", url(article.address()))
        .put("createdAt", time(article.createdAt()))
        .put("createdBy", article.createdBy())
        .put("publishedAt", time(article.firstPublishedAt()))
        .put("updatedAt", time(article.updatedAt()))
        .put("scheduledFor", time(article.scheduledFor()))
        .put("embargoedUntil", time(article.embargoedUntil()));
    corrections(json, article.corrections());
    var withdrawal = article.withdrawal();
    if (withdrawal == null) {
      json.putNull("withdrawal");
    } else {
      json.putObject("withdrawal")
          .put("at", time(withdrawal.at()))
          .put("notice", withdrawal.notice());
    }
    return json;
  }

  /** An article with the words of a revision; the internal note only for those who write. */
  ObjectNode whole(Article article, ArticleText text, Acting who) {
    var json = state(article);
    json.setAll(words(text, who.scopes().contains(Scope.WRITE)));
    return json;
  }

  static ObjectNode words(ArticleText text, boolean withNote) {
    var json = ArticleJson.write(text);
    if (!withNote) {
      json.remove("internalNote");
    }
    return json;
  }

  /** What readers see of an article. */
  ObjectNode published(Article article, ArticleText text) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", article.id().value())
        .put("language", article.language().tag())
        .put("url", url(article.address()))
        .put("publishedAt", time(article.firstPublishedAt()))
        .put("updatedAt", time(article.updatedAt()));
    corrections(json, article.corrections());
    json.setAll(words(text, false));
    return json;
  }

  /** What readers of an edition see of an article, and how it was translated for them. */
  ObjectNode inEdition(Lookup.Found found) {
    var article = found.article();
    var here = found.here();
    var json = published(article, found.text());
    json.put("language", found.language().tag()).put("url", url(here.address()));
    var notes = json.putArray("corrections");
    here.corrections()
        .forEach(note -> notes.addObject().put("at", time(note.at())).put("note", note.words()));
    var note = here.translation();
    json.set(
        "translation",
        note == null
            ? null
            : InEditionShape.of(
                note.from(), note, here.words().untranslated(), article.published()));
    return json;
  }

  ObjectNode line(ArticleLine line) {
    var json = state(line.article());
    json.put("headline", line.headline());
    var bylines = json.putArray("bylines");
    line.bylines().forEach(byline -> bylines.add(byline.name()));
    var topics = json.putArray("topics");
    line.topics().forEach(topic -> topics.add(topic.value()));
    return json.put("changedAt", time(line.changedAt())).put("changedBy", line.changedBy());
  }

  ObjectNode card(Card card) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", card.id().value())
        .put("language", card.language().tag())
        .put("url", url(card.address()))
        .put("label", card.label().name().toLowerCase(Locale.ROOT))
        .put("headline", card.headline())
        .put("teaser", card.teaser());
    var bylines = json.putArray("bylines");
    card.bylines().forEach(byline -> bylines.add(byline.name()));
    var topics = json.putArray("topics");
    card.topics().forEach(topic -> topics.add(topic.value()));
    var lead = card.leadPicture();
    if (lead == null) {
      json.putNull("leadPicture");
    } else {
      json.set("leadPicture", BodyJson.write(lead));
    }
    return json.put("publishedAt", time(card.publishedAt()))
        .put("updatedAt", time(card.updatedAt()));
  }

  @Nullable String url(@Nullable Address address) {
    return address == null ? null : site.at(address.path()).toString();
  }

  /** The strong tag of an article: its revision, and whatever else may change about it. */
  static String tag(ObjectNode whole, int revision) {
    return "\"%d.%08x\"".formatted(revision, whole.toString().hashCode());
  }

  /** A part of a list, with the cursor of the next. */
  static <T> Reply.Whole list(String name, Part<T> part, Function<T, ObjectNode> line) {
    var json = JsonNodeFactory.instance.objectNode();
    var lines = json.putArray(name);
    part.lines().forEach(entry -> lines.add(line.apply(entry)));
    return reply(json.put("next", part.next()));
  }

  /** A whole list without cursors. */
  static <T> Reply.Whole list(String name, List<T> all, Function<T, ObjectNode> line) {
    return list(name, new Part<>(all, null), line);
  }

  /** A document; the door gives a GET its tag and answers 304 where the client has it. */
  static Reply.Whole reply(ObjectNode json) {
    return Reply.json(json.toString()).with("cache-control", "private, no-cache");
  }

  /** Scheduled is a time beside the status inside, but a status to those who ask. */
  private static String statusOf(Article article) {
    var waits = article.status() == Status.DRAFT || article.status() == Status.SUBMITTED;
    return waits && article.scheduledFor() != null
        ? "scheduled"
        : article.status().name().toLowerCase(Locale.ROOT);
  }

  static void corrections(ObjectNode json, List<Correction> corrections) {
    var list = json.putArray("corrections");
    corrections.forEach(
        correction ->
            list.addObject().put("at", time(correction.at())).put("note", correction.note()));
  }

  static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
