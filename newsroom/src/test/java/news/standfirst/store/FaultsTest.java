package news.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.store.database.StoreFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks around a SQLite store is told in one clear message, and nothing is lost. */
class FaultsTest {
  @TempDir Path folder;

  private Store open() {
    return Store.inFolder(folder, TestStore.ZONE, InstantSource.system());
  }

  private static void draft(Store store) {
    store.articles().draft(TestStore.EN, TestStore.text("Storm", "w"), TestStore.EDITOR);
  }

  @Test
  void folder_that_another_store_holds_is_refused() {
    try (var first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(StoreFault.class)
          .hasMessageContaining("open in another Standfirst");
      draft(first);
    }
  }

  @Test
  void database_that_another_program_locks_is_told_and_works_again_afterwards() throws Exception {
    try (var store = open()) {
      draft(store);
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.FILE));
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        assertThatThrownBy(() -> draft(store))
            .isInstanceOf(StoreFault.class)
            .hasMessageContaining("Another program holds the database");
        statement.execute("ROLLBACK");
      }
      draft(store);
      assertThat(store.log().head().number()).isEqualTo(2);
    }
  }

  @Test
  void damaged_file_is_told_with_the_way_back() throws Exception {
    Files.writeString(folder.resolve(Store.FILE), "This is no database. ".repeat(500));
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFault.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("standfirst restore");
  }

  @Test
  void full_disk_is_told_loses_nothing_and_is_got_over_without_a_restart() throws Exception {
    var script =
        "mount -t tmpfs -o size=5m tmpfs \"$1\" && disk=\"$1\" && shift && exec \"$@\" \"$disk\"";
    var command =
        new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"));
    command.add(folder.toString());
    command.addAll(Children.java(FullDiskProcess.class));
    assertThat(output(command))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("FULL The disk of the data folder is full"))
        .contains("kept all", "log whole");
  }

  @Test
  void folder_that_may_only_be_read_is_told() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    // Without its capabilities even root is held by the rights of a folder.
    var command =
        new ArrayList<>(
            System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all")
                : List.<String>of());
    command.addAll(Children.java(OpeningProcess.class, folder.toString()));
    assertThat(output(command))
        .singleElement()
        .asString()
        .startsWith("READ_ONLY")
        .contains(folder.toString());
  }

  private static List<String> output(List<String> command) throws Exception {
    var process = Children.start(command);
    List<String> lines = process.inputReader().lines().filter(line -> !line.isBlank()).toList();
    process.waitFor();
    return lines;
  }
}
