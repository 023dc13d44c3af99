package news.standfirst.translation.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import news.standfirst.courtesy.GiveWay;
import news.standfirst.translation.kept.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off what waits, on threads of its own. Thread-safe. */
final class Workers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** Live posts never wait behind a long story; these threads mostly wait for engines. */
  private static final int MOST_LIVE_WORKERS = 4;

  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Translator translator;
  private final Waiting waiting;
  private final WorkSettings settings;
  private final Bell bell;
  private final BooleanSupplier further;
  private final Later later;
  private final String name = ProcessName.ofThis().toString();
  private final List<Thread> workers = new ArrayList<>();
  private final List<Line> lines = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /**
   * Begins to work.
   *
   * @param further asks for more when nothing waits any more; whether there was more
   */
  Workers(
      Translator translator,
      Waiting waiting,
      WorkSettings settings,
      InstantSource time,
      Bell bell,
      BooleanSupplier further) {
    this.translator = translator;
    this.waiting = waiting;
    this.settings = settings;
    this.bell = bell;
    this.further = further;
    this.later = new Later(waiting, time, () -> closed);
    takeBack();
    startWorkers();
  }

  /** What an earlier process of this host held when it was killed waits for no lease. */
  private void takeBack() {
    int rows = waiting.takeBackFrom(ProcessName::hasEnded);
    if (rows > 0) {
      LOG.info("{} translations are taken up that a process had left when it ended.", rows);
    }
  }

  /** Readers' and editors' work goes first. */
  private void startWorkers() {
    for (int i = 0; i < settings.workers(); i++) {
      workers.add(
          Thread.ofPlatform()
              .name("translation-" + i)
              .daemon()
              .start(
                  () -> {
                    GiveWay.thisThread();
                    work();
                  }));
    }
    var live =
        settings.workers() == 0 ? 0 : Math.clamp(settings.editions().size(), 2, MOST_LIVE_WORKERS);
    for (int i = 0; i < live; i++) {
      workers.add(Thread.ofPlatform().name("translation-live-" + i).daemon().start(this::workLive));
    }
  }

  /** What is ready of this for an engine is made ready anew: something happened to it. */
  void outdate(String id) {
    for (var line : lines) {
      line.outdate(id);
    }
  }

  private void work() {
    try (var line = ahead()) {
      while (!closed) {
        try {
          if (!line.step() && !further.getAsBoolean()) {
            bell.await();
          }
        } catch (RuntimeException e) {
          pauseAfter(e, "The translation's work could not go on; trying again.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("The translation's work ended before its time.", e);
    }
  }

  private void workLive() {
    try (var line = Line.live(translator, waiting, later, name)) {
      while (!closed) {
        try {
          if (!line.step()) {
            bell.awaitLive();
          }
        } catch (RuntimeException e) {
          pauseAfter(e, "Live posts could not be translated; trying again.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("The translation of live posts ended before its time.", e);
    }
  }

  private void pauseAfter(RuntimeException e, String what) {
    if (!closed) {
      LOG.error(what, e);
      pause();
    }
  }

  /** Works off all that is due, on this thread; for tests and for commands. */
  public void workOff() {
    try (var line = ahead()) {
      while (line.step() || further.getAsBoolean()) {
        // Until there is nothing more.
      }
    }
  }

  private Line ahead() {
    var line = Line.oneAhead(translator, waiting, later, name, lines::remove);
    lines.add(line);
    return line;
  }

  private static void pause() {
    try {
      Thread.sleep(Later.FIRST_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    bell.ringForAll(workers.size());
    try {
      for (var worker : workers) {
        worker.join(CLOSING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
