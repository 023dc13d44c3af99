package news.standfirst.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import news.standfirst.story.Language;
import news.standfirst.story.TranslationNote;
import news.standfirst.story.coverage.InTranslation;
import org.jspecify.annotations.Nullable;

/** What a text in the edition of another language says of its translation. Pure functions. */
final class InEditionShape {
  private InEditionShape() {}

  /**
   * How words stand in an edition of another language.
   *
   * @param textRevision of the original, to tell whether the translation follows it
   */
  static ObjectNode of(InTranslation translation, int textRevision) {
    return of(translation.from(), translation.note(), translation.untranslated(), textRevision);
  }

  /**
   * The same of a story.
   *
   * @param note null while nothing is translated
   * @param untranslated lines without marks that stand in the original
   */
  static ObjectNode of(
      Language from, @Nullable TranslationNote note, Set<String> untranslated, int textRevision) {
    var made = JsonNodeFactory.instance.objectNode().put("from", from.tag());
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
    var lines = made.putArray("untranslated");
    new TreeSet<>(untranslated).forEach(lines::add);
    return made;
  }

  /** In the order of how much has been done, as readers are told it. */
  private static String label(@Nullable TranslationNote note) {
    if (note == null) {
      return "not-translated";
    }
    if (!note.reviewed()) {
      return "automated";
    }
    return note.complete() ? "reviewed" : "partly-reviewed";
  }
}
