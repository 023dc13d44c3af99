package news.standfirst.translation.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Pair;
import org.jspecify.annotations.Nullable;

/** How far the editions are, and whole archives on their way. Thread-safe. */
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

  /**
   * An archive on its way.
   *
   * @param reached everything first published later was asked for
   */
  record Archive(
      Language language,
      boolean paused,
      Instant begunAt,
      Instant reached,
      String reachedId,
      @Nullable Instant finishedAt) {}

  Optional<Archive> archive(Language language);

  /** Of all editions whose archives were ever begun. */
  List<Archive> archives();

  /** Takes an archive over from elsewhere; of one that is begun here only whether it is paused. */
  void bringArchive(Archive archive);

  /** Begins with the newest story; one that is there already stays as it is. */
  void beginArchive(Language language);

  /** Begins an archive anew, from the newest story. */
  void restartArchive(Language language);

  void pauseArchive(Language language, boolean paused);

  /**
   * Asks for the next stories of an archive that do not stand in its edition yet.
   *
   * @param from languages that can be translated from
   * @return how many were asked for; 0 also when the archive is finished
   */
  int further(Language language, Set<Language> from, int limit);

  /**
   * Whether an archive went past stories that were never asked for, because no engine translated
   * their language then.
   *
   * @param from languages that can be translated from now
   */
  boolean passedOver(Language language, Set<Language> from);

  /**
   * Asks once more, as for an archive, for what somebody else than the first choice has translated.
   *
   * @return how many were asked for
   */
  int askMadeByOthers(Pair pair, EngineVersion first, int limit);

  /** How many translations were made since, for an estimate. */
  int madeSince(Language language, Instant since);

  /** Things that have a translation of this pair, the newest change first. */
  List<Thing> translated(Pair pair, int limit);

  /**
   * Coverages of these languages that readers can open, but not in this one; running ones first.
   */
  List<CoverageId> coveragesLacking(Language language, Set<Language> from, int limit);

  /** Topics whose names were never translated into this language. */
  List<Slug> topicsLacking(Language language, int limit);
}
