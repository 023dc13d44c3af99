package news.standfirst.reader;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe-core finds against a page as it stands, by all its rules.
 *
 * <p>The library's own way opens another page for each run and brings back what passed too, which
 * takes several times as long.
 */
public final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private static final String RUN =
      """
      async (frames) => {
        const found = await axe.run(document, { resultTypes: ["violations"], iframes: frames });
        return found.violations.map((rule) =>
          rule.id + ": " + rule.nodes.map((node) => node.html + " " + node.failureSummary));
      }
      """;

  private Axe() {}

  /** Each violation with its nodes, in the page and in its frames. */
  public static List<?> violations(Page page) {
    page.frames().forEach(Axe::bring);
    return (List<?>) page.evaluate(RUN, true);
  }

  /** Each violation with its nodes, in the page without its frames. */
  public static List<?> violationsBesideFrames(Page page) {
    bring(page.mainFrame());
    return (List<?>) page.evaluate(RUN, false);
  }

  /** Puts axe-core into a frame, for runs of its own there; once is enough. */
  public static void bring(Frame frame) {
    if (Boolean.FALSE.equals(frame.evaluate("typeof axe === 'object'"))) {
      frame.evaluate(SCRIPT);
    }
  }
}
