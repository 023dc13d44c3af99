package news.standfirst.store.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's states mean to the person who runs the newsroom. */
final class PostgresFaults {
  private PostgresFaults() {}

  static StoreFault of(Throwable thrown) {
    if (thrown instanceof StoreFault fault) {
      return fault;
    }
    var sql = sqlCause(thrown);
    var said = said(thrown, sql);
    var state = state(sql);
    if (state.equals("53100")) {
      return new StoreFault(
          StoreFault.Kind.FULL,
          "The disk of the database server is full (%s); the command was not kept. Make room there,"
                  .formatted(said)
              + " and start the server if that ended it; the newsroom goes on by itself.",
          thrown);
    }
    if (isReadOnly(sql)) {
      return new StoreFault(
          StoreFault.Kind.READ_ONLY,
          "The database server takes no writes (%s); the command was not kept. If it is a standby,"
                  .formatted(said)
              + " name the primary in the settings; if default_transaction_read_only is on for the"
              + " database or its user, turn it off. The newsroom goes on by itself.",
          thrown);
    }
    if (state.equals("55P03")) {
      return new StoreFault(
          StoreFault.Kind.LOCKED,
          "Another session on the database server holds a lock that the command needs; nothing was"
              + " kept. Try again; if it stays so, look in pg_stat_activity for sessions that are"
              + " idle in transaction, and end them.",
          thrown);
    }
    if (retriable(sql)) {
      return new StoreFault(
          StoreFault.Kind.LOCKED,
          "Others kept the same rows of the database busy; nothing was kept. Try again.",
          thrown);
    }
    if (state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || isOfPool(sql)) {
      return new StoreFault(
          StoreFault.Kind.UNREACHABLE,
          "The database server does not answer (%s). Check that it runs and has room on its disk, and"
                  .formatted(said)
              + " that the address, name and password in the settings are right.",
          thrown);
    }
    if (state.startsWith("XX")) {
      return new StoreFault(
          StoreFault.Kind.DAMAGED,
          "The database server reports damage (%s). Keep a copy before you repair it."
              .formatted(said),
          thrown);
    }
    return new StoreFault(
        StoreFault.Kind.OTHER, "The database refused its work: %s".formatted(said), thrown);
  }

  /**
   * Whether the same work may succeed when it is done again: a deadlock or a serialization loss.
   */
  static boolean retriable(@Nullable Throwable thrown) {
    var state = state(thrown == null ? null : sqlCause(thrown));
    return state.equals("40001") || state.equals("40P01");
  }

  /** Whether the session may not write: none of the work was done. */
  static boolean isReadOnly(@Nullable Throwable thrown) {
    return state(thrown == null ? null : sqlCause(thrown)).equals("25006");
  }

  static boolean isSql(Throwable thrown) {
    return sqlCause(thrown) != null;
  }

  /** Whether no connection could be had in time. */
  static boolean isOfPool(@Nullable Throwable thrown) {
    return thrown != null && sqlCause(thrown) instanceof SQLTransientConnectionException;
  }

  /** What the server or the network said, in a line; the pool only says that it waited. */
  private static String said(Throwable thrown, @Nullable SQLException sql) {
    var why = isOfPool(sql) && sql != null && sql.getCause() != null ? sql.getCause() : sql;
    var words = why == null ? thrown.toString() : String.valueOf(why.getMessage());
    return words.lines().findFirst().orElse("");
  }

  private static String state(@Nullable SQLException sql) {
    var state = sql == null ? null : sql.getSQLState();
    return state == null ? "" : state;
  }

  private static @Nullable SQLException sqlCause(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
