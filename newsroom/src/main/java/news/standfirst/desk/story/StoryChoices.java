package news.standfirst.desk.story;

import java.util.List;
import news.standfirst.desk.frame.Words;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;

/** Stories to choose from while somebody types in the field for related ones. */
public record StoryChoices(Words words, List<ArticleLine> lines) {
  /** What stands in the field: the headline for people, and the id, which is what is kept. */
  public String field(ArticleLine line) {
    return field(line.headline(), line.article().id());
  }

  /** What the list says beside it: the status, and the language. */
  public String about(ArticleLine line) {
    return words.say("status." + Words.statusOf(line.article()))
        + " · "
        + line.article().language().tag();
  }

  static String field(String headline, ArticleId id) {
    return headline.isBlank() ? id.value() : headline.strip() + " /" + id.value();
  }
}
