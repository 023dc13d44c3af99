package news.standfirst.desk.story;

import java.util.List;
import java.util.Map;
import news.standfirst.desk.frame.DeskSite;
import news.standfirst.desk.frame.Words;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.Byline;
import news.standfirst.story.Language;
import news.standfirst.story.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The list of stories.
 *
 * @param asked the filters as they stand in the address
 * @param next the address of the following part; null at the end
 * @param narrowed whether any filter is on
 * @param mayDraft whether this person may begin a story
 */
public record StoryList(
    DeskSite site,
    Words words,
    Asked asked,
    List<ArticleLine> lines,
    @Nullable String next,
    boolean narrowed,
    boolean mayDraft,
    List<Topic> topics) {

  /** The filters. */
  public record Asked(String words, String status, String topic, String person, String language) {}

  /** The statuses to choose from, by their words. */
  public List<String> statuses() {
    return List.of("draft", "submitted", "scheduled", "published", "withdrawn", "spiked");
  }

  public List<Language> languages() {
    return site.editions();
  }

  /** Whom to ask for: everybody's own name by the one that stories know them by. */
  public Map<String, String> people() {
    return site.colleagues().names();
  }

  public String time(ArticleLine line) {
    return words.time(line.changedAt(), site.zone());
  }

  public String status(ArticleLine line) {
    return Words.statusOf(line.article());
  }

  public String names(ArticleLine line) {
    return String.join(", ", line.bylines().stream().map(Byline::name).toList());
  }
}
