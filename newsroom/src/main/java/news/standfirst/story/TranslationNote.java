package news.standfirst.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a translated text says about itself.
 *
 * @param from the language of the original
 * @param complete whether every sentence stands in the edition's language; where not, the original
 *     stands, marked as such
 * @param engine which engine made its sentences, with its version; empty when people made all
 * @param sourceRevision the revision of the original that it follows
 * @param at when it last changed
 * @param reviewer who takes responsibility for every sentence; empty while nobody does
 * @param reviewedAt since when
 */
public record TranslationNote(
    Language from,
    boolean complete,
    String engine,
    int sourceRevision,
    Instant at,
    String reviewer,
    @Nullable Instant reviewedAt) {

  /** Whether a person stands for every sentence. */
  public boolean reviewed() {
    return reviewedAt != null;
  }
}
