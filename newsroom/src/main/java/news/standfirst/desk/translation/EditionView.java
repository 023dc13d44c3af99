package news.standfirst.desk.translation;

import java.util.List;
import news.standfirst.story.Language;

/**
 * The editions of the house.
 *
 * @param others languages that could be one more
 */
public record EditionView(List<Line> lines, List<Language> others) {
  /**
   * An edition.
   *
   * @param running whether readers find it at this process
   * @param coming whether they will after its next start
   * @param fixed whether only the settings can take it away
   */
  public record Line(Language language, boolean running, boolean coming, boolean fixed) {
    /** How it stands: {@code on}, {@code comes}, {@code goes} or {@code off}. */
    public String state() {
      if (running) {
        return coming ? "on" : "goes";
      }
      return coming ? "comes" : "off";
    }

    /** In the words of stories, which colour states. */
    public String colour() {
      return running && coming ? "published" : running || coming ? "scheduled" : "draft";
    }
  }

  /** Whether the newsroom has to be started again for what was switched. */
  public boolean waits() {
    return lines.stream().anyMatch(line -> line.running() != line.coming());
  }
}
