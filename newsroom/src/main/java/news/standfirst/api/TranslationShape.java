package news.standfirst.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import news.standfirst.document.BodyJson;
import news.standfirst.translation.kept.KeptSegment;
import news.standfirst.translation.kept.Progress;
import news.standfirst.translation.kept.Translation;
import org.jspecify.annotations.Nullable;

/** Translations as the API shows them: the record of how each came about. Pure functions. */
final class TranslationShape {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TranslationShape() {}

  /**
   * A translation with its segments.
   *
   * @param url where readers find it; null where they do not
   */
  static ObjectNode of(Translation translation, @Nullable String url) {
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
            .put("url", url)
            .put("slug", translation.slug() == null ? null : translation.slug().value())
            .put("headline", translation.shown().text().headline());
    var segments = made.putArray("segments");
    for (int number = 0; number < translation.segments().size(); number++) {
      segments.add(of(number, translation.segments().get(number)));
    }
    return made;
  }

  static ObjectNode of(int number, KeptSegment segment) {
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

  /** How far an edition is. */
  static ObjectNode of(Progress.Of edition) {
    return JSON.objectNode()
        .put("language", edition.language().tag())
        .put("stories", edition.stories())
        .put("standing", edition.standing())
        .put("reviewed", edition.reviewed())
        .put("segments", edition.segments())
        .put("human", edition.human())
        .put("warnings", edition.warnings())
        .put("waiting", edition.waiting())
        .put("failing", edition.failing())
        .put("oldestWaiting", ArticleShape.time(edition.oldestWaiting()));
  }
}
