package news.standfirst.store.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Brings the tables to the form that this version of the program knows. */
public final class Migrations {
  /** Every form that this version knows, in order; a test compares them with the files. */
  static final List<Integer> KNOWN =
      List.of(1, 2, 8, 9, 10, 11, 12, 20, 21, 22, 40, 41, 50, 51, 52, 53);

  /** The form that the tables of an open store have. */
  public static final int NEWEST = KNOWN.getLast();

  private static final String HISTORY =
      "SELECT CAST(version AS integer) FROM flyway_schema_history"
          + " WHERE success AND version IS NOT NULL ORDER BY 1";

  private Migrations() {}

  /**
   * The forms that a database went through; empty for a fresh one. A newsroom that ran while this
   * version was made may lack one in between, which is then made up for.
   */
  static List<Integer> forms(Handle handle) {
    try {
      return handle.createQuery(HISTORY).mapTo(Integer.class).list();
    } catch (JdbiException e) {
      // There is no such table: nothing was ever kept here.
      return List.of();
    }
  }

  /** Whether nothing is left to do; refuses what a newer program wrote. */
  static boolean areAllIn(List<Integer> forms, String where) {
    if (!KNOWN.containsAll(forms)) {
      throw new StoreFault(
          StoreFault.Kind.NEWER,
          "The store at %s has form %d, but this version of Standfirst knows only up to form %d."
                  .formatted(where, forms.getLast(), NEWEST)
              + " Start the newer version again, or bring back a backup from before its first"
              + " start with: standfirst restore FILE");
    }
    return forms.containsAll(KNOWN);
  }

  static void migrate(
      String jdbcUrl, @Nullable String user, @Nullable String password, Dialect dialect) {
    try {
      Flyway.configure()
          .dataSource(jdbcUrl, user, password)
          .locations("classpath:" + dialect.migrations())
          .outOfOrder(true)
          .group(true)
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
