package news.standfirst.translation.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.standfirst.story.Refusal;
import news.standfirst.story.Text;
import news.standfirst.translation.Answer;
import news.standfirst.translation.Deadline;
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
 * An engine that is a service over HTTP. An order goes out in batches of at most {@value
 * #BATCH_SEGMENTS} segments and {@value #BATCH_CHARACTERS} characters; the first one that fails
 * fails the order. Which languages the service has is asked in the background, and again every ten
 * minutes.
 */
public final class ServiceEngine implements Engine {
  /** DeepL takes 50 texts; 128 KB of them. */
  static final int BATCH_SEGMENTS = 50;

  static final int BATCH_CHARACTERS = 20_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LANGUAGES_STAY = Duration.ofMinutes(10);
  private static final Duration LANGUAGES_RETRY = Duration.ofSeconds(30);
  private static final Duration LANGUAGES_PATIENCE = Duration.ofSeconds(10);

  /** Only the first question waits for the list of languages, and no longer than this. */
  private static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);

  private final Protocol protocol;
  private final Service service;
  private final boolean textLeaves;
  private final Tally tally;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Thread asking;
  private volatile Set<Pair> pairs = Set.of();

  private ServiceEngine(Protocol protocol, Service service, boolean textLeaves, Clock clock) {
    this.protocol = protocol;
    this.service = service;
    this.textLeaves = textLeaves;
    this.tally = new Tally(clock);
    this.asking = Thread.ofVirtual().name(protocol.name() + "-languages").start(this::ask);
  }

  /**
   * A service that speaks LibreTranslate's protocol.
   *
   * @param key may be empty
   * @param textLeaves whether what is sent there counts as leaving the house; not for one of the
   *     operator's own
   */
  public static ServiceEngine libreTranslate(
      URI address, String key, boolean textLeaves, Clock clock) {
    return new ServiceEngine(
        new LibreTranslateProtocol(key),
        new Service("LibreTranslate", address, "", clock),
        textLeaves,
        clock);
  }

  /** A service that speaks DeepL's protocol; see {@link #libreTranslate}. */
  public static ServiceEngine deepL(URI address, String key, boolean textLeaves, Clock clock) {
    return new ServiceEngine(
        new DeepLProtocol(),
        new Service("DeepL", address, "DeepL-Auth-Key " + key, clock),
        textLeaves,
        clock);
  }

  /** How a service is spoken to. */
  interface Protocol {
    String name();

    String languagesPath();

    /** What it serves, from its answer. */
    Set<Pair> pairs(JsonNode languages) throws IOException;

    String path();

    JsonNode request(ObjectMapper json, Pair pair, List<String> tagged);

    /** The renderings, still with tags. */
    List<String> renderings(JsonNode answer) throws IOException;
  }

  private void ask() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var known = askOnce();
        asked.countDown();
        Thread.sleep(known ? LANGUAGES_STAY : LANGUAGES_RETRY);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean askOnce() {
    return switch (service.get(protocol.languagesPath(), Deadline.in(LANGUAGES_PATIENCE))) {
      case Service.Failure _ -> false;
      case Service.Success(var body) -> {
        try {
          pairs = protocol.pairs(JSON.readTree(body));
          yield true;
        } catch (IOException _) {
          yield false;
        }
      }
    };
  }

  @Override
  public String name() {
    return protocol.name();
  }

  @Override
  public boolean textLeaves() {
    return textLeaves;
  }

  @Override
  public Optional<Serving> serves(Pair pair) {
    return served(pair)
        .map(known -> new Serving(new EngineVersion(name(), known.toString()), true));
  }

  /** As the service knows the pair: a variant that it does not have is its language. */
  private Optional<Pair> served(Pair pair) {
    try {
      asked.await(FIRST_PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Variants.of(pair).stream().filter(pairs::contains).findFirst();
  }

  @Override
  public Answer translate(Order order) {
    var pair = served(order.pair());
    if (pair.isEmpty()) {
      return failed(
          new Fault.Unavailable(FaultReason.NOT_SERVED_NOW.with(name(), order.pair().toString())));
    }
    var renderings = new ArrayList<Rendering>();
    int from = 0;
    while (from < order.segments().size()) {
      int to = batchEnd(order.segments(), from);
      var batch = order.segments().subList(from, to);
      switch (translate(pair.get(), batch, order.deadline())) {
        case Answer.Failed failed -> {
          return failed;
        }
        case Answer.Translated(var _, var some) -> renderings.addAll(some);
      }
      from = to;
    }
    return new Answer.Translated(new EngineVersion(name(), pair.get().toString()), renderings);
  }

  private static int batchEnd(List<Text> segments, int from) {
    int to = from;
    int characters = 0;
    while (to < segments.size()
        && to - from < BATCH_SEGMENTS
        && (to == from || characters + segments.get(to).length() <= BATCH_CHARACTERS)) {
      characters += segments.get(to).length();
      to++;
    }
    return to;
  }

  private Answer translate(Pair pair, List<Text> batch, Deadline deadline) {
    long characters = batch.stream().mapToLong(Text::length).sum();
    if (characters > BATCH_CHARACTERS) {
      return failed(new Fault.Refused(FaultReason.SEGMENT_TOO_LONG.with(characters, name())));
    }
    try {
      var request =
          JSON.writeValueAsString(
              protocol.request(JSON, pair, batch.stream().map(TaggedText::written).toList()));
      return switch (service.post(protocol.path(), request, deadline)) {
        case Service.Failure(var fault) -> failed(fault);
        case Service.Success(var body) -> {
          tally.add(characters);
          yield read(pair, batch, JSON.readTree(body));
        }
      };
    } catch (JsonProcessingException e) {
      return failed(new Fault.Unavailable(FaultReason.NO_JSON.with(name())));
    } catch (IOException e) {
      return failed(
          new Fault.Unavailable(
              FaultReason.OTHER_ANSWER.with(name(), String.valueOf(e.getMessage()))));
    }
  }

  private Answer read(Pair pair, List<Text> batch, JsonNode answer) throws IOException {
    var tagged = protocol.renderings(answer);
    if (tagged.size() != batch.size()) {
      return failed(
          new Fault.Unavailable(FaultReason.WRONG_COUNT.with(name(), tagged.size(), batch.size())));
    }
    var renderings = new ArrayList<Rendering>();
    for (int i = 0; i < batch.size(); i++) {
      var text = TaggedText.read(batch.get(i), tagged.get(i));
      if (text.length() > LONGEST_FACTOR * batch.get(i).length() + LONGEST_FACTOR) {
        return failed(
            new Fault.Unavailable(
                FaultReason.FAR_TOO_LONG.with(name(), text.length(), batch.get(i).length())));
      }
      renderings.add(MarkPlacement.complete(batch.get(i), text));
    }
    return new Answer.Translated(new EngineVersion(name(), pair.toString()), renderings);
  }

  /** No language needs so many times as many characters as another. */
  private static final int LONGEST_FACTOR = 20;

  private Answer failed(Fault fault) {
    tally.failed();
    return new Answer.Failed(fault);
  }

  @Override
  public EngineHealth health() {
    @Nullable Fault resting = service.resting();
    var known = pairs;
    var state =
        switch (resting) {
          case null -> known.isEmpty() ? EngineHealth.State.RESTING : EngineHealth.State.READY;
          case Fault.OverQuota _ -> EngineHealth.State.OVER_QUOTA;
          case Fault.Unavailable _, Fault.Refused _, Fault.TimedOut _, Fault.NoEngine _ ->
              EngineHealth.State.RESTING;
        };
    @Nullable Refusal why =
        resting != null
            ? resting.why()
            : known.isEmpty() ? FaultReason.LANGUAGES_UNTOLD.with(name()) : null;
    @Nullable Instant lastFault =
        tally.lastFault() == null ? service.lastFaultAt() : tally.lastFault();
    return new EngineHealth(
        name(), state, why, textLeaves, new TreeSet<>(known), tally.today(), 0, lastFault);
  }

  @Override
  public void close() {
    asking.interrupt();
    service.close();
  }
}
