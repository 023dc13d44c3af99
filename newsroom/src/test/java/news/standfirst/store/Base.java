package news.standfirst.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The two databases, each for real. Every test of the store runs on both. */
public enum Base {
  SQLITE,
  POSTGRES;

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  /** A store of its own in this database; nothing in it yet. */
  public TestStore fresh() {
    return fresh(new SettableTime("2031-05-09T10:00:00Z"));
  }

  public TestStore fresh(SettableTime time) {
    return new TestStore(this, place(), time);
  }

  /** The address of a fresh database: a folder, or a JDBC address. */
  public String place() {
    return switch (this) {
      case SQLITE -> folder().toString();
      case POSTGRES -> database();
    };
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("standfirst-store");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized String database() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
      }
      var name = "store" + NUMBER.incrementAndGet();
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      return server.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
