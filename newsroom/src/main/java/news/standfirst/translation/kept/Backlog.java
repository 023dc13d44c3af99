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

/**
 * What editions lack of the time before, and how far their archives were asked for. Thread-safe.
 */
public interface Backlog {
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

  /** Things that have a translation of this pair, the newest change first. */
  List<Thing> translated(Pair pair, int limit);

  /**
   * Coverages of these languages that readers can open, but not in this one; running ones first.
   */
  List<CoverageId> coveragesLacking(Language language, Set<Language> from, int limit);

  /** Topics whose names were never translated into this language. */
  List<Slug> topicsLacking(Language language, int limit);
}
