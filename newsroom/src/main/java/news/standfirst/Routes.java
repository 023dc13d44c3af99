package news.standfirst;

import java.util.ArrayList;
import java.util.List;
import news.standfirst.operation.Health;
import news.standfirst.operation.Metrics;
import news.standfirst.reader.Reader;
import news.standfirst.web.Route;
import news.standfirst.web.Router;

/**
 * All addresses of the house. Rooms give their routes; here they are put together by who may reach
 * them at which listener.
 */
final class Routes {
  private final List<Route> reader = new ArrayList<>();
  private final List<Route> desk = new ArrayList<>();
  private final List<Route> operation = new ArrayList<>();

  Routes(Health health, Metrics metrics, Reader readerRoom, AccessRoom access) {
    reader.addAll(readerRoom.routes());
    reader.addAll(access.apiRoutes());
    operation.addAll(health.routes());
    operation.add(metrics.route());
  }

  /** What readers reach: all of it, except for what has an address of its own. */
  Router forReaders(Settings settings) {
    var routes = new ArrayList<>(reader);
    if (settings.desk().isEmpty()) {
      routes.addAll(desk);
    }
    if (settings.metrics().isEmpty()) {
      routes.addAll(operation);
    }
    return new Router(routes);
  }

  /** The desk at an address of its own; it shows previews and pictures, so readers' pages too. */
  Router forDesk() {
    var routes = new ArrayList<>(reader);
    routes.addAll(desk);
    return new Router(routes);
  }

  /** Health and metrics at an address of their own. */
  Router forMetrics() {
    return new Router(operation);
  }

  /** Every route of the house, for the tests that go through all of them. */
  List<Route> all() {
    var routes = new ArrayList<>(reader);
    routes.addAll(desk);
    routes.addAll(operation);
    return List.copyOf(routes);
  }
}
