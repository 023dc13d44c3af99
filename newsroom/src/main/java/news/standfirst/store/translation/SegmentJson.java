package news.standfirst.store.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import news.standfirst.document.BodyJson;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.story.Text;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.check.Finding;
import news.standfirst.translation.kept.KeptSegment;
import org.jspecify.annotations.Nullable;

/** Segments as JSON columns; what is usual is left out. */
public final class SegmentJson {
  private SegmentJson() {}

  static String all(List<KeptSegment> segments) {
    return Json.array(segments, SegmentJson::one).toString();
  }

  /** The segments of a translation, in their order. */
  public static List<KeptSegment> all(String stored) {
    return Json.list(Json.read(stored), SegmentJson::one);
  }

  public static ObjectNode one(KeptSegment segment) {
    var made = Json.object().put("place", segment.place()).put("sentence", segment.sentence());
    made.set("source", BodyJson.write(segment.source()));
    put(made, "text", segment.text());
    if (segment.madeFrom() != null && !segment.madeFrom().equals(segment.source())) {
      put(made, "madeFrom", segment.madeFrom());
    }
    put(made, "beside", segment.beside());
    var state = segment.state();
    made.put("origin", state.origin().name()).put("freshness", state.freshness().name());
    flag(made, "held", state.held());
    flag(made, "failed", state.failed());
    flag(made, "humanBeside", state.humanBeside());
    flag(made, "withdrawn", state.withdrawn());
    if (!segment.findings().isEmpty()) {
      made.set(
          "findings",
          Json.array(
              segment.findings(),
              finding ->
                  Json.object()
                      .put("code", finding.code().name())
                      .put("expected", finding.expected())
                      .put("found", finding.found())));
    }
    var engine = segment.engine();
    if (engine != null) {
      made.put("engine", engine.engine()).put("version", engine.version());
    }
    if (!segment.glossary().isEmpty()) {
      made.put("glossary", segment.glossary());
    }
    if (!segment.by().isEmpty()) {
      made.put("by", segment.by());
    }
    if (segment.at() != null) {
      made.put("at", Stamps.micros(segment.at()));
    }
    return made.put("revision", segment.revision());
  }

  public static KeptSegment one(JsonNode json) {
    var source = BodyJson.text("source", json.path("source"));
    var text = text(json.get("text"));
    var madeFrom = text(json.get("madeFrom"));
    return new KeptSegment(
        json.path("place").asText(),
        json.path("sentence").asInt(),
        source,
        text,
        text == null ? null : madeFrom == null ? source : madeFrom,
        text(json.get("beside")),
        new SegmentState(
            SegmentState.Origin.valueOf(json.path("origin").asText()),
            SegmentState.Freshness.valueOf(json.path("freshness").asText()),
            json.path("held").asBoolean(),
            json.path("failed").asBoolean(),
            json.path("humanBeside").asBoolean(),
            json.path("withdrawn").asBoolean()),
        Json.list(
            json.get("findings"),
            finding ->
                new Finding(
                    Finding.Code.valueOf(finding.path("code").asText()),
                    finding.path("expected").asText(),
                    finding.path("found").asText())),
        json.has("engine")
            ? new EngineVersion(json.path("engine").asText(), json.path("version").asText())
            : null,
        json.path("glossary").asText(),
        json.path("by").asText(),
        json.has("at") ? Stamps.instant(json.path("at").asLong()) : null,
        json.path("revision").asInt());
  }

  private static void put(ObjectNode made, String field, @Nullable Text text) {
    if (text != null) {
      made.set(field, BodyJson.write(text));
    }
  }

  private static @Nullable Text text(@Nullable JsonNode json) {
    return json == null ? null : BodyJson.text("text", json);
  }

  private static void flag(ObjectNode made, String field, boolean is) {
    if (is) {
      made.put(field, true);
    }
  }
}
