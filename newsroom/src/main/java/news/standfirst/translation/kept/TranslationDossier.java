package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.List;
import news.standfirst.story.Text;

/**
 * A translation with all that belongs to it, as it moves from one newsroom to another.
 *
 * @param madeAt when it was first made
 * @param shownRevision the revision of the original that the words follow which readers see
 * @param history texts that others took the place of, from the first
 * @param remembered what the memory keeps of it
 */
public record TranslationDossier(
    Translation translation,
    Instant madeAt,
    int shownRevision,
    List<Translations.Former> history,
    List<Remembered> remembered) {
  public TranslationDossier {
    history = List.copyOf(history);
    remembered = List.copyOf(remembered);
  }

  /**
   * A sentence in the memory.
   *
   * @param key under which it is found
   */
  public record Remembered(String key, Text source, Text text, boolean byPerson, Instant at) {}
}
