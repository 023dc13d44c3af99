package news.standfirst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.standfirst.archive.ArchiveImport;
import news.standfirst.archive.Export;
import news.standfirst.archive.ExportImport;
import news.standfirst.archive.Report;
import news.standfirst.operation.ControlSocket;
import news.standfirst.operation.OperationFault;
import news.standfirst.outgoing.Allowed;
import news.standfirst.outgoing.Outgoing;
import news.standfirst.picture.PictureIntake;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.picture.rendition.DecodingPool;
import news.standfirst.store.Store;
import news.standfirst.story.Language;

/**
 * Import and export, carried out by the server that holds the data folder, or here when none does;
 * only here they can show how far they are.
 */
final class ArchiveOperations {
  private static final Set<String> NAMES = Set.of("export", "import");
  private static final ArchiveImport.Progress SILENT = (_, _) -> {};

  private final Settings settings;
  private final Store store;
  private final MediaStore media;
  private final PictureIntake intake;
  private final Clock clock;

  ArchiveOperations(
      Settings settings, Store store, MediaStore media, PictureIntake intake, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.media = media;
    this.intake = intake;
    this.clock = clock;
  }

  void registerAt(ControlSocket control) {
    NAMES.forEach(name -> control.register(name, arguments -> perform(name, arguments, SILENT)));
  }

  /**
   * Asks the server that holds the folder, or opens the store and does it; words to print.
   *
   * @param progress hears of it only when it is done here
   */
  static String ask(
      Settings settings, String name, ObjectNode arguments, ArchiveImport.Progress progress) {
    return ControlSocket.ask(settings.data(), name, arguments)
        .orElseGet(() -> performHere(settings, name, arguments, progress));
  }

  private static String performHere(
      Settings settings, String name, ObjectNode arguments, ArchiveImport.Progress progress) {
    var clock = Clock.systemUTC();
    try (var store =
            name.equals("export")
                ? StorePlace.openKept(settings, clock)
                : StorePlace.open(settings, clock);
        var media = MediaPlace.open(settings, clock);
        var decoding = DecodingPool.forThisMachine()) {
      var intake = new PictureIntake(store.pictures(), media, decoding, clock, new SecureRandom());
      var inForce = StorePlace.inForce(settings, store);
      return new ArchiveOperations(inForce, store, media, intake, clock)
          .perform(name, arguments, progress);
    }
  }

  private String perform(String name, JsonNode arguments, ArchiveImport.Progress progress) {
    return switch (name) {
      case "export" -> exported(Path.of(arguments.path("folder").asText()), progress);
      case "import" -> imported(arguments, progress);
      default -> throw new OperationFault("There is no operation called " + name, null);
    };
  }

  private String exported(Path folder, ArchiveImport.Progress progress) {
    var site = settings.site();
    return new Export(
            new Export.Sources(
                store.dossiers(),
                store.coverageDossiers(),
                store.translationDossiers(),
                store.translation().glossaries(),
                store.translation().backlog(),
                store.published(),
                store.furniture(),
                store.pictures(),
                media),
            new Export.Site(
                site.name(),
                settings.publicAddress().root().toString(),
                site.zone(),
                site.editions()),
            clock.instant(),
            progress)
        .write(folder);
  }

  private String imported(JsonNode arguments, ArchiveImport.Progress progress) {
    var dryRun = arguments.path("dryRun").asBoolean();
    var lines = new ArrayList<String>();
    var foreign = new ArrayList<String>();
    for (var named : arguments.path("sources")) {
      var source = named.asText();
      if (!isAddress(source) && ExportImport.isExport(Path.of(source))) {
        tell(takeExport(Path.of(source), dryRun, progress), dryRun, lines);
      } else {
        foreign.add(source);
      }
    }
    if (!foreign.isEmpty()) {
      var language = arguments.path("language").asText("");
      tell(takeForeign(foreign, language, dryRun, progress), dryRun, lines);
    }
    return String.join("\n", lines);
  }

  private static void tell(Report report, boolean dryRun, List<String> lines) {
    lines.addAll(report.reasons());
    lines.add((dryRun ? "Dry run, nothing kept: " : "") + report.summary());
  }

  private Report takeExport(Path folder, boolean dryRun, ArchiveImport.Progress progress) {
    var places =
        new ExportImport.Places(
            store.dossiers(),
            store.coverageDossiers(),
            store.translationDossiers(),
            store.translation().glossaries(),
            store.translation().backlog(),
            store.published(),
            store.furniture(),
            store.pictures(),
            intake);
    return new ExportImport(places, dryRun, progress).take(folder);
  }

  private Report takeForeign(
      List<String> sources, String language, boolean dryRun, ArchiveImport.Progress progress) {
    var outgoing =
        new Outgoing(
            new Allowed(
                address ->
                    settings.outgoingAllow().stream()
                        .anyMatch(network -> network.contains(address))));
    return new ArchiveImport(
            store.articles(),
            store.furniture(),
            new FetchedPictures(store.pictures(), intake, outgoing),
            outgoing,
            language.isEmpty() ? settings.site().defaultEdition() : new Language(language),
            dryRun,
            progress)
        .take(sources);
  }

  /** Whether it is fetched from the web, and not a path. */
  static boolean isAddress(String source) {
    return source.matches("(?i)https?://.*");
  }
}
