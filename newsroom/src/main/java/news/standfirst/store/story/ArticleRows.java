package news.standfirst.store.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Byline;
import news.standfirst.story.Correction;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.Withdrawal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Articles to and from the columns of their table. */
public final class ArticleRows {
  /** What {@link #article} reads, for a SELECT from {@code article a}. */
  static final String COLUMNS =
      "a.id, a.language, a.status, a.revision, a.published, a.slug, a.slug_chosen, a.day,"
          + " a.created_at, a.created_by, a.first_published_at, a.updated_at, a.scheduled_for,"
          + " a.embargoed_until, a.corrections, a.withdrawn_at, a.withdrawal_notice";

  /** What {@link #line} reads besides. */
  static final String LINE_COLUMNS =
      COLUMNS + ", a.headline, a.topics, a.bylines, a.changed_at, a.changed_by";

  private ArticleRows() {}

  /** The article, locked where {@code ending} of the SELECT says so. */
  public static Optional<Article> find(Handle handle, ArticleId id, String ending) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM article a WHERE a.id = :id" + ending)
        .bind("id", id.value())
        .map((row, _) -> article(row))
        .findOne();
  }

  static Article article(ResultSet row) throws SQLException {
    return new Article(
        new ArticleId(row.getString("id")),
        new Language(row.getString("language")),
        Status.valueOf(row.getString("status")),
        row.getInt("revision"),
        row.getInt("published"),
        new Slug(row.getString("slug")),
        row.getInt("slug_chosen") == 1,
        Stamps.dayOrNull(row, "day"),
        Stamps.instant(row, "created_at"),
        row.getString("created_by"),
        Stamps.instantOrNull(row, "first_published_at"),
        Stamps.instantOrNull(row, "updated_at"),
        Stamps.instantOrNull(row, "scheduled_for"),
        Stamps.instantOrNull(row, "embargoed_until"),
        corrections(row.getString("corrections")),
        withdrawal(row));
  }

  static ArticleLine line(ResultSet row) throws SQLException {
    return new ArticleLine(
        article(row),
        row.getString("headline"),
        Json.list(Json.read(row.getString("topics")), slug -> new Slug(slug.asText())),
        Json.list(Json.read(row.getString("bylines")), name -> new Byline(name.asText())),
        Stamps.instant(row, "changed_at"),
        row.getString("changed_by"));
  }

  /** Corrections as their column has them; those of posts too. */
  public static List<Correction> corrections(String json) {
    return Json.list(
        Json.read(json),
        correction ->
            new Correction(
                Stamps.instant(correction.path("at").asLong()), correction.path("note").asText()));
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    var notice = row.getString("withdrawal_notice");
    return notice == null ? null : new Withdrawal(Stamps.instant(row, "withdrawn_at"), notice);
  }

  static void insert(Change change, Article article, ArticleText newest, String by) {
    var insert =
        change
            .handle()
            .createUpdate(
                """
                INSERT INTO article (id, language, status, revision, published, slug, slug_chosen,
                  day, created_at, created_by, first_published_at, updated_at, scheduled_for,
                  embargoed_until, corrections, corrected_at, withdrawn_at, withdrawal_notice,
                  headline, words, topics, bylines, changed_at, changed_by)
                VALUES (:id, :language, :status, :revision, :published, :slug, :slug_chosen,
                  :day, :created_at, :created_by, :first_published_at, :updated_at, :scheduled_for,
                  :embargoed_until, :corrections, :corrected_at, :withdrawn_at, :withdrawal_notice,
                  :headline, :words, :topics, :bylines, :changed_at, :changed_by)
                """);
    bindState(insert, article, null);
    bindNewest(insert, article, newest);
    insert
        .bind("language", article.language().tag())
        .bind("created_at", Stamps.micros(article.createdAt()))
        .bind("created_by", article.createdBy())
        .bind("changed_at", Stamps.micros(change.now()))
        .bind("changed_by", by)
        .execute();
  }

  /** Writes the whole state. */
  static void update(Change change, Article article, ArticleText newest, String by) {
    var update =
        change
            .handle()
            .createUpdate(
                """
                UPDATE article SET status = :status, revision = :revision, published = :published,
                  slug = :slug, slug_chosen = :slug_chosen, day = :day,
                  first_published_at = :first_published_at, updated_at = :updated_at,
                  scheduled_for = :scheduled_for, embargoed_until = :embargoed_until,
                  corrections = :corrections, corrected_at = :corrected_at,
                  withdrawn_at = :withdrawn_at, withdrawal_notice = :withdrawal_notice,
                  headline = :headline, words = :words, topics = :topics, bylines = :bylines,
                  changed_at = :changed_at, changed_by = :changed_by
                WHERE id = :id
                """);
    var erasedAt =
        article.status() == Status.ERASED && article.date() != null
            ? Stamps.micros(change.now())
            : null;
    bindState(update, article, erasedAt);
    bindNewest(update, article, newest);
    update.bind("changed_at", Stamps.micros(change.now())).bind("changed_by", by).execute();
  }

  private static void bindState(
      SqlStatement<?> statement, Article article, @Nullable Long erasedAt) {
    var corrections = article.corrections();
    var withdrawal = article.withdrawal();
    statement
        .bind("id", article.id().value())
        .bind("status", article.status().name())
        .bind("revision", article.revision())
        .bind("published", article.published())
        .bind("slug_chosen", article.slugChosen() ? 1 : 0)
        .bind("slug", article.slug().value())
        .bind("day", article.date() == null ? null : article.date().toString())
        .bind("first_published_at", Stamps.microsOrNull(article.firstPublishedAt()))
        .bind("updated_at", Stamps.microsOrNull(article.updatedAt()))
        .bind("scheduled_for", Stamps.microsOrNull(article.scheduledFor()))
        .bind("embargoed_until", Stamps.microsOrNull(article.embargoedUntil()))
        .bind("corrections", correctionsJson(corrections))
        .bind(
            "corrected_at",
            corrections.isEmpty() ? null : Stamps.microsOrNull(corrections.getLast().at()))
        .bind("withdrawn_at", withdrawal == null ? erasedAt : Stamps.microsOrNull(withdrawal.at()))
        .bind("withdrawal_notice", withdrawal == null ? null : withdrawal.notice());
  }

  private static void bindNewest(SqlStatement<?> statement, Article article, ArticleText newest) {
    statement
        .bind("headline", newest.headline())
        .bind("words", (newest.headline() + " " + article.slug().value()).toLowerCase(Locale.ROOT))
        .bind("topics", Json.words(newest.topics(), Slug::value).toString())
        .bind("bylines", Json.words(newest.bylines(), Byline::name).toString());
  }

  /** Corrections for their column. */
  public static String correctionsJson(List<Correction> corrections) {
    return Json.array(
            corrections,
            correction ->
                Json.object()
                    .put("at", Stamps.micros(correction.at()))
                    .put("note", correction.note()))
        .toString();
  }
}
