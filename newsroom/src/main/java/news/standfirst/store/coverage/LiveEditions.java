package news.standfirst.store.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.StoredLog;
import news.standfirst.store.translation.TranslationRows;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Slug;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoverageInEdition;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostInEdition;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostWords;
import news.standfirst.translation.kept.Thing;
import news.standfirst.translation.kept.Translation;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How coverages and posts stand in the editions of other languages, kept in the transactions of
 * their changes: so an edit or a removal is in all editions at once, and none of them ever says
 * what the original does not say any more.
 */
public final class LiveEditions {
  /**
   * How long readers of an edition wait for the translation of a new post. Engines need a fraction
   * of it; after it they see the original, marked as such, rather than nothing.
   */
  static final Duration AWAITED = Duration.ofSeconds(1);

  private LiveEditions() {}

  /** The edition where a coverage was written, and its place in the lists of all editions. */
  static void renew(Handle handle, Coverage coverage) {
    handle
        .createUpdate(
            """
            INSERT INTO coverage_edition (coverage_id, language, slug, translated, reviewed, rank,
              listed_at)
            VALUES (:id, :language, :slug, 0, 0, :rank, :listed)
            ON CONFLICT (coverage_id, language) DO UPDATE SET slug = excluded.slug
            """)
        .bind("id", coverage.id().value())
        .bind("language", coverage.language().tag())
        .bind("slug", coverage.slug().value())
        .bind("rank", CoverageRows.rank(coverage.status()))
        .bind("listed", CoverageRows.listedAt(coverage))
        .execute();
    handle
        .createUpdate(
            "UPDATE coverage_edition SET rank = :rank, listed_at = :listed"
                + " WHERE coverage_id = :id AND (rank <> :rank OR listed_at <> :listed)")
        .bind("id", coverage.id().value())
        .bind("rank", CoverageRows.rank(coverage.status()))
        .bind("listed", CoverageRows.listedAt(coverage))
        .execute();
  }

  /** The editions of other languages in which a coverage stands. */
  private static List<Language> standing(Handle handle, CoverageId coverage) {
    return handle
        .createQuery(
            "SELECT language FROM coverage_edition WHERE coverage_id = :id AND translated = 1"
                + " ORDER BY language")
        .bind("id", coverage.value())
        .map((row, _) -> new Language(row.getString(1)))
        .list();
  }

  static boolean stands(Handle handle, CoverageId coverage, Language edition) {
    return handle
        .createQuery(
            "SELECT 1 FROM coverage_edition WHERE coverage_id = :id AND language = :language")
        .bind("id", coverage.value())
        .bind("language", edition.tag())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** A post goes out: editions without its translation wait for it. */
  static void published(Change change, Post post) {
    for (var edition : standing(change.handle(), post.coverage())) {
      var there =
          TranslationRows.find(change.handle(), Thing.of(post.key()), edition)
              .filter(Translation::workedThrough);
      if (there.isEmpty()) {
        renew(change.handle(), post.key(), edition, 0, change.now().plus(AWAITED));
      }
    }
  }

  /** Nobody waits for a post that is not there any more. */
  static void gone(Handle handle, PostId post) {
    handle
        .createUpdate("UPDATE post_edition SET awaited_until = NULL WHERE post_id = :post")
        .bind("post", post.value())
        .execute();
  }

  private static void renew(
      Handle handle, PostKey key, Language edition, int more, @Nullable Instant awaited) {
    handle
        .createUpdate(
            """
            INSERT INTO post_edition (post_id, language, coverage_id, revision, position,
              awaited_until)
            VALUES (:post, :language, :coverage, :more, 0, :awaited)
            ON CONFLICT (post_id, language) DO UPDATE SET
              revision = post_edition.revision + :more, awaited_until = excluded.awaited_until
            """)
        .bind("post", key.post().value())
        .bind("language", edition.tag())
        .bind("coverage", key.coverage().value())
        .bind("more", more)
        .bind("awaited", Stamps.microsOrNull(awaited))
        .execute();
  }

  /**
   * A post's translation was kept; its readers hear of it, unless they see what they saw before.
   *
   * @param before what was kept before; null when nothing was
   */
  public static LogPosition translated(
      Change change, PostWords words, @Nullable Translation before, Translation next) {
    var post = words.post();
    var edition = next.language();
    if (!post.published()
        || !stands(change.handle(), post.coverage(), edition)
        || (!isAwaited(change.handle(), post.id(), edition)
            && TranslatedLive.saysTheSame(seen(words, before, next), seen(words, next, next)))) {
      return StoredLog.head(change.handle());
    }
    return shown(change, post.key(), edition, next.revision());
  }

  private static PostWords seen(PostWords words, @Nullable Translation kept, Translation next) {
    return kept == null || kept.sourceRevision() != words.post().textRevision()
        ? TranslatedLive.original(words.post(), words.text(), next.from())
        : TranslatedLive.post(words.post(), words.text(), kept.shown(), kept.note());
  }

  private static boolean isAwaited(Handle handle, PostId post, Language edition) {
    return handle
        .createQuery(
            "SELECT 1 FROM post_edition WHERE post_id = :post AND language = :language"
                + " AND awaited_until IS NOT NULL")
        .bind("post", post.value())
        .bind("language", edition.tag())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Readers of an edition see a post from now on, or see it changed. */
  private static LogPosition shown(Change change, PostKey key, Language edition, int revision) {
    renew(change.handle(), key, edition, 1, null);
    var where = new PostInEdition(key, edition).toString();
    var position =
        change.append(
            List.of(
                new Happening(EventKind.POST_TRANSLATED, PostInEdition.THING, where, revision)));
    change
        .handle()
        .createUpdate(
            "UPDATE post_edition SET position = :position"
                + " WHERE post_id = :post AND language = :language")
        .bind("position", position.number())
        .bind("post", key.post().value())
        .bind("language", edition.tag())
        .execute();
    return position;
  }

  /**
   * A coverage's own translation was kept: it stands in the edition from when that is ready. The
   * entry of the log that says so first has the revision 1. Readers hear nothing where they see
   * what they saw before.
   *
   * @param before what was kept before; null when nothing was
   */
  public static LogPosition translated(
      Change change, Coverage coverage, @Nullable Translation before, Translation next) {
    if (!next.ready() || coverage.openedAt() == null) {
      return StoredLog.head(change.handle());
    }
    if (before != null
        && before.ready()
        && before.shown().equals(next.shown())
        && before.note().equals(next.note())
        && Objects.equals(before.slug(), next.slug())
        && stands(change.handle(), coverage.id(), next.language())) {
      return StoredLog.head(change.handle());
    }
    var slug = next.slug();
    if (slug == null) {
      slug =
          CoverageAddresses.hold(
              change.handle(),
              coverage.id(),
              next.language(),
              Slug.of(next.shown().text().headline()));
      TranslationRows.keepSlug(change.handle(), next.thing(), next.language(), slug);
    }
    var stood = stands(change.handle(), coverage.id(), next.language());
    change
        .handle()
        .createUpdate(
            """
            INSERT INTO coverage_edition (coverage_id, language, slug, translated, reviewed, rank,
              listed_at)
            VALUES (:id, :language, :slug, 1, :reviewed, :rank, :listed)
            ON CONFLICT (coverage_id, language) DO UPDATE SET slug = excluded.slug,
              reviewed = excluded.reviewed
            """)
        .bind("id", coverage.id().value())
        .bind("language", next.language().tag())
        .bind("slug", slug.value())
        .bind("reviewed", next.note().reviewed() ? 1 : 0)
        .bind("rank", CoverageRows.rank(coverage.status()))
        .bind("listed", CoverageRows.listedAt(coverage))
        .execute();
    return change.append(
        List.of(
            new Happening(
                EventKind.COVERAGE_TRANSLATED,
                CoverageInEdition.THING,
                new CoverageInEdition(coverage.id(), next.language()).toString(),
                stood ? Math.max(2, next.revision()) : 1)));
  }

  /** Posts that were published before an edition could be translated into. */
  public static List<PostKey> untranslated(
      Handle handle, CoverageId coverage, Language language, int limit) {
    return handle
        .createQuery(
            """
            SELECT p.id FROM post p WHERE p.coverage_id = :coverage AND p.status = 'PUBLISHED'
              AND NOT EXISTS (SELECT 1 FROM translation t WHERE t.thing = 'post'
                AND t.id = p.coverage_id || '/' || p.id AND t.language = :language)
            ORDER BY p.place DESC LIMIT :limit
            """)
        .bind("coverage", coverage.value())
        .bind("language", language.tag())
        .bind("limit", limit)
        .map((row, _) -> new PostKey(coverage, new PostId(row.getString(1))))
        .list();
  }

  /** When the first post that waits for its translation has waited long enough. */
  public static Optional<Instant> nextOverdue(Handle handle) {
    return handle
        .createQuery("SELECT min(awaited_until) FROM post_edition WHERE awaited_until IS NOT NULL")
        .map(
            (row, _) -> {
              var at = row.getLong(1);
              return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Stamps.instant(at));
            })
        .one();
  }

  /** Where readers have waited long enough for a translation, the longest wait first. */
  public static List<PostInEdition> overdue(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            "SELECT coverage_id, post_id, language FROM post_edition"
                + " WHERE awaited_until IS NOT NULL AND awaited_until <= :now"
                + " ORDER BY awaited_until, post_id, language LIMIT :limit")
        .bind("now", Stamps.micros(now))
        .bind("limit", limit)
        .map(
            (row, _) ->
                new PostInEdition(
                    new PostKey(new CoverageId(row.getString(1)), new PostId(row.getString(2))),
                    new Language(row.getString(3))))
        .list();
  }

  /** Shows a post as it was written, unless its translation came at the last moment. */
  public static boolean showOverdue(Change change, PostInEdition where) {
    var handle = change.handle();
    var key = where.post();
    // The coverage is locked first, as by all who change its posts.
    var coverage = CoverageRows.find(handle, key.coverage(), change.dialect().forUpdate());
    var words = PostRows.find(handle, key);
    var awaited =
        handle
            .createQuery(
                "SELECT 1 FROM post_edition WHERE post_id = :post AND language = :language"
                    + " AND awaited_until <= :now")
            .bind("post", key.post().value())
            .bind("language", where.edition().tag())
            .bind("now", Stamps.micros(change.now()))
            .mapTo(Integer.class)
            .findOne();
    if (awaited.isEmpty() || coverage.isEmpty() || words.isEmpty()) {
      return false;
    }
    var post = words.get().post();
    if (post.published()) {
      shown(change, key, where.edition(), post.revision());
    } else {
      gone(handle, key.post());
    }
    return true;
  }

  /** Overwrites all that was kept of a coverage and its posts in other languages. */
  static void erase(Handle handle, CoverageId coverage) {
    TranslationRows.erase(handle, Thing.of(coverage));
    for (var table : TranslationRows.TABLES) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE thing = 'post' AND id LIKE :id || '/%'")
          .bind("id", coverage.value())
          .execute();
    }
    for (var sql :
        List.of(
            "UPDATE coverage_edition SET slug = coverage_id WHERE coverage_id = :id",
            "UPDATE post_edition SET awaited_until = NULL WHERE coverage_id = :id")) {
      handle.createUpdate(sql).bind("id", coverage.value()).execute();
    }
  }
}
