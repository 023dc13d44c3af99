package news.standfirst.translation.models;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs models while the newsroom runs, for people at the desk. The registry is asked only when
 * somebody asks for it; what it said is kept in memory. One thread does all of it, one thing after
 * the other, so that a model that is asked for twice comes once. Thread-safe; everything answers at
 * once.
 */
public final class ModelOffice implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModelOffice.class);

  /** What is known of the registry. */
  public sealed interface Look {
    /** Nobody asked it. */
    record Never() implements Look {}

    /** It is being asked. */
    record Asking() implements Look {}

    /** It answered. */
    record Seen(Instant at, Map<ModelPair, List<SizedOffer>> offers) implements Look {
      public Seen {
        offers = Map.copyOf(offers);
      }

      /** What there is for a pair, the best first. */
      public List<SizedOffer> of(ModelPair pair) {
        return offers.getOrDefault(pair, List.of());
      }
    }

    /** It could not be asked. */
    record Failed(ModelFault.Kind kind, String why) implements Look {}
  }

  /**
   * A model that can be had.
   *
   * @param downloadBytes on the way; 0 when the server does not tell
   */
  public record SizedOffer(Offer offer, long downloadBytes) {}

  /** How far an installation is. */
  public enum State {
    WAITING,
    ARRIVING,
    /** All is here and is unpacked, compared and loaded once. */
    CHECKING,
    INSTALLED,
    STOPPED,
    FAILED
  }

  /**
   * An installation as it stands.
   *
   * @param done bytes that have arrived
   * @param total 0 when nobody knows
   * @param fault of what kind it is, when it failed
   * @param why in words of the operator's language; empty unless it failed
   */
  public record Installation(
      SizedOffer offer,
      State state,
      long done,
      long total,
      ModelFault.@Nullable Kind fault,
      String why) {
    public ModelPair pair() {
      return offer.offer().pair();
    }

    /** Whether it is still to end. */
    public boolean isUnderWay() {
      return switch (state) {
        case WAITING, ARRIVING, CHECKING -> true;
        case INSTALLED, STOPPED, FAILED -> false;
      };
    }
  }

  /** Hears how an installation ended. */
  @FunctionalInterface
  public interface Ended {
    void ended(Installation installation);
  }

  private final ModelShelf shelf;
  private final Registry registry;
  private final InstantSource time;
  private final Runnable changed;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("models").daemon().factory());

  private final Map<ModelPair, Running> installations = new LinkedHashMap<>();
  private Look look = new Look.Never();

  /**
   * An office.
   *
   * @param changed runs after a model came or went
   */
  public ModelOffice(ModelShelf shelf, Registry registry, InstantSource time, Runnable changed) {
    this.shelf = shelf;
    this.registry = registry;
    this.time = time;
    this.changed = changed;
  }

  /** What is here. */
  public ModelShelf shelf() {
    return shelf;
  }

  /** Who is asked for models. */
  public Registry registry() {
    return registry;
  }

  /** What is known of the registry now. */
  public synchronized Look look() {
    return look;
  }

  /** Asks the registry what it has for some pairs; {@link #look} tells when it has answered. */
  public synchronized void ask(List<ModelPair> pairs) {
    if (!(look instanceof Look.Asking)) {
      look = new Look.Asking();
      var wanted = List.copyOf(pairs);
      worker.execute(() -> answered(asked(wanted)));
    }
  }

  private Look asked(List<ModelPair> pairs) {
    try {
      var catalogue = registry.catalogue();
      var offers = new TreeMap<ModelPair, List<SizedOffer>>();
      for (var pair : pairs) {
        var sized = new ArrayList<SizedOffer>();
        for (var offer : catalogue.released(pair)) {
          sized.add(new SizedOffer(offer, registry.downloadBytes(offer)));
        }
        if (!sized.isEmpty()) {
          offers.put(pair, List.copyOf(sized));
        }
      }
      return new Look.Seen(time.instant(), offers);
    } catch (ModelFault e) {
      return new Look.Failed(e.kind(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("The registry of models could not be understood.", e);
      return new Look.Failed(ModelFault.Kind.OTHER, e.toString());
    }
  }

  private synchronized void answered(Look answer) {
    look = answer;
  }

  /**
   * Begins an installation, or goes on with one that was stopped or failed.
   *
   * @return false when one for its pair is under way already
   */
  public synchronized boolean install(SizedOffer offer, Ended ended) {
    var before = installations.get(offer.offer().pair());
    if (before != null && before.now().isUnderWay()) {
      return false;
    }
    var running = new Running(offer);
    installations.remove(offer.offer().pair());
    installations.put(offer.offer().pair(), running);
    running.future = worker.submit(() -> run(running, ended));
    return true;
  }

  private void run(Running running, Ended ended) {
    if (!running.isWanted()) {
      ended.ended(running.now());
      return;
    }
    var offer = running.offer.offer();
    try {
      running.arrives();
      var model = shelf.install(offer.pair(), registry.source(offer), running);
      running.ends(State.INSTALLED, null, "");
      Thread.interrupted(); // a stop that came too late
      LOG.info("The model {} ({}) was installed.", model.pair(), model.id());
      changed.run();
    } catch (ModelFault e) {
      fails(running, e.kind(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("The installation of the model {} ended with a fault.", offer.pair(), e);
      fails(running, ModelFault.Kind.OTHER, e.toString());
    }
    // A stop interrupts; what this thread does next is not meant.
    Thread.interrupted();
    ended.ended(running.now());
  }

  private static void fails(Running running, ModelFault.Kind kind, String why) {
    if (!running.isWanted()) {
      running.ends(State.STOPPED, null, "");
      return;
    }
    LOG.warn("The model {} was not installed: {}", running.offer.offer().pair(), why);
    running.ends(State.FAILED, kind, why);
  }

  /** Stops an installation; what has arrived is kept. */
  public synchronized boolean stop(ModelPair pair) {
    var running = installations.get(pair);
    return running != null && running.stop();
  }

  /** What was asked for since the newsroom opened, the latest last. */
  public synchronized List<Installation> installations() {
    return installations.values().stream().map(Running::now).toList();
  }

  /** The offer of an installation that can go on. */
  public synchronized @Nullable SizedOffer unfinished(ModelPair pair) {
    var running = installations.get(pair);
    return running == null ? null : running.offer;
  }

  /**
   * Takes a model away, with what has arrived of another.
   *
   * @throws ModelFault when models are being changed at this moment
   */
  public boolean remove(ModelPair pair) {
    boolean was = shelf.remove(pair);
    synchronized (this) {
      var running = installations.get(pair);
      if (running != null && !running.now().isUnderWay()) {
        installations.remove(pair);
      }
    }
    changed.run();
    return was;
  }

  /** Stops what is under way; what has arrived is kept for the next start. */
  @Override
  public void close() {
    synchronized (this) {
      installations.values().forEach(Running::stop);
    }
    worker.shutdownNow();
  }

  /** One installation; it hears how far it is on the thread that works. */
  private static final class Running implements Progress {
    private final SizedOffer offer;
    private final Map<String, Long> arrived = new LinkedHashMap<>();
    private State state = State.WAITING;
    private ModelFault.@Nullable Kind fault;
    private String why = "";
    private boolean wanted = true;
    private @Nullable Future<?> future;

    private Running(SizedOffer offer) {
      this.offer = offer;
    }

    @Override
    public synchronized void at(String what, long done, long total) {
      arrived.put(what, done);
      boolean last = arrived.size() == offer.offer().files().size();
      state = last && total > 0 && done >= total ? State.CHECKING : State.ARRIVING;
    }

    @Override
    public synchronized boolean isWanted() {
      return wanted;
    }

    private synchronized void arrives() {
      state = State.ARRIVING;
    }

    private synchronized void ends(State end, ModelFault.@Nullable Kind kind, String reason) {
      state = end;
      fault = kind;
      why = reason;
    }

    /** What has arrived cannot be stopped any more: it is installed within seconds. */
    private synchronized boolean stop() {
      if (state != State.WAITING && state != State.ARRIVING) {
        return false;
      }
      wanted = false;
      if (state == State.WAITING) {
        state = State.STOPPED;
      } else if (future != null) {
        future.cancel(true);
      }
      return true;
    }

    private synchronized Installation now() {
      long done = arrived.values().stream().mapToLong(Long::longValue).sum();
      return new Installation(offer, state, done, offer.downloadBytes(), fault, why);
    }
  }
}
