package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import news.standfirst.document.ArticleJson;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Dossier;
import news.standfirst.story.Language;
import news.standfirst.story.Revision;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;

/** A story as a line of {@code articles.jsonl}. What it has not is left out. */
final class StoryLine {
  private StoryLine() {}

  static ObjectNode write(Dossier dossier) {
    var article = dossier.article();
    var json =
        Lines.object()
            .put("id", article.id().value())
            .put("language", article.language().tag())
            .put("status", article.status().name().toLowerCase(Locale.ROOT))
            .put("createdAt", article.createdAt().toString())
            .put("changedAt", dossier.changedAt().toString());
    if (article.status() != Status.ERASED) {
      fields(json, article);
      json.put("changedBy", dossier.changedBy());
      json.set("formerSlugs", Lines.words(dossier.formerSlugs()));
      json.set("slugsElsewhere", Lines.slugs(dossier.slugsElsewhere()));
      json.set("revisions", Lines.array(dossier.revisions(), StoryLine::revision));
    }
    return json;
  }

  private static void fields(ObjectNode json, Article article) {
    json.put("createdBy", article.createdBy())
        .put("revision", article.revision())
        .put("published", article.published())
        .put("slug", article.slug().value())
        .put("slugChosen", article.slugChosen());
    Lines.put(json, "date", article.date());
    var address = article.address();
    Lines.put(json, "address", address == null ? null : address.path());
    Lines.put(json, "firstPublishedAt", article.firstPublishedAt());
    Lines.put(json, "updatedAt", article.updatedAt());
    Lines.put(json, "scheduledFor", article.scheduledFor());
    Lines.put(json, "embargoedUntil", article.embargoedUntil());
    json.set("corrections", Lines.corrections(article.corrections()));
    Lines.withdrawal(json, article.withdrawal());
  }

  private static ObjectNode revision(Revision revision) {
    var json =
        Lines.object()
            .put("number", revision.number())
            .put("savedAt", revision.savedAt().toString())
            .put("savedBy", revision.savedBy());
    json.set("text", ArticleJson.write(revision.text()));
    return json;
  }

  static Dossier read(JsonNode json) {
    var id = new ArticleId(Lines.text(json, "id"));
    var language = new Language(Lines.text(json, "language"));
    var status = Status.valueOf(Lines.text(json, "status").toUpperCase(Locale.ROOT));
    var createdAt = Lines.instant(json, "createdAt");
    var changedAt = Lines.instant(json, "changedAt");
    if (status == Status.ERASED) {
      return Dossier.erased(id, language, createdAt, changedAt);
    }
    var article =
        new Article(
            id,
            language,
            status,
            Lines.number(json, "revision"),
            Lines.number(json, "published"),
            new Slug(Lines.text(json, "slug")),
            json.path("slugChosen").asBoolean(),
            json.hasNonNull("date") ? LocalDate.parse(Lines.text(json, "date")) : null,
            createdAt,
            Lines.text(json, "createdBy"),
            Lines.instantOrNull(json, "firstPublishedAt"),
            Lines.instantOrNull(json, "updatedAt"),
            Lines.instantOrNull(json, "scheduledFor"),
            Lines.instantOrNull(json, "embargoedUntil"),
            Lines.corrections(json),
            Lines.withdrawal(json));
    return new Dossier(
        article,
        Lines.list(json, "revisions", revision -> revision(id, revision)),
        Lines.list(json, "formerSlugs", slug -> new Slug(slug.asText())),
        Lines.slugs(json, "slugsElsewhere"),
        changedAt,
        Lines.text(json, "changedBy"));
  }

  private static Revision revision(ArticleId id, JsonNode json) {
    return new Revision(
        id,
        Lines.number(json, "number"),
        ArticleJson.read(json.path("text")),
        Lines.instant(json, "savedAt"),
        Lines.text(json, "savedBy"));
  }
}
