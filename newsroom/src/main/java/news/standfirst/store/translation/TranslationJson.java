package news.standfirst.store.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.TreeMap;
import news.standfirst.document.ArticleJson;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/** What readers see of translations, as JSON columns. */
public final class TranslationJson {
  private TranslationJson() {}

  static String text(EditionText shown) {
    var made = Json.object();
    made.set("text", ArticleJson.write(shown.text()));
    made.set(
        "untranslated", Json.words(shown.untranslated().stream().sorted().toList(), line -> line));
    var notes = made.putObject("notes");
    new TreeMap<>(shown.notes()).forEach(notes::put);
    return made.toString();
  }

  public static EditionText text(String stored) {
    var json = Json.read(stored);
    var notes = new TreeMap<String, String>();
    json.path("notes")
        .properties()
        .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
    return new EditionText(
        ArticleJson.read(json.path("text")),
        new HashSet<>(Json.list(json.get("untranslated"), JsonNode::asText)),
        notes);
  }

  public static ObjectNode note(TranslationNote note) {
    var made =
        Json.object()
            .put("from", note.from().tag())
            .put("complete", note.complete())
            .put("engine", note.engine())
            .put("sourceRevision", note.sourceRevision())
            .put("at", Stamps.micros(note.at()));
    if (note.reviewedAt() != null) {
      made.put("reviewer", note.reviewer()).put("reviewedAt", Stamps.micros(note.reviewedAt()));
    }
    return made;
  }

  /** The way back; null where nothing was said. */
  public static @Nullable TranslationNote note(@Nullable JsonNode json) {
    if (json == null || json.isNull()) {
      return null;
    }
    return new TranslationNote(
        new Language(json.path("from").asText()),
        json.path("complete").asBoolean(),
        json.path("engine").asText(),
        json.path("sourceRevision").asInt(),
        Stamps.instant(json.path("at").asLong()),
        json.path("reviewer").asText(),
        json.has("reviewedAt") ? Stamps.instant(json.path("reviewedAt").asLong()) : null);
  }
}
