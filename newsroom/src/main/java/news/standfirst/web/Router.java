package news.standfirst.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route for a method and a path. Immutable after its construction, so that any thread may
 * ask; a look-up costs one map access per literal segment.
 */
public final class Router {
  private final List<Route> routes;
  private final Node root = new Node();

  /** A router over these routes; two routes for the same method and pattern are refused. */
  public Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
    for (Route route : this.routes) {
      root.add(route, route.segments(), 0);
    }
  }

  /** All routes, in the order in which they were given. */
  public List<Route> routes() {
    return routes;
  }

  /** What was found for a method and a path. */
  public sealed interface Match {}

  /** A route answers, with these values for its placeholders. */
  public record Found(Route route, Map<String, String> parameters) implements Match {}

  /** The address exists, for these methods only. */
  public record WrongMethod(Set<Method> allowed) implements Match {}

  /** There is nothing at this address. */
  public record NotFound() implements Match {}

  /** Finds the route for decoded path segments. */
  public Match find(Method method, List<String> segments) {
    var search = new Search(method, segments);
    Found found = search.in(root, 0);
    if (found != null) {
      return found;
    }
    return search.allowed().isEmpty() ? new NotFound() : new WrongMethod(search.allowed());
  }

  /** The methods that the address of these segments takes; none where there is nothing. */
  public Set<Method> methods(List<String> segments) {
    var taken = EnumSet.noneOf(Method.class);
    for (var method : Method.values()) {
      switch (find(method, segments)) {
        case Found _ -> taken.add(method);
        case WrongMethod _, NotFound _ -> {}
      }
    }
    return taken;
  }

  private static final class Node {
    private final Map<String, Node> literals = new HashMap<>();
    private final List<Branch> placeholders = new ArrayList<>();
    private final Map<Method, Route> here = new EnumMap<>(Method.class);
    private final Map<Method, Route> rest = new EnumMap<>(Method.class);

    void add(Route route, List<PathPattern> segments, int index) {
      if (index == segments.size()) {
        putOnce(here, route);
        return;
      }
      switch (segments.get(index)) {
        case PathPattern.Literal(String text) ->
            literals.computeIfAbsent(text, _ -> new Node()).add(route, segments, index + 1);
        case PathPattern.Placeholder placeholder ->
            branchFor(placeholder).add(route, segments, index + 1);
        case PathPattern.Rest _ -> putOnce(rest, route);
      }
    }

    private Node branchFor(PathPattern.Placeholder wanted) {
      for (Branch branch : placeholders) {
        if (branch.by.prefix().equals(wanted.prefix())
            && branch.by.suffix().equals(wanted.suffix())) {
          return branch.node;
        }
      }
      var branch = new Branch(wanted, new Node());
      placeholders.add(branch);
      placeholders.sort(Comparator.comparingInt((Branch b) -> -b.by.literalLength()));
      return branch.node;
    }

    private static void putOnce(Map<Method, Route> map, Route route) {
      Route other = map.putIfAbsent(route.method(), route);
      if (other != null) {
        throw new IllegalArgumentException(
            "Two routes answer the same address: " + other.name() + " and " + route.name());
      }
    }
  }

  private record Branch(PathPattern.Placeholder by, Node node) {}

  private static final class Search {
    private final Method method;
    private final List<String> segments;
    private final Set<Method> allowedHere = EnumSet.noneOf(Method.class);
    private final Set<Method> allowedByRest = EnumSet.noneOf(Method.class);

    Search(Method method, List<String> segments) {
      this.method = method;
      this.segments = segments;
    }

    @Nullable Found in(Node node, int index) {
      if (index == segments.size()) {
        return take(node.here, allowedHere);
      }
      Node literal = node.literals.get(segments.get(index));
      Found found = literal == null ? null : in(literal, index + 1);
      for (int i = 0; found == null && i < node.placeholders.size(); i++) {
        Branch branch = node.placeholders.get(i);
        if (branch.by.valueIn(segments.get(index)) != null) {
          found = in(branch.node, index + 1);
        }
      }
      // An address of its own that takes other methods is no part of what a rest answers.
      return found == null && allowedHere.isEmpty() ? take(node.rest, allowedByRest) : found;
    }

    Set<Method> allowed() {
      return allowedHere.isEmpty() ? allowedByRest : allowedHere;
    }

    private @Nullable Found take(Map<Method, Route> routes, Set<Method> allowed) {
      allowed.addAll(routes.keySet());
      Route route = routes.get(method);
      return route == null ? null : new Found(route, parameters(route));
    }

    /** Placeholders of one branch may bear different names in different routes. */
    private Map<String, String> parameters(Route route) {
      List<PathPattern> patterns = route.segments();
      var values = new HashMap<String, String>();
      for (int i = 0; i < patterns.size(); i++) {
        switch (patterns.get(i)) {
          case PathPattern.Literal _ -> {}
          case PathPattern.Placeholder placeholder -> {
            String value = placeholder.valueIn(segments.get(i));
            if (value != null) {
              values.put(placeholder.name(), value);
            }
          }
          case PathPattern.Rest(String name) ->
              values.put(name, String.join("/", segments.subList(i, segments.size())));
        }
      }
      return Map.copyOf(values);
    }
  }
}
