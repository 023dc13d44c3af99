package news.standfirst.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.standfirst.store.database.StoreFault;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Text;

/**
 * A process of its own with a PostgreSQL that keeps its log of writes on a small disk: fills that,
 * which ends the server, makes room, starts the server again, and goes on with the same store.
 */
final class FullWalProcess {
  /** Less than a file of the log, which has 16 MiB. */
  private static final int ROOM_BYTES = 1 << 20;

  /** Nothing that a database could press together. */
  private static final int WORDS_BYTES = 30_000;

  /** More than a file of the log has room for. */
  private static final int MOST = 2_000;

  private static final int MORE = 5;
  private static final int TRIES = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Path data;
  private final Path disk;
  private final Random chance = new Random(1);
  private final List<ArticleId> kept = new ArrayList<>();

  private FullWalProcess(Path data, Path disk) {
    this.data = data;
    this.disk = disk;
  }

  /** Arguments: a folder for the server's other files, and a folder on a small disk. */
  public static void main(String[] arguments) throws Exception {
    new FullWalProcess(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private EmbeddedPostgres server(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("min_wal_size", "32MB")
            .setServerConfig("max_wal_size", "32MB");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private void run() throws IOException, InterruptedException {
    server(0).close();
    moveLog();
    var server = server(0);
    var ballast = disk.resolve("ballast");
    try (var store =
        Store.onServer(
            server.getJdbcUrl("postgres", "postgres"),
            TestStore.ZONE,
            InstantSource.system(),
            PATIENCE)) {
      draft(store);
      var room = Files.getFileStore(disk).getUsableSpace();
      Files.write(ballast, new byte[Math.toIntExact(room - ROOM_BYTES)]);
      fill(store);
      System.out.println(hasEnded(server) ? "ended" : "runs");
      Files.delete(ballast);
      int port = server.getPort();
      end(server);
      server = server(port);
      for (int i = 0; i < MORE; i++) {
        draftInTheEnd(store);
      }
      var there = kept.stream().filter(id -> store.articles().find(id).isPresent()).count();
      System.out.println("kept " + (there == kept.size() ? "all" : there + "/" + kept.size()));
      // Of the command that the server ended in the middle of nobody knows.
      var more = store.log().head().number() - kept.size();
      System.out.println("log " + (more == 0 || more == 1 ? "whole" : "torn by " + more));
    } finally {
      end(server);
    }
  }

  private void moveLog() throws IOException {
    var log = data.resolve("pg_wal");
    var small = Files.createDirectory(disk.resolve("pg_wal"));
    try (Stream<Path> files = Files.list(log)) {
      for (var file : files.toList()) {
        if (Files.isDirectory(file)) {
          Files.createDirectory(small.resolve(file.getFileName().toString()));
          Files.delete(file);
        } else {
          Files.copy(file, small.resolve(file.getFileName().toString()));
          Files.delete(file);
        }
      }
    }
    Files.delete(log);
    Files.createSymbolicLink(log, small);
  }

  /** Whether nobody gets in any more; it may try to come back by itself before it gives up. */
  private static boolean hasEnded(EmbeddedPostgres server) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      try (var _ = server.getPostgresDatabase().getConnection()) {
        Thread.sleep(500);
      } catch (SQLException e) {
        return true;
      }
    }
    return false;
  }

  private void fill(Store store) {
    for (int i = 0; i < MOST; i++) {
      try {
        draft(store);
      } catch (StoreFault fault) {
        System.out.println(fault.kind() + " " + fault.getMessage());
        return;
      }
    }
  }

  private void draftInTheEnd(Store store) throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        draft(store);
        return;
      } catch (StoreFault fault) {
        if (i == TRIES) {
          throw fault;
        }
        Thread.sleep(500);
      }
    }
  }

  private void draft(Store store) {
    var noise = new byte[WORDS_BYTES];
    chance.nextBytes(noise);
    var words = new Block.Paragraph(Text.plain(Base64.getEncoder().encodeToString(noise)));
    var text = ArticleText.of("A story", "", Body.of(words));
    kept.add(store.articles().draft(TestStore.EN, text, TestStore.EDITOR).article().id());
  }

  /** A server that ended by itself cannot be ended. */
  private static void end(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException | IllegalStateException e) {
      System.err.println(e.getMessage());
    }
  }
}
