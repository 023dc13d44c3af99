package news.standfirst.store.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.standfirst.picture.Picture;
import news.standfirst.picture.PictureOutcome;
import news.standfirst.picture.PictureStatus;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.SearchWords;
import news.standfirst.picture.file.PictureReason;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.store.column.Cursor;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.coverage.PostPictures;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Actor;
import news.standfirst.story.EventKind;
import news.standfirst.story.InvalidStory;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;
import news.standfirst.story.Refusal;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Pictures in their table. Every command takes the lock of the log first: commands on pictures are
 * rare, and a kill must not miss an upload of the same file that runs beside it.
 */
public final class StoredPictures implements Pictures {
  private static final String SELECT =
      "SELECT id, revision, original, status, status_at, status_by, status_reason, added_at,"
          + " picture FROM picture ";
  private static final int ENDED_AT_ONCE = 500;

  private final Ledger ledger;

  public StoredPictures(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public PictureOutcome add(Picture picture) {
    return ledger.change(
        change -> {
          change.dialect().lockLog(change.handle());
          if (find(change.handle(), picture.id()).isPresent()) {
            return refused(PictureReason.EXISTS, picture.id().value());
          }
          if (!picture.isKilled()
              && withOriginal(change.handle(), picture.original()).stream()
                  .anyMatch(Picture::isKilled)) {
            return refused(PictureReason.KILLED_BEFORE);
          }
          write(
              change,
              "INSERT INTO picture (id, revision, original, status, status_at, status_by,"
                  + " status_reason, added_at, rights_end, search, picture) VALUES (:id, :revision,"
                  + " :original, :status, :status_at, :status_by, :status_reason, :added_at,"
                  + " :rights_end, :search, :picture)",
              picture);
          return done(change, EventKind.PICTURE_ADDED, picture);
        });
  }

  @Override
  public List<PictureId> ids(String after, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT id FROM picture WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new PictureId(row.getString(1)))
                .list());
  }

  @Override
  public PictureOutcome change(Picture changed, Instant at, Actor by) {
    return ledger.change(
        change -> {
          change.dialect().lockLog(change.handle());
          var found = find(change.handle(), changed.id());
          if (found.isEmpty()) {
            return new PictureOutcome.Unknown();
          }
          var before = found.get();
          if (before.isKilled()) {
            return refused(PictureReason.KILLED);
          }
          if (before.revision() != changed.revision() - 1) {
            return refused(
                PictureReason.REVISION_CONFLICT,
                before.id().value(),
                before.revision(),
                changed.revision() - 1);
          }
          var renewed = !changed.rights().endedAt(at);
          var kept = changed.with(renewed ? PictureStatus.LIVE : before.status());
          update(change, kept);
          return done(change, EventKind.PICTURE_CHANGED, kept);
        });
  }

  @Override
  public List<Picture> kill(PictureId id, String reason, Instant at, Actor by) {
    var killed =
        ledger.change(
            change -> {
              change.dialect().lockLog(change.handle());
              var found = find(change.handle(), id);
              if (found.isEmpty()) {
                return List.<Picture>of();
              }
              var happenings = new ArrayList<Happening>();
              for (var same : withOriginal(change.handle(), found.get().original())) {
                if (!same.isKilled()) {
                  var after = same.killed(new PictureStatus.Killed(reason, at, by.name()));
                  update(change, after);
                  happenings.add(happening(EventKind.PICTURE_KILLED, after));
                }
              }
              if (!happenings.isEmpty()) {
                change.append(happenings);
              }
              return withOriginal(change.handle(), found.get().original());
            });
    if (!killed.isEmpty()) {
      PostPictures.sendAgain(ledger, killed, by);
      ledger.scrub();
    }
    return killed;
  }

  @Override
  public List<Picture> endRights(Instant now) {
    var lapsed =
        ledger.change(
            change -> {
              change.dialect().lockLog(change.handle());
              var ended =
                  ending(change.handle(), now, ENDED_AT_ONCE).stream()
                      .map(picture -> picture.with(new PictureStatus.RightsEnded(now)))
                      .toList();
              ended.forEach(picture -> update(change, picture));
              if (!ended.isEmpty()) {
                change.append(
                    ended.stream()
                        .map(picture -> happening(EventKind.PICTURE_RIGHTS_ENDED, picture))
                        .toList());
              }
              return ended;
            });
    PostPictures.sendAgain(ledger, lapsed, Actor.CLOCK);
    return lapsed;
  }

  @Override
  public Optional<Picture> find(PictureId id) {
    return ledger.read(handle -> find(handle, id));
  }

  @Override
  public List<Picture> withOriginal(MediaKey original) {
    return ledger.read(handle -> withOriginal(handle, original));
  }

  @Override
  public Part<Picture> search(String question, String cursor, int limit) {
    var place = place(cursor);
    var words = new LinkedHashMap<String, String>();
    for (var word : SearchWords.of(question)) {
      words.put("word" + words.size(), "%" + word + "%");
    }
    var sql = new StringBuilder(SELECT);
    sql.append("WHERE status <> 'killed' AND (added_at, id) < (:at, :id)");
    words.keySet().forEach(word -> sql.append(" AND search LIKE :").append(word));
    sql.append(" ORDER BY added_at DESC, id DESC LIMIT :limit");
    var rows =
        ledger.read(
            handle ->
                handle
                    .createQuery(sql.toString())
                    .bind("at", place.at())
                    .bind("id", place.id())
                    .bind("limit", limit + 1)
                    .bindMap(words)
                    .map((row, _) -> picture(row))
                    .list());
    return Cursor.part(
        rows,
        limit,
        last -> new Cursor("", Stamps.micros(last.addedAt()), last.id().value()),
        picture -> picture);
  }

  private static Cursor place(String cursor) {
    try {
      return Cursor.newestFirst(cursor);
    } catch (InvalidStory e) {
      // The port says so: a cursor that is not ours counts as the beginning.
      return Cursor.newestFirst("");
    }
  }

  @Override
  public List<Picture> rightsEndingBefore(Instant time, int limit) {
    return ledger.read(handle -> ending(handle, time, limit));
  }

  @Override
  public Optional<Instant> nextRightsEnd() {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT rights_end FROM picture WHERE status = 'live'"
                        + " AND rights_end IS NOT NULL ORDER BY rights_end LIMIT 1")
                .map((row, _) -> Stamps.instant(row.getLong(1)))
                .findOne());
  }

  @Override
  public List<MediaKey> stillNeeded(List<MediaKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var needed =
        ledger.read(
            handle ->
                Set.copyOf(
                    handle
                        .createQuery("SELECT media FROM picture_media WHERE media IN (<keys>)")
                        .bindList("keys", keys.stream().map(MediaKey::hash).distinct().toList())
                        .mapTo(String.class)
                        .list()));
    return keys.stream().filter(key -> needed.contains(key.hash())).distinct().toList();
  }

  private static Optional<Picture> find(Handle handle, PictureId id) {
    return handle
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id.value())
        .map((row, _) -> picture(row))
        .findOne();
  }

  private static List<Picture> withOriginal(Handle handle, MediaKey original) {
    return handle
        .createQuery(SELECT + "WHERE original = :original ORDER BY added_at, id")
        .bind("original", original.hash())
        .map((row, _) -> picture(row))
        .list();
  }

  private static List<Picture> ending(Handle handle, Instant time, int limit) {
    return handle
        .createQuery(
            SELECT
                + "WHERE status = 'live' AND rights_end IS NOT NULL AND rights_end <= :time"
                + " ORDER BY rights_end, id LIMIT :limit")
        .bind("time", Stamps.micros(time))
        .bind("limit", limit)
        .map((row, _) -> picture(row))
        .list();
  }

  private static void update(Change change, Picture picture) {
    write(
        change,
        "UPDATE picture SET revision = :revision, status = :status, status_at = :status_at,"
            + " status_by = :status_by, status_reason = :status_reason, rights_end = :rights_end,"
            + " search = :search, picture = :picture WHERE id = :id",
        picture);
  }

  private static void write(Change change, String sql, Picture picture) {
    var status = Status.of(picture.status());
    try (var write = change.handle().createUpdate(sql)) {
      if (sql.startsWith("INSERT")) {
        write.bind("original", picture.original().hash());
        write.bind("added_at", Stamps.micros(picture.addedAt()));
      }
      write
          .bind("id", picture.id().value())
          .bind("revision", picture.revision())
          .bind("status", status.word())
          .bind("status_at", status.at())
          .bind("status_by", status.by())
          .bind("status_reason", status.reason())
          .bind("rights_end", Stamps.microsOrNull(picture.rights().expiresAt()))
          .bind("search", picture.isKilled() ? "" : picture.searchText())
          .bind("picture", PictureJson.text(picture))
          .execute();
    }
    var handle = change.handle();
    handle
        .createUpdate("DELETE FROM picture_media WHERE picture_id = :id")
        .bind("id", picture.id().value())
        .execute();
    if (!picture.isKilled()) {
      for (var key : picture.media().toList()) {
        handle
            .createUpdate("INSERT INTO picture_media (media, picture_id) VALUES (:media, :id)")
            .bindMap(Map.of("media", key.hash(), "id", picture.id().value()))
            .execute();
      }
    }
  }

  private static Picture picture(ResultSet row) throws SQLException {
    return PictureJson.picture(
        row.getString("id"),
        row.getInt("revision"),
        row.getString("original"),
        Stamps.instant(row, "added_at"),
        status(row),
        row.getString("picture"));
  }

  private static PictureStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "killed" ->
          new PictureStatus.Killed(
              row.getString("status_reason"),
              Stamps.instant(row, "status_at"),
              row.getString("status_by"));
      case "rights-ended" -> new PictureStatus.RightsEnded(Stamps.instant(row, "status_at"));
      default -> PictureStatus.LIVE;
    };
  }

  /** A status in columns. */
  private record Status(
      String word, @Nullable Long at, @Nullable String by, @Nullable String reason) {
    static Status of(PictureStatus status) {
      return switch (status) {
        case PictureStatus.Live() -> new Status("live", null, null, null);
        case PictureStatus.RightsEnded(var at) ->
            new Status("rights-ended", Stamps.micros(at), null, null);
        case PictureStatus.Killed(var reason, var at, var by) ->
            new Status("killed", Stamps.micros(at), by, reason);
      };
    }
  }

  private static PictureOutcome done(Change change, EventKind kind, Picture picture) {
    LogPosition position = change.append(List.of(happening(kind, picture)));
    return new PictureOutcome.Done(picture, position);
  }

  private static Happening happening(EventKind kind, Picture picture) {
    return new Happening(kind, "picture", picture.id().value(), picture.revision());
  }

  private static PictureOutcome refused(PictureReason why, Object... values) {
    return new PictureOutcome.Refused(Refusal.of(why, values));
  }
}
