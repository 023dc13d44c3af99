package news.standfirst;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.standfirst.operation.Alarms;
import news.standfirst.operation.ControlSocket;
import news.standfirst.operation.DataFolder;
import news.standfirst.operation.Health;
import news.standfirst.operation.Logs;
import news.standfirst.operation.Metrics;
import news.standfirst.reader.Reader;
import news.standfirst.search.StoryIndex;
import news.standfirst.store.Store;
import news.standfirst.web.FinishedPages;
import news.standfirst.web.Listener;
import news.standfirst.web.PlainRefusalPages;
import news.standfirst.web.Router;
import news.standfirst.web.WebLimits;
import news.standfirst.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: builds the whole house with {@code new}, from the ground up, and closes it
 * in the reverse order. Each step is named and timed. Read it from top to bottom to know what there
 * is and what needs what.
 */
final class Newsroom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

  private final Deque<Step> open = new ArrayDeque<>();
  private final List<String> timings = new ArrayList<>();
  private final Settings settings;
  private final Reader reader;
  private final ControlSocket control;
  private final WebServer server;

  private record Step(String name, AutoCloseable part) {}

  /** Builds and starts everything; when a step fails, what was built before it is closed again. */
  Newsroom(Settings settings) {
    this.settings = settings;
    try {
      if (settings.logFormat() == Settings.LogFormat.JSON) {
        Logs.asJson();
      }
      DataFolder folder = opened("data folder", () -> DataFolder.hold(settings.data()));
      this.control = opened("control socket", () -> new ControlSocket(folder));
      var health = new Health();
      var metrics = new Metrics();
      var alarms = new Alarms();
      alarms.addDisk(folder.path());
      Store store = opened("store", () -> AccessOperations.openStore(settings));
      StoryIndex index = opened("search index", () -> openIndex(store));
      this.reader = opened("reader", () -> ReaderRoom.open(settings, store, index));
      AccessRoom access = opened("access and API", () -> new AccessRoom(settings, store));
      new AccessOperations(access).registerAt(control);
      Routes routes = step("routes", () -> new Routes(health, metrics, reader, access));
      this.server = opened("web server", () -> startServer(routes));
      metrics.show(server.traffic());
      metrics.show(alarms);
    } catch (RuntimeException | Error fault) {
      closeAfter(fault);
      throw fault;
    }
    LOG.info("The newsroom is open: {}", String.join(", ", timings));
  }

  private StoryIndex openIndex(Store store) {
    return new StoryIndex(
        settings.data().resolve("index"),
        settings.site().editions(),
        store.published(),
        store.log());
  }

  private WebServer startServer(Routes routes) {
    var limits = WebLimits.DEFAULT.withRequestsAtWork(settings.limits().requestsAtWork());
    var listeners = new ArrayList<Listener>();
    listeners.add(listener("readers", settings.readers(), routes.forReaders(settings), reader));
    settings.desk().ifPresent(at -> listeners.add(listener("desk", at, routes.forDesk(), reader)));
    settings
        .metrics()
        .ifPresent(
            at -> listeners.add(listener("metrics", at, routes.forMetrics(), FinishedPages.NONE)));
    return WebServer.start(
        limits,
        settings.publicAddress(),
        settings.trustedProxies(),
        new PlainRefusalPages(),
        listeners);
  }

  private Listener listener(String name, Settings.Binding at, Router router, FinishedPages pages) {
    return new Listener(name, at.host(), at.port(), settings.tls(), router, pages);
  }

  /** The port that a listener got: readers, desk or metrics. */
  int port(String listener) {
    return server.port(listener);
  }

  /** Where commands of the command line arrive while this newsroom is open. */
  ControlSocket control() {
    return control;
  }

  private <T> T step(String name, Supplier<T> build) {
    long start = System.nanoTime();
    T part = build.get();
    timings.add(name + " " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    return part;
  }

  private <T extends AutoCloseable> T opened(String name, Supplier<T> build) {
    T part = step(name, build);
    open.push(new Step(name, part));
    return part;
  }

  @Override
  public void close() {
    closeSteps().ifPresent(fault -> LOG.error("Not everything could be closed", fault));
  }

  private void closeAfter(Throwable fault) {
    closeSteps().ifPresent(fault::addSuppressed);
  }

  private Optional<Exception> closeSteps() {
    Exception first = null;
    while (!open.isEmpty()) {
      Step step = open.pop();
      try {
        step.part().close();
      } catch (Exception e) {
        var fault = new IllegalStateException("Could not close: " + step.name(), e);
        if (first == null) {
          first = fault;
        } else {
          first.addSuppressed(fault);
        }
      }
    }
    return Optional.ofNullable(first);
  }
}
