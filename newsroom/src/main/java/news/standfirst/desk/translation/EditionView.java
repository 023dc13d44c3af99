package news.standfirst.desk.translation;

import java.util.List;
import news.standfirst.languages.EditionDesk;
import news.standfirst.story.Language;

/**
 * The editions of the house.
 *
 * @param others languages that could be one more
 */
public record EditionView(List<EditionDesk.Line> lines, List<Language> others) {
  /** In the words of stories, which colour states. */
  public static String colour(EditionDesk.Line line) {
    return line.running() && line.coming()
        ? "published"
        : line.running() || line.coming() ? "scheduled" : "draft";
  }

  /** Whether the newsroom has to be started again for what was switched. */
  public boolean waits() {
    return lines.stream().anyMatch(line -> line.running() != line.coming());
  }
}
