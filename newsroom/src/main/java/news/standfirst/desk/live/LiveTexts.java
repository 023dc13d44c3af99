package news.standfirst.desk.live;

import java.util.List;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.PostRevision;

/** All texts that a post ever had, the newest first. */
public record LiveTexts(Coverage coverage, List<Saved> texts) {
  /**
   * One of them.
   *
   * @param html of its body; escaped already
   */
  public record Saved(PostRevision revision, String when, String html) {}
}
