package news.standfirst.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;

/**
 * Says whether this process lives and whether it is ready for readers. Rooms register what must be
 * so before readers come; safe for any thread.
 */
public final class Health {
  private final Map<String, BooleanSupplier> conditions = new ConcurrentHashMap<>();

  /** Adds a condition of readiness, such as "the database answers"; it is asked on every check. */
  public void require(String name, BooleanSupplier isSo) {
    conditions.put(name, isSo);
  }

  /** The addresses under /health/. */
  public List<Route> routes() {
    return List.of(
        Route.get("health.live", "/health/live", _ -> Reply.plain("alive\n")),
        Route.get("health.ready", "/health/ready", _ -> ready()));
  }

  private Reply ready() {
    var states = new LinkedHashMap<String, Boolean>();
    conditions.forEach((name, isSo) -> states.put(name, isSo.getAsBoolean()));
    String missing =
        states.entrySet().stream()
            .filter(state -> !state.getValue())
            .map(Map.Entry::getKey)
            .sorted()
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Reply.plain("ready\n")
        : Reply.plain("not ready: " + missing + "\n").withStatus(503);
  }
}
