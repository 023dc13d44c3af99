package news.standfirst.access;

import java.util.Optional;
import news.standfirst.story.Article;
import news.standfirst.story.Refusal;
import news.standfirst.story.coverage.Coverage;
import news.standfirst.story.coverage.CoverageStatus;
import news.standfirst.story.coverage.Post;
import news.standfirst.story.coverage.PostStatus;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says who may do what; desk, API and command line all ask here. Immutable and
 * thread-safe.
 */
public final class Gate {
  /**
   * Why somebody may not do something that concerns no single story; empty when they may. For
   * {@link Act#SEE_STORIES} it says whether they may see any.
   */
  public Optional<Refusal> objection(Acting who, Act act) {
    return judge(who, act, null);
  }

  /** Why somebody may not do something with this story; empty when they may. */
  public Optional<Refusal> objection(Acting who, Act act, Article article) {
    return judge(
        who,
        act,
        new Subject(article.createdBy(), article.published() == 0, article.published() > 0));
  }

  /** Why somebody may not do something with this coverage; empty when they may. */
  public Optional<Refusal> objection(Acting who, Act act, Coverage coverage) {
    return judge(
        who,
        act,
        new Subject(
            coverage.createdBy(), coverage.status() == CoverageStatus.DRAFT, coverage.open()));
  }

  /** Why somebody may not do something with this post; empty when they may. */
  public Optional<Refusal> objection(Acting who, Act act, Post post) {
    var stillTheirs = post.status() == PostStatus.DRAFT && post.scheduledFor() == null;
    return judge(
        who,
        act,
        new Subject(post.createdBy(), stillTheirs && post.publishedAt() == null, post.published()));
  }

  /** For showing or hiding buttons. */
  public boolean allows(Acting who, Act act) {
    return objection(who, act).isEmpty();
  }

  /** For showing or hiding buttons. */
  public boolean allows(Acting who, Act act, Article article) {
    return objection(who, act, article).isEmpty();
  }

  /** For showing or hiding buttons. */
  public boolean allows(Acting who, Act act, Coverage coverage) {
    return objection(who, act, coverage).isEmpty();
  }

  /** For showing or hiding buttons. */
  public boolean allows(Acting who, Act act, Post post) {
    return objection(who, act, post).isEmpty();
  }

  /**
   * What the table asks of a story, a coverage or a post.
   *
   * @param unpublished whether its author may still change it as a draft
   * @param open whether readers see it now
   */
  private record Subject(String createdBy, boolean unpublished, boolean open) {}

  private static Optional<Refusal> judge(Acting who, Act act, @Nullable Subject subject) {
    if (who.mustChangePassword() && act != Act.CHANGE_OWN_PASSWORD) {
      return refused(AccessReason.PASSWORD_CHANGE_NEEDED);
    }
    if (!who.scopes().contains(act.scope())) {
      return refused(
          AccessReason.SCOPE_MISSING, act.term(), act.scope().word(), Scope.words(who.scopes()));
    }
    var allowed =
        switch (Permissions.grant(who.role(), act)) {
          case NO -> false;
          case OWN_UNPUBLISHED -> subject == null || (own(who, subject) && subject.unpublished());
          case OWN -> subject == null || own(who, subject);
          case OWN_OR_OPEN -> subject == null || own(who, subject) || subject.open();
          case YES -> true;
        };
    return allowed
        ? Optional.empty()
        : refused(
            subject == null ? AccessReason.NOT_PERMITTED : AccessReason.NOT_PERMITTED_HERE,
            who.role().term(),
            act.term());
  }

  private static boolean own(Acting who, Subject subject) {
    return subject.createdBy().equals(who.name());
  }

  private static Optional<Refusal> refused(AccessReason why, Object... values) {
    return Optional.of(Refusal.of(why, values));
  }
}
