package news.standfirst.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;

/** Checks the Host field: exactly one, and nothing in it that a proxy could read otherwise. */
final class HostField {
  private static final int MAX_LENGTH = 255 + 6;

  private HostField() {}

  static boolean isValid(HttpHeaders headers) {
    Iterator<? extends CharSequence> hosts =
        headers.valueCharSequenceIterator(HttpHeaderNames.HOST);
    return hosts.hasNext() && isValid(hosts.next()) && !hosts.hasNext();
  }

  static boolean isValid(CharSequence host) {
    if (host.isEmpty() || host.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || ".-_:[]".indexOf(c) >= 0;
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
