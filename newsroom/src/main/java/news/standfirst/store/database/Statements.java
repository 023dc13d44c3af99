package news.standfirst.store.database;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
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
 * How statements are read, which is a good part of a start: their named parameters once for all
 * connections of the process, and what stands in angle brackets only where there is one.
 */
final class Statements {
  private static final SqlParser PARSER = new ColonPrefixSqlParser();
  private static final TemplateEngine TEMPLATES = new Templates();

  private Statements() {}

  /** A handle over a connection, which it closes. */
  static Handle over(Connection connection) {
    // Not Jdbi's own way to make one of a connection, for that leaves it open.
    ConnectionFactory one = () -> connection;
    return readBy(Jdbi.create(one)).open();
  }

  /** The same for all handles that this opens. */
  static Jdbi readBy(Jdbi jdbi) {
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
