package news.standfirst.store.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** PostgreSQL has many writers: rows are locked, and the log by an advisory lock taken last. */
enum PostgresDialect implements Dialect {
  ONE;

  static final String CHANNEL = "standfirst_log";

  /** "stand" in ASCII: any number would do that no other user of this database locks. */
  private static final long LOG_LOCK = 0x7374616e64L;

  @Override
  public String forUpdate() {
    return " FOR UPDATE";
  }

  @Override
  public String forUpdateOfTheFree() {
    return " FOR UPDATE SKIP LOCKED";
  }

  @Override
  public void lockLog(Handle handle) {
    handle
        .createQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)")
        .bind("lock", LOG_LOCK)
        .mapTo(String.class)
        .one();
  }

  @Override
  public void announce(Handle handle) {
    handle.execute("NOTIFY " + CHANNEL);
  }

  /** The server keeps checksums and its own tools for that; see the guide. */
  @Override
  public List<String> damage(Handle handle) {
    return List.of();
  }

  @Override
  public String migrations() {
    return "news/standfirst/store/postgres";
  }
}
