package news.standfirst.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.database.LogTail;
import news.standfirst.story.EventKind;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.StoryLog;
import org.jdbi.v3.core.Handle;

/** The log in its table. */
public final class StoredLog implements StoryLog {
  private final Ledger ledger;
  private final Wakers wakers;

  public StoredLog(Ledger ledger, Wakers wakers) {
    this.ledger = ledger;
    this.wakers = wakers;
  }

  /** The end of the log, as this transaction or snapshot sees it. */
  public static LogPosition head(Handle handle) {
    return handle
        .createQuery("SELECT generation, position FROM log_head")
        .map((row, _) -> new LogPosition(row.getString(1), row.getLong(2)))
        .one();
  }

  @Override
  public LogPosition head() {
    var known = ledger.tail().map(LogTail::head);
    return known.orElseGet(() -> ledger.read(StoredLog::head));
  }

  @Override
  public List<LogEntry> after(long number, int limit) {
    var known = ledger.tail().map(tail -> tail.after(number, limit));
    return known.orElseGet(() -> read(number, limit));
  }

  private List<LogEntry> read(long number, int limit) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT position, at, kind, thing, id, revision FROM log"
                        + " WHERE position > :number ORDER BY position LIMIT :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list());
  }

  private static LogEntry entry(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getLong("position"),
        Stamps.instant(row, "at"),
        EventKind.of(row.getString("kind")),
        row.getString("thing"),
        row.getString("id"),
        row.getInt("revision"));
  }

  @Override
  public Subscription onAppend(Runnable wake) {
    return wakers.add(wake);
  }

  @Override
  public long followed(String follower) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT position FROM follower WHERE name = :name")
                .bind("name", follower)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  @Override
  public void follow(String follower, long number) {
    ledger.changeQuietly(
        change ->
            change
                .handle()
                .createUpdate(
                    "INSERT INTO follower (name, position) VALUES (:name, :number)"
                        + " ON CONFLICT (name) DO UPDATE SET position = excluded.position")
                .bind("name", follower)
                .bind("number", number)
                .execute());
  }
}
