package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.List;
import news.standfirst.story.Language;
import org.jspecify.annotations.Nullable;

/** How far the editions are, and what in them a person could look at. Thread-safe. */
public interface Progress {
  /**
   * What an edition has.
   *
   * @param stories published and not written in this language
   * @param standing how many of them stand here in translation
   * @param reviewed how many of these a person stands for
   * @param segments of all translations
   * @param human segments that a person wrote or accepted
   * @param warnings grave findings that nobody looked at
   * @param oldestWaiting since when the longest has waited; null when nothing waits
   */
  record Of(
      Language language,
      int stories,
      int standing,
      int reviewed,
      long segments,
      long human,
      long warnings,
      int waiting,
      int failing,
      @Nullable Instant oldestWaiting) {}

  Of of(Language language);

  /**
   * A translation in the desk's lists.
   *
   * @param publishedAt of its story; null before
   */
  record Line(
      Thing thing,
      Language language,
      Language from,
      String original,
      String headline,
      int segments,
      int open,
      int human,
      int warnings,
      int failed,
      boolean ready,
      @Nullable Instant reviewedAt,
      @Nullable Instant publishedAt,
      Instant changedAt) {}

  /**
   * Translations that a person could look at: of published stories first, with warnings first.
   *
   * @param words that the headline contains, in either language
   */
  List<Line> queue(Language language, String words, boolean reviewedToo, int limit);

  /**
   * The same of live coverage: coverages that readers can open, and the posts of those that run or
   * ended lately, of all with {@code reviewedToo}, the newest first.
   *
   * @param words that occur in the translation
   */
  List<Line> liveQueue(Language language, String words, boolean reviewedToo, int limit);

  /** How many translations were made since, for an estimate. */
  int madeSince(Language language, Instant since);
}
