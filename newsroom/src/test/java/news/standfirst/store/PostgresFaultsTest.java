package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import news.standfirst.store.database.StoreFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What breaks around a PostgreSQL store is told in one clear message, nothing is lost, and the
 * newsroom goes on by itself.
 */
class PostgresFaultsTest {
  /** Shorter than the newsroom's, for tests that wait for its end. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** The pool looks first whether a connection still lives that rested for half a second. */
  private static final long RESTED_MILLIS = 600;

  private static final int TRIES = 20;

  @TempDir private Path folder = Path.of("");

  private static Store open(String place) {
    return Store.onServer(place, TestStore.ZONE, InstantSource.system(), PATIENCE);
  }

  private static void draft(Store store) {
    store.articles().draft(TestStore.EN, TestStore.text("Storm", "w"), TestStore.EDITOR);
  }

  private static void refused(StoreFault.Kind kind, ThrowingCallable work, String... words) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            StoreFault.class,
            fault -> assertThat(fault.kind()).as(fault.getMessage()).isEqualTo(kind))
        .hasMessageContainingAll(words);
  }

  @Test
  void full_disk_of_the_server_is_told_loses_nothing_and_is_got_over_without_a_restart()
      throws Exception {
    assertThat(onDiskOf("32m", Children.java(FullServerProcess.class)))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("FULL The disk of the database server is full"))
        .contains("kept all", "log whole");
  }

  @Test
  void full_disk_under_the_log_of_the_server_ends_it_and_what_was_kept_is_there_afterwards()
      throws Exception {
    var server = folder.resolve("server").toString();
    assertThat(onDiskOf("48m", Children.java(FullWalProcess.class, server)))
        .hasSize(4)
        // Whichever of the server's processes finds it full first ends all the others.
        .anyMatch(line -> line.matches("(FULL|UNREACHABLE) The .*(start the server|has room).*"))
        .contains("ended", "kept all", "log whole");
  }

  /** What a command says that is given, as its last word, a folder on a disk of this size. */
  private List<String> onDiskOf(String size, List<String> command) throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk")).toString();
    var script =
        "mount -t tmpfs -o size=%s tmpfs \"$1\" && disk=\"$1\" && shift && exec \"$@\" \"$disk\""
            .formatted(size);
    var all =
        new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"));
    all.add(disk);
    all.addAll(command);
    var process = Children.start(all);
    List<String> lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines;
  }

  @Test
  void server_that_takes_no_writes_is_told_and_written_to_again_as_soon_as_it_does()
      throws Exception {
    var place = Base.POSTGRES.place();
    try (var store = open(place)) {
      draft(store);
      readOnly(place, "on");
      Thread.sleep(RESTED_MILLIS);
      refused(
          StoreFault.Kind.READ_ONLY,
          () -> draft(store),
          "the command was not kept",
          "default_transaction_read_only",
          "name the primary");
      assertThat(store.log().head().number()).as("is read all the while").isEqualTo(1);
      readOnly(place, "off");
      draft(store);
      assertThat(store.log().head().number()).isEqualTo(2);
    }
  }

  /** For sessions to come; when writes end, so do the sessions that are there. */
  private static void readOnly(String place, String onOff) throws Exception {
    try (var other = DriverManager.getConnection(place);
        var statement = other.createStatement()) {
      statement.execute("SET default_transaction_read_only = off");
      var name = other.getCatalog();
      statement.execute(
          "ALTER DATABASE %s SET default_transaction_read_only = %s".formatted(name, onOff));
      if (onOff.equals("on")) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
      }
    }
  }

  @Test
  void table_that_another_session_locks_is_told_in_the_end_and_works_again_afterwards()
      throws Exception {
    var place = Base.POSTGRES.place();
    try (var store = open(place)) {
      draft(store);
      try (var other = DriverManager.getConnection(place);
          var statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("LOCK TABLE log_head IN ACCESS EXCLUSIVE MODE");
        var words = new String[] {"Another session", "idle in transaction"};
        var reading =
            CompletableFuture.runAsync(
                () -> refused(StoreFault.Kind.LOCKED, () -> store.log().head(), words),
                Thread::startVirtualThread);
        refused(StoreFault.Kind.LOCKED, () -> draft(store), words);
        reading.join();
        other.rollback();
      }
      draft(store);
      assertThat(store.log().head().number()).isEqualTo(2);
    }
  }

  @Test
  void server_that_was_stopped_is_told_and_found_again_when_it_is_back() throws Exception {
    var server = server(0);
    try (var store = open(server.getJdbcUrl("postgres", "postgres"))) {
      draft(store);
      int port = server.getPort();
      server.close();
      Thread.sleep(RESTED_MILLIS);
      refused(
          StoreFault.Kind.UNREACHABLE,
          () -> draft(store),
          "The database server does not answer (Connection to localhost:" + port + " refused",
          "Check that it runs");
      server = server(port);
      assertThat(soon(store, PostgresFaultsTest::drafted)).isTrue();
      assertThat(store.log().head().number()).isEqualTo(2);
      draft(store);
      assertThat(store.log().head().number()).isEqualTo(3);
    } finally {
      server.close();
    }
  }

  private EmbeddedPostgres server(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("server"))
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /** The pool asks a server that is away ever more seldom. */
  private static boolean soon(Store store, Predicate<Store> attempt) {
    for (int tries = 0; tries < TRIES; tries++) {
      if (attempt.test(store)) {
        return true;
      }
    }
    return false;
  }

  private static boolean drafted(Store store) {
    try {
      draft(store);
      return true;
    } catch (StoreFault fault) {
      assertThat(fault.kind()).isEqualTo(StoreFault.Kind.UNREACHABLE);
      return false;
    }
  }
}
