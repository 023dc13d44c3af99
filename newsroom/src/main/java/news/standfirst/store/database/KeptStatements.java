package news.standfirst.store.database;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection that were used last, since SQLite plans a query each time
 * that it is prepared, which took an eighth of all that a live post costs. For a connection whose
 * tables do not change their form any more. One thread at a time.
 */
final class KeptStatements implements StatementBuilder {
  /** More than the store has; what is made for a number of ids comes and goes beside them. */
  private static final int MOST = 250;

  private final StatementBuilder plain = new DefaultStatementBuilder();
  private final SequencedMap<String, PreparedStatement> waiting = new LinkedHashMap<>();
  private final Set<Statement> lent = Collections.newSetFromMap(new IdentityHashMap<>());

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
      return plain.create(connection, sql, context);
    }
    // Taken out while it is in use: a query inside the reading of its own rows gets another.
    var kept = waiting.remove(sql);
    var statement = kept != null ? kept : plain.create(connection, sql, context);
    lent.add(statement);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (lent.remove(statement)
        && statement instanceof PreparedStatement prepared
        && isAtRest(prepared)) {
      var other = waiting.put(sql, prepared);
      if (other != null) {
        other.close();
      }
      if (waiting.size() > MOST) {
        waiting.pollFirstEntry().getValue().close();
      }
    } else {
      plain.close(connection, sql, statement);
    }
  }

  /** Lets go of the values; a statement that failed in a way of its own is not used again. */
  private static boolean isAtRest(PreparedStatement statement) {
    try {
      statement.clearBatch();
      statement.clearParameters();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return plain.create(connection, context);
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return plain.createCall(connection, sql, context);
  }

  @Override
  public void close(Connection connection) {
    waiting.values().forEach(KeptStatements::letGo);
    waiting.clear();
  }

  private static void letGo(Statement statement) {
    try {
      statement.close();
    } catch (SQLException e) {
      // Its connection closes with it.
    }
  }
}
