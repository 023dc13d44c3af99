package news.standfirst.store.database;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** SQLite has one writer: it needs no locks, and whoever listens is in the same process. */
enum SqliteDialect implements Dialect {
  ONE;

  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public String forUpdateOfTheFree() {
    return "";
  }

  @Override
  public void lockLog(Handle handle) {}

  @Override
  public void announce(Handle handle) {}

  @Override
  public List<String> damage(Handle handle) {
    var found = new ArrayList<String>();
    handle
        .createQuery("PRAGMA integrity_check(100)")
        .mapTo(String.class)
        .filter(line -> !line.equals("ok"))
        .forEach(line -> found.add("The database file is damaged: " + line));
    handle
        .createQuery("PRAGMA foreign_key_check")
        .mapTo(String.class)
        .forEach(
            table -> found.add("A row of %s refers to one that is not there.".formatted(table)));
    return found;
  }

  @Override
  public String migrations() {
    return "news/standfirst/store/sqlite";
  }
}
