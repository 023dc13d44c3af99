package news.standfirst.story.coverage;

import java.util.Map;
import java.util.Set;
import news.standfirst.story.Language;
import news.standfirst.story.PublicNote;
import news.standfirst.story.TranslationNote;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a coverage or a post stand in an edition of another language than their own.
 * Where a sentence is not translated the original stands: marked with its language where there are
 * marks, named in {@code untranslated} where there are none.
 *
 * @param from the language that they were written in
 * @param note what the translation says about itself; null while nothing is translated and all
 *     stands as it was written
 * @param untranslated lines without marks that stand in the original
 * @param notes corrections and notices in the words of the edition, by their original words
 */
public record InTranslation(
    Language from,
    @Nullable TranslationNote note,
    Set<String> untranslated,
    Map<String, String> notes) {
  public InTranslation {
    untranslated = Set.copyOf(untranslated);
    notes = Map.copyOf(notes);
  }

  /** A correction or notice in the words of this edition, if there are any. */
  public PublicNote note(PublicNote original, Language edition) {
    var words = notes.get(original.words());
    return words == null ? original : new PublicNote(original.at(), words, edition);
  }
}
