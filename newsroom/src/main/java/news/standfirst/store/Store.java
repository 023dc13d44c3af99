package news.standfirst.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import news.standfirst.access.PreviewLinks;
import news.standfirst.clock.Deadlines;
import news.standfirst.desk.live.ReaderCounts;
import news.standfirst.desk.writing.Autosaves;
import news.standfirst.desk.writing.Presence;
import news.standfirst.picture.Pictures;
import news.standfirst.picture.media.MediaStore;
import news.standfirst.store.access.StoredAccess;
import news.standfirst.store.coverage.PostPictures;
import news.standfirst.store.coverage.StoredCoverageDossiers;
import news.standfirst.store.coverage.StoredCoverages;
import news.standfirst.store.coverage.StoredPublishedCoverages;
import news.standfirst.store.database.Database;
import news.standfirst.store.database.FolderLock;
import news.standfirst.store.database.PostgresDatabase;
import news.standfirst.store.database.PostgresTables;
import news.standfirst.store.database.SqliteDatabase;
import news.standfirst.store.database.SqliteFiles;
import news.standfirst.store.database.StoreFault;
import news.standfirst.store.desk.StoredAutosaves;
import news.standfirst.store.desk.StoredEditionSwitches;
import news.standfirst.store.desk.StoredPresence;
import news.standfirst.store.desk.StoredPreviewLinks;
import news.standfirst.store.desk.StoredReaderCounts;
import news.standfirst.store.edition.StoredSteps;
import news.standfirst.store.edition.StoredTranslationDossiers;
import news.standfirst.store.edition.StoredTranslations;
import news.standfirst.store.ledger.Beginnings;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.store.ledger.StoredLog;
import news.standfirst.store.ledger.Wakers;
import news.standfirst.store.picture.StoredPictures;
import news.standfirst.store.story.NewsWindows;
import news.standfirst.store.story.StoredArticles;
import news.standfirst.store.story.StoredDossiers;
import news.standfirst.store.story.StoredFurniture;
import news.standfirst.store.story.StoredPublished;
import news.standfirst.store.translation.StoredBacklog;
import news.standfirst.store.translation.StoredCharacterCount;
import news.standfirst.store.translation.StoredGlossaries;
import news.standfirst.store.translation.StoredMemory;
import news.standfirst.store.translation.StoredProgress;
import news.standfirst.store.translation.StoredWaiting;
import news.standfirst.story.ArticleRules;
import news.standfirst.story.Articles;
import news.standfirst.story.Dossiers;
import news.standfirst.story.HouseFurniture;
import news.standfirst.story.Published;
import news.standfirst.story.StoryLog;
import news.standfirst.story.coverage.CoverageDossiers;
import news.standfirst.story.coverage.Coverages;
import news.standfirst.story.coverage.PublishedCoverages;
import news.standfirst.translation.CharacterCount;
import news.standfirst.translation.kept.EditionSwitches;
import news.standfirst.translation.kept.TranslationDossiers;
import news.standfirst.translation.work.Shelves;
import org.jspecify.annotations.Nullable;

/**
 * The store of a newsroom, open: the door to everything that is kept in its database. Thread-safe.
 * Any call may throw {@link StoreFault}; then nothing of it was kept.
 */
public final class Store implements AutoCloseable {
  /** The SQLite file in a data folder. */
  public static final String FILE = "newsroom.db";

  private final Database database;
  private final @Nullable FolderLock lock;
  private final Ledger ledger;
  private final Articles articles;
  private final Dossiers dossiers;
  private final Published published;
  private final Coverages coverages;
  private final PublishedCoverages publishedCoverages;
  private final CoverageDossiers coverageDossiers;
  private final StoryLog log;
  private final HouseFurniture furniture;
  private final Deadlines newsWindows;
  private final Pictures pictures;
  private final Autosaves autosaves;
  private final Presence presence;
  private final ReaderCounts readerCounts;
  private final PreviewLinks previewLinks;
  private final EditionSwitches editionSwitches;
  private final Shelves translation;
  private final StoredTranslationDossiers translationDossiers;
  private final StoredCharacterCount characterCount;
  private final StoredAccess access;

  private Store(Database database, @Nullable FolderLock lock, ZoneId zone, InstantSource time) {
    this.database = database;
    this.lock = lock;
    var wakers = new Wakers();
    ledger = new Ledger(database, time, wakers);
    articles = new StoredArticles(ledger, new ArticleRules(zone));
    dossiers = new StoredDossiers(ledger);
    published = new StoredPublished(ledger);
    coverages = new StoredCoverages(ledger);
    publishedCoverages = new StoredPublishedCoverages(ledger);
    coverageDossiers = new StoredCoverageDossiers(ledger);
    log = new StoredLog(ledger, wakers);
    furniture = new StoredFurniture(ledger);
    newsWindows = new NewsWindows(ledger);
    pictures = new StoredPictures(ledger);
    autosaves = new StoredAutosaves(ledger);
    presence = new StoredPresence(ledger);
    readerCounts = new StoredReaderCounts(ledger);
    previewLinks = new StoredPreviewLinks(ledger);
    editionSwitches = new StoredEditionSwitches(ledger);
    characterCount = new StoredCharacterCount(ledger, time);
    translation =
        new Shelves(
            new StoredTranslations(ledger),
            new StoredWaiting(ledger),
            new StoredMemory(ledger, characterCount),
            new StoredGlossaries(ledger),
            new StoredProgress(ledger),
            new StoredBacklog(ledger),
            new StoredSteps(ledger, characterCount));
    translationDossiers = new StoredTranslationDossiers(ledger);
    access = new StoredAccess(ledger);
    if (lock != null) {
      // Nobody else has this folder: whoever held something there has ended.
      translation.waiting().takeBackFrom(_ -> true);
    }
    Beginnings.ensure(ledger);
    PostPictures.sendLeft(ledger);
    database.listen(wakers::wake);
  }

  /**
   * Loads what every SQLite store of this process needs; the first one that opens would wait for
   * it. Whether it could.
   */
  public static boolean learnLibrary() {
    return SqliteFiles.learnLibrary();
  }

  /**
   * Opens the SQLite store of a data folder; makes both when they are not there.
   *
   * @param zone the site's zone, in which dates of addresses are counted
   */
  public static Store inFolder(Path folder, ZoneId zone, InstantSource time) {
    var lock = FolderLock.take(folder);
    try {
      var file = folder.resolve(FILE);
      SqliteFiles.ready(file);
      var readers = Math.max(2, Runtime.getRuntime().availableProcessors());
      return new Store(new SqliteDatabase(file, readers), lock, zone, time);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a PostgreSQL store.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host/database?user=...&password=...}
   */
  public static Store onServer(String jdbcUrl, ZoneId zone, InstantSource time) {
    return onServer(jdbcUrl, zone, time, PostgresDatabase.PATIENCE);
  }

  /**
   * As above.
   *
   * @param patience how long a command waits for a connection; for a lock it waits half as long
   */
  static Store onServer(String jdbcUrl, ZoneId zone, InstantSource time, Duration patience) {
    PostgresTables.ready(jdbcUrl);
    var database = new PostgresDatabase(jdbcUrl, new Properties(), patience);
    try {
      return new Store(database, null, zone, time);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  public Articles articles() {
    return articles;
  }

  /** Whole stories, for exports and their way back. */
  public Dossiers dossiers() {
    return dossiers;
  }

  public Published published() {
    return published;
  }

  /** The desk's side of live coverage. */
  public Coverages coverages() {
    return coverages;
  }

  /** The readers' side of live coverage. */
  public PublishedCoverages publishedCoverages() {
    return publishedCoverages;
  }

  /** Whole coverages, for exports and their way back. */
  public CoverageDossiers coverageDossiers() {
    return coverageDossiers;
  }

  public StoryLog log() {
    return log;
  }

  public HouseFurniture furniture() {
    return furniture;
  }

  /** The ends of stories' time in news sitemaps, for the clock. */
  public Deadlines newsWindows() {
    return newsWindows;
  }

  public Pictures pictures() {
    return pictures;
  }

  public Autosaves autosaves() {
    return autosaves;
  }

  /** Who is at which page of the desk, at all processes of this store. */
  public Presence presence() {
    return presence;
  }

  /** How many live readers there are at each process. */
  public ReaderCounts readerCounts() {
    return readerCounts;
  }

  /** Translations as they move from one newsroom to another. */
  public TranslationDossiers translationDossiers() {
    return translationDossiers;
  }

  /** How many characters went to engines, by all processes of this store. */
  public CharacterCount characterCount() {
    return characterCount;
  }

  /** Everything about translations. */
  public Shelves translation() {
    return translation;
  }

  public PreviewLinks previewLinks() {
    return previewLinks;
  }

  /** Editions that were switched on or off at the desk. */
  public EditionSwitches editionSwitches() {
    return editionSwitches;
  }

  /** People, sessions, tokens, sign-in attempts and the audit of all doors. */
  public StoredAccess access() {
    return access;
  }

  /**
   * Writes all that is kept, media too, into one file while work goes on.
   *
   * @return a line about it for the person who asked
   */
  public String backup(Path file, MediaStore media) {
    var written = Backup.write(ledger, media, file);
    return "The backup %s holds everything up to log position %s and %,d media files%s."
        .formatted(
            file,
            written.position(),
            written.media(),
            written.mediaMissing().isEmpty()
                ? ""
                : "; %,d were not to be had".formatted(written.mediaMissing().size()));
  }

  /** Fills this store, which must be empty, from a backup; its log begins a new generation. */
  public void restore(Path file, MediaStore media) {
    Restore.fill(ledger, media, file);
  }

  /** Moves the database of a folder that nobody holds out of the way of a restore. */
  public static Aside setAside(Path folder) {
    var lock = FolderLock.take(folder);
    try {
      var file = folder.resolve(FILE);
      return SqliteFiles.setAside(file).map(to -> new Aside(file, to)).orElse(Aside.NOTHING);
    } finally {
      lock.close();
    }
  }

  /**
   * Where a database was moved.
   *
   * @param from its own place
   * @param to where it is now; null when there was none
   */
  public record Aside(Path from, @Nullable Path to) {
    public static final Aside NOTHING = new Aside(Path.of(""), null);

    /** Puts it back, in place of whatever stands there. */
    public void putBack() {
      if (to != null) {
        SqliteFiles.move(to, from);
      }
    }

    @Override
    public String toString() {
      return to == null ? "" : " What was there before is in " + to + ".";
    }
  }

  /** Looks whether all fits together; each line is one thing that is wrong. */
  public List<String> check(MediaStore media) {
    return Checkup.of(ledger, media);
  }

  @Override
  public void close() {
    try (var _ = lock;
        var _ = database) {
      characterCount.writeGathered();
    }
  }
}
