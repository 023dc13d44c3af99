package news.standfirst.translation.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import news.standfirst.story.Refusal;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Engine;
import news.standfirst.translation.EngineHealth;
import news.standfirst.translation.EngineVersion;
import news.standfirst.translation.Fault;
import news.standfirst.translation.FaultReason;
import news.standfirst.translation.MarkPlacement;
import news.standfirst.translation.Order;
import news.standfirst.translation.Pair;
import news.standfirst.translation.Rendering;
import news.standfirst.translation.Serving;
import org.jspecify.annotations.Nullable;

/**
 * Apertium as Debian installs it: rules, no network, good between close languages. Each direction
 * is a pipe of programs that keeps running, started at the first order and again when it died. An
 * order's segments go through in one batch; orders of one direction wait for each other.
 *
 * <p>Links and emphasis travel as word-bound blanks. English is served only where a route names it:
 * its pairs are not fit to print.
 */
public final class ApertiumEngine implements Engine {
  public static final String NAME = "apertium";

  /** As people write it. */
  static final String PROGRAM = "Apertium";

  private final Path programs;
  private final Map<Pair, ApertiumMode> modes = new TreeMap<>();
  private final Map<Pair, EngineVersion> versions = new ConcurrentHashMap<>();
  private final Map<Pair, ApertiumWorker> workers = new ConcurrentHashMap<>();
  private final Tally tally = new Tally();
  private final @Nullable Refusal missing;
  private volatile boolean closed;

  /**
   * Looks which directions are installed.
   *
   * @param data Apertium's data: {@code /usr/share/apertium}
   * @param programs its programs: {@code /usr/bin}
   */
  public ApertiumEngine(Path data, Path programs) {
    this.programs = programs;
    @Nullable Refusal problem = null;
    try {
      for (var mode : ApertiumMode.installed(data, programs)) {
        modes.putIfAbsent(mode.pair(), mode);
      }
    } catch (IOException e) {
      problem =
          FaultReason.PAIRS_UNREADABLE.with(
              PROGRAM, data.toString(), String.valueOf(e.getMessage()));
    }
    this.missing =
        problem != null
            ? problem
            : modes.isEmpty()
                ? FaultReason.NOT_INSTALLED.with(
                    PROGRAM, "apt-get install apertium apertium-spa-cat")
                : null;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean textLeaves() {
    return false;
  }

  @Override
  public Optional<Serving> serves(Pair pair) {
    return mode(pair)
        .flatMap(
            mode ->
                version(mode)
                    .map(
                        version ->
                            new Serving(version, mode.keepsMarks(), hasEnglish(mode.pair()))));
  }

  private static boolean hasEnglish(Pair pair) {
    return pair.from().locale().getLanguage().equals("en")
        || pair.to().locale().getLanguage().equals("en");
  }

  /** Without a direction of its own a variant is served as its language: es-MX as es. */
  private Optional<ApertiumMode> mode(Pair pair) {
    return Variants.of(pair).stream()
        .flatMap(candidate -> Stream.ofNullable(modes.get(candidate)))
        .findFirst();
  }

  private Optional<EngineVersion> version(ApertiumMode mode) {
    @Nullable EngineVersion known = versions.get(mode.pair());
    if (known != null) {
      return Optional.of(known);
    }
    try {
      var version = new EngineVersion(NAME, mode.version());
      versions.put(mode.pair(), version);
      return Optional.of(version);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public Answer translate(Order order) {
    var mode = mode(order.pair());
    var version = mode.flatMap(this::version);
    if (mode.isEmpty() || version.isEmpty()) {
      return failed(
          new Fault.Unavailable(FaultReason.NO_DATA.with(PROGRAM, order.pair().toString())));
    }
    var streams = new ArrayList<String>();
    for (var segment : order.segments()) {
      var stream = ApertiumStream.written(segment, mode.get().keepsMarks());
      if (stream.getBytes(StandardCharsets.UTF_8).length > ApertiumPipe.OUTSTANDING_BYTES) {
        return failed(
            new Fault.Refused(FaultReason.SEGMENT_TOO_LONG.with(segment.length(), PROGRAM)));
      }
      streams.add(stream);
    }
    if (closed) {
      return failed(new Fault.Unavailable(FaultReason.CLOSING.with()));
    }
    var worker =
        workers.computeIfAbsent(mode.get().pair(), _ -> new ApertiumWorker(mode.get(), programs));
    return switch (worker.translate(streams, order.deadline())) {
      case ApertiumWorker.Done(var answers) -> {
        tally.add(order.characters());
        yield new Answer.Translated(version.get(), renderings(order.segments(), answers));
      }
      case ApertiumWorker.Failed(var fault) -> failed(fault);
    };
  }

  private Answer failed(Fault fault) {
    tally.failed();
    return new Answer.Failed(fault);
  }

  private static List<Rendering> renderings(List<Text> segments, List<String> answers) {
    var renderings = new ArrayList<Rendering>();
    for (int i = 0; i < segments.size(); i++) {
      renderings.add(
          MarkPlacement.complete(
              segments.get(i), ApertiumStream.read(segments.get(i), answers.get(i))));
    }
    return renderings;
  }

  @Override
  public EngineHealth health() {
    return new EngineHealth(
        NAME,
        missing == null ? EngineHealth.State.READY : EngineHealth.State.MISSING,
        missing,
        false,
        new TreeSet<>(modes.keySet()),
        tally.today(),
        0,
        tally.lastFault());
  }

  /** The running programs of a direction, for a test that ends one of them. */
  List<Long> pids(Pair pair) {
    @Nullable ApertiumWorker worker = workers.get(pair);
    return worker == null ? List.of() : worker.pids();
  }

  @Override
  public void close() {
    closed = true;
    workers.values().forEach(ApertiumWorker::close);
  }
}
