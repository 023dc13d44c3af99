package news.standfirst.store.database;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * Where the native part of SQLite's library is. The library unpacks it into the folder for
 * temporary files at every start, compares it byte by byte, and asks a program which system this
 * is; the build has unpacked it for Linux beside the jar, in a folder of the same name. Elsewhere,
 * and where it does not load, the library does what it always did.
 */
final class SqliteLibrary {
  private static final String PLACE = "org.sqlite.lib.path";

  private SqliteLibrary() {}

  /** Tells the library, before it loads; an operator's own word stays. */
  static void useUnpacked() {
    if (System.getProperty(PLACE) == null) {
      unpacked().ifPresent(folder -> System.setProperty(PLACE, folder.toString()));
    }
  }

  private static Optional<Path> unpacked() {
    var otherLibc = Files.exists(Path.of("/etc/alpine-release"));
    if (!System.getProperty("os.name").equals("Linux") || otherLibc) {
      return Optional.empty();
    }
    return folder()
        .map(folder -> folder.resolve("org/sqlite/native/Linux").resolve(processor()))
        .filter(Files::isDirectory);
  }

  /** As the library names the processors that most machines have; it knows more. */
  private static String processor() {
    var name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  /** Beside {@code sqlite-jdbc-1.2.3.jar} the folder {@code sqlite-jdbc-1.2.3}. */
  private static Optional<Path> folder() {
    try {
      var jar =
          Path.of(SQLiteConfig.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of(jar.resolveSibling(jar.getFileName().toString().replace(".jar", "")));
    } catch (URISyntaxException | RuntimeException _) {
      return Optional.empty();
    }
  }
}
