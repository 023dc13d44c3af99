package news.standfirst.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import news.standfirst.store.database.StoreFault;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Block;
import news.standfirst.story.Body;
import news.standfirst.story.Text;

/**
 * A process of its own with a PostgreSQL that keeps its tables on a small disk: fills that, makes
 * room, and goes on without a restart.
 */
final class FullServerProcess {
  /** For the first pages of tables and indexes, and some stories. */
  private static final int ROOM_BYTES = 2 << 20;

  private static final int MORE = 5;

  /** Nothing that a database could press together. */
  private static final int WORDS_BYTES = 6_000;

  private final Random chance = new Random(1);
  private final List<ArticleId> published = new ArrayList<>();
  private long acknowledged;

  private FullServerProcess() {}

  /** Argument: a folder on a small disk. */
  public static void main(String[] arguments) throws IOException, SQLException {
    var disk = Path.of(arguments[0]);
    try (var server = EmbeddedPostgres.builder().start()) {
      new FullServerProcess().run(disk, database(server, disk));
    }
  }

  private static String database(EmbeddedPostgres server, Path disk)
      throws IOException, SQLException {
    var tables = Files.createDirectory(disk.resolve("tables"));
    Files.setPosixFilePermissions(tables, PosixFilePermissions.fromString("rwx------"));
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLESPACE small LOCATION '" + tables + "'");
      statement.execute("CREATE DATABASE newsroom TABLESPACE small");
    }
    return server.getJdbcUrl("postgres", "newsroom");
  }

  private void run(Path disk, String place) throws IOException {
    try (var store = TestStore.open(Base.POSTGRES, place, InstantSource.system())) {
      var ballast = disk.resolve("ballast");
      var room = Files.getFileStore(disk).getUsableSpace();
      Files.write(ballast, new byte[Math.toIntExact(room - ROOM_BYTES)]);
      fill(store);
      Files.delete(ballast);
      for (int i = 0; i < MORE; i++) {
        publish(store);
      }
    }
    try (var store = TestStore.open(Base.POSTGRES, place, InstantSource.system())) {
      var there =
          published.stream().filter(id -> store.articles().find(id).orElseThrow().live()).count();
      var all = there == published.size() && there > MORE;
      System.out.println("kept " + (all ? "all" : "" + there));
      System.out.println("log " + (store.log().head().number() == acknowledged ? "whole" : "torn"));
    }
  }

  private void fill(Store store) {
    while (true) {
      try {
        publish(store);
      } catch (StoreFault fault) {
        System.out.println(fault.kind() + " " + fault.getMessage());
        return;
      }
    }
  }

  private void publish(Store store) {
    var noise = new byte[WORDS_BYTES];
    chance.nextBytes(noise);
    var text =
        ArticleText.of(
            "A story",
            "",
            Body.of(new Block.Paragraph(Text.plain(Base64.getEncoder().encodeToString(noise)))));
    var id = store.articles().draft(TestStore.EN, text, TestStore.EDITOR).article().id();
    acknowledged++;
    store.articles().carryOut(id, new ArticleCommand.Publish(false, ""), TestStore.EDITOR);
    acknowledged++;
    published.add(id);
  }
}
