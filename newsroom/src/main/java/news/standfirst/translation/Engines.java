package news.standfirst.translation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.standfirst.story.Language;
import news.standfirst.story.Text;
import org.jspecify.annotations.Nullable;

/**
 * All engines of the house and which of them is asked: by the operator's route for the pair, else
 * in the order in which they were given, directly, else through the pivot language. Thread-safe;
 * calls wait for engines.
 */
public final class Engines implements AutoCloseable {
  private final List<Engine> engines;
  private final Map<Pair, Route> routes;
  private final Optional<Language> pivot;
  private final Map<String, Long> budgets;
  private final CharacterCount count;

  /**
   * The engines.
   *
   * @param engines in order of preference
   * @param routes at most one for a pair counts, the last
   * @param pivot through which pairs go that no engine serves directly
   * @param budgets characters per day, by the name of an engine or by a pair as {@code en>es}
   * @param count of characters sent
   */
  public Engines(
      List<Engine> engines,
      List<Route> routes,
      Optional<Language> pivot,
      Map<String, Long> budgets,
      CharacterCount count) {
    this.engines = List.copyOf(engines);
    this.routes =
        routes.stream()
            .collect(Collectors.toMap(Route::pair, Function.identity(), (_, last) -> last));
    this.pivot = pivot;
    this.budgets = Map.copyOf(budgets);
    this.count = count;
  }

  /** Engines without budgets. */
  public Engines(List<Engine> engines, List<Route> routes, Optional<Language> pivot) {
    this(engines, routes, pivot, Map.of(), CharacterCount.inMemory(Clock.systemUTC()));
  }

  /** A newsroom without any engine. */
  public static Engines none() {
    return new Engines(List.of(), List.of(), Optional.empty());
  }

  /** Whether any engine serves this pair, directly or through another language. */
  public boolean serves(Pair pair, Disclosure disclosure) {
    return !versions(pair, disclosure).isEmpty();
  }

  /**
   * The engine versions that may translate this pair, in the order in which they are asked: the
   * memory is looked through with each before an engine is asked.
   */
  public List<EngineVersion> versions(Pair pair, Disclosure disclosure) {
    return ways(pair, disclosure).stream().map(Way::version).toList();
  }

  /**
   * Who is first choice for a pair, if that way keeps all text on this machine: only then may what
   * another way has translated before be made again, for that costs nothing and tells nobody.
   */
  public Optional<EngineVersion> firstInHouse(Pair pair, Disclosure disclosure) {
    return ways(pair, disclosure).stream().findFirst().filter(Way::inHouse).map(Way::version);
  }

  /** Translates by the first way that succeeds; else tells the fault of the preferred one. */
  public Answer translate(Order order, Disclosure disclosure) {
    return translate(order, ways(order.pair(), disclosure));
  }

  /** Translates by this way and no other. */
  public Answer translate(Order order, Disclosure disclosure, EngineVersion only) {
    return translate(
        order,
        ways(order.pair(), disclosure).stream().filter(way -> way.version().equals(only)).toList());
  }

  private Answer translate(Order order, List<Way> ways) {
    @Nullable Answer first = null;
    for (var way : ways) {
      var answer = translate(way, order);
      if (answer instanceof Answer.Translated) {
        return answer;
      }
      first = first == null ? answer : first;
    }
    return first != null
        ? first
        : new Answer.Failed(
            new Fault.NoEngine(
                FaultReason.NO_ENGINE.with(
                    order.pair().from(), order.pair().to(), "translation.routes")));
  }

  /** How all engines do. */
  public List<EngineHealth> health() {
    return engines.stream().map(engine -> counted(engine.health())).toList();
  }

  private EngineHealth counted(EngineHealth health) {
    long today = count.today(health.engine());
    long budget = budget(health.engine());
    boolean spent = budget > 0 && today >= budget && health.state() == EngineHealth.State.READY;
    return new EngineHealth(
        health.engine(),
        spent ? EngineHealth.State.OVER_QUOTA : health.state(),
        spent ? FaultReason.BUDGET_SPENT_TODAY.with() : health.why(),
        health.textLeaves(),
        health.pairs(),
        today,
        budget,
        health.lastFault());
  }

  /** What engines were sent from a day (UTC) on. */
  public List<CharacterCount.Use> use(LocalDate since) {
    return count.since(since);
  }

  /** The languages into which something can be translated from this one. */
  public SortedSet<Language> targets(
      Language from, Collection<Language> wanted, Disclosure disclosure) {
    return wanted.stream()
        .filter(to -> !to.equals(from) && serves(new Pair(from, to), disclosure))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() {
    engines.forEach(Engine::close);
  }

  private Answer translate(Way way, Order order) {
    var segments = order.segments();
    var marks = new ArrayList<Rendering.MarksBy>();
    segments.forEach(_ -> marks.add(Rendering.MarksBy.NONE));
    for (var leg : way.legs()) {
      var glossary = way.legs().size() == 1 ? order.glossary() : order.glossary().keptOnly();
      switch (translate(leg, new Order(leg.pair(), segments, glossary, order.deadline()))) {
        case Answer.Failed failed -> {
          return failed;
        }
        case Answer.Translated(var _, var renderings) -> {
          segments = renderings.stream().map(Rendering::text).toList();
          for (int i = 0; i < marks.size(); i++) {
            marks.set(i, Way.weaker(marks.get(i), renderings.get(i).marks()));
          }
        }
      }
    }
    return new Answer.Translated(way.version(), Way.renderings(segments, marks));
  }

  private Answer translate(Leg leg, Order order) {
    return TermForcing.translate(asked -> counted(leg.engine(), asked), order);
  }

  private Answer counted(Engine engine, Order order) {
    if (budget(engine.name()) > 0 || budget(order.pair().toString()) > 0) {
      return withinBudget(engine, order);
    }
    var answer = engine.translate(order);
    if (answer instanceof Answer.Translated) {
      count.gather(engine.name(), order.pair(), CharacterCount.Sent.of(order));
    }
    return answer;
  }

  /** Counted before it is sent, so that orders at once, in any process, exceed no budget. */
  private Answer withinBudget(Engine engine, Order order) {
    var spent = overBudget(engine, order.pair(), order.characters());
    if (spent.isPresent()) {
      return new Answer.Failed(spent.get());
    }
    boolean sent = false;
    var all = CharacterCount.Sent.of(order);
    count.add(engine.name(), order.pair(), all);
    try {
      var answer =
          overBudget(engine, order.pair(), 0)
              .<Answer>map(Answer.Failed::new)
              .orElseGet(() -> engine.translate(order));
      sent = answer instanceof Answer.Translated;
      return answer;
    } finally {
      if (!sent) {
        count.add(engine.name(), order.pair(), all.back());
      }
    }
  }

  private long budget(String name) {
    return budgets.getOrDefault(name, 0L);
  }

  private Optional<Fault> overBudget(Engine engine, Pair pair, long more) {
    return overBudget(engine.name(), () -> count.today(engine.name()), more)
        .or(() -> overBudget(pair.toString(), () -> count.today(pair), more));
  }

  private Optional<Fault> overBudget(String name, LongSupplier today, long more) {
    long budget = budget(name);
    return budget == 0 || today.getAsLong() + more <= budget
        ? Optional.empty()
        : Optional.of(
            new Fault.OverQuota(
                FaultReason.BUDGET_SPENT.with(budget, name, "translation.budgets"),
                untilMidnight()));
  }

  private static Duration untilMidnight() {
    var now = Instant.now().atOffset(ZoneOffset.UTC);
    return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC));
  }

  private List<Way> ways(Pair pair, Disclosure disclosure) {
    @Nullable Route route = routes.get(pair);
    if (route == null) {
      var direct = direct(pair, engines, disclosure, false);
      return direct.isEmpty()
          ? pivot.map(via -> through(via, pair, engines, disclosure, false)).orElse(List.of())
          : direct;
    }
    var named =
        route.engines().stream()
            .flatMap(name -> engines.stream().filter(engine -> engine.name().equals(name)))
            .toList();
    return route
        .via()
        .map(via -> through(via, pair, named, disclosure, true))
        .orElseGet(() -> direct(pair, named, disclosure, true));
  }

  private static List<Way> direct(
      Pair pair, List<Engine> engines, Disclosure disclosure, boolean byRoute) {
    return engines.stream()
        .filter(engine -> disclosure == Disclosure.PUBLISHED || !engine.textLeaves())
        .flatMap(
            engine ->
                engine
                    .serves(pair)
                    .filter(serving -> byRoute || !serving.onlyByRoute())
                    .map(serving -> new Way(List.of(new Leg(engine, pair, serving))))
                    .stream())
        .toList();
  }

  private static List<Way> through(
      Language via, Pair pair, List<Engine> engines, Disclosure disclosure, boolean byRoute) {
    if (via.equals(pair.from()) || via.equals(pair.to())) {
      return List.of();
    }
    return direct(new Pair(pair.from(), via), engines, disclosure, byRoute).stream()
        .flatMap(
            first ->
                direct(new Pair(via, pair.to()), engines, disclosure, byRoute).stream()
                    .map(
                        second ->
                            new Way(
                                Stream.concat(first.legs().stream(), second.legs().stream())
                                    .toList())))
        .toList();
  }

  private record Leg(Engine engine, Pair pair, Serving serving) {}

  private record Way(List<Leg> legs) {
    boolean inHouse() {
      return legs.stream().noneMatch(leg -> leg.engine().textLeaves());
    }

    EngineVersion version() {
      return new EngineVersion(
          legs.stream()
              .map(leg -> leg.serving().version().engine())
              .distinct()
              .collect(Collectors.joining("+")),
          legs.stream()
              .map(leg -> leg.serving().version().version())
              .collect(Collectors.joining(" + ")));
    }

    static Rendering.MarksBy weaker(Rendering.MarksBy one, Rendering.MarksBy other) {
      return one.compareTo(other) >= 0 ? one : other;
    }

    static List<Rendering> renderings(List<Text> texts, List<Rendering.MarksBy> marks) {
      var renderings = new ArrayList<Rendering>();
      for (int i = 0; i < texts.size(); i++) {
        renderings.add(new Rendering(texts.get(i), marks.get(i)));
      }
      return renderings;
    }
  }
}
