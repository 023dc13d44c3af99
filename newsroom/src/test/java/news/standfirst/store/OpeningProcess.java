package news.standfirst.store;

import java.nio.file.Path;
import java.time.InstantSource;
import news.standfirst.store.database.StoreFault;

/** A process of its own, with fewer rights, that tries to open a data folder. */
final class OpeningProcess {
  private OpeningProcess() {}

  /** Argument: a folder. */
  public static void main(String[] arguments) {
    try (var store =
        Store.inFolder(Path.of(arguments[0]), TestStore.ZONE, InstantSource.system())) {
      System.out.println("opened at " + store.log().head());
    } catch (StoreFault fault) {
      System.out.println(fault.kind() + " " + fault.getMessage());
    }
  }
}
