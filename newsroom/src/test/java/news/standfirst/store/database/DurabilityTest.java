package news.standfirst.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.standfirst.store.Base;
import news.standfirst.store.Children;
import news.standfirst.store.PublishingProcess;
import news.standfirst.store.Store;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteConfig;

/** A kill leaves the page cache intact, so that it proves nothing about the disk: these do. */
class DurabilityTest {
  private static final int ACKNOWLEDGEMENTS = 100;

  @Test
  void every_connection_to_a_sqlite_file_syncs_fully() {
    try (var store = Base.SQLITE.fresh()) {
      var file = Path.of(store.place()).resolve(Store.FILE);
      for (var mode : SQLiteConfig.TransactionMode.values()) {
        for (var readOnly : List.of(true, false)) {
          try (var handle = SqliteDatabase.open(file, mode, readOnly)) {
            var level = handle.createQuery("PRAGMA synchronous").mapTo(Integer.class).one();
            var journal = handle.createQuery("PRAGMA journal_mode").mapTo(String.class).one();
            assertThat(level).isEqualTo(2);
            assertThat(journal).isEqualTo("wal");
          }
        }
      }
    }
  }

  @Test
  void every_connection_to_a_server_waits_for_its_disk() {
    var place = Base.POSTGRES.place();
    try (var database = new PostgresDatabase(place, new java.util.Properties())) {
      String level =
          database.write(
              handle -> handle.createQuery("SHOW synchronous_commit").mapTo(String.class).one());
      assertThat(level).isEqualTo("on");
    }
  }

  @Test
  void a_sync_stands_before_every_acknowledgement() throws Exception {
    try (var store = Base.SQLITE.fresh()) {
      store.store().close();
      var trace = Files.createTempFile("standfirst-calls", ".txt");
      var command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", trace.toString()));
      command.addAll(List.of("-e", "trace=write,fsync,fdatasync", "-s", "12"));
      command.addAll(
          Children.java(
              PublishingProcess.class, "SQLITE", store.place(), "1", "" + ACKNOWLEDGEMENTS));
      var process = Children.start(command);
      process.inputReader().lines().forEach(_ -> {});
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
      var acknowledged = 0;
      var synced = 0;
      for (var call : Files.readAllLines(trace)) {
        if (call.contains("sync(") && !call.contains("unfinished") && call.endsWith("= 0")) {
          synced++;
        } else if (call.contains("sync resumed") && call.endsWith("= 0")) {
          synced++;
        } else if (call.contains("write(1, \"done ")) {
          // Each is of two commands: a draft and its publication.
          assertThat(synced)
              .as("syncs before acknowledgement %d", acknowledged + 1)
              .isGreaterThan(1);
          acknowledged++;
          synced = 0;
        }
      }
      assertThat(acknowledged).isEqualTo(ACKNOWLEDGEMENTS);
      Files.delete(trace);
      store.reopen();
      assertThat(store.log().head().number()).isEqualTo(2L * ACKNOWLEDGEMENTS);
    }
  }
}
