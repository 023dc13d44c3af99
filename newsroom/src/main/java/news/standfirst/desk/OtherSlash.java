package news.standfirst.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.standfirst.web.Method;
import news.standfirst.web.Refusal;
import news.standfirst.web.Reply;
import news.standfirst.web.Request;
import news.standfirst.web.Route;
import news.standfirst.web.Router;

/**
 * What people type with a slash too many or too few leads to the page that they mean. Only
 * addresses of the desk are led to, so whatever comes in leads nowhere else. Thread-safe.
 */
final class OtherSlash {
  private final Router pages;

  OtherSlash(List<Route> routes) {
    pages = new Router(routes);
  }

  /** Takes what no other route of the desk does. */
  Route route() {
    return Route.get("desk.other-slash", "/desk/{rest...}", this::lead);
  }

  private Reply lead(Request request) {
    if (!isPage(request.parameter("rest"))) {
      throw nothing();
    }
    var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    try {
      return Reply.foundAt(URI.create(other(request.path()) + query))
          .with("cache-control", "no-store");
    } catch (IllegalArgumentException _) {
      throw nothing();
    }
  }

  /** Whether there is a page at the other spelling of what follows the desk's own segment. */
  private boolean isPage(String rest) {
    var segments = new ArrayList<>(List.of("desk"));
    segments.addAll(List.of(other(rest).split("/", -1)));
    return pages.find(Method.GET, segments) instanceof Router.Found;
  }

  private static String other(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
  }

  private static Refusal nothing() {
    return Refusal.notFound("There is nothing at this address of the desk.");
  }
}
