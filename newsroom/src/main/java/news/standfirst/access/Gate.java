package news.standfirst.access;

import java.util.Optional;
import news.standfirst.story.Article;
import news.standfirst.story.Refusal;
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
    return judge(who, act, article);
  }

  /** For showing or hiding buttons. */
  public boolean allows(Acting who, Act act) {
    return objection(who, act).isEmpty();
  }

  /** For showing or hiding buttons. */
  public boolean allows(Acting who, Act act, Article article) {
    return objection(who, act, article).isEmpty();
  }

  private static Optional<Refusal> judge(Acting who, Act act, @Nullable Article article) {
    if (who.mustChangePassword() && act != Act.CHANGE_OWN_PASSWORD) {
      return refused("password-change-needed", "Choose a password of your own first; then go on.");
    }
    if (!who.scopes().contains(act.scope())) {
      return refused(
          "scope-missing",
          "To %s, a token needs the scope %s; this one has %s."
              .formatted(act.words(), act.scope().word(), Scope.words(who.scopes())));
    }
    var allowed =
        switch (Permissions.grant(who.role(), act)) {
          case NO -> false;
          case OWN_UNPUBLISHED ->
              article == null || (own(who, article) && article.published() == 0);
          case OWN -> article == null || own(who, article);
          case YES -> true;
        };
    return allowed
        ? Optional.empty()
        : refused(
            "not-permitted",
            "Somebody with the role %s may not %s%s."
                .formatted(who.role().word(), act.words(), article == null ? "" : " here"));
  }

  private static boolean own(Acting who, Article article) {
    return article.createdBy().equals(who.name());
  }

  private static Optional<Refusal> refused(String code, String reason) {
    return Optional.of(new Refusal(code, reason));
  }
}
