package news.standfirst.desk.story;

import java.util.List;
import news.standfirst.access.Audit;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.frame.Words;
import news.standfirst.desk.writing.Differences;
import news.standfirst.picture.Pictures;
import news.standfirst.story.Article;
import news.standfirst.story.Revision;

/**
 * The revisions of a story, two of them side by side.
 *
 * @param revisions the newest first
 * @param deeds what was done with it, the newest first
 * @param mayRestore whether this person may save
 */
public record StoryHistory(
    DeskSite site,
    Words words,
    Pictures pictures,
    Article article,
    String headline,
    List<Revision> revisions,
    Revision before,
    Revision after,
    List<Differences.Field> fields,
    List<Audit.Entry> deeds,
    boolean mayRestore) {

  public String time(Revision revision) {
    return words.time(revision.savedAt(), site.zone());
  }

  public String direction() {
    return article.language().direction().html();
  }
}
