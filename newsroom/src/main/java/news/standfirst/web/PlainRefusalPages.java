package news.standfirst.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import news.standfirst.pages.StaticTemplates;

/** Short pages without the site's dress, and problem details (RFC 9457) for programs. */
public final class PlainRefusalPages implements RefusalPages {
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "This request cannot be read",
          401, "Please sign in",
          403, "This is not allowed",
          404, "There is nothing at this address",
          405, "This address does not take that",
          410, "This is gone",
          413, "This is too large",
          415, "This kind of file is not taken here",
          500, "Something went wrong here",
          503, "Please try again in a moment");

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Reply.Whole page(Refused refused) {
    return refused.wantsJson() ? problem(refused) : html(refused);
  }

  private static String title(int status) {
    return TITLES.getOrDefault(status, "There is no answer to this request");
  }

  private static Reply.Whole html(Refused refused) {
    String page =
        new StaticTemplates()
            .webRefusal(
                refused.status(), title(refused.status()), refused.explanation(), refused.faultId())
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
