package news.standfirst.web;

import java.net.URI;

/**
 * The address under which readers know this site, from the settings. A request's Host header is
 * never used for an address that goes out.
 */
public record PublicAddress(URI root) {
  public PublicAddress {
    boolean web = "http".equals(root.getScheme()) || "https".equals(root.getScheme());
    if (!web || root.getHost() == null || root.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "A public address looks like https://news.example.org/, not like " + root);
    }
    String path = root.getRawPath();
    if (path != null && !path.isEmpty() && !path.equals("/")) {
      throw new IllegalArgumentException(
          "A public address has no path: Standfirst owns its host name, but this is " + root);
    }
    root = URI.create(root.getScheme() + "://" + root.getRawAuthority() + "/");
  }

  /** The absolute address of a path that starts with a slash and is encoded already. */
  public URI at(String encodedPath) {
    if (!encodedPath.startsWith("/") || encodedPath.startsWith("//")) {
      throw new IllegalArgumentException("A path starts with one slash: " + encodedPath);
    }
    return URI.create(root.toString() + encodedPath.substring(1));
  }

  /** Whether browsers reach the site over TLS. */
  public boolean isSecure() {
    return root.getScheme().equals("https");
  }
}
