package news.standfirst.outgoing;

import java.net.URI;
import java.util.Map;

/** The requests that are ever sent. */
final class RequestText {
  private RequestText() {}

  static String get(URI address) {
    return head("GET", address) + "Accept: */*\r\nAccept-Encoding: identity\r\n\r\n";
  }

  static String call(String method, URI address, Map<String, String> fields) {
    var text = new StringBuilder(head(method, address));
    fields.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    return text.append("Content-Length: 0\r\n\r\n").toString();
  }

  private static String head(String method, URI address) {
    var ascii = URI.create(address.toASCIIString());
    var path = ascii.getRawPath();
    var target =
        (path == null || path.isEmpty() ? "/" : path)
            + (ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery());
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: "
        + ascii.getRawAuthority()
        + "\r\nUser-Agent: Standfirst\r\nConnection: close\r\n";
  }
}
