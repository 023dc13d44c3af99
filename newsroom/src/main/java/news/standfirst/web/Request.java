package news.standfirst.web;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, whole and bounded. Not shared between threads.
 *
 * <p>Tests make one by {@link Builder}.
 */
public final class Request {
  private final Builder from;
  private final Map<String, String> cookies;

  private Request(Builder from) {
    this.from = from;
    this.cookies = readCookies(from.headers);
  }

  /** The method; a HEAD comes as GET, and the door leaves the body away. */
  public Method method() {
    return from.method;
  }

  /** The path as it was sent, still encoded, without the query. */
  public String path() {
    return from.path;
  }

  /** The query as it was sent, still encoded, without the question mark; empty if there is none. */
  public String rawQuery() {
    return from.rawQuery;
  }

  /** The decoded value of a placeholder of the route's pattern. */
  public String parameter(String name) {
    String value = from.parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route of " + from.path + " has no {" + name + "}");
    }
    return value;
  }

  /** The decoded query. */
  public Query query() {
    return Query.parse(from.rawQuery);
  }

  /** All header fields. */
  public Headers headers() {
    return from.headers;
  }

  /** A header's first value. */
  public Optional<String> header(String name) {
    return from.headers.first(name);
  }

  /** A cookie's value. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** The body's bytes, at most as many as the route allows. Do not change them. */
  public byte[] body() {
    return from.body;
  }

  /** The body as UTF-8 text. */
  public String bodyText() {
    return new String(from.body, StandardCharsets.UTF_8);
  }

  /**
   * The submitted form, urlencoded or multipart.
   *
   * @throws Refusal when the body is neither (415) or malformed (400)
   */
  public Form form() {
    String type = header("content-type").orElse("");
    if (type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)) {
      return new Form(Query.parse(new String(from.body, StandardCharsets.ISO_8859_1)), List.of());
    }
    if (type.regionMatches(true, 0, "multipart/form-data", 0, 19)) {
      return MultipartReader.read(type, from.body);
    }
    throw new Refusal(
        415, "unsupported-media-type", "This address takes a form, not " + type + ".");
  }

  /** The client's true address, seen through trusted proxies only. */
  public InetAddress client() {
    return from.client;
  }

  private static Map<String, String> readCookies(Headers headers) {
    var cookies = new LinkedHashMap<String, String>();
    for (String field : headers.all("cookie")) {
      for (String pair : field.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          cookies.putIfAbsent(
              pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
      }
    }
    return cookies;
  }

  /** Collects the parts of a request. */
  public static final class Builder {
    private final Method method;
    private final String path;
    private final String rawQuery;
    private Map<String, String> parameters = Map.of();
    private Headers headers = Headers.NONE;
    private byte[] body = new byte[0];
    private InetAddress client = InetAddress.getLoopbackAddress();

    /** A request for this address, encoded, with its query. */
    public Builder(Method method, String address) {
      int mark = address.indexOf('?');
      this.method = method;
      this.path = mark < 0 ? address : address.substring(0, mark);
      this.rawQuery = mark < 0 ? "" : address.substring(mark + 1);
    }

    /** The placeholders' values. */
    public Builder parameters(Map<String, String> values) {
      parameters = Map.copyOf(values);
      return this;
    }

    /** The header fields. */
    public Builder headers(Headers fields) {
      headers = fields;
      return this;
    }

    /** The body. */
    public Builder body(byte[] bytes) {
      body = bytes.clone();
      return this;
    }

    /** The body, without a copy. */
    Builder ownBody(byte[] bytes) {
      body = bytes;
      return this;
    }

    /** Who asks. */
    public Builder client(InetAddress address) {
      client = address;
      return this;
    }

    /** The request. */
    public Request build() {
      return new Request(this);
    }
  }
}
