package news.standfirst.web;

import java.util.List;

/**
 * One address pattern of the house and what answers it.
 *
 * <p>A pattern is literal text with placeholders: {@code {slug}} takes one non-empty path segment
 * or a part of one ({@code /news-sitemap-{lang}.xml}); {@code {file...}} at the end takes all that
 * is left, slashes included. Where several patterns fit, the more literal one wins.
 *
 * @param name a stable name for logs, metrics and tests, such as {@code desk.story}
 * @param maxBodyBytes the longest request body that this route reads; longer ones get 413
 */
public record Route(
    String name, Method method, String pattern, long maxBodyBytes, Handler handler) {

  /** Enough for every form and API call without a picture. */
  public static final long DEFAULT_MAX_BODY_BYTES = 1 << 20;

  public Route {
    PathPattern.parse(pattern);
    if (name.isBlank() || maxBodyBytes < 0) {
      throw new IllegalArgumentException("A route needs a name and a body limit: " + pattern);
    }
  }

  /** A route that shows something. */
  public static Route get(String name, String pattern, Handler handler) {
    return new Route(name, Method.GET, pattern, 0, handler);
  }

  /** A route that takes a form or an API call. */
  public static Route post(String name, String pattern, Handler handler) {
    return new Route(name, Method.POST, pattern, DEFAULT_MAX_BODY_BYTES, handler);
  }

  /** A route that replaces something. */
  public static Route put(String name, String pattern, Handler handler) {
    return new Route(name, Method.PUT, pattern, DEFAULT_MAX_BODY_BYTES, handler);
  }

  /** A route that removes something. */
  public static Route delete(String name, String pattern, Handler handler) {
    return new Route(name, Method.DELETE, pattern, DEFAULT_MAX_BODY_BYTES, handler);
  }

  /** The same route with another body limit. */
  public Route bodyUpTo(long bytes) {
    return new Route(name, method, pattern, bytes, handler);
  }

  List<PathPattern> segments() {
    return PathPattern.parse(pattern);
  }
}
