package news.standfirst.store.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.document.CoverageJson;
import news.standfirst.store.column.Json;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.story.ArticleRows;
import news.standfirst.store.translation.TranslationJson;
import news.standfirst.story.Language;
import news.standfirst.story.PictureUse;
import news.standfirst.story.coverage.CoverageId;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostId;
import news.standfirst.story.coverage.PostKey;
import news.standfirst.story.coverage.PostRevision;
import news.standfirst.story.coverage.PostStatus;
import news.standfirst.story.coverage.PostText;
import news.standfirst.story.coverage.PostWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Posts and their texts to and from the columns of their tables. */
public final class PostRows {
  private static final String COLUMNS =
      "p.id, p.coverage_id, p.status, p.revision, p.text_revision, p.created_at, p.created_by,"
          + " p.place, p.published_at, p.edited_at, p.key_event, p.pinned, p.pinned_until,"
          + " p.scheduled_for, p.corrections, p.position";

  private static final String WITH_WORDS =
      "SELECT "
          + COLUMNS
          + ", r.text FROM post p JOIN post_revision r"
          + " ON r.post_id = p.id AND r.number = p.text_revision ";

  private PostRows() {}

  /** A post of this coverage with its present words. */
  public static Optional<PostWords> find(Handle handle, PostKey key) {
    return handle
        .createQuery(WITH_WORDS + "WHERE p.id = :id AND p.coverage_id = :coverage")
        .bind("id", key.post().value())
        .bind("coverage", key.coverage().value())
        .map((row, _) -> words(row))
        .findOne();
  }

  /**
   * Posts of a coverage with their words.
   *
   * @param rest the rest of the SELECT, from {@code AND} on
   */
  static List<PostWords> of(
      Handle handle, CoverageId coverage, String rest, Consumer<Query> bindings) {
    try (var query = handle.createQuery(WITH_WORDS + "WHERE p.coverage_id = :coverage " + rest)) {
      query.bind("coverage", coverage.value());
      bindings.accept(query);
      return query.map((row, _) -> words(row)).list();
    }
  }

  private static final String IN_EDITION =
      "SELECT "
          + COLUMNS
          + ", r.text, t.shown, t.shown_revision, t.note, e.revision AS more, e.position AS last"
          + " FROM post p JOIN post_revision r"
          + " ON r.post_id = p.id AND r.number = p.text_revision"
          + " LEFT JOIN translation t ON t.thing = 'post' AND t.language = :edition"
          + " AND t.id = p.coverage_id || '/' || p.id"
          + " LEFT JOIN post_edition e ON e.post_id = p.id AND e.language = :edition"
          + " WHERE p.coverage_id = :coverage AND e.awaited_until IS NULL ";

  /**
   * Posts of a coverage as an edition of another language shows them, without those whose
   * translation is awaited there.
   *
   * @param from the language of the coverage
   * @param rest the rest of the SELECT, from {@code AND} on; {@code e.position} is that of the last
   *     thing that happened in this edition alone
   */
  static List<PostWords> of(
      Handle handle,
      CoverageId coverage,
      Language from,
      Language edition,
      String rest,
      Consumer<Query> bindings) {
    try (var query = handle.createQuery(IN_EDITION + rest)) {
      query.bind("coverage", coverage.value()).bind("edition", edition.tag());
      bindings.accept(query);
      return query.map((row, _) -> inEdition(row, from)).list();
    }
  }

  private static PostWords inEdition(ResultSet row, Language from) throws SQLException {
    var words = words(row);
    var post = words.post().inEdition(row.getInt("more"), row.getLong("last"));
    var shown = row.getString("shown");
    return shown == null || row.getInt("shown_revision") != post.textRevision()
        ? TranslatedLive.original(post, words.text(), from)
        : TranslatedLive.post(
            post,
            words.text(),
            TranslationJson.text(shown),
            TranslationJson.note(Json.read(row.getString("note"))));
  }

  private static PostWords words(ResultSet row) throws SQLException {
    return new PostWords(post(row), CoverageJson.post(row.getString("text")));
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        new PostId(row.getString("id")),
        new CoverageId(row.getString("coverage_id")),
        PostStatus.valueOf(row.getString("status")),
        row.getInt("revision"),
        row.getInt("text_revision"),
        Stamps.instant(row, "created_at"),
        row.getString("created_by"),
        row.getLong("place"),
        Stamps.instantOrNull(row, "published_at"),
        Stamps.instantOrNull(row, "edited_at"),
        row.getInt("key_event") == 1,
        row.getInt("pinned") == 1,
        Stamps.instantOrNull(row, "pinned_until"),
        Stamps.instantOrNull(row, "scheduled_for"),
        ArticleRows.corrections(row.getString("corrections")),
        row.getLong("position"));
  }

  static void insert(Handle handle, Post post) {
    write(
        handle,
        """
        INSERT INTO post (id, coverage_id, status, revision, text_revision, created_at, created_by,
          place, published_at, edited_at, removed_at, key_event, pinned, pinned_until,
          scheduled_for, corrections, position)
        VALUES (:id, :coverage, :status, :revision, :text_revision, :created_at, :created_by,
          :place, :published_at, :edited_at, NULL, :key_event, :pinned, :pinned_until,
          :scheduled_for, :corrections, :position)
        """,
        post);
  }

  static void update(Handle handle, Post post) {
    write(
        handle,
        """
        UPDATE post SET coverage_id = :coverage, status = :status, revision = :revision,
          text_revision = :text_revision, created_at = :created_at, created_by = :created_by,
          place = :place, published_at = :published_at, edited_at = :edited_at,
          key_event = :key_event, pinned = :pinned, pinned_until = :pinned_until,
          scheduled_for = :scheduled_for, corrections = :corrections, position = :position
        WHERE id = :id
        """,
        post);
  }

  private static void write(Handle handle, String sql, Post post) {
    try (var write = handle.createUpdate(sql)) {
      write
          .bind("id", post.id().value())
          .bind("coverage", post.coverage().value())
          .bind("status", post.status().name())
          .bind("revision", post.revision())
          .bind("text_revision", post.textRevision())
          .bind("created_at", Stamps.micros(post.createdAt()))
          .bind("created_by", post.createdBy())
          .bind("place", post.order())
          .bind("published_at", Stamps.microsOrNull(post.publishedAt()))
          .bind("edited_at", Stamps.microsOrNull(post.editedAt()))
          .bind("key_event", post.keyEvent() ? 1 : 0)
          .bind("pinned", post.pinned() ? 1 : 0)
          .bind("pinned_until", Stamps.microsOrNull(post.pinnedUntil()))
          .bind("scheduled_for", Stamps.microsOrNull(post.scheduledFor()))
          .bind("corrections", ArticleRows.correctionsJson(post.corrections()))
          .bind("position", post.position())
          .execute();
    }
  }

  /** Keeps when readers lost sight of it; null: they see it. */
  static void removedAt(Handle handle, PostId post, @Nullable Instant at) {
    handle
        .createUpdate("UPDATE post SET removed_at = :at WHERE id = :id")
        .bind("at", Stamps.microsOrNull(at))
        .bind("id", post.value())
        .execute();
  }

  static void position(Handle handle, PostId post, long position) {
    handle
        .createUpdate("UPDATE post SET position = :position WHERE id = :id")
        .bind("position", position)
        .bind("id", post.value())
        .execute();
  }

  static void revision(Handle handle, PostRevision revision) {
    handle
        .createUpdate(
            "INSERT INTO post_revision (post_id, number, text, saved_at, saved_by)"
                + " VALUES (:post, :number, :text, :at, :by)")
        .bind("post", revision.post().value())
        .bind("number", revision.number())
        .bind("text", CoverageJson.text(revision.text()))
        .bind("at", Stamps.micros(revision.savedAt()))
        .bind("by", revision.savedBy())
        .execute();
  }

  static List<PostRevision> revisions(Handle handle, PostId post) {
    return handle
        .createQuery(
            "SELECT number, text, saved_at, saved_by FROM post_revision WHERE post_id = :post"
                + " ORDER BY number DESC")
        .bind("post", post.value())
        .map(
            (row, _) ->
                new PostRevision(
                    post,
                    row.getInt("number"),
                    CoverageJson.post(row.getString("text")),
                    Stamps.instant(row, "saved_at"),
                    row.getString("saved_by")))
        .list();
  }

  /** Keeps why it was sent back, instead of an earlier reason. */
  static void sentBack(Handle handle, PostId post, Coverages.SentBack why) {
    handle
        .createUpdate(
            "INSERT INTO post_return (post_id, reason, sent_at, sent_by)"
                + " VALUES (:post, :reason, :at, :by) ON CONFLICT (post_id) DO UPDATE SET"
                + " reason = excluded.reason, sent_at = excluded.sent_at,"
                + " sent_by = excluded.sent_by")
        .bind("post", post.value())
        .bind("reason", why.reason())
        .bind("at", Stamps.micros(why.at()))
        .bind("by", why.by())
        .execute();
  }

  static Optional<Coverages.SentBack> sentBack(Handle handle, PostId post) {
    return handle
        .createQuery("SELECT reason, sent_at, sent_by FROM post_return WHERE post_id = :post")
        .bind("post", post.value())
        .map(
            (row, _) ->
                new Coverages.SentBack(
                    row.getString("reason"),
                    Stamps.instant(row, "sent_at"),
                    row.getString("sent_by")))
        .findOne();
  }

  /** Overwrites all its words; that and when it was written stays. */
  static void erase(Handle handle, PostId post) {
    handle
        .createUpdate("DELETE FROM post_return WHERE post_id = :post")
        .bind("post", post.value())
        .execute();
    handle
        .createUpdate("UPDATE post_revision SET text = :text WHERE post_id = :post")
        .bind("text", CoverageJson.text(PostText.EMPTY))
        .bind("post", post.value())
        .execute();
  }

  /** Replaces what is kept of the pictures that it shows to readers. */
  static void pictures(Handle handle, Post post, PostText text) {
    handle
        .createUpdate("DELETE FROM post_picture WHERE post_id = :post")
        .bind("post", post.id().value())
        .execute();
    if (post.published()) {
      text.body()
          .pictures()
          .map(PictureUse::picture)
          .distinct()
          .forEach(
              picture ->
                  handle
                      .createUpdate(
                          "INSERT INTO post_picture (picture_id, post_id)"
                              + " SELECT id, :post FROM picture"
                              + " WHERE id = :picture AND status = 'live'")
                      .bind("picture", picture.value())
                      .bind("post", post.id().value())
                      .execute());
    }
  }
}
