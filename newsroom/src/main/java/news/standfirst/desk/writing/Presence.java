package news.standfirst.desk.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.standfirst.story.ArticleId;
import news.standfirst.story.coverage.CoverageId;

/**
 * Who has which page of the desk open, at whichever process they are: a courtesy among colleagues,
 * never a lock. Thread-safe.
 */
public interface Presence {
  /** Pages say every few seconds that they are open; two such signs may get lost. */
  Duration GONE_AFTER = Duration.ofSeconds(25);

  /**
   * Somebody at a page.
   *
   * @param person the name they sign in with
   * @param doing what they are at there, in words of the page's script; empty if nothing special
   */
  record Here(String person, String displayName, String doing, Instant at) {}

  /**
   * Notes that somebody is at a place, and answers who else was there within {@link #GONE_AFTER},
   * by name.
   */
  List<Here> here(String place, Here here);

  /** Forgets who is long gone; nothing depends on when that is done. */
  void sweep(Instant now);

  static String at(ArticleId story) {
    return "story/" + story.value();
  }

  static String at(CoverageId coverage) {
    return "live/" + coverage.value();
  }
}
