package news.standfirst.translation.kept;

import java.util.List;
import java.util.Optional;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/**
 * Translations on their way from one newsroom to another. They come before their stories: a story
 * finds those that wait for it when it is brought, so that no reader sees it without them and no
 * engine makes them again. Thread-safe.
 */
public interface TranslationDossiers {
  /** Which translation. */
  record Key(Thing thing, Language language) {}

  /** All there are, in a lasting order. */
  List<Key> keys(@Nullable Key after, int limit);

  Optional<TranslationDossier> find(Key key);

  /** Keeps one whose original is not here yet; false, and nothing kept, when either is here. */
  boolean bring(TranslationDossier dossier);

  /** Whether a translation or its original is here. */
  boolean known(Key key);

  /** Forgets those whose original did not come. */
  void dropWithoutOriginal();
}
