package news.standfirst.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import news.standfirst.pages.StaticTemplates;

/**
 * Short pages for people, in the site's dress if there is one, and problem details (RFC 9457) for
 * programs. Who knows the reader's language says so by {@link Tongue}; else they speak English.
 */
public final class PlainRefusalPages implements RefusalPages {
  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "This request cannot be read"),
          Map.entry(401, "Please sign in"),
          Map.entry(403, "This is not allowed"),
          Map.entry(404, "There is nothing at this address"),
          Map.entry(405, "This address does not take that"),
          Map.entry(410, "This is gone"),
          Map.entry(413, "This is too large"),
          Map.entry(414, "This address is too long"),
          Map.entry(431, "This is too large"),
          Map.entry(415, "This kind of file is not taken here"),
          Map.entry(500, "Something went wrong here"),
          Map.entry(429, "Please wait a little"),
          Map.entry(503, "Please try again in a moment"));

  /**
   * How the pages look.
   *
   * @param siteName in the head, leading to the front page; empty: none
   * @param style the address of the style sheet; empty: none
   */
  public record Dress(String siteName, String style) {
    public static final Dress NONE = new Dress("", "");
  }

  /** Says a refusal in the language of an edition. */
  @FunctionalInterface
  public interface Tongue {
    /** What the page says; empty where this address belongs to no edition. */
    Optional<RefusalSheet> say(Refused refused);
  }

  private final ObjectMapper json = new ObjectMapper();
  private final Dress dress;
  private final Tongue tongue;

  public PlainRefusalPages() {
    this(Dress.NONE, refused -> Optional.empty());
  }

  public PlainRefusalPages(Dress dress, Tongue tongue) {
    this.dress = dress;
    this.tongue = tongue;
  }

  @Override
  public Reply.Whole page(Refused refused) {
    return refused.wantsJson() ? problem(refused) : html(refused);
  }

  private static String title(int status) {
    return TITLES.getOrDefault(status, "There is no answer to this request");
  }

  private Reply.Whole html(Refused refused) {
    var sheet = tongue.say(refused).orElseGet(() -> plain(refused));
    return Reply.html(new StaticTemplates().webRefusal(dress, sheet).render())
        .withStatus(refused.status());
  }

  private static RefusalSheet plain(Refused refused) {
    var desk = refused.path().startsWith("/desk");
    return new RefusalSheet(
        "en",
        "ltr",
        title(refused.status()),
        refused.explanation(),
        refused.faultId().isEmpty()
            ? ""
            : "If you tell us about it, this number helps us to find it: " + refused.faultId(),
        desk ? "/desk/" : "/",
        desk ? "To the desk" : "To the front page");
  }

  private Reply.Whole problem(Refused refused) {
    ObjectNode problem = json.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", title(refused.status()));
    problem.put("status", refused.status());
    problem.put("code", refused.code());
    problem.put("detail", refused.explanation());
    if (!refused.faultId().isEmpty()) {
      problem.put("fault", refused.faultId());
    }
    return Reply.text("application/problem+json", problem.toString()).withStatus(refused.status());
  }
}
