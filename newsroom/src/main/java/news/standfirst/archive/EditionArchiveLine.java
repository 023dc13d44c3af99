package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Backlog;

/** How far the archive of an edition is translated, as a line of {@code editions.jsonl}. */
final class EditionArchiveLine {
  private EditionArchiveLine() {}

  static ObjectNode write(Backlog.Archive archive) {
    var finished = archive.finishedAt();
    return Lines.object()
        .put("language", archive.language().tag())
        .put("paused", archive.paused())
        .put("begunAt", archive.begunAt().toString())
        .put("reached", archive.reached().toString())
        .put("reachedId", archive.reachedId())
        .put("finishedAt", finished == null ? null : finished.toString());
  }

  static Backlog.Archive read(JsonNode json) {
    var finished = json.path("finishedAt");
    return new Backlog.Archive(
        new Language(Lines.text(json, "language")),
        json.path("paused").asBoolean(),
        Instant.parse(Lines.text(json, "begunAt")),
        Instant.parse(Lines.text(json, "reached")),
        Lines.text(json, "reachedId"),
        finished.isTextual() ? Instant.parse(finished.asText()) : null);
  }
}
