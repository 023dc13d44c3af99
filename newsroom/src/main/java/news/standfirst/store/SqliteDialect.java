package news.standfirst.store;

import org.jdbi.v3.core.Handle;

/** SQLite has one writer: it needs no locks, and whoever listens is in the same process. */
enum SqliteDialect implements Dialect {
  ONE;

  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public void lockLog(Handle handle) {}

  @Override
  public void announce(Handle handle) {}

  @Override
  public String migrations() {
    return "news/standfirst/store/sqlite";
  }
}
