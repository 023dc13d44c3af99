package news.standfirst.store.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import news.standfirst.document.CoverageJson;
import news.standfirst.store.column.Stamps;
import news.standfirst.story.Language;
import news.standfirst.story.Slug;
import news.standfirst.story.Withdrawal;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.CoveragePlan;
import news.standfirst.story.coverage.CoverageStatus;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Coverages to and from the columns of their table. */
public final class CoverageRows {
  /** What {@link #coverage} reads, for a SELECT from {@code coverage c}. */
  static final String COLUMNS =
      "c.id, c.language, c.status, c.revision, c.text, c.starts_at, c.remind_after, c.close_after,"
          + " c.slug, c.slug_chosen, c.created_at, c.created_by, c.opened_at, c.started_at,"
          + " c.ended_at, c.posted_at, c.reminded_at, c.changed_at, c.withdrawn_at,"
          + " c.withdrawal_notice, c.rank, c.listed_at";

  private CoverageRows() {}

  /** The coverage, locked where {@code ending} of the SELECT says so. */
  public static Optional<Coverage> find(Handle handle, CoverageId id, String ending) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM coverage c WHERE c.id = :id" + ending)
        .bind("id", id.value())
        .map((row, _) -> coverage(row))
        .findOne();
  }

  static Coverage coverage(ResultSet row) throws SQLException {
    return new Coverage(
        new CoverageId(row.getString("id")),
        new Language(row.getString("language")),
        CoverageStatus.valueOf(row.getString("status")),
        row.getInt("revision"),
        CoverageJson.coverage(row.getString("text")),
        new CoveragePlan(
            Stamps.instantOrNull(row, "starts_at"),
            Duration.ofSeconds(row.getLong("remind_after")),
            Duration.ofSeconds(row.getLong("close_after"))),
        new Slug(row.getString("slug")),
        row.getInt("slug_chosen") == 1,
        Stamps.instant(row, "created_at"),
        row.getString("created_by"),
        Stamps.instantOrNull(row, "opened_at"),
        Stamps.instantOrNull(row, "started_at"),
        Stamps.instantOrNull(row, "ended_at"),
        Stamps.instantOrNull(row, "posted_at"),
        Stamps.instantOrNull(row, "reminded_at"),
        Stamps.instant(row, "changed_at"),
        withdrawal(row));
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    var notice = row.getString("withdrawal_notice");
    return notice == null ? null : new Withdrawal(Stamps.instant(row, "withdrawn_at"), notice);
  }

  static void insert(Handle handle, Coverage coverage) {
    write(
        handle,
        """
        INSERT INTO coverage (id, language, status, revision, text, starts_at, remind_after,
          close_after, slug, slug_chosen, created_at, created_by, opened_at, started_at, ended_at,
          posted_at, reminded_at, changed_at, withdrawn_at, withdrawal_notice, due_at, rank,
          listed_at)
        VALUES (:id, :language, :status, :revision, :text, :starts_at, :remind_after,
          :close_after, :slug, :slug_chosen, :created_at, :created_by, :opened_at, :started_at,
          :ended_at, :posted_at, :reminded_at, :changed_at, :withdrawn_at, :withdrawal_notice,
          :due_at, :rank, :listed_at)
        """,
        coverage);
  }

  static void update(Handle handle, Coverage coverage) {
    write(
        handle,
        """
        UPDATE coverage SET language = :language, status = :status, revision = :revision,
          text = :text, starts_at = :starts_at, remind_after = :remind_after,
          close_after = :close_after, slug = :slug, slug_chosen = :slug_chosen,
          created_at = :created_at, created_by = :created_by, opened_at = :opened_at,
          started_at = :started_at, ended_at = :ended_at, posted_at = :posted_at,
          reminded_at = :reminded_at, changed_at = :changed_at, withdrawn_at = :withdrawn_at,
          withdrawal_notice = :withdrawal_notice, due_at = :due_at, rank = :rank,
          listed_at = :listed_at
        WHERE id = :id
        """,
        coverage);
  }

  private static void write(Handle handle, String sql, Coverage coverage) {
    var withdrawal = coverage.withdrawal();
    var plan = coverage.plan();
    try (var write = handle.createUpdate(sql)) {
      write
          .bind("id", coverage.id().value())
          .bind("language", coverage.language().tag())
          .bind("status", coverage.status().name())
          .bind("revision", coverage.revision())
          .bind("text", CoverageJson.text(coverage.text()))
          .bind("starts_at", Stamps.microsOrNull(plan.startsAt()))
          .bind("remind_after", plan.remindAfter().toSeconds())
          .bind("close_after", plan.closeAfter().toSeconds())
          .bind("slug", coverage.slug().value())
          .bind("slug_chosen", coverage.slugChosen() ? 1 : 0)
          .bind("created_at", Stamps.micros(coverage.createdAt()))
          .bind("created_by", coverage.createdBy())
          .bind("opened_at", Stamps.microsOrNull(coverage.openedAt()))
          .bind("started_at", Stamps.microsOrNull(coverage.startedAt()))
          .bind("ended_at", Stamps.microsOrNull(coverage.endedAt()))
          .bind("posted_at", Stamps.microsOrNull(coverage.postedAt()))
          .bind("reminded_at", Stamps.microsOrNull(coverage.remindedAt()))
          .bind("changed_at", Stamps.micros(coverage.changedAt()))
          .bind("withdrawn_at", withdrawal == null ? null : Stamps.microsOrNull(withdrawal.at()))
          .bind("withdrawal_notice", withdrawal == null ? null : withdrawal.notice())
          .bind("due_at", Stamps.microsOrNull(coverage.nextDeadline()))
          .bind("rank", rank(coverage.status()))
          .bind("listed_at", listedAt(coverage))
          .execute();
    }
    LiveEditions.renew(handle, coverage);
  }

  /** Readers' lists have the running ones first. */
  static String rank(CoverageStatus status) {
    return switch (status) {
      case LIVE -> "3";
      case UPCOMING -> "2";
      case ENDED -> "1";
      case DRAFT, WITHDRAWN, ERASED -> "0";
    };
  }

  static long listedAt(Coverage coverage) {
    var started = coverage.startedAt();
    var opened = coverage.openedAt();
    return Stamps.micros(
        started != null ? started : opened != null ? opened : coverage.createdAt());
  }

  /** Replaces what is kept of its topics. */
  static void topics(Handle handle, Coverage coverage) {
    handle
        .createUpdate("DELETE FROM coverage_topic WHERE coverage_id = :id")
        .bind("id", coverage.id().value())
        .execute();
    for (var topic : coverage.text().topics()) {
      handle
          .createUpdate("INSERT INTO coverage_topic (topic, coverage_id) VALUES (:topic, :id)")
          .bind("topic", topic.value())
          .bind("id", coverage.id().value())
          .execute();
    }
  }
}
