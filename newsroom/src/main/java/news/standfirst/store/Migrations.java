package news.standfirst.store;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Brings the tables to the form that this version of the program knows. */
final class Migrations {
  /** The newest form; a test compares it with the files. */
  static final int NEWEST = 40;

  private static final String HISTORY =
      "SELECT max(CAST(version AS integer)) FROM flyway_schema_history"
          + " WHERE success AND version IS NOT NULL";

  private Migrations() {}

  /** The form of a database; empty for a fresh one. */
  static Optional<Integer> form(Handle handle) {
    try {
      return handle.createQuery(HISTORY).mapTo(Integer.class).findOne();
    } catch (JdbiException e) {
      // There is no such table: nothing was ever kept here.
      return Optional.empty();
    }
  }

  /** Refuses what a newer program wrote. */
  static void check(int form, String where) {
    if (form > NEWEST) {
      throw new StoreFault(
          StoreFault.Kind.NEWER,
          "The store at %s has form %d, but this version of Standfirst knows only up to form %d."
                  .formatted(where, form, NEWEST)
              + " Start the newer version again, or bring back a backup from before its first"
              + " start with: standfirst restore FILE");
    }
  }

  static void migrate(
      String jdbcUrl, @Nullable String user, @Nullable String password, Dialect dialect) {
    try {
      Flyway.configure()
          .dataSource(jdbcUrl, user, password)
          .locations("classpath:" + dialect.migrations())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreFault(
          StoreFault.Kind.OTHER,
          "The tables at %s could not be brought to form %d: %s"
              .formatted(withoutSecrets(jdbcUrl), NEWEST, e.getMessage()),
          e);
    }
  }

  private static String withoutSecrets(String jdbcUrl) {
    var question = jdbcUrl.indexOf('?');
    return question < 0 ? jdbcUrl : jdbcUrl.substring(0, question);
  }
}
