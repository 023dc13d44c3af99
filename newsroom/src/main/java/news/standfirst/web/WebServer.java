package news.standfirst.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server: event loops as many as cores, native epoll, every listener on all of them.
 *
 * <p>{@link #close()} takes no new connections, lets requests under way finish for {@link
 * WebLimits#stopWithin()} and closes the rest.
 */
public final class WebServer implements AutoCloseable {
  private static final long START_SECONDS = 20;

  private final Vertx vertx;
  private final Engine engine;
  private final Door door;
  private final Map<String, Integer> ports = new ConcurrentHashMap<>();
  private final List<String> deployments = new ArrayList<>();

  private WebServer(Door door, Engine engine) {
    this.door = door;
    this.engine = engine;
    this.vertx = engine.vertx;
  }

  /** The event loops, before anything listens on them: they can be made while others open. */
  public static final class Engine implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors())
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));

    /** Ends the loops; a server on them has done so when it was closed. */
    @Override
    public void close() {
      close(CLOSING);
    }

    private void close(Duration most) {
      if (!closed.compareAndSet(false, true)) {
        return;
      }
      try {
        vertx
            .close()
            .toCompletionStage()
            .toCompletableFuture()
            .get(most.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new WebFault("The HTTP server did not stop cleanly", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Starts to listen on all addresses.
   *
   * @throws WebFault when one of them cannot be bound; nothing is listening then
   */
  public static WebServer start(
      WebLimits limits,
      PublicAddress site,
      TrustedProxies proxies,
      RefusalPages refusals,
      List<Listener> listeners) {
    return start(new Engine(), limits, site, proxies, refusals, listeners);
  }

  /** The same on an engine that was made before, which is closed with the server. */
  public static WebServer start(
      Engine engine,
      WebLimits limits,
      PublicAddress site,
      TrustedProxies proxies,
      RefusalPages refusals,
      List<Listener> listeners) {
    var door =
        new Door(
            limits,
            new SecurityHeaders(site),
            site,
            proxies,
            refusals,
            new Traffic(),
            new Semaphore(limits.maxRequestsAtWork()),
            new BodyBudget(limits.maxBodyBytesHeld()));
    var server = new WebServer(door, engine);
    try {
      listeners.forEach(server::listen);
      return server;
    } catch (WebFault fault) {
      server.close();
      throw fault;
    }
  }

  /** The port on which a listener was bound. */
  public int port(String listener) {
    Integer port = ports.get(listener);
    if (port == null) {
      throw new IllegalArgumentException("There is no listener " + listener + " in " + ports);
    }
    return port;
  }

  /** The counters. */
  public Traffic traffic() {
    return door.traffic();
  }

  private void listen(Listener listener) {
    int loops = Runtime.getRuntime().availableProcessors();
    try {
      int port = listener.port() == 0 ? freePort(listener.host()) : listener.port();
      Future<String> deployed =
          vertx.deployVerticle(
              () -> new OneLoop(listener, port), new DeploymentOptions().setInstances(loops));
      deployments.add(
          deployed.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException | IOException e) {
      throw new WebFault(
          "Cannot listen on %s:%d for %s. Is another program using that port?"
              .formatted(listener.host(), listener.port(), listener.name()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WebFault("Interrupted while starting to listen for " + listener.name(), e);
    }
  }

  /** All loops have to be told the same port, so a free one is looked for before they listen. */
  private static int freePort(String host) throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return probe.getLocalPort();
    }
  }

  @Override
  public void close() {
    engine.close(door.limits().stopWithin().plus(Engine.CLOSING));
  }

  /** A listener's share of one event loop. */
  private final class OneLoop extends VerticleBase {
    private final Listener listener;
    private final int port;
    private final PageFrames frames = new PageFrames();
    private final Http1ServerConfig http1 = new Http1ServerConfig();
    private @Nullable HttpServer server;

    OneLoop(Listener listener, int port) {
      this.listener = listener;
      this.port = port;
      http1.setMaxHeaderSize(door.limits().maxHeaderBytes());
      http1.setMaxInitialLineLength(door.limits().maxAddressBytes());
    }

    @Override
    public Future<?> start() {
      vertx.setPeriodic(1_000, _ -> frames.moveOn());
      HttpServer server = vertx.createHttpServer(options());
      this.server = server;
      server.connectionHandler(this::connected);
      server.requestHandler(request -> new Exchange(door, listener, request).begin());
      server.invalidRequestHandler(
          request -> new Exchange(door, listener, request).refuseUnreadable());
      return server.listen().onSuccess(bound -> ports.put(listener.name(), bound.actualPort()));
    }

    @Override
    public Future<?> stop() {
      // Idle connections end now, others after the answer that they wait for.
      Future<?> quiet =
          server == null
              ? Future.succeededFuture()
              : server.shutdown(door.limits().stopWithin().toMillis(), TimeUnit.MILLISECONDS);
      return quiet.onComplete(_ -> frames.release());
    }

    private void connected(HttpConnection connection) {
      var watch = new SlowSenderWatch(door.limits(), door.traffic());
      ChannelAccess.install(
          connection,
          http1,
          new PageChannelHandler(listener.pages(), frames, door.traffic(), watch));
    }

    private HttpServerOptions options() {
      var options =
          new HttpServerOptions()
              .setHost(listener.host())
              .setPort(port)
              .setTcpNoDelay(true)
              .setAcceptBacklog(4_096)
              .setIdleTimeout((int) door.limits().idle().toMillis())
              .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
              .setMaxHeaderSize(door.limits().maxHeaderBytes())
              .setMaxInitialLineLength(door.limits().maxAddressBytes())
              .setHttp2ClearTextEnabled(false);
      listener
          .tls()
          .ifPresent(
              tls ->
                  options
                      .setSsl(true)
                      .setUseAlpn(true)
                      .setKeyCertOptions(
                          new PemKeyCertOptions()
                              .setCertPath(tls.certificates().toString())
                              .setKeyPath(tls.privateKey().toString())));
      return options;
    }
  }
}
