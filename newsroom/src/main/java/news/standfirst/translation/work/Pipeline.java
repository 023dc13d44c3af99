package news.standfirst.translation.work;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.story.Language;
import news.standfirst.story.LogEntry;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Published;
import news.standfirst.translation.Engines;
import news.standfirst.translation.kept.Backlog;

/**
 * Keeps every edition's translations true: {@link Asking} asks for what a log entry makes
 * necessary, {@link Archives} for what was there before, and {@link Workers} work off what waits on
 * threads of their own. What happens to a story never waits for it. Thread-safe.
 */
public final class Pipeline implements AutoCloseable {
  private final Shelves shelves;
  private final Engines engines;
  private final WorkSettings settings;
  private final Bell bell = new Bell();
  private final Asking asking;
  private final Archives archives;
  private final Workers workers;

  /**
   * Begins to work.
   *
   * @param caughtUp told of the log position of each translation that was kept
   */
  public Pipeline(
      Shelves shelves,
      Engines engines,
      WorkSettings settings,
      Published published,
      InstantSource time,
      Consumer<LogPosition> caughtUp) {
    this.shelves = shelves;
    this.engines = engines;
    this.settings = settings;
    asking = new Asking(shelves, engines, settings, published, time, bell);
    archives = new Archives(shelves.backlog(), engines, settings, asking, time, bell);
    var translator = new Translator(shelves, engines, settings, time, caughtUp);
    workers = new Workers(translator, shelves.waiting(), settings, time, bell, archives::further);
  }

  /** Whether there is a language into which anything could be translated. */
  public boolean hasWork() {
    return settings.editions().size() > 1;
  }

  /** Asks for whatever these entries of the log make necessary; idempotent. */
  public void handle(List<LogEntry> entries) {
    for (var entry : entries) {
      // What is ready for an engine was made so before this happened.
      workers.outdate(entry.id());
      asking.handle(entry);
    }
  }

  /**
   * Begins the archives of all editions that an engine serves and that were never begun, or went
   * past stories whose language no engine translated then; and asks, behind everything else, for
   * what another engine or model has translated than the one that is first choice by now.
   */
  public void beginArchives() {
    archives.begin();
  }

  /** Works off all that is due, on this thread; for tests and for commands. */
  public void workOff() {
    workers.workOff();
  }

  /** The engines, for the desk. */
  public Engines engines() {
    return engines;
  }

  public WorkSettings settings() {
    return settings;
  }

  public Shelves shelves() {
    return shelves;
  }

  /** Wakes the workers, after somebody asked for something or let an archive go on. */
  public void wake() {
    bell.ring();
  }

  /** Whether an edition can be translated into at all. */
  public boolean canServe(Language edition) {
    return archives.serves(edition);
  }

  /** How an archive does. */
  public Optional<Backlog.Archive> archive(Language edition) {
    return shelves.backlog().archive(edition);
  }

  @Override
  public void close() {
    workers.close();
  }
}
