package news.standfirst.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What a run of text is besides its letters. */
public sealed interface Mark {
  /** Weight in meaning, shown bold. */
  record Strong() implements Mark {}

  /** Stress or a title, shown slanted. */
  record Emphasis() implements Mark {}

  /**
   * A link. Only http, https, mailto and tel addresses and paths within the site are links;
   * anything else could execute.
   *
   * <p>Any other address throws {@link InvalidStory}.
   */
  record Link(String href) implements Mark {
    public Link {
      href = checked("link", href);
    }
  }

  /** Words in another language than their surroundings (WCAG 3.1.2). */
  record In(Language language) implements Mark {}

  /** The address, if it is one that a reader may be sent to. */
  static String checked(String field, String address) {
    var clean = Bounds.required(field, address, Bounds.ADDRESS);
    try {
      var uri = new URI(clean.replace(" ", "%20"));
      var scheme = uri.getScheme();
      if (scheme == null) {
        if (insideSite(clean)) {
          return clean;
        }
      } else if (safe(scheme) && (uri.isOpaque() || uri.getHost() != null)) {
        return clean;
      }
    } catch (URISyntaxException e) {
      throw refused(field, clean);
    }
    throw refused(field, clean);
  }

  private static boolean insideSite(String address) {
    return address.startsWith("#")
        || (address.startsWith("/") && !address.startsWith("//") && !address.contains("\\"));
  }

  private static boolean safe(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https", "mailto", "tel" -> true;
      default -> false;
    };
  }

  private static InvalidStory refused(String field, String address) {
    return new InvalidStory(field, FieldReason.NO_ADDRESS, address);
  }
}
