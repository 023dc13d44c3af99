package news.standfirst.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/**
 * The tables of a PostgreSQL database before they are used: checked, brought to the present form.
 */
final class PostgresTables {
  private PostgresTables() {}

  static void ready(String jdbcUrl) {
    try (var connection = DriverManager.getConnection(jdbcUrl);
        var handle = Jdbi.open(connection)) {
      var form = Migrations.form(handle);
      if (form.isPresent()) {
        Migrations.check(form.get(), "the database server");
        if (form.get() == Migrations.NEWEST) {
          return;
        }
      }
    } catch (SQLException e) {
      throw PostgresFaults.of(e);
    }
    Migrations.migrate(jdbcUrl, null, null, PostgresDialect.ONE);
  }
}
