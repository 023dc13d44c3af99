package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import news.standfirst.document.CoverageJson;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageDossier;
import news.standfirst.story.coverage.CoverageDossier.PostDossier;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageText;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostStatus;

/** A coverage as a line of {@code coverages.jsonl}. What it has not is left out. */
final class CoverageLine {
  private CoverageLine() {}

  static ObjectNode write(CoverageDossier dossier) {
    var coverage = dossier.coverage();
    var json =
        Lines.object()
            .put("id", coverage.id().value())
            .put("language", coverage.language().tag())
            .put("status", coverage.status().name().toLowerCase(Locale.ROOT))
            .put("revision", coverage.revision())
            .put("slug", coverage.slug().value())
            .put("slugChosen", coverage.slugChosen())
            .put("createdAt", coverage.createdAt().toString())
            .put("changedAt", coverage.changedAt().toString());
    if (coverage.status() != CoverageStatus.ERASED) {
      json.put("createdBy", coverage.createdBy());
      json.set("text", CoverageJson.write(coverage.text()));
    }
    Lines.put(json, "startsAt", coverage.plan().startsAt());
    json.put("remindAfter", coverage.plan().remindAfter().toString())
        .put("closeAfter", coverage.plan().closeAfter().toString());
    Lines.put(json, "openedAt", coverage.openedAt());
    Lines.put(json, "startedAt", coverage.startedAt());
    Lines.put(json, "endedAt", coverage.endedAt());
    Lines.put(json, "postedAt", coverage.postedAt());
    Lines.put(json, "remindedAt", coverage.remindedAt());
    Lines.withdrawal(json, coverage.withdrawal());
    json.set("formerSlugs", Lines.words(dossier.formerSlugs()));
    json.set("slugsElsewhere", Lines.slugs(dossier.slugsElsewhere()));
    json.set("posts", Lines.array(dossier.posts(), CoverageLine::post));
    return json;
  }

  private static ObjectNode post(PostDossier dossier) {
    var post = dossier.post();
    var json =
        Lines.object()
            .put("id", post.id().value())
            .put("status", post.status().name().toLowerCase(Locale.ROOT))
            .put("revision", post.revision())
            .put("textRevision", post.textRevision())
            .put("createdAt", post.createdAt().toString())
            .put("createdBy", post.status() == PostStatus.ERASED ? "" : post.createdBy())
            .put("order", post.order())
            .put("keyEvent", post.keyEvent())
            .put("pinned", post.pinned())
            .put("seen", post.position() > 0);
    Lines.put(json, "publishedAt", post.publishedAt());
    Lines.put(json, "editedAt", post.editedAt());
    Lines.put(json, "removedAt", dossier.removedAt());
    Lines.put(json, "pinnedUntil", post.pinnedUntil());
    Lines.put(json, "scheduledFor", post.scheduledFor());
    json.set("corrections", Lines.corrections(post.corrections()));
    json.set("revisions", Lines.array(dossier.revisions(), CoverageLine::revision));
    return json;
  }

  private static ObjectNode revision(PostRevision revision) {
    var json =
        Lines.object()
            .put("number", revision.number())
            .put("savedAt", revision.savedAt().toString())
            .put("savedBy", revision.savedBy());
    json.set("text", CoverageJson.write(revision.text()));
    return json;
  }

  static CoverageDossier read(JsonNode json) {
    var id = new CoverageId(Lines.text(json, "id"));
    var status = CoverageStatus.valueOf(Lines.text(json, "status").toUpperCase(Locale.ROOT));
    var erased = status == CoverageStatus.ERASED;
    var coverage =
        new Coverage(
            id,
            new Language(Lines.text(json, "language")),
            status,
            Lines.number(json, "revision"),
            erased ? CoverageText.EMPTY : CoverageJson.coverage(json.path("text")),
            new CoveragePlan(
                Lines.instantOrNull(json, "startsAt"),
                Duration.parse(Lines.text(json, "remindAfter")),
                Duration.parse(Lines.text(json, "closeAfter"))),
            new Slug(Lines.text(json, "slug")),
            json.path("slugChosen").asBoolean(),
            Lines.instant(json, "createdAt"),
            erased ? "" : Lines.text(json, "createdBy"),
            Lines.instantOrNull(json, "openedAt"),
            Lines.instantOrNull(json, "startedAt"),
            Lines.instantOrNull(json, "endedAt"),
            Lines.instantOrNull(json, "postedAt"),
            Lines.instantOrNull(json, "remindedAt"),
            Lines.instant(json, "changedAt"),
            Lines.withdrawal(json));
    return new CoverageDossier(
        coverage,
        Lines.list(json, "formerSlugs", slug -> new Slug(slug.asText())),
        Lines.slugs(json, "slugsElsewhere"),
        Lines.list(json, "posts", post -> post(id, post)));
  }

  private static PostDossier post(CoverageId coverage, JsonNode json) {
    var id = new PostId(Lines.text(json, "id"));
    var status = PostStatus.valueOf(Lines.text(json, "status").toUpperCase(Locale.ROOT));
    var post =
        new Post(
            id,
            coverage,
            status,
            Lines.number(json, "revision"),
            Lines.number(json, "textRevision"),
            Lines.instant(json, "createdAt"),
            Lines.text(json, "createdBy"),
            json.path("order").asLong(),
            Lines.instantOrNull(json, "publishedAt"),
            Lines.instantOrNull(json, "editedAt"),
            json.path("keyEvent").asBoolean(),
            json.path("pinned").asBoolean(),
            Lines.instantOrNull(json, "pinnedUntil"),
            Lines.instantOrNull(json, "scheduledFor"),
            Lines.corrections(json),
            json.path("seen").asBoolean() ? 1 : 0);
    List<PostRevision> revisions =
        Lines.list(
            json,
            "revisions",
            revision ->
                new PostRevision(
                    id,
                    Lines.number(revision, "number"),
                    CoverageJson.post(revision.path("text")),
                    Lines.instant(revision, "savedAt"),
                    Lines.text(revision, "savedBy")));
    return new PostDossier(post, revisions, Lines.instantOrNull(json, "removedAt"));
  }
}
