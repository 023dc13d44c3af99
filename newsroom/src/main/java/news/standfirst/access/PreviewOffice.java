package news.standfirst.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.standfirst.story.Article;
import news.standfirst.story.ArticleId;
import news.standfirst.story.Articles;

/**
 * Makes, finds and ends the secret links under which somebody outside reads a story before it is
 * published. Thread-safe.
 */
public final class PreviewOffice {
  /** So many days a link lasts when nobody says otherwise. */
  public static final int USUAL_DAYS = 7;

  private static final List<Integer> DAYS = List.of(1, USUAL_DAYS, 30);

  /**
   * A new link.
   *
   * @param secret the end of its address; shown once
   */
  public record Made(PreviewLinks.Link link, String secret) {}

  private final PreviewLinks links;
  private final Articles articles;
  private final Gate gate;
  private final AuditWriter audit;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  public PreviewOffice(PreviewLinks links, Articles articles, Gate gate, Audit audit, Clock clock) {
    this.links = links;
    this.articles = articles;
    this.gate = gate;
    this.audit = new AuditWriter(audit, clock);
    this.clock = clock;
  }

  /** Where a link leads, on this site. */
  public static String path(String secret) {
    return "/preview/" + secret;
  }

  /**
   * Makes a link that lasts so many days.
   *
   * @throws InvalidAccess for another number of days than 1, 7 or 30
   */
  public Answer<Made> make(Acting who, ArticleId story, int days) {
    if (!DAYS.contains(days)) {
      throw new InvalidAccess("days", AccessReason.LINK_DAYS);
    }
    var answer = judged(who, story, article -> new Answer.Done<>(made(who, article, days)));
    var detail =
        answer
            .done()
            .map(made -> AuditDetail.Form.UNTIL.with(made.link().expiresAt()))
            .orElse(AuditDetail.NONE);
    audit.note(who, Act.MAKE_PREVIEW_LINK, "article", story.value(), answer, detail);
    return answer;
  }

  private Made made(Acting who, Article article, int days) {
    var secret = secrets.token();
    var now = clock.instant();
    var until = now.plus(Duration.ofDays(days));
    var link = new PreviewLinks.Link(Secrets.hash(secret), article.id(), who.name(), now, until);
    links.keep(link);
    return new Made(link, secret);
  }

  /** Those of a story that still lead somewhere, the newest first. */
  public Answer<List<PreviewLinks.Link>> of(Acting who, ArticleId story) {
    return judged(who, story, article -> new Answer.Done<>(living(article.id())));
  }

  private List<PreviewLinks.Link> living(ArticleId story) {
    return links.of(story).stream().filter(this::leads).toList();
  }

  /** Ends a link of a story at once, by its hash. */
  public Answer<PreviewLinks.Link> end(Acting who, ArticleId story, String hash) {
    var answer = judged(who, story, article -> ended(article.id(), hash));
    // One that has ended already, or never was, changes nothing that anybody would look for.
    if (!(answer instanceof Answer.Unknown<?>)) {
      var detail = AuditDetail.Form.LINK_ENDED.with();
      audit.note(who, Act.MAKE_PREVIEW_LINK, "article", story.value(), answer, detail);
    }
    return answer;
  }

  private Answer<PreviewLinks.Link> ended(ArticleId story, String hash) {
    var found = living(story).stream().filter(link -> link.hash().equals(hash)).findFirst();
    if (found.isEmpty()) {
      return new Answer.Unknown<>();
    }
    links.revoke(hash);
    return new Answer.Done<>(found.get());
  }

  /** The link of this secret; empty when it is none or has ended. */
  public Optional<PreviewLinks.Link> find(String secret) {
    return links.find(Secrets.hash(secret)).filter(this::leads);
  }

  private boolean leads(PreviewLinks.Link link) {
    return link.expiresAt().isAfter(clock.instant());
  }

  private <T> Answer<T> judged(Acting who, ArticleId story, Function<Article, Answer<T>> doing) {
    var article = articles.find(story);
    if (article.isEmpty()) {
      return new Answer.Unknown<>();
    }
    return gate.objection(who, Act.MAKE_PREVIEW_LINK, article.get())
        .<Answer<T>>map(Answer.Forbidden::new)
        .orElseGet(() -> doing.apply(article.get()));
  }
}
