package news.standfirst.story.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import org.jspecify.annotations.Nullable;

/** The readers' side of live coverage: what is open, read in snapshots that know their position. */
public interface PublishedCoverages {
  /** Runs the reads in one snapshot of the store. Thread-safe; may wait for the database. */
  <T> T read(Function<Snapshot, T> reads);

  /**
   * One consistent view. Valid only inside {@link #read}. Coverages that are asked for by an
   * edition are in its words, with its language and its slug; all else is as it was written, unless
   * the view is that of an edition.
   */
  interface Snapshot {
    LogPosition position();

    /**
     * The same view in the words of an edition: coverages that do not stand there are not there,
     * posts whose translation is awaited neither.
     */
    Snapshot in(Language edition);

    /** Articles and all else, in this same snapshot. */
    Published.Snapshot stories();

    CoverageLookup at(Language language, Slug slug);

    /** An open coverage. */
    Optional<Coverage> coverage(CoverageId id);

    /**
     * How a coverage's own words stand in the edition of this view; empty where it was written or
     * does not stand.
     */
    Optional<InTranslation> translation(CoverageId id);

    /** The editions where readers find a coverage, by language. */
    List<CoverageVersion> versions(CoverageId id);

    /** Open coverages of an edition: live ones first, then upcoming, then ended; newest first. */
    Part<Coverage> open(Language edition, String cursor, int limit);

    /** Those that are live now, the one that changed last first. */
    List<Coverage> live(Language edition, int limit);

    /** The live coverage of a topic, the one that changed last where there are several. */
    Optional<Coverage> liveUnder(Language edition, Slug topic);

    /** The posts that readers see, greatest {@link Post#order()} first, from below an order. */
    List<PostWords> posts(CoverageId coverage, long belowOrder, int limit);

    /** The lowest posts above an order, greatest first: the page before. */
    List<PostWords> postsAbove(CoverageId coverage, long order, int limit);

    /** How many posts readers see, and how many of them above an order. */
    PostCount count(CoverageId coverage, long aboveOrder);

    /** A post that readers see. */
    Optional<PostWords> post(PostKey key);

    Optional<PostWords> pinned(CoverageId coverage);

    /** The key events, greatest order first. */
    List<PostWords> keyEvents(CoverageId coverage, int limit);

    /**
     * What readers who know the log up to a number must hear: each post at most once, in its
     * present revision, by {@link Post#position()}.
     *
     * @param number a number of the log, of this snapshot's generation
     * @param limit at most so many; {@link Changes#complete()} says whether that was all
     */
    Changes changesAfter(CoverageId coverage, long number, int limit);

    /**
     * Removed since, newest first, for tombstones in feeds; of a withdrawn coverage all posts, as
     * they went with it.
     */
    List<Tombstone> removedSince(CoverageId coverage, Instant from, int limit);
  }

  /** Everything that there is below an order. */
  long TOP = Long.MAX_VALUE;

  /** How many. */
  record PostCount(int all, int above) {}

  /** That a post was removed. */
  record Tombstone(PostId post, Instant publishedAt, Instant removedAt) {}

  /**
   * What changed after a number.
   *
   * @param coverage as it stands; null when readers cannot open it any more
   * @param posts published ones in their present state, and removed ones without words, by position
   * @param complete whether these were all
   */
  record Changes(@Nullable Coverage coverage, List<PostWords> posts, boolean complete) {}
}
