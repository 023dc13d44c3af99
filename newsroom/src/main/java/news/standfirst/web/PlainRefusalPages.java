package news.standfirst.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import news.standfirst.pages.StaticTemplates;

/**
 * Short pages for people, in the site's dress if there is one, and problem details (RFC 9457) for
 * programs. They say so in English: what is refused here never came to an edition.
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

  private final ObjectMapper json = new ObjectMapper();
  private final Dress dress;

  public PlainRefusalPages() {
    this(Dress.NONE);
  }

  public PlainRefusalPages(Dress dress) {
    this.dress = dress;
  }

  @Override
  public Reply.Whole page(Refused refused) {
    return refused.wantsJson() ? problem(refused) : html(refused);
  }

  private static String title(int status) {
    return TITLES.getOrDefault(status, "There is no answer to this request");
  }

  private Reply.Whole html(Refused refused) {
    String page =
        new StaticTemplates()
            .webRefusal(
                dress,
                refused.status(),
                title(refused.status()),
                refused.explanation(),
                refused.faultId(),
                refused.path().startsWith("/desk") ? "/desk/" : "/")
            .render();
    return Reply.html(page).withStatus(refused.status());
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
