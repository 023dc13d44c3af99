package news.standfirst.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields that every reply bears unless its handler chose its own: a strict content security
 * policy without inline scripts or styles, no sniffing, no framing, and TLS for good where the
 * public address is https.
 */
public final class SecurityHeaders {
  /** Everything from this site alone, nothing inline, no frames around it. */
  public static final String STRICT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final List<Headers.Field> defaults = new ArrayList<>();

  /** The fields for a site at this address. */
  public SecurityHeaders(PublicAddress site) {
    add("content-security-policy", STRICT_POLICY);
    add("x-content-type-options", "nosniff");
    add("referrer-policy", "strict-origin-when-cross-origin");
    add("cross-origin-opener-policy", "same-origin");
    add("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
    if (site.isSecure()) {
      add("strict-transport-security", "max-age=63072000");
    }
  }

  private void add(String name, String value) {
    defaults.add(new Headers.Field(name, value));
  }

  /** These fields with the missing ones added. */
  public Headers complete(Headers headers) {
    var all = new ArrayList<>(headers.fields());
    for (Headers.Field field : defaults) {
      if (!headers.contains(field.name())) {
        all.add(field);
      }
    }
    return new Headers(all);
  }
}
