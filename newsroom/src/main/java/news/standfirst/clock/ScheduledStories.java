package news.standfirst.clock;

import java.time.Instant;
import java.util.Optional;
import news.standfirst.story.Actor;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Articles;

/**
 * Publishes scheduled stories. The rules refuse a second time, so that several clocks do no harm.
 */
public final class ScheduledStories implements Deadlines {
  private final Articles articles;

  public ScheduledStories(Articles articles) {
    this.articles = articles;
  }

  @Override
  public Optional<Instant> next() {
    return articles.nextDue();
  }

  @Override
  public boolean pass(Instant now) {
    for (var id : articles.due(now)) {
      articles.carryOut(id, new ArticleCommand.PublishScheduled(), Actor.CLOCK);
    }
    return articles.nextDue().filter(next -> !next.isAfter(now)).isPresent();
  }
}
