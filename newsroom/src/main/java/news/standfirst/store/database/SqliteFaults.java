package news.standfirst.store.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean to the person who runs the newsroom. */
final class SqliteFaults {
  private SqliteFaults() {}

  static StoreFault of(Throwable thrown) {
    if (thrown instanceof StoreFault fault) {
      return fault;
    }
    var sql = sqlCause(thrown);
    var said = sql == null ? thrown.toString() : String.valueOf(sql.getMessage());
    return switch (code(sql)) {
      case SQLITE_FULL ->
          new StoreFault(
              StoreFault.Kind.FULL,
              "The disk of the data folder is full; the command was not kept. Make room; the"
                  + " newsroom goes on by itself.",
              thrown);
      case SQLITE_IOERR ->
          new StoreFault(
              StoreFault.Kind.FULL,
              "The data folder could not be read or written (%s); the command was not kept. Check"
                      .formatted(said)
                  + " the room and the state of its disk; the newsroom goes on by itself.",
              thrown);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          new StoreFault(
              StoreFault.Kind.READ_ONLY,
              "The database in the data folder cannot be opened for writing (%s). Give the user who"
                      .formatted(said)
                  + " runs Standfirst the right to write the folder and its files.",
              thrown);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StoreFault(
              StoreFault.Kind.LOCKED,
              "Another program holds the database in the data folder; the command was not kept."
                  + " Close that program.",
              thrown);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new StoreFault(
              StoreFault.Kind.DAMAGED,
              "The database in the data folder is damaged (%s). Keep a copy of the folder, then"
                      .formatted(said)
                  + " bring back the last backup with: standfirst restore FILE",
              thrown);
      default ->
          new StoreFault(
              StoreFault.Kind.OTHER, "The database refused its work: %s".formatted(said), thrown);
    };
  }

  /** Whether SQLite ends the whole transaction, or nothing more can be done in it. */
  static boolean endsTransaction(Throwable thrown) {
    return switch (code(sqlCause(thrown))) {
      case SQLITE_FULL,
          SQLITE_IOERR,
          SQLITE_NOMEM,
          SQLITE_READONLY,
          SQLITE_PERM,
          SQLITE_CANTOPEN,
          SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_CORRUPT,
          SQLITE_NOTADB,
          SQLITE_INTERRUPT ->
          true;
      default -> false;
    };
  }

  static boolean isSql(Throwable thrown) {
    return sqlCause(thrown) != null;
  }

  private static @Nullable SQLException sqlCause(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** The primary code behind an extended one. */
  private static SQLiteErrorCode code(@Nullable SQLException sql) {
    return sql instanceof SQLiteException lite
        ? SQLiteErrorCode.getErrorCode(lite.getResultCode().code & 0xff)
        : SQLiteErrorCode.SQLITE_ERROR;
  }
}
