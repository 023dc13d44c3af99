package news.standfirst.store.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on a connection of its own for the word that the log has grown, and comes back when the
 * connection is lost. It wakes also when nothing was heard for a while: a notification may be lost;
 * and it asks the server for a sign of life then, since a connection that a firewall forgot at
 * night looks like one on which nobody has anything to say.
 */
final class PostgresListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
  static final Duration SILENCE = Duration.ofSeconds(5);

  private static final int ANSWER_SECONDS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String jdbcUrl;
  private final Properties session;
  private final Duration silence;
  private volatile boolean closed;
  private volatile @Nullable Connection connection;
  private volatile @Nullable Thread thread;

  /**
   * @param silence after which it asks whether the server is still there
   */
  PostgresListener(String jdbcUrl, Properties session, Duration silence) {
    this.jdbcUrl = jdbcUrl;
    this.session = session;
    this.silence = silence;
  }

  void start(Runnable wake) {
    thread = Thread.ofVirtual().name("log-listener").start(() -> work(wake));
  }

  private void work(Runnable wake) {
    boolean lost = false;
    while (!closed) {
      try (var open = DriverManager.getConnection(jdbcUrl, session)) {
        connection = open;
        try (var statement = open.createStatement()) {
          statement.execute("LISTEN " + PostgresDialect.CHANNEL);
        }
        if (lost) {
          LOG.info("The connection that listens for the log is back.");
          lost = false;
        }
        // What was said between the last connection and this one went unheard.
        wake.run();
        while (!closed) {
          await(open);
          wake.run();
        }
      } catch (SQLException e) {
        if (!closed) {
          if (!lost) {
            LOG.warn("Lost the connection that listens for the log; trying again.", e);
          }
          lost = true;
          sleep();
        }
      }
    }
  }

  /** Returns upon word, or upon silence on a connection that lives. */
  private void await(Connection open) throws SQLException {
    var heard = open.unwrap(PGConnection.class).getNotifications((int) silence.toMillis());
    boolean silent = heard == null || heard.length == 0;
    if (silent && !open.isValid(ANSWER_SECONDS)) {
      throw new SQLTransientConnectionException(
          "The database server gave no sign of life for %d s.".formatted(ANSWER_SECONDS));
    }
  }

  private void sleep() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      var open = connection;
      if (open != null) {
        open.abort(Runnable::run);
      }
      var started = thread;
      if (started != null) {
        started.join(Duration.ofSeconds(2));
      }
    } catch (SQLException e) {
      LOG.debug("The listening connection was gone already.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
