package news.standfirst.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.TreeMap;
import news.standfirst.document.ArticleJson;
import news.standfirst.document.BodyJson;
import news.standfirst.story.EditionText;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Text;
import news.standfirst.story.TranslationNote;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.SegmentState;
import news.standfirst.translation.check.Finding;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import news.standfirst.translation.kept.TranslationDossier;
import news.standfirst.translation.kept.TranslationDossier.Remembered;
import news.standfirst.translation.kept.Translations.Former;
import org.jspecify.annotations.Nullable;

/** A translation as a line of {@code translations.jsonl}. What it has not is left out. */
final class TranslationLine {
  private TranslationLine() {}

  static ObjectNode write(TranslationDossier dossier) {
    var translation = dossier.translation();
    var json =
        Lines.object()
            .put("of", translation.thing().kind())
            .put("id", translation.thing().id())
            .put("language", translation.language().tag())
            .put("from", translation.from().tag())
            .put("revision", translation.revision())
            .put("sourceRevision", translation.sourceRevision())
            .put("shownRevision", dossier.shownRevision())
            .put("ready", translation.ready())
            .put("madeAt", dossier.madeAt().toString())
            .put("changedAt", translation.changedAt().toString());
    Lines.put(json, "slug", translation.slug());
    json.set("record", note(translation.note()));
    json.set("shown", shown(translation.shown()));
    json.set("segments", Lines.array(translation.segments(), TranslationLine::segment));
    json.set(
        "history",
        Lines.array(
            dossier.history(),
            former -> {
              var line = Lines.object().put("until", former.until().toString());
              line.set("segment", segment(former.segment()));
              return line;
            }));
    json.set("memory", Lines.array(dossier.remembered(), TranslationLine::remembered));
    return json;
  }

  private static ObjectNode note(TranslationNote note) {
    var json =
        Lines.object()
            .put("from", note.from().tag())
            .put("complete", note.complete())
            .put("engine", note.engine())
            .put("sourceRevision", note.sourceRevision())
            .put("at", note.at().toString())
            .put("reviewer", note.reviewer());
    Lines.put(json, "reviewedAt", note.reviewedAt());
    return json;
  }

  private static ObjectNode shown(EditionText shown) {
    var json = Lines.object();
    json.set("text", ArticleJson.write(shown.text()));
    json.set("untranslated", Lines.words(shown.untranslated().stream().sorted().toList()));
    var notes = json.putObject("notes");
    new TreeMap<>(shown.notes()).forEach(notes::put);
    return json;
  }

  private static ObjectNode segment(KeptSegment segment) {
    var state = segment.state();
    var json =
        Lines.object()
            .put("place", segment.place())
            .put("sentence", segment.sentence())
            .put("revision", segment.revision())
            .put("origin", word(state.origin()))
            .put("freshness", word(state.freshness()))
            .put("held", state.held())
            .put("failed", state.failed())
            .put("humanBeside", state.humanBeside())
            .put("withdrawn", state.withdrawn())
            .put("glossary", segment.glossary())
            .put("by", segment.by());
    json.set("source", BodyJson.write(segment.source()));
    put(json, "text", segment.text());
    put(json, "madeFrom", segment.madeFrom());
    put(json, "beside", segment.beside());
    Lines.put(json, "at", segment.at());
    var engine = segment.engine();
    if (engine != null) {
      json.put("engine", engine.engine()).put("engineVersion", engine.version());
    }
    json.set(
        "findings",
        Lines.array(
            segment.findings(),
            finding ->
                Lines.object()
                    .put("code", word(finding.code()))
                    .put("expected", finding.expected())
                    .put("found", finding.found())));
    return json;
  }

  private static ObjectNode remembered(Remembered one) {
    var json =
        Lines.object()
            .put("key", one.key())
            .put("byPerson", one.byPerson())
            .put("at", one.at().toString());
    put(json, "source", one.source());
    put(json, "text", one.text());
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void put(ObjectNode json, String field, @Nullable Text text) {
    if (text != null) {
      json.set(field, BodyJson.write(text));
    }
  }

  static TranslationDossier read(JsonNode json) {
    var translation =
        new Translation(
            new Thing(Lines.text(json, "of"), Lines.text(json, "id")),
            new Language(Lines.text(json, "language")),
            new Language(Lines.text(json, "from")),
            Lines.number(json, "revision"),
            Lines.number(json, "sourceRevision"),
            Lines.list(json, "segments", TranslationLine::segment),
            shown(json.path("shown")),
            json.path("ready").asBoolean(),
            note(json.path("record")),
            json.hasNonNull("slug") ? new Slug(Lines.text(json, "slug")) : null,
            Lines.instant(json, "changedAt"));
    return new TranslationDossier(
        translation,
        Lines.instant(json, "madeAt"),
        Lines.number(json, "shownRevision"),
        Lines.list(
            json,
            "history",
            former -> new Former(Lines.instant(former, "until"), segment(former.path("segment")))),
        Lines.list(json, "memory", TranslationLine::remembered));
  }

  private static TranslationNote note(JsonNode json) {
    return new TranslationNote(
        new Language(Lines.text(json, "from")),
        json.path("complete").asBoolean(),
        Lines.text(json, "engine"),
        Lines.number(json, "sourceRevision"),
        Lines.instant(json, "at"),
        json.path("reviewer").asText(),
        Lines.instantOrNull(json, "reviewedAt"));
  }

  private static EditionText shown(JsonNode json) {
    var notes = new TreeMap<String, String>();
    json.path("notes")
        .properties()
        .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
    return new EditionText(
        ArticleJson.read(json.path("text")),
        new HashSet<>(Lines.list(json, "untranslated", JsonNode::asText)),
        notes);
  }

  private static KeptSegment segment(JsonNode json) {
    return new KeptSegment(
        Lines.text(json, "place"),
        Lines.number(json, "sentence"),
        BodyJson.text("source", json.path("source")),
        text(json, "text"),
        text(json, "madeFrom"),
        text(json, "beside"),
        new SegmentState(
            SegmentState.Origin.valueOf(name(json, "origin")),
            SegmentState.Freshness.valueOf(name(json, "freshness")),
            json.path("held").asBoolean(),
            json.path("failed").asBoolean(),
            json.path("humanBeside").asBoolean(),
            json.path("withdrawn").asBoolean()),
        Lines.list(
            json,
            "findings",
            finding ->
                new Finding(
                    Finding.Code.valueOf(name(finding, "code")),
                    finding.path("expected").asText(),
                    finding.path("found").asText())),
        json.hasNonNull("engine")
            ? new EngineVersion(Lines.text(json, "engine"), Lines.text(json, "engineVersion"))
            : null,
        json.path("glossary").asText(),
        json.path("by").asText(),
        Lines.instantOrNull(json, "at"),
        Lines.number(json, "revision"));
  }

  private static Remembered remembered(JsonNode json) {
    return new Remembered(
        Lines.text(json, "key"),
        BodyJson.text("source", json.path("source")),
        BodyJson.text("text", json.path("text")),
        json.path("byPerson").asBoolean(),
        Lines.instant(json, "at"));
  }

  private static String name(JsonNode json, String field) {
    return Lines.text(json, field).toUpperCase(Locale.ROOT);
  }

  private static @Nullable Text text(JsonNode json, String field) {
    return json.has(field) ? BodyJson.text(field, json.get(field)) : null;
  }
}
