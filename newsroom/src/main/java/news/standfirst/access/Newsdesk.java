package news.standfirst.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.ArticleId;
import news.standfirst.story.ArticleLine;
import news.standfirst.story.ArticleQuery;
import news.standfirst.story.ArticleText;
import news.standfirst.story.Articles;
import news.standfirst.story.Language;
import news.standfirst.story.Outcome;
import news.standfirst.story.Part;
import news.standfirst.story.PictureId;
import news.standfirst.story.Revision;
import news.standfirst.story.StoryFinder;
import news.standfirst.story.StoryReason;
import org.jspecify.annotations.Nullable;

/**
 * The articles as people and tokens may handle them: each call asks the {@link Gate}, goes to
 * {@link Articles}, and each command is written into the audit log. Desk and API have no other way
 * to the stories. Thread-safe.
 */
public final class Newsdesk {
  /** Of the audit log's entries. */
  private static final String THING = "article";

  /** So often a part in which they may see nothing is followed by the next one. */
  private static final int MOST_PARTS = 20;

  /** Of a story's past, saves among them, so far back. */
  private static final int MOST_DEEDS = 500;

  private final Articles articles;
  private final StoryFinder finder;
  private final Gate gate;
  private final Audit trail;
  private final AuditWriter audit;

  public Newsdesk(Articles articles, Gate gate, Audit audit, Clock clock) {
    this(articles, StoryFinder.NONE, gate, audit, clock);
  }

  /**
   * @param finder of stories by their words
   */
  public Newsdesk(Articles articles, StoryFinder finder, Gate gate, Audit audit, Clock clock) {
    this.articles = articles;
    this.finder = finder;
    this.gate = gate;
    this.trail = audit;
    this.audit = new AuditWriter(audit, clock);
  }

  /** Keeps a new draft. */
  public Answer<Outcome.Done> draft(Acting who, Language language, ArticleText text) {
    Answer<Outcome.Done> answer =
        gate.objection(who, Act.DRAFT_STORY)
            .<Answer<Outcome.Done>>map(Answer.Forbidden::new)
            .orElseGet(() -> new Answer.Done<>(articles.draft(language, text, who.actor())));
    audit.note(who, Act.DRAFT_STORY, THING, idIn(answer), answer, AuditDetail.NONE);
    return answer;
  }

  /** A new draft with the newest words of another story. */
  public Answer<Outcome.Done> duplicate(Acting who, ArticleId id) {
    var answer =
        judged(
            who,
            Act.DUPLICATE_STORY,
            id,
            article -> {
              var text = articles.revision(id, article.revision());
              return text.isEmpty()
                  ? Answer.refused(StoryReason.WORDS_ERASED)
                  : new Answer.Done<>(
                      articles.draft(article.language(), text.get().text(), who.actor()));
            });
    audit.note(who, Act.DUPLICATE_STORY, THING, id.value(), answer, copy(answer));
    return answer;
  }

  /** Carries out a command, if this person or token may and the story allows it. */
  public Answer<Outcome.Done> carryOut(Acting who, ArticleId id, ArticleCommand command) {
    var act = Act.of(command);
    var answer =
        judged(
            who,
            act,
            id,
            article ->
                switch (articles.carryOut(id, command, who.actor())) {
                  case Outcome.Done done -> new Answer.Done<>(done);
                  case Outcome.Refused(var _, var refusal) -> new Answer.Refused<>(refusal);
                  case Outcome.Unknown() -> new Answer.Unknown<>();
                });
    audit.note(who, act, THING, id.value(), answer, AuditDetail.of(command).bare());
    return answer;
  }

  /** A story's state. */
  public Answer<Article> find(Acting who, ArticleId id) {
    return judged(who, Act.SEE_STORIES, id, Answer.Done::new);
  }

  /** A revision with its words; unknown also when the story was erased. */
  public Answer<Revision> revision(Acting who, ArticleId id, int number) {
    return judged(who, Act.SEE_STORIES, id, article -> orUnknown(articles.revision(id, number)));
  }

  /** All revisions, newest first. */
  public Answer<List<Revision>> revisions(Acting who, ArticleId id) {
    return judged(who, Act.SEE_STORIES, id, article -> new Answer.Done<>(articles.revisions(id)));
  }

  /**
   * What was done with a story, newest first, with the notes that came with it: all but saves,
   * which are its revisions.
   */
  public Answer<List<Audit.Entry>> deeds(Acting who, ArticleId id) {
    return judged(who, Act.SEE_STORIES, id, article -> new Answer.Done<>(deeds(id)));
  }

  private List<Audit.Entry> deeds(ArticleId id) {
    var done = new Audit.Query("", THING, id.value(), "", Audit.Outcome.DONE);
    return trail.list(done, "", MOST_DEEDS).lines().stream()
        .filter(entry -> !entry.act().equals(Act.SAVE_STORY.word()))
        .toList();
  }

  /** The stories that they may see; a part may be shorter than its limit though more follow. */
  public Answer<Part<ArticleLine>> list(Acting who, ArticleQuery query, String cursor, int limit) {
    return orForbidden(
        who,
        () -> {
          var part = seen(who, query, cursor, limit);
          for (int i = 1; i < MOST_PARTS && part.lines().isEmpty() && part.next() != null; i++) {
            part = seen(who, query, part.next(), limit);
          }
          return part;
        });
  }

  private Part<ArticleLine> seen(Acting who, ArticleQuery query, String cursor, int limit) {
    var part =
        finder
            .find(query, cursor, limit)
            .map(found -> new Part<>(articles.lines(found.lines()), found.next()))
            .orElseGet(() -> articles.list(query, cursor, limit));
    return new Part<>(visible(who, part.lines()), part.next());
  }

  /** The lines of those of these stories that they may see, in this order. */
  public List<ArticleLine> lines(Acting who, List<ArticleId> ids) {
    return visible(who, articles.lines(ids));
  }

  /**
   * Of the stories whose newest text holds a picture, those that they may see, newest change first;
   * empty when nobody can say at the moment.
   *
   * @param most of them; further ones are left out
   */
  public Optional<List<ArticleLine>> showing(Acting who, PictureId picture, int most) {
    var seen = new ArrayList<ArticleLine>();
    @Nullable String cursor = "";
    for (int i = 0; i < MOST_PARTS && cursor != null && seen.size() < most; i++) {
      var part = finder.showing(picture, cursor, most);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      seen.addAll(lines(who, part.get().lines()));
      cursor = part.get().next();
    }
    return Optional.of(List.copyOf(seen.subList(0, Math.min(most, seen.size()))));
  }

  private List<ArticleLine> visible(Acting who, List<ArticleLine> lines) {
    return lines.stream()
        .filter(line -> gate.allows(who, Act.SEE_STORIES, line.article()))
        .toList();
  }

  /** Whether to offer something that concerns no single story. */
  public boolean mayAsk(Acting who, Act act) {
    return gate.allows(who, act);
  }

  /** Whether to offer a command to this person for this story. */
  public boolean mayAsk(Acting who, Act act, Article article) {
    return gate.allows(who, act, article);
  }

  private <T> Answer<T> orForbidden(Acting who, Supplier<T> read) {
    return gate.objection(who, Act.SEE_STORIES)
        .<Answer<T>>map(Answer.Forbidden::new)
        .orElseGet(() -> new Answer.Done<>(read.get()));
  }

  private interface Doing<T> {
    Answer<T> to(Article article);
  }

  private <T> Answer<T> judged(Acting who, Act act, ArticleId id, Doing<T> doing) {
    var article = articles.find(id);
    if (article.isEmpty()) {
      return new Answer.Unknown<>();
    }
    var objection = gate.objection(who, act, article.get());
    return objection.isPresent()
        ? new Answer.Forbidden<>(objection.get())
        : doing.to(article.get());
  }

  private static <T> Answer<T> orUnknown(Optional<T> found) {
    return found.<Answer<T>>map(Answer.Done::new).orElseGet(Answer.Unknown::new);
  }

  private static String idIn(Answer<Outcome.Done> answer) {
    return answer.done().map(done -> done.article().id().value()).orElse("");
  }

  private static AuditDetail copy(Answer<Outcome.Done> answer) {
    return answer
        .done()
        .map(done -> AuditDetail.Form.COPIED_TO.with(done.article().id().value()))
        .orElse(AuditDetail.NONE);
  }
}
