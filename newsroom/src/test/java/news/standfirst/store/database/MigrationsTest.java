package news.standfirst.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import news.standfirst.store.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
  private static final Pattern NAME = Pattern.compile("V([0-9]+)__[a-z_]+\\.sql");

  private static List<Integer> versions(Dialect dialect) throws Exception {
    var folder = MigrationsTest.class.getClassLoader().getResource(dialect.migrations());
    assertThat(folder).isNotNull();
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .peek(name -> assertThat(name.matches()).isTrue())
          .map(name -> Integer.valueOf(name.group(1)))
          .sorted()
          .toList();
    }
  }

  @Test
  void program_knows_the_newest_form_of_both_databases() throws Exception {
    assertThat(versions(SqliteDialect.ONE)).isEqualTo(versions(PostgresDialect.ONE));
    assertThat(versions(SqliteDialect.ONE)).isEqualTo(Migrations.KNOWN);
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void store_of_a_newer_program_is_refused_with_the_way_back(Base base) {
    try (var store = base.fresh()) {
      store.raw(
          handle ->
              handle.execute(
                  "UPDATE flyway_schema_history SET version = '9999' WHERE version = '1'"));
      store.store().close();
      assertThatThrownBy(store::reopen)
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("form 9999")
          .hasMessageContaining("standfirst restore");
    }
  }
}
