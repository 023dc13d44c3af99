package news.standfirst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import news.standfirst.operation.ControlSocket;
import news.standfirst.operation.OperationFault;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.store.Store;

/**
 * Backup and check, carried out by the server that holds the data folder, or here when none does.
 */
final class StoreOperations {
  /** What a check says when nothing is wrong. */
  static final String ALL_WELL = "All that is kept fits together.";

  private static final Set<String> NAMES = Set.of("backup", "check");

  private final Store store;
  private final MediaStore media;

  StoreOperations(Store store, MediaStore media) {
    this.store = store;
    this.media = media;
  }

  void registerAt(ControlSocket control) {
    NAMES.forEach(name -> control.register(name, arguments -> perform(name, arguments)));
  }

  static ObjectNode file(Path file) {
    // The server may work in another folder.
    return JsonNodeFactory.instance.objectNode().put("file", file.toAbsolutePath().toString());
  }

  /** Asks the server that holds the folder, or opens the store and does it; words to print. */
  static String ask(Settings settings, String name, ObjectNode arguments) {
    return ControlSocket.ask(settings.data(), name, arguments)
        .orElseGet(() -> performHere(settings, name, arguments));
  }

  private static String performHere(Settings settings, String name, ObjectNode arguments) {
    var clock = Clock.systemUTC();
    try (var store = StorePlace.openKept(settings, clock);
        var media = MediaPlace.open(settings, clock)) {
      return new StoreOperations(store, media).perform(name, arguments);
    }
  }

  private String perform(String operation, JsonNode arguments) {
    return switch (operation) {
      case "backup" -> store.backup(Path.of(arguments.path("file").asText()), media);
      case "check" -> {
        var problems = store.check(media);
        yield problems.isEmpty() ? ALL_WELL : String.join("\n", problems);
      }
      default -> throw new OperationFault("There is no operation called " + operation, null);
    };
  }

  /** Brings a backup back; no server may hold the folder. What was there before is set aside. */
  static String restore(Settings settings, Path file) {
    var clock = Clock.systemUTC();
    var aside =
        settings.database() instanceof Settings.Database.Sqlite
            ? Store.setAside(settings.data())
            : Store.Aside.NOTHING;
    try (var store = StorePlace.open(settings, clock);
        var media = MediaPlace.open(settings, clock)) {
      store.restore(file, media);
      return "The newsroom stands at log position %s.%s".formatted(store.log().head(), aside);
    } catch (RuntimeException e) {
      aside.putBack();
      throw e;
    }
  }
}
