package news.standfirst.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;

/** A SQLite file before it is used: checked, copied and brought to the present form. */
public final class SqliteFiles {
  private SqliteFiles() {}

  /**
   * Loads the native part, and reads a first statement; false where that fails, which opening a
   * file explains.
   */
  public static boolean learnLibrary() {
    SqliteLibrary.useUnpacked();
    try (var handle =
        Statements.over(new SQLiteConfig().createConnection("jdbc:sqlite::memory:"))) {
      return handle
              .createQuery("SELECT count(*) FROM sqlite_master WHERE name = :name")
              .bind("name", "article")
              .mapTo(Integer.class)
              .one()
          == 0;
    } catch (SQLException | RuntimeException e) {
      return false;
    }
  }

  /** Makes or upgrades the file, and keeps a copy of what an upgrade finds. */
  public static void ready(Path file) {
    var fresh = !Files.exists(file);
    try (var handle = SqliteDatabase.open(file, SQLiteConfig.TransactionMode.DEFERRED, false)) {
      // Touches the file, so that one which is no database says so here.
      handle.execute("SELECT count(*) FROM sqlite_master");
      var forms = Migrations.forms(handle);
      if (!forms.isEmpty()) {
        if (Migrations.areAllIn(forms, file.toString())) {
          return;
        }
        keepCopy(handle, file, forms.getLast());
      } else if (!fresh) {
        refuseForeign(handle, file);
      }
    } catch (RuntimeException e) {
      throw SqliteFaults.of(e);
    }
    Migrations.migrate("jdbc:sqlite:" + file, "", "", SqliteDialect.ONE);
  }

  /** The way back from an upgrade. */
  private static void keepCopy(Handle handle, Path file, int form) {
    var copy = file.resolveSibling(file.getFileName() + ".before-form-" + Migrations.NEWEST);
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new StoreFault(
          StoreFault.Kind.READ_ONLY,
          "The store of form %d was not upgraded, because its copy %s could not be written: %s"
              .formatted(form, copy, e.getMessage()),
          e);
    }
    handle.execute("VACUUM INTO ?", copy.toString());
  }

  private static void refuseForeign(Handle handle, Path file) {
    var tables =
        handle
            .createQuery("SELECT count(*) FROM sqlite_master WHERE name = 'article'")
            .mapTo(Integer.class)
            .one();
    if (tables > 0) {
      throw new StoreFault(
          StoreFault.Kind.DAMAGED,
          "%s holds tables, but not of which form they are; bring back a backup.".formatted(file));
    }
  }

  /** Moves a database out of the way, and tells where it is now; nothing, if there was none. */
  public static Optional<Path> setAside(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var to = file.resolveSibling(file.getFileName() + ".before-restore-" + System.nanoTime());
    move(file, to);
    return Optional.of(to);
  }

  /** Moves a database with the log that may belong to it. */
  public static void move(Path from, Path to) {
    try {
      for (var ending : List.of("-shm", "-wal", "")) {
        var part = from.resolveSibling(from.getFileName() + ending);
        var place = to.resolveSibling(to.getFileName() + ending);
        Files.deleteIfExists(place);
        if (Files.exists(part)) {
          Files.move(part, place);
        }
      }
    } catch (IOException e) {
      throw new StoreFault(
          StoreFault.Kind.READ_ONLY,
          "%s could not be moved to %s: %s".formatted(from, to, e.getMessage()),
          e);
    }
  }
}
