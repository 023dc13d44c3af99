package news.standfirst;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Articles;
import news.standfirst.story.Language;
import news.standfirst.story.LogPosition;
import news.standfirst.story.Outcome;
import news.standfirst.story.Part;
import news.standfirst.story.Revision;

/**
 * The articles of the store, whose commands are answered when the pages of this process show what
 * came of them: an editor who publishes and looks sees it.
 */
record SeenAtOnce(Articles articles, Consumer<LogPosition> caughtUp) implements Articles {
  @Override
  public Outcome.Done draft(Language language, ArticleText text, Actor actor) {
    return articles.draft(language, text, actor);
  }

  @Override
  public Outcome draft(
      ArticleId id, Language language, ArticleText text, Actor actor, Instant createdAt) {
    return articles.draft(id, language, text, actor, createdAt);
  }

  @Override
  public Outcome carryOut(ArticleId id, ArticleCommand command, Actor actor) {
    var outcome = articles.carryOut(id, command, actor);
    if (outcome instanceof Outcome.Done done) {
      caughtUp.accept(done.position());
    }
    return outcome;
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return articles.find(id);
  }

  @Override
  public Optional<Revision> revision(ArticleId id, int number) {
    return articles.revision(id, number);
  }

  @Override
  public List<Revision> revisions(ArticleId id) {
    return articles.revisions(id);
  }

  @Override
  public Part<ArticleLine> list(ArticleQuery query, String cursor, int limit) {
    return articles.list(query, cursor, limit);
  }

  @Override
  public List<ArticleLine> lines(List<ArticleId> ids) {
    return articles.lines(ids);
  }

  @Override
  public Articles asOf(Instant then) {
    return articles.asOf(then);
  }

  @Override
  public List<ArticleId> due(Instant now) {
    return articles.due(now);
  }

  @Override
  public Optional<Instant> nextDue() {
    return articles.nextDue();
  }
}
