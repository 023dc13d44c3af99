package news.standfirst.store.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.standfirst.access.AuditDetail;
import news.standfirst.store.column.Cursor;
import news.standfirst.store.column.Ids;
import news.standfirst.store.column.Stamps;
import news.standfirst.store.ledger.Change;
import news.standfirst.store.ledger.Happening;
import news.standfirst.store.ledger.Ledger;
import news.standfirst.story.Actor;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleEvent;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.ArticleRules;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Articles;
import news.standfirst.story.Body;
import news.standfirst.story.Decision;
import news.standfirst.story.EventKind;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Part;
import news.standfirst.story.Refusal;
import news.standfirst.story.Revision;
import news.standfirst.story.Slug;
import news.standfirst.story.Status;
import news.standfirst.story.StoryReason;

/** Commands on articles: decided by the rules under a lock on the row, kept in one transaction. */
public final class StoredArticles implements Articles {
  private static final ArticleText NO_WORDS = ArticleText.of("", "", Body.EMPTY);

  private final Ledger ledger;
  private final ArticleRules rules;

  public StoredArticles(Ledger ledger, ArticleRules rules) {
    this.ledger = ledger;
    this.rules = rules;
  }

  @Override
  public Articles asOf(Instant then) {
    return new StoredArticles(ledger.asOf(then), rules);
  }

  @Override
  public Outcome.Done draft(Language language, ArticleText text, Actor actor) {
    return ledger.change(
        change ->
            keepDraft(
                change,
                Article.drafted(
                    new ArticleId(Ids.next(change.now())),
                    language,
                    text,
                    actor.name(),
                    change.now()),
                text,
                actor));
  }

  @Override
  public Outcome draft(
      ArticleId id, Language language, ArticleText text, Actor actor, Instant createdAt) {
    return ledger.change(
        change -> {
          var present = ArticleRows.find(change.handle(), id, "");
          if (present.isPresent()) {
            return new Outcome.Refused(present.get(), Refusal.of(StoryReason.EXISTS, id.value()));
          }
          return keepDraft(
              change, Article.drafted(id, language, text, actor.name(), createdAt), text, actor);
        });
  }

  private static Outcome.Done keepDraft(
      Change change, Article article, ArticleText text, Actor actor) {
    ArticleRows.insert(change, article, text, actor.name());
    Revisions.insert(change.handle(), article.id(), 1, text, change.now(), actor.name());
    Listings.desk(change, article, text, actor.name());
    change.audit(actor, "draft", subject(article), "done", AuditDetail.NONE);
    return new Outcome.Done(
        article, change.append(List.of(Happening.of(EventKind.ARTICLE_DRAFTED, article.id(), 1))));
  }

  @Override
  public Outcome carryOut(ArticleId id, ArticleCommand command, Actor actor) {
    var outcome = ledger.change(change -> decide(change, id, command, actor));
    if (command instanceof ArticleCommand.Erase && outcome instanceof Outcome.Done) {
      ledger.scrub();
    }
    return outcome;
  }

  private Outcome decide(Change change, ArticleId id, ArticleCommand command, Actor actor) {
    var found = ArticleRows.find(change.handle(), id, change.dialect().forUpdate());
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var article = found.get();
    var newest =
        article.status() == Status.ERASED
            ? NO_WORDS
            : Revisions.text(change.handle(), id, article.revision());
    return switch (rules.decide(article, newest, command, change.now())) {
      case Decision.Refused(var refusal) -> {
        // The clocks of several processes ask for the same thing; only one of them is news.
        if (actor.kind() != Actor.Kind.CLOCK) {
          change.audit(
              actor,
              CommandWords.word(command),
              subject(article),
              refusal.code(),
              article.status() == Status.ERASED ? AuditDetail.NONE : AuditDetail.of(command));
        }
        yield new Outcome.Refused(article, refusal);
      }
      case Decision.Accepted(var events) -> keep(change, article, newest, events, command, actor);
    };
  }

  private Outcome keep(
      Change change,
      Article before,
      ArticleText newestBefore,
      List<ArticleEvent> events,
      ArticleCommand command,
      Actor actor) {
    var handle = change.handle();
    var after = before;
    var newest = newestBefore;
    var happenings = new ArrayList<Happening>();
    for (var event : events) {
      after = rules.after(after, event, change.now());
      if (event instanceof ArticleEvent.Saved(var number, var text)) {
        newest = text;
        Revisions.insert(handle, after.id(), number, text, change.now(), actor.name());
      }
      if (event instanceof ArticleEvent.Published) {
        NewsWindows.open(change, after);
      }
      happenings.add(Happening.of(event.kind(), after.id(), revisionOf(event, after)));
    }
    if (after.status() == Status.ERASED) {
      newest = Erasure.of(change, after);
      after = with(after, new Slug(after.id().value()));
    }
    after = atItsAddress(change, before, after);
    var shown = after.live() ? shown(change, after, newest) : null;
    ArticleRows.update(change, after, newest, actor.name());
    if (events.stream().anyMatch(event -> event.kind().seenByReaders())) {
      Standings.renew(change, after, shown);
    }
    Listings.desk(change, after, newest, actor.name());
    change.audit(
        actor, CommandWords.word(command), subject(after), "done", AuditDetail.of(command));
    return new Outcome.Done(after, change.append(happenings));
  }

  private static ArticleText shown(Change change, Article article, ArticleText newest) {
    return article.published() == article.revision()
        ? newest
        : Revisions.text(change.handle(), article.id(), article.published());
  }

  /** Takes hold of a new address; the slug gets a number when another story has or had it. */
  private static Article atItsAddress(Change change, Article before, Article after) {
    var address = after.address();
    if (address == null || address.equals(before.address())) {
      return after;
    }
    var held = Addresses.hold(change.handle(), after.id(), address);
    if (after.status() == Status.ERASED) {
      Addresses.erase(change.handle(), after.id());
    }
    return held.equals(after.slug()) ? after : with(after, held);
  }

  /** The same article under another slug. */
  static Article with(Article article, Slug slug) {
    return new Article(
        article.id(),
        article.language(),
        article.status(),
        article.revision(),
        article.published(),
        slug,
        article.slugChosen(),
        article.date(),
        article.createdAt(),
        article.createdBy(),
        article.firstPublishedAt(),
        article.updatedAt(),
        article.scheduledFor(),
        article.embargoedUntil(),
        article.corrections(),
        article.withdrawal());
  }

  /** The revision that an event is about: followers are idempotent by it. */
  private static int revisionOf(ArticleEvent event, Article after) {
    return event.kind().seenByReaders() && after.published() > 0
        ? after.published()
        : after.revision();
  }

  private static Change.Happened subject(Article article) {
    return new Change.Happened(Happening.ARTICLE, article.id().value(), article.revision());
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return ledger.read(handle -> ArticleRows.find(handle, id, ""));
  }

  @Override
  public Optional<Revision> revision(ArticleId id, int number) {
    return ledger.read(
        handle ->
            erased(ArticleRows.find(handle, id, ""))
                ? Optional.empty()
                : Revisions.find(handle, id, number));
  }

  @Override
  public List<Revision> revisions(ArticleId id) {
    return ledger.read(
        handle -> erased(ArticleRows.find(handle, id, "")) ? List.of() : Revisions.all(handle, id));
  }

  private static boolean erased(Optional<Article> article) {
    return article.filter(found -> found.status() == Status.ERASED).isPresent();
  }

  @Override
  public Part<ArticleLine> list(ArticleQuery query, String cursor, int limit) {
    var place = Cursor.newestFirst(cursor);
    return ledger.read(handle -> DeskList.read(handle, query, place, limit));
  }

  @Override
  public List<ArticleLine> lines(List<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return ledger.read(handle -> DeskList.lines(handle, ids));
  }

  @Override
  public List<ArticleId> due(Instant now) {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM article WHERE scheduled_for IS NOT NULL"
                        + " AND scheduled_for <= :now ORDER BY scheduled_for, id LIMIT 1000")
                .bind("now", Stamps.micros(now))
                .map((row, _) -> new ArticleId(row.getString(1)))
                .list());
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(
        handle ->
            handle
                .createQuery(
                    "SELECT scheduled_for FROM article WHERE scheduled_for IS NOT NULL"
                        + " ORDER BY scheduled_for LIMIT 1")
                .map((row, _) -> Stamps.instant(row.getLong(1)))
                .findOne());
  }
}
