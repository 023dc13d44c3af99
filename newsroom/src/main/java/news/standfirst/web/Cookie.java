package news.standfirst.web;

import java.time.Duration;

/**
 * A cookie to be set: always {@code HttpOnly}, {@code SameSite=Lax} and for one path. It is {@code
 * Secure} where the public address is https.
 *
 * @param lifetime how long the browser keeps it; zero removes it
 */
public record Cookie(String name, String value, String path, Duration lifetime) {
  public Cookie {
    if (!name.matches("[A-Za-z0-9_-]+") || !value.matches("[A-Za-z0-9_.~=-]*")) {
      throw new IllegalArgumentException("A cookie takes letters, digits and _ . ~ = - : " + name);
    }
  }

  String field(boolean secure) {
    return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(name, value, path, lifetime.toSeconds(), secure ? "; Secure" : "");
  }
}
