package news.standfirst.outgoing;

import java.net.URI;

/** The one request that is ever sent. */
final class RequestText {
  private RequestText() {}

  static String get(URI address) {
    var ascii = URI.create(address.toASCIIString());
    var path = ascii.getRawPath();
    var target =
        (path == null || path.isEmpty() ? "/" : path)
            + (ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery());
    return "GET "
        + target
        + " HTTP/1.1\r\nHost: "
        + ascii.getRawAuthority()
        + "\r\nUser-Agent: Standfirst\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
        + "Connection: close\r\n\r\n";
  }
}
