package news.standfirst.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readers' side: only what is published, read in snapshots that know their log position. */
public interface Published {
  /** Runs the reads in one snapshot of the store. Thread-safe; may wait for the database. */
  <T> T read(Function<Snapshot, T> reads);

  /**
   * One consistent view. Valid only inside {@link #read}. Lists are newest first publication first
   * unless they say otherwise; cursors are opaque, empty for the beginning.
   */
  interface Snapshot {
    LogPosition position();

    Lookup at(Address address);

    /** A story where it was written. */
    Optional<Lookup.Found> article(ArticleId id);

    /** A story in an edition; empty where it does not stand. */
    Optional<Lookup.Found> article(ArticleId id, Language edition);

    /** The newest stories of an edition. */
    Part<Card> latest(Language edition, String cursor, int limit);

    Part<Card> underTopic(Language edition, Slug topic, String cursor, int limit);

    Part<Card> byAuthor(Language edition, Slug author, String cursor, int limit);

    /** All of a day in the site's zone, earliest first. */
    List<Card> ofDay(Language edition, LocalDate day);

    /** The nearest days before and after a day that have stories. */
    NeighbourDays neighbours(Language edition, LocalDate day);

    /** Stories with corrections, the latest correction first. */
    Part<Corrected> corrections(Language edition, String cursor, int limit);

    /**
     * Cards of these, in this order, without those that are not published: of this edition where
     * they stand there, else as they were written.
     */
    List<Card> cards(Language edition, List<ArticleId> ids);

    /** Stories first published or withdrawn since, newest first, for news sitemaps and feeds. */
    List<Card> since(Language edition, Instant from, int limit);

    /** Withdrawn since: address and time, newest first, for tombstones. */
    List<Tombstone> withdrawnSince(Language edition, Instant from, int limit);

    /** Months that have stories, with the number of addresses, oldest first, for sitemaps. */
    List<MonthOfStories> months(Language edition);

    /** Addresses and last changes of a month, oldest first. */
    Part<SitemapLine> ofMonth(Language edition, int year, int month, String cursor, int limit);

    Optional<Topic> topic(Slug slug);

    /** Topics with published stories in this edition, the most recently used first. */
    List<Topic> topics(Language edition, int limit);

    Optional<Author> author(Slug slug);

    FrontArrangement front(Language edition);

    Optional<HousePage> page(Language edition, String name);
  }

  /** The days with stories around a day. */
  record NeighbourDays(@Nullable LocalDate before, @Nullable LocalDate after) {}

  /** A story and its corrections, oldest first. */
  record Corrected(Card card, List<PublicNote> corrections) {}

  /**
   * That a story was taken down.
   *
   * @param translated whether it was written in another language
   */
  record Tombstone(ArticleId id, Address address, Instant at, boolean translated) {}

  /** A month and how many stories it has. */
  record MonthOfStories(int year, int month, int count, Instant lastChange) {}

  /**
   * A line of a sitemap.
   *
   * @param versions its addresses in all editions where readers find it, this one included
   */
  record SitemapLine(
      ArticleId id, Address address, Instant lastChange, List<InEdition.Version> versions) {}
}
