package news.standfirst.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  /**
   * The engines.
   *
   * @param engines in order of preference
   * @param pivot through which pairs go that no engine serves directly
   */
  public Engines(List<Engine> engines, List<Route> routes, Optional<Language> pivot) {
    this.engines = List.copyOf(engines);
    this.routes = routes.stream().collect(Collectors.toMap(Route::pair, Function.identity()));
    this.pivot = pivot;
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

  /** Translates by the first way that succeeds; else tells the fault of the preferred one. */
  public Answer translate(Order order, Disclosure disclosure) {
    var ways = ways(order.pair(), disclosure);
    @Nullable Answer first = null;
    for (var way : ways) {
      var answer = way.translate(order);
      if (answer instanceof Answer.Translated) {
        return answer;
      }
      first = first == null ? answer : first;
    }
    return first != null
        ? first
        : new Answer.Failed(
            new Fault.NoEngine(
                "No engine translates from %s into %s; add one, or a route in translation.routes."
                    .formatted(order.pair().from(), order.pair().to())));
  }

  /** How all engines do. */
  public List<EngineHealth> health() {
    return engines.stream().map(Engine::health).toList();
  }

  @Override
  public void close() {
    engines.forEach(Engine::close);
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

    Answer translate(Order order) {
      var segments = order.segments();
      var marks = new ArrayList<Rendering.MarksBy>();
      segments.forEach(_ -> marks.add(Rendering.MarksBy.NONE));
      for (var leg : legs) {
        var glossary = legs.size() == 1 ? order.glossary() : order.glossary().keptOnly();
        var answer =
            leg.engine().translate(new Order(leg.pair(), segments, glossary, order.deadline()));
        switch (answer) {
          case Answer.Failed failed -> {
            return failed;
          }
          case Answer.Translated(var by, var renderings) -> {
            segments = renderings.stream().map(Rendering::text).toList();
            for (int i = 0; i < marks.size(); i++) {
              marks.set(i, weaker(marks.get(i), renderings.get(i).marks()));
            }
          }
        }
      }
      return new Answer.Translated(version(), renderings(segments, marks));
    }

    private static Rendering.MarksBy weaker(Rendering.MarksBy one, Rendering.MarksBy other) {
      return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<Rendering> renderings(List<Text> texts, List<Rendering.MarksBy> marks) {
      var renderings = new ArrayList<Rendering>();
      for (int i = 0; i < texts.size(); i++) {
        renderings.add(new Rendering(texts.get(i), marks.get(i)));
      }
      return renderings;
    }
  }
}
