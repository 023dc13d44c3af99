package news.standfirst.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import news.standfirst.story.TranslationNote;
import news.standfirst.story.coverage.InTranslation;

/** What live coverage in another edition says of its translation. Pure functions. */
final class InEditionShape {
  private InEditionShape() {}

  /**
   * How words stand in an edition of another language.
   *
   * @param textRevision of the original, to tell whether the translation follows it
   */
  static ObjectNode of(InTranslation translation, int textRevision) {
    var made = JsonNodeFactory.instance.objectNode().put("from", translation.from().tag());
    var note = translation.note();
    made.put("origin", note == null ? "none" : note.engine().isEmpty() ? "human" : "machine")
        .put("label", label(note))
        .put("complete", note != null && note.complete())
        .put("reviewed", note != null && note.reviewed())
        .put("reviewer", note == null ? "" : note.reviewer())
        .put("reviewedAt", note == null ? null : ArticleShape.time(note.reviewedAt()))
        .put("engine", note == null ? "" : note.engine())
        .put("sourceRevision", note == null ? textRevision : note.sourceRevision())
        .put(
            "freshness",
            note == null || note.sourceRevision() == textRevision ? "current" : "source-changed")
        .put("at", note == null ? null : ArticleShape.time(note.at()));
    var untranslated = made.putArray("untranslated");
    new TreeSet<>(translation.untranslated()).forEach(untranslated::add);
    return made;
  }

  /** In the order of how much has been done, as readers are told it. */
  private static String label(@org.jspecify.annotations.Nullable TranslationNote note) {
    if (note == null) {
      return "not-translated";
    }
    if (!note.reviewed()) {
      return "automated";
    }
    return note.complete() ? "reviewed" : "partly-reviewed";
  }
}
