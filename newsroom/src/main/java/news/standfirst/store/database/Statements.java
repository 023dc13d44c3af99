package news.standfirst.store.database;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * How statements are read: once for all connections of the process, and for lists of values only
 * where one is named. Reading them is a good part of a start.
 */
final class Statements {
  private static final SqlParser PARSER = new ColonPrefixSqlParser();
  private static final TemplateEngine TEMPLATES = new Templates();

  private Statements() {}

  /** A handle over a connection. */
  static Handle over(Connection connection) {
    return read(Jdbi.create(connection)).open();
  }

  /** The same for all handles that this opens. */
  static Jdbi read(Jdbi jdbi) {
    return jdbi.configure(
        SqlStatements.class,
        statements -> statements.setSqlParser(PARSER).setTemplateEngine(TEMPLATES));
  }

  /** A statement without an angle bracket is its own text. */
  private static final class Templates implements TemplateEngine.Parsing {
    private final DefinedAttributeTemplateEngine named = new DefinedAttributeTemplateEngine();

    @Override
    public Optional<Function<StatementContext, String>> parse(
        String template, ConfigRegistry config) {
      return template.indexOf('<') < 0 ? Optional.of(_ -> template) : named.parse(template, config);
    }
  }
}
