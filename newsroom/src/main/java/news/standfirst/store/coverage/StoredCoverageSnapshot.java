package news.standfirst.store.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.standfirst.store.column.Cursor;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.story.StoredSnapshot;
import news.standfirst.store.translation.TranslationJson;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.PublicNote;
import news.standfirst.story.Published;
import news.standfirst.story.Slug;
import news.standfirst.story.Withdrawal;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageLookup;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.CoverageVersion;
import news.standfirst.story.coverage.InTranslation;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.story.coverage.PublishedCoverages;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of live coverage, inside one transaction. Of a coverage that is not open nothing
 * is given out, by whatever door it is asked for. Every list runs along an index.
 */
final class StoredCoverageSnapshot implements PublishedCoverages.Snapshot {
  /** A coverage in an edition; {@code t} is its translation, empty where it was written. */
  private static final String IN_EDITION =
      "SELECT "
          + CoverageRows.COLUMNS
          + ", e.slug AS edition_slug, t.shown, t.note FROM coverage_edition e"
          + " JOIN coverage c ON c.id = e.coverage_id"
          + " LEFT JOIN translation t ON t.thing = 'coverage' AND t.id = e.coverage_id"
          + " AND t.language = e.language AND e.translated = 1 ";

  private static final String CHANGED =
      "AND p.position > 0 AND p.position > :number ORDER BY p.position LIMIT :limit";

  /** Both sides of the union run along an index, however many posts there are. */
  private static final String CHANGED_IN_EDITION =
      "AND p.position > 0 AND p.id IN (SELECT a.id FROM post a WHERE a.coverage_id = :coverage"
          + " AND a.position > 0 AND a.position > :number"
          + " UNION SELECT b.post_id FROM post_edition b WHERE b.coverage_id = :coverage"
          + " AND b.language = :edition AND b.position > :number)"
          + " ORDER BY CASE WHEN coalesce(e.position, 0) > p.position THEN e.position"
          + " ELSE p.position END LIMIT :limit";

  private final Handle handle;
  private final StoredSnapshot stories;
  private final @Nullable Language edition;

  StoredCoverageSnapshot(Handle handle) {
    this(handle, new StoredSnapshot(handle), null);
  }

  private StoredCoverageSnapshot(
      Handle handle, StoredSnapshot stories, @Nullable Language edition) {
    this.handle = handle;
    this.stories = stories;
    this.edition = edition;
  }

  @Override
  public PublishedCoverages.Snapshot in(Language language) {
    return new StoredCoverageSnapshot(handle, stories, language);
  }

  @Override
  public LogPosition position() {
    return stories.position();
  }

  @Override
  public Published.Snapshot stories() {
    return stories;
  }

  /** A coverage as an edition has it, and how it stands there. */
  private record Standing(Coverage coverage, @Nullable InTranslation translation) {}

  private static Standing standing(ResultSet row, Language edition) throws SQLException {
    var original = CoverageRows.coverage(row);
    if (original.language().equals(edition)) {
      return new Standing(original, null);
    }
    var slug = new Slug(row.getString("edition_slug"));
    var stored = row.getString("shown");
    var note = stored == null ? null : TranslationJson.note(Json.read(row.getString("note")));
    if (stored == null || note == null) {
      return new Standing(
          TranslatedLive.coverage(original, edition, slug, null),
          TranslatedLive.untranslated(original.language()));
    }
    var shown = TranslationJson.text(stored);
    return new Standing(
        TranslatedLive.coverage(original, edition, slug, shown), TranslatedLive.in(shown, note));
  }

  private Optional<Standing> standing(CoverageId id, Language language) {
    return handle
        .createQuery(IN_EDITION + "WHERE e.coverage_id = :id AND e.language = :language")
        .bind("id", id.value())
        .bind("language", language.tag())
        .map((row, _) -> standing(row, language))
        .findOne();
  }

  @Override
  public CoverageLookup at(Language language, Slug slug) {
    var held = CoverageAddresses.find(handle, language, slug);
    if (held.isEmpty()) {
      return CoverageAddresses.erased(handle, language, slug)
          ? new CoverageLookup.Erased()
          : new CoverageLookup.Unknown();
    }
    var found = standing(held.get(), language);
    if (found.isEmpty()) {
      return new CoverageLookup.Unknown();
    }
    var coverage = found.get().coverage();
    if (!coverage.slug().equals(slug)) {
      return new CoverageLookup.Moved(coverage.slug());
    }
    var withdrawal = coverage.withdrawal();
    if (withdrawal != null) {
      return new CoverageLookup.Gone(coverage, notice(withdrawal, found.get(), language));
    }
    return coverage.open() ? new CoverageLookup.Found(coverage) : new CoverageLookup.Unknown();
  }

  private static PublicNote notice(Withdrawal withdrawal, Standing standing, Language language) {
    var translation = standing.translation();
    return translation == null
        ? new PublicNote(withdrawal.at(), withdrawal.notice(), language)
        : translation.note(
            new PublicNote(withdrawal.at(), withdrawal.notice(), translation.from()), language);
  }

  @Override
  public Optional<Coverage> coverage(CoverageId id) {
    var found =
        edition == null
            ? CoverageRows.find(handle, id, "")
            : standing(id, edition).map(Standing::coverage);
    return found.filter(Coverage::open);
  }

  @Override
  public Optional<InTranslation> translation(CoverageId id) {
    return edition == null
        ? Optional.empty()
        : standing(id, edition).flatMap(found -> Optional.ofNullable(found.translation()));
  }

  @Override
  public List<CoverageVersion> versions(CoverageId id) {
    return handle
        .createQuery(
            "SELECT language, slug, translated, reviewed FROM coverage_edition"
                + " WHERE coverage_id = :id AND rank > '0' ORDER BY language")
        .bind("id", id.value())
        .map(
            (row, _) ->
                new CoverageVersion(
                    new Language(row.getString("language")),
                    Coverage.path(
                        new Language(row.getString("language")), new Slug(row.getString("slug"))),
                    row.getInt("translated") == 1,
                    row.getInt("reviewed") == 1))
        .list();
  }

  @Override
  public Part<Coverage> open(Language language, String cursor, int limit) {
    var place = Cursor.newestFirst(cursor);
    var rows =
        handle
            .createQuery(
                IN_EDITION
                    + "WHERE e.language = :language AND e.rank > '0'"
                    + " AND (e.rank, e.listed_at, e.coverage_id) < (:rank, :at, :id)"
                    + " ORDER BY e.rank DESC, e.listed_at DESC, e.coverage_id DESC LIMIT :limit")
            .bind("language", language.tag())
            .bind("rank", place.day())
            .bind("at", place.at())
            .bind("id", place.id())
            .bind("limit", limit + 1)
            .map((row, _) -> standing(row, language).coverage())
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
  public List<Coverage> live(Language language, int limit) {
    return handle
        .createQuery(
            IN_EDITION
                + "WHERE e.language = :language AND e.rank > '0' AND e.rank = :live"
                + " ORDER BY c.changed_at DESC, c.id DESC LIMIT :limit")
        .bind("language", language.tag())
        .bind("live", CoverageRows.rank(CoverageStatus.LIVE))
        .bind("limit", limit)
        .map((row, _) -> standing(row, language).coverage())
        .list();
  }

  @Override
  public Optional<Coverage> liveUnder(Language language, Slug topic) {
    return handle
        .createQuery(
            IN_EDITION
                + "JOIN coverage_topic o ON o.coverage_id = e.coverage_id"
                + " WHERE o.topic = :topic AND e.language = :language AND c.status = :live"
                + " ORDER BY c.changed_at DESC, c.id DESC LIMIT 1")
        .bind("topic", topic.value())
        .bind("language", language.tag())
        .bind("live", CoverageStatus.LIVE.name())
        .map((row, _) -> standing(row, language).coverage())
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
    return open(coverage).isPresent()
        ? new PublishedCoverages.PostCount(
            countAbove(coverage, Long.MIN_VALUE), countAbove(coverage, aboveOrder))
        : new PublishedCoverages.PostCount(0, 0);
  }

  /** In its own edition nobody waits for a translation. */
  private int countAbove(CoverageId coverage, long order) {
    return handle
        .createQuery(
            "SELECT count(*) FROM post p WHERE p.coverage_id = :coverage"
                + " AND p.status = 'PUBLISHED' AND p.place > :order"
                + " AND NOT EXISTS (SELECT 1 FROM post_edition e WHERE e.post_id = p.id"
                + " AND e.language = :edition AND e.awaited_until IS NOT NULL)")
        .bind("coverage", coverage.value())
        .bind("order", order)
        .bind("edition", edition == null ? "" : edition.tag())
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
        .map(from -> posts(coverage, from, "AND p.status = 'PUBLISHED' " + rest, bindings))
        .orElse(List.of());
  }

  private List<PostWords> posts(
      CoverageId coverage, Language from, String rest, Consumer<Query> bindings) {
    return edition == null || edition.equals(from)
        ? PostRows.of(handle, coverage, rest, bindings)
        : PostRows.of(handle, coverage, from, edition, rest, bindings);
  }

  /** The language of a coverage that readers can open in the edition of this view. */
  private Optional<Language> open(CoverageId coverage) {
    return handle
        .createQuery(
            "SELECT c.language FROM coverage c JOIN coverage_edition e ON e.coverage_id = c.id"
                + " AND e.language = coalesce(:edition, c.language)"
                + " WHERE c.id = :id AND c.rank > '0'")
        .bind("id", coverage.value())
        .bind("edition", edition == null ? null : edition.tag())
        .map((row, _) -> new Language(row.getString(1)))
        .findOne();
  }

  @Override
  public PublishedCoverages.Changes changesAfter(CoverageId coverage, long number, int limit) {
    var now = coverage(coverage);
    var from = open(coverage);
    if (now.isEmpty() || from.isEmpty()) {
      return new PublishedCoverages.Changes(null, List.of(), true);
    }
    var own = edition == null || edition.equals(from.get());
    var posts =
        posts(
            coverage,
            from.get(),
            own ? CHANGED : CHANGED_IN_EDITION,
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
    var withdrawal = CoverageRows.find(handle, coverage, "").map(Coverage::withdrawal).orElse(null);
    if (withdrawal == null && open(coverage).isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            SELECT id, published_at, coalesce(removed_at, :withdrawn) AS removed_at FROM post
            WHERE coverage_id = :coverage AND published_at IS NOT NULL
              AND coalesce(removed_at, :withdrawn) >= :from
            ORDER BY 3 DESC, place DESC, id LIMIT :limit
            """)
        .bind("coverage", coverage.value())
        .bind("withdrawn", withdrawal == null ? null : Stamps.microsOrNull(withdrawal.at()))
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
