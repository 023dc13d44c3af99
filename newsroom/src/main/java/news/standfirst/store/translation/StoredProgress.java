package news.standfirst.store.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.standfirst.document.CoverageJson;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Body;
import news.standfirst.story.Language;
import news.standfirst.translation.kept.Progress;
import news.standfirst.translation.kept.Thing;
import org.jdbi.v3.core.Handle;

/** How far the editions are, counted where it stands. */
public final class StoredProgress implements Progress {
  private static final int NAME = 90;

  /** Posts of coverages that ended before are looked for by their coverage. */
  private static final Duration LATELY = Duration.ofDays(7);

  private static final String SOME =
      "t.thing, t.id, t.source_language, t.headline, t.shown, t.segment_count, t.open_count,"
          + " t.human_count, t.warning_count, t.failed_count, t.ready, t.reviewed_at,"
          + " t.changed_at";

  private static final String FILTER =
      " AND t.language = :language AND (:all = 1 OR t.reviewed_at IS NULL)"
          + " AND lower(t.shown) LIKE :words ";

  private static final String COVERAGES =
      "SELECT "
          + SOME
          + ", c.text AS original, c.opened_at AS shown_at FROM coverage c"
          + " JOIN translation t ON t.thing = 'coverage' AND t.id = c.id"
          + FILTER
          + "WHERE c.rank > '0' AND (c.ended_at IS NULL OR c.ended_at > :lately OR :all = 1)"
          + " ORDER BY c.opened_at DESC LIMIT :limit";

  private static final String POSTS =
      "SELECT "
          + SOME
          + ", r.text AS original, p.published_at AS shown_at FROM coverage c"
          + " JOIN post p ON p.coverage_id = c.id AND p.status = 'PUBLISHED'"
          + " JOIN post_revision r ON r.post_id = p.id AND r.number = p.text_revision"
          + " JOIN translation t ON t.thing = 'post' AND t.id = p.coverage_id || '/' || p.id"
          + FILTER
          + "WHERE c.rank > '0' AND (c.ended_at IS NULL OR c.ended_at > :lately OR :all = 1)"
          + " ORDER BY p.published_at DESC LIMIT :limit";

  private final Ledger ledger;

  public StoredProgress(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Of of(Language language) {
    return ledger.read(handle -> of(handle, language));
  }

  private static Of of(Handle handle, Language language) {
    var tag = language.tag();
    return handle
        .createQuery(
            """
            SELECT
              (SELECT count(*) FROM article WHERE status = 'PUBLISHED' AND language <> :l)
                AS stories,
              (SELECT count(*) FROM edition_article WHERE language = :l
                AND status = 'PUBLISHED' AND translated = 1) AS standing,
              (SELECT count(*) FROM edition_article WHERE language = :l
                AND status = 'PUBLISHED' AND translated = 1 AND reviewed = 1) AS reviewed,
              (SELECT coalesce(sum(segment_count), 0) FROM translation WHERE language = :l
                AND thing <> 'update')
                AS segments,
              (SELECT coalesce(sum(human_count), 0) FROM translation WHERE language = :l
                AND thing <> 'update')
                AS human,
              (SELECT coalesce(sum(warning_count), 0) FROM translation WHERE language = :l
                AND thing <> 'update')
                AS warnings,
              (SELECT count(*) FROM translation_job WHERE language = :l) AS waiting,
              (SELECT count(*) FROM translation_job WHERE language = :l AND reason <> '')
                AS failing,
              (SELECT min(asked_at) FROM translation_job WHERE language = :l) AS oldest
            """)
        .bind("l", tag)
        .map(
            (row, _) ->
                new Of(
                    language,
                    row.getInt("stories"),
                    row.getInt("standing"),
                    row.getInt("reviewed"),
                    row.getLong("segments"),
                    row.getLong("human"),
                    row.getLong("warnings"),
                    row.getInt("waiting"),
                    row.getInt("failing"),
                    Stamps.instantOrNull(row, "oldest")))
        .one();
  }

  @Override
  public List<Line> queue(Language language, String words, boolean reviewedToo, int limit) {
    var wanted = "%" + words.toLowerCase(Locale.ROOT).replace("%", "").replace("_", "") + "%";
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT t.id, t.source_language, a.headline AS original, t.headline,
                      t.segment_count, t.open_count, t.human_count, t.warning_count,
                      t.failed_count, t.ready, t.reviewed_at, a.first_published_at, t.changed_at
                    FROM translation t JOIN article a ON a.id = t.id
                    WHERE t.thing = 'article' AND t.language = :language
                      AND (lower(a.headline) LIKE :words OR lower(t.headline) LIKE :words)
                      AND (:all = 1 OR t.reviewed_at IS NULL)
                      AND a.status IN ('PUBLISHED', 'DRAFT', 'SUBMITTED')
                    ORDER BY CASE WHEN a.status = 'PUBLISHED' THEN 0 ELSE 1 END,
                      CASE WHEN t.warning_count + t.failed_count > 0 THEN 0 ELSE 1 END,
                      a.first_published_at DESC, t.id LIMIT :limit
                    """)
                .bind("language", language.tag())
                .bind("words", wanted)
                .bind("all", reviewedToo ? 1 : 0)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Line(
                            Thing.of(new ArticleId(row.getString("id"))),
                            language,
                            new Language(row.getString("source_language")),
                            row.getString("original"),
                            row.getString("headline"),
                            row.getInt("segment_count"),
                            row.getInt("open_count"),
                            row.getInt("human_count"),
                            row.getInt("warning_count"),
                            row.getInt("failed_count"),
                            row.getInt("ready") == 1,
                            Stamps.instantOrNull(row, "reviewed_at"),
                            Stamps.instantOrNull(row, "first_published_at"),
                            Stamps.instant(row, "changed_at")))
                .list());
  }

  @Override
  public List<Line> liveQueue(Language language, String words, boolean reviewedToo, int limit) {
    var wanted = "%" + words.toLowerCase(Locale.ROOT).replace("%", "").replace("_", "") + "%";
    return ledger.read(
        handle -> {
          var lines = new ArrayList<Line>();
          for (var sql : List.of(COVERAGES, POSTS)) {
            handle
                .createQuery(sql)
                .bind("language", language.tag())
                .bind("words", wanted)
                .bind("all", reviewedToo ? 1 : 0)
                .bind("lately", Stamps.micros(ledger.now().minus(LATELY)))
                .bind("limit", limit)
                .map((row, _) -> line(row, language))
                .forEach(lines::add);
          }
          return List.copyOf(lines);
        });
  }

  private static Line line(ResultSet row, Language language) throws SQLException {
    var thing = new Thing(row.getString("thing"), row.getString("id"));
    var text = row.getString("original");
    var headline = row.getString("headline");
    return new Line(
        thing,
        language,
        new Language(row.getString("source_language")),
        thing.isCoverage() ? CoverageJson.coverage(text).headline() : named(text),
        headline.isEmpty() ? begins(shown(row)) : headline,
        row.getInt("segment_count"),
        row.getInt("open_count"),
        row.getInt("human_count"),
        row.getInt("warning_count"),
        row.getInt("failed_count"),
        row.getInt("ready") == 1,
        Stamps.instantOrNull(row, "reviewed_at"),
        Stamps.instantOrNull(row, "shown_at"),
        Stamps.instant(row, "changed_at"));
  }

  /** A post without a headline is named by how it begins. */
  private static String named(String text) {
    var post = CoverageJson.post(text);
    return post.headline().isEmpty() ? begins(post.body()) : post.headline();
  }

  private static Body shown(ResultSet row) throws SQLException {
    return TranslationJson.text(row.getString("shown")).text().body();
  }

  private static String begins(Body body) {
    var words = body.words().strip();
    return words.length() <= NAME ? words : words.substring(0, NAME) + "…";
  }

  @Override
  public int madeSince(Language language, Instant since) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM translation WHERE language = :language"
                        + " AND made_at >= :since AND ready = 1 AND thing <> 'update'")
                .bind("language", language.tag())
                .bind("since", Stamps.micros(since))
                .mapTo(Integer.class)
                .one());
  }
}
