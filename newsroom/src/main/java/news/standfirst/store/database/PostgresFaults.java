package news.standfirst.store.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's states mean to the person who runs the newsroom. */
final class PostgresFaults {
  private PostgresFaults() {}

  static StoreFault of(Throwable thrown) {
    if (thrown instanceof StoreFault fault) {
      return fault;
    }
    var sql = sqlCause(thrown);
    var said = sql == null ? thrown.toString() : String.valueOf(sql.getMessage());
    var state = state(sql);
    if (state.equals("53100")) {
      return new StoreFault(
          StoreFault.Kind.FULL,
          "The disk of the database server is full; the command was not kept. Make room there.",
          thrown);
    }
    if (state.equals("25006")) {
      return new StoreFault(
          StoreFault.Kind.READ_ONLY,
          "The database server takes no writes; is it a standby? The command was not kept.",
          thrown);
    }
    if (state.equals("55P03") || retriable(sql)) {
      return new StoreFault(
          StoreFault.Kind.LOCKED,
          "Others kept the same rows of the database busy; nothing was kept. Try again.",
          thrown);
    }
    if (state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || isPool(sql)) {
      return new StoreFault(
          StoreFault.Kind.UNREACHABLE,
          "The database server does not answer (%s). Check that it runs and that the address,"
                  .formatted(said)
              + " name and password in the settings are right.",
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

  static boolean isSql(Throwable thrown) {
    return sqlCause(thrown) != null;
  }

  private static boolean isPool(@Nullable SQLException sql) {
    return sql instanceof java.sql.SQLTransientConnectionException;
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
