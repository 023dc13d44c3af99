package news.standfirst;

import java.nio.file.Files;
import java.time.Clock;
import news.standfirst.operation.OperationFault;
import news.standfirst.store.Store;
import news.standfirst.translation.kept.EditionPlan;

/** Where the store is kept, by the settings. */
final class StorePlace {
  private StorePlace() {}

  /** The store of these settings; also for commands that work without a server. */
  static Store open(Settings settings, Clock clock) {
    var zone = settings.site().zone();
    return switch (settings.database()) {
      case Settings.Database.Sqlite _ -> Store.inFolder(settings.data(), zone, clock);
      case Settings.Database.Postgres database ->
          Store.onServer(database.withSignIn(), zone, clock);
    };
  }

  /**
   * The store of a newsroom that is there already.
   *
   * @throws OperationFault when none is: a mistyped folder must not become an empty newsroom
   */
  static Store openKept(Settings settings, Clock clock) {
    if (settings.database() instanceof Settings.Database.Sqlite
        && !Files.exists(settings.data().resolve(Store.FILE))) {
      throw new OperationFault(
          "There is no newsroom in the folder %s. Name its folder with --data, or in the settings."
              .formatted(settings.data()),
          null);
    }
    return open(settings, clock);
  }

  /** The editions by the settings and by the desk. */
  static EditionPlan editions(Settings written, Store store) {
    var site = written.site();
    return new EditionPlan(site.editions(), site.defaultEdition(), store.editionSwitches());
  }

  /** The settings, with the editions that there are when what was switched at the desk counts. */
  static Settings inForce(Settings written, Store store) {
    return written.withEditions(editions(written, store).coming());
  }
}
