package news.standfirst.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import news.standfirst.store.Store;
import news.standfirst.store.TestStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCheckpointsTest {
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
  private static final int PAGE = 4096;

  /** What may be added while the pages of a full log are copied is more than that log. */
  private static final long MOST = 5L * SqliteCheckpoints.MOST_PAGES * PAGE;

  @TempDir Path folder;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    Store.inFolder(folder, TestStore.ZONE, InstantSource.system()).close();
    database = new SqliteDatabase(folder.resolve(Store.FILE), 2);
    write("CREATE TABLE note (words TEXT)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(String sql) {
    database.write(handle -> handle.execute(sql));
  }

  /** What the file knows without the log beside it. */
  private long notesInTheFile() throws Exception {
    var copy = folder.resolve("copy.db");
    Files.copy(folder.resolve(Store.FILE), copy, StandardCopyOption.REPLACE_EXISTING);
    return Jdbi.create("jdbc:sqlite:" + copy)
        .withHandle(
            handle -> {
              boolean there =
                  handle
                          .createQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'note'")
                          .mapTo(Long.class)
                          .one()
                      > 0;
              return there
                  ? handle.createQuery("SELECT count(*) FROM note").mapTo(Long.class).one()
                  : 0;
            });
  }

  private long logBytes() throws Exception {
    return Files.size(folder.resolve(Store.FILE + "-wal"));
  }

  @Test
  void few_commits_too_are_in_the_file_soon_after_them() throws Exception {
    write("INSERT INTO note VALUES ('a')");
    write("INSERT INTO note VALUES ('b')");
    long end = System.nanoTime() + PATIENCE;
    while (notesInTheFile() < 2 && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(notesInTheFile()).isEqualTo(2);
  }

  @Test
  void closed_database_is_one_file_that_nobody_holds() throws Exception {
    write("INSERT INTO note VALUES ('a')");
    database.read(
        handle -> handle.createQuery("SELECT count(*) FROM note").mapTo(Long.class).one());
    database.close();
    assertThat(folder.resolve(Store.FILE + "-wal")).doesNotExist();
    assertThat(folder.resolve(Store.FILE + "-shm")).doesNotExist();
    assertThat(openFiles()).noneMatch(file -> file.startsWith(folder.toString()));
    assertThat(notesInTheFile()).isEqualTo(1);
    database = new SqliteDatabase(folder.resolve(Store.FILE), 2);
  }

  /** Of this process, where the system tells. */
  private static List<String> openFiles() throws Exception {
    var files = new ArrayList<String>();
    var descriptors = Path.of("/proc/self/fd");
    if (Files.exists(descriptors)) {
      try (var all = Files.newDirectoryStream(descriptors)) {
        for (var descriptor : all) {
          if (Files.isSymbolicLink(descriptor)) {
            files.add(Files.readSymbolicLink(descriptor).toString());
          }
        }
      }
    }
    return files;
  }

  @Test
  void log_does_not_grow_without_end_while_commands_never_pause() throws Exception {
    var words = "INSERT INTO note VALUES (printf('%.*c', " + 100 * PAGE + ", 'x'))";
    long written = 0;
    long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
    while (System.nanoTime() < end || written < 2 * MOST) {
      write(words);
      written += 100 * PAGE;
      write("DELETE FROM note");
    }
    assertThat(logBytes()).isLessThan(MOST);
  }

  @Test
  void long_reader_holds_nobody_up() throws Exception {
    var reading = new CountDownLatch(1);
    var read = new AtomicBoolean();
    var reader =
        Thread.ofVirtual()
            .start(
                () ->
                    database.read(
                        handle -> {
                          handle.createQuery("SELECT count(*) FROM note").mapTo(Long.class).one();
                          reading.countDown();
                          while (!read.get()) {
                            Thread.onSpinWait();
                          }
                          return true;
                        }));
    reading.await();
    for (int i = 0; i < 30; i++) {
      write("INSERT INTO note VALUES (printf('%.*c', " + 400 * PAGE + ", 'x'))");
      Thread.sleep(100);
    }
    read.set(true);
    reader.join();
    assertThat(
            database.<Long>read(
                handle -> handle.createQuery("SELECT count(*) FROM note").mapTo(Long.class).one()))
        .isEqualTo(30);
  }

  @Test
  void what_was_erased_leaves_the_log_although_it_is_being_brought_into_the_file()
      throws Exception {
    for (int i = 0; i < 40; i++) {
      write("INSERT INTO note VALUES ('marker" + i + "')");
      write("DELETE FROM note");
      Thread.sleep(50);
      database.scrub();
      assertThat(logBytes()).isZero();
    }
  }

  @Test
  void statements_that_are_used_again_leave_no_row_and_no_lock_behind() {
    for (int i = 0; i < 300; i++) {
      int number = i;
      database.write(
          handle ->
              handle
                  .createUpdate("INSERT INTO note VALUES (:words)")
                  .bind("words", "n" + number)
                  .execute());
      var first =
          database.read(
              handle ->
                  handle
                      .createQuery("SELECT words FROM note WHERE words > :from ORDER BY words")
                      .bind("from", "n")
                      .mapTo(String.class)
                      .findFirst());
      assertThat(first).contains("n0");
    }
    database.scrub();
    var counts =
        database.<Long>read(
            handle ->
                handle.createQuery("SELECT words FROM note").mapTo(String.class).stream()
                    .filter(
                        words ->
                            handle
                                    .createQuery("SELECT count(*) FROM note WHERE words = :words")
                                    .bind("words", words)
                                    .mapTo(Long.class)
                                    .one()
                                == 1)
                    .count());
    assertThat(counts).isEqualTo(300);
  }
}
