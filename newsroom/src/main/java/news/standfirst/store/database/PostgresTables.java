package news.standfirst.store.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * The tables of a PostgreSQL database before they are used: checked, copied and brought to the
 * present form.
 */
public final class PostgresTables {
  /** Every table of a schema; the names are ours, so they need no quotes. */
  private static final String NAMES =
      "SELECT table_name FROM information_schema.tables"
          + " WHERE table_schema = :schema AND table_type = 'BASE TABLE'";

  private PostgresTables() {}

  /** Makes or upgrades the tables, and keeps a copy of what an upgrade finds. */
  public static void ready(String jdbcUrl) {
    try (var connection = DriverManager.getConnection(jdbcUrl);
        var handle = Statements.over(connection)) {
      var forms = Migrations.forms(handle);
      if (!forms.isEmpty()) {
        if (Migrations.areAllIn(forms, "the database server")) {
          return;
        }
        handle.useTransaction(PostgresTables::keepCopy);
      }
    } catch (SQLException e) {
      throw PostgresFaults.of(e);
    }
    Migrations.migrate(jdbcUrl, null, null, PostgresDialect.ONE);
  }

  /**
   * The way back from an upgrade: the rows as they were, in a schema of their own, in place of
   * those of the upgrade before.
   */
  private static void keepCopy(Handle handle) {
    var schema = "before_form_" + Migrations.NEWEST;
    handle.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    handle.execute("CREATE SCHEMA " + schema);
    for (var table :
        handle.createQuery(NAMES).bind("schema", "public").mapTo(String.class).list()) {
      handle.execute("CREATE TABLE %s.%s AS TABLE public.%s".formatted(schema, table, table));
    }
  }
}
