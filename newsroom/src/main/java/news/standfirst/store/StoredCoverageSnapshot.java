package news.standfirst.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What readers see of live coverage, inside one transaction. Of a coverage that is not open nothing
 * is given out, by whatever door it is asked for. Every list runs along an index.
 */
final class StoredCoverageSnapshot implements PublishedCoverages.Snapshot {
  private final Handle handle;
  private final StoredSnapshot stories;

  StoredCoverageSnapshot(Handle handle) {
    this.handle = handle;
    this.stories = new StoredSnapshot(handle);
  }

  @Override
  public LogPosition position() {
    return stories.position();
  }

  @Override
  public Published.Snapshot stories() {
    return stories;
  }

  @Override
  public CoverageLookup at(Language language, Slug slug) {
    var held = CoverageAddresses.find(handle, language, slug);
    if (held.isEmpty()) {
      return CoverageAddresses.erased(handle, language, slug)
          ? new CoverageLookup.Erased()
          : new CoverageLookup.Unknown();
    }
    var coverage = CoverageRows.find(handle, held.get(), "").orElseThrow();
    if (!coverage.slug().equals(slug)) {
      return new CoverageLookup.Moved(coverage.slug());
    }
    var withdrawal = coverage.withdrawal();
    if (withdrawal != null) {
      return new CoverageLookup.Gone(coverage, withdrawal);
    }
    return coverage.open() ? new CoverageLookup.Found(coverage) : new CoverageLookup.Unknown();
  }

  @Override
  public Optional<Coverage> coverage(CoverageId id) {
    return CoverageRows.find(handle, id, "").filter(Coverage::open);
  }

  @Override
  public Part<Coverage> open(Language edition, String cursor, int limit) {
    var place = Cursor.newestFirst(cursor);
    var rows =
        handle
            .createQuery(
                "SELECT "
                    + CoverageRows.COLUMNS
                    + " FROM coverage c WHERE c.language = :language AND c.rank > '0'"
                    + " AND (c.rank, c.listed_at, c.id) < (:rank, :at, :id)"
                    + " ORDER BY c.rank DESC, c.listed_at DESC, c.id DESC LIMIT :limit")
            .bind("language", edition.tag())
            .bind("rank", place.day())
            .bind("at", place.at())
            .bind("id", place.id())
            .bind("limit", limit + 1)
            .map((row, _) -> CoverageRows.coverage(row))
            .list();
    return Cursor.part(
        rows,
        limit,
        last ->
            new Cursor(
                CoverageRows.rank(last.status()), CoverageRows.listedAt(last), last.id().value()),
        coverage -> coverage);
  }

  @Override
  public List<Coverage> live(Language edition, int limit) {
    return handle
        .createQuery(
            "SELECT "
                + CoverageRows.COLUMNS
                + " FROM coverage c WHERE c.language = :language AND c.rank > '0'"
                + " AND c.rank = :live ORDER BY c.changed_at DESC, c.id DESC LIMIT :limit")
        .bind("language", edition.tag())
        .bind("live", CoverageRows.rank(CoverageStatus.LIVE))
        .bind("limit", limit)
        .map((row, _) -> CoverageRows.coverage(row))
        .list();
  }

  @Override
  public Optional<Coverage> liveUnder(Language edition, Slug topic) {
    return handle
        .createQuery(
            "SELECT "
                + CoverageRows.COLUMNS
                + " FROM coverage_topic t JOIN coverage c ON c.id = t.coverage_id"
                + " WHERE t.topic = :topic AND c.language = :language AND c.status = :live"
                + " ORDER BY c.changed_at DESC, c.id DESC LIMIT 1")
        .bind("topic", topic.value())
        .bind("language", edition.tag())
        .bind("live", CoverageStatus.LIVE.name())
        .map((row, _) -> CoverageRows.coverage(row))
        .findOne();
  }

  @Override
  public List<PostWords> posts(CoverageId coverage, long belowOrder, int limit) {
    return shown(
        coverage,
        "AND p.place < :below ORDER BY p.place DESC LIMIT :limit",
        query -> query.bind("below", belowOrder).bind("limit", limit));
  }

  @Override
  public List<PostWords> postsAbove(CoverageId coverage, long order, int limit) {
    return shown(
            coverage,
            "AND p.place > :above ORDER BY p.place LIMIT :limit",
            query -> query.bind("above", order).bind("limit", limit))
        .reversed();
  }

  @Override
  public PublishedCoverages.PostCount count(CoverageId coverage, long aboveOrder) {
    return open(coverage)
        ? new PublishedCoverages.PostCount(
            countAbove(coverage, Long.MIN_VALUE), countAbove(coverage, aboveOrder))
        : new PublishedCoverages.PostCount(0, 0);
  }

  private int countAbove(CoverageId coverage, long order) {
    return handle
        .createQuery(
            "SELECT count(*) FROM post WHERE coverage_id = :coverage AND status = 'PUBLISHED'"
                + " AND place > :order")
        .bind("coverage", coverage.value())
        .bind("order", order)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Optional<PostWords> post(PostKey key) {
    return shown(key.coverage(), "AND p.id = :id", query -> query.bind("id", key.post().value()))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<PostWords> pinned(CoverageId coverage) {
    return shown(coverage, "AND p.pinned = 1", _ -> {}).stream().findFirst();
  }

  @Override
  public List<PostWords> keyEvents(CoverageId coverage, int limit) {
    return shown(
        coverage,
        "AND p.key_event = 1 ORDER BY p.place DESC LIMIT :limit",
        query -> query.bind("limit", limit));
  }

  private List<PostWords> shown(CoverageId coverage, String rest, Consumer<Query> bindings) {
    return open(coverage)
        ? PostRows.of(handle, coverage, "AND p.status = 'PUBLISHED' " + rest, bindings)
        : List.of();
  }

  private boolean open(CoverageId coverage) {
    return handle
        .createQuery("SELECT 1 FROM coverage WHERE id = :id AND rank > '0'")
        .bind("id", coverage.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public PublishedCoverages.Changes changesAfter(CoverageId coverage, long number, int limit) {
    var now = coverage(coverage);
    if (now.isEmpty()) {
      return new PublishedCoverages.Changes(null, List.of(), true);
    }
    var posts =
        PostRows.of(
            handle,
            coverage,
            "AND p.position > 0 AND p.position > :number ORDER BY p.position LIMIT :limit",
            query -> query.bind("number", number).bind("limit", limit + 1));
    var complete = posts.size() <= limit;
    return new PublishedCoverages.Changes(now.get(), seen(posts.stream().limit(limit)), complete);
  }

  private static List<PostWords> seen(Stream<PostWords> posts) {
    return posts
        .map(
            words -> words.post().published() ? words : new PostWords(words.post(), PostText.EMPTY))
        .toList();
  }

  @Override
  public List<PublishedCoverages.Tombstone> removedSince(
      CoverageId coverage, Instant from, int limit) {
    if (!open(coverage)) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT id, published_at, removed_at FROM post WHERE coverage_id = :coverage"
                + " AND removed_at IS NOT NULL AND removed_at >= :from AND published_at IS NOT NULL"
                + " ORDER BY removed_at DESC, id LIMIT :limit")
        .bind("coverage", coverage.value())
        .bind("from", Stamps.micros(from))
        .bind("limit", limit)
        .map(
            (row, _) ->
                new PublishedCoverages.Tombstone(
                    new PostId(row.getString("id")),
                    Stamps.instant(row, "published_at"),
                    Stamps.instant(row, "removed_at")))
        .list();
  }
}
