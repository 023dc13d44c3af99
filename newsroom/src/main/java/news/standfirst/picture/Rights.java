package news.standfirst.picture;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import news.standfirst.story.Bounds;
import news.standfirst.story.FieldReason;
import news.standfirst.story.InvalidStory;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a picture.
 *
 * @param copyright the notice, may be empty
 * @param usageTerms in words, may be empty
 * @param licensorUrl where a licence can be had: an http or https address, or empty
 * @param expiresAt from when on it may not be shown any more; null for never
 */
public record Rights(
    String copyright, String usageTerms, String licensorUrl, @Nullable Instant expiresAt) {
  /** Nothing is said. */
  public static final Rights UNSAID = new Rights("", "", "", null);

  public Rights {
    copyright = Bounds.line("copyright", copyright, Bounds.CAPTION);
    usageTerms = Bounds.line("usageTerms", usageTerms, Bounds.NOTE);
    licensorUrl = Bounds.line("licensorUrl", licensorUrl, Bounds.ADDRESS);
    if (!licensorUrl.isEmpty() && !isWebAddress(licensorUrl)) {
      throw new InvalidStory("licensorUrl", FieldReason.LICENSOR);
    }
  }

  /** When they end, if ever. */
  public Optional<Instant> expiry() {
    return Optional.ofNullable(expiresAt);
  }

  /** Whether they have ended by this time. */
  public boolean endedAt(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  private static boolean isWebAddress(String text) {
    try {
      var address = URI.create(text);
      var scheme = String.valueOf(address.getScheme());
      return address.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
