package news.standfirst.access;

import java.util.Locale;
import java.util.Set;
import news.standfirst.story.ArticleCommand;
import news.standfirst.story.Term;
import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.PostCommand;

/** Everything that somebody may ask for at the desk or the API, with the scope that it takes. */
public enum Act {
  SEE_STORIES(Scope.READ),
  DRAFT_STORY(Scope.WRITE),
  /** A new draft with the words of an existing story. */
  DUPLICATE_STORY(Scope.WRITE),
  SAVE_STORY(Scope.WRITE),
  SUBMIT_STORY(Scope.WRITE),
  SEND_BACK_STORY(Scope.WRITE),
  PUBLISH_STORY(Scope.WRITE),
  SCHEDULE_STORY(Scope.WRITE),
  UNSCHEDULE_STORY(Scope.WRITE),
  PUBLISH_SCHEDULED_STORY(Scope.WRITE),
  EMBARGO_STORY(Scope.WRITE),
  LIFT_EMBARGO(Scope.WRITE),
  CORRECT_STORY(Scope.WRITE),
  WITHDRAW_STORY(Scope.WRITE),
  REINSTATE_STORY(Scope.WRITE),
  ERASE_STORY(Scope.ADMIN),
  SPIKE_STORY(Scope.WRITE),
  RECOVER_STORY(Scope.WRITE),
  CHANGE_SLUG(Scope.WRITE),
  /** A secret address under which somebody outside can read an unpublished story for a while. */
  MAKE_PREVIEW_LINK(Scope.WRITE),
  SEE_COVERAGES(Scope.READ),
  DRAFT_COVERAGE(Scope.WRITE),
  SAVE_COVERAGE(Scope.WRITE),
  PLAN_COVERAGE(Scope.WRITE),
  ANNOUNCE_COVERAGE(Scope.WRITE),
  START_COVERAGE(Scope.WRITE),
  END_COVERAGE(Scope.WRITE),
  REOPEN_COVERAGE(Scope.WRITE),
  CHANGE_COVERAGE_SLUG(Scope.WRITE),
  WITHDRAW_COVERAGE(Scope.WRITE),
  REINSTATE_COVERAGE(Scope.WRITE),
  ERASE_COVERAGE(Scope.ADMIN),
  SEE_POSTS(Scope.READ),
  WRITE_POST(Scope.WRITE),
  SAVE_POST(Scope.WRITE),
  SUBMIT_POST(Scope.WRITE),
  SEND_BACK_POST(Scope.WRITE),
  APPROVE_POST(Scope.WRITE),
  PUBLISH_POST(Scope.WRITE),
  SCHEDULE_POST(Scope.WRITE),
  UNSCHEDULE_POST(Scope.WRITE),
  REMOVE_POST(Scope.WRITE),
  PIN_POST(Scope.WRITE),
  UNPIN_POST(Scope.WRITE),
  MARK_KEY_EVENT(Scope.WRITE),
  MOVE_POST(Scope.WRITE),
  CORRECT_POST(Scope.WRITE),
  ERASE_POST(Scope.ADMIN),
  /** Starts, ends, publishes and unpins what is due in live coverage: the clock's own. */
  KEEP_LIVE_TIMES(Scope.WRITE),
  SEE_PICTURES(Scope.READ),
  ADD_PICTURE(Scope.WRITE),
  CHANGE_PICTURE(Scope.WRITE),
  KILL_PICTURE(Scope.WRITE),
  CHANGE_TOPIC(Scope.WRITE),
  CHANGE_AUTHOR(Scope.WRITE),
  ARRANGE_FRONT(Scope.WRITE),
  CHANGE_HOUSE_PAGE(Scope.WRITE),
  /** A human's text in a translation. */
  TRANSLATE(Scope.WRITE),
  CHANGE_GLOSSARY(Scope.WRITE),
  /** Fetches translation models from the registry, and takes them away. */
  CHANGE_MODELS(Scope.ADMIN),
  CHANGE_OWN_PASSWORD(Scope.ADMIN),
  CHANGE_OWN_LANGUAGE(Scope.ADMIN),
  SEE_AUDIT(Scope.ADMIN),
  SEE_PEOPLE(Scope.ADMIN),
  CHANGE_PEOPLE(Scope.ADMIN),
  CHANGE_TOKENS(Scope.ADMIN),
  SEE_SETTINGS(Scope.ADMIN),
  /** Switches editions on and off, over the list of the settings. */
  CHANGE_EDITIONS(Scope.ADMIN),
  /** Import, export, backup and the like, from the desk. */
  OPERATE(Scope.ADMIN);

  /** Commands on what is there already: the rules decide them in the store. */
  private static final Set<Act> COMMANDS =
      Set.of(
          SAVE_STORY,
          SUBMIT_STORY,
          SEND_BACK_STORY,
          PUBLISH_STORY,
          SCHEDULE_STORY,
          UNSCHEDULE_STORY,
          PUBLISH_SCHEDULED_STORY,
          EMBARGO_STORY,
          LIFT_EMBARGO,
          CORRECT_STORY,
          WITHDRAW_STORY,
          REINSTATE_STORY,
          ERASE_STORY,
          SPIKE_STORY,
          RECOVER_STORY,
          CHANGE_SLUG,
          SAVE_COVERAGE,
          PLAN_COVERAGE,
          ANNOUNCE_COVERAGE,
          START_COVERAGE,
          END_COVERAGE,
          REOPEN_COVERAGE,
          CHANGE_COVERAGE_SLUG,
          WITHDRAW_COVERAGE,
          REINSTATE_COVERAGE,
          ERASE_COVERAGE,
          SAVE_POST,
          SUBMIT_POST,
          SEND_BACK_POST,
          APPROVE_POST,
          PUBLISH_POST,
          SCHEDULE_POST,
          UNSCHEDULE_POST,
          REMOVE_POST,
          PIN_POST,
          UNPIN_POST,
          MARK_KEY_EVENT,
          MOVE_POST,
          CORRECT_POST,
          ERASE_POST);

  private static final Set<Act> NOTED_WHEN_DONE =
      Set.of(
          DRAFT_STORY,
          DRAFT_COVERAGE,
          WRITE_POST,
          CHANGE_TOPIC,
          CHANGE_AUTHOR,
          ARRANGE_FRONT,
          CHANGE_HOUSE_PAGE);

  private final Scope scope;

  Act(Scope scope) {
    this.scope = scope;
  }

  /** Without which a token may not do it. */
  public Scope scope() {
    return scope;
  }

  /** The lasting word in the audit log: {@code publish-story}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the store writes it into the audit log, in one transaction with what was done. */
  boolean notedWithItsChange() {
    return notedWhenRefused() || NOTED_WHEN_DONE.contains(this);
  }

  /** Whether the store writes it into the audit log even when the rules refuse it. */
  boolean notedWhenRefused() {
    return COMMANDS.contains(this);
  }

  /** What it is in the middle of a sentence: {@code publish story}. */
  Term term() {
    return new Term("deed." + word(), name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** The act that a command is. */
  public static Act of(ArticleCommand command) {
    return switch (command) {
      case ArticleCommand.Save _ -> SAVE_STORY;
      case ArticleCommand.Submit() -> SUBMIT_STORY;
      case ArticleCommand.SendBack _ -> SEND_BACK_STORY;
      case ArticleCommand.Publish _ -> PUBLISH_STORY;
      case ArticleCommand.Schedule _ -> SCHEDULE_STORY;
      case ArticleCommand.Unschedule() -> UNSCHEDULE_STORY;
      case ArticleCommand.PublishScheduled() -> PUBLISH_SCHEDULED_STORY;
      case ArticleCommand.Embargo _ -> EMBARGO_STORY;
      case ArticleCommand.LiftEmbargo() -> LIFT_EMBARGO;
      case ArticleCommand.Correct _ -> CORRECT_STORY;
      case ArticleCommand.Withdraw _ -> WITHDRAW_STORY;
      case ArticleCommand.Reinstate() -> REINSTATE_STORY;
      case ArticleCommand.Erase _ -> ERASE_STORY;
      case ArticleCommand.Spike() -> SPIKE_STORY;
      case ArticleCommand.Recover() -> RECOVER_STORY;
      case ArticleCommand.ChangeSlug _ -> CHANGE_SLUG;
    };
  }

  /** The act that a command on a coverage is. */
  public static Act of(CoverageCommand command) {
    return switch (command) {
      case CoverageCommand.Save _ -> SAVE_COVERAGE;
      case CoverageCommand.Plan _ -> PLAN_COVERAGE;
      case CoverageCommand.Announce() -> ANNOUNCE_COVERAGE;
      case CoverageCommand.Start() -> START_COVERAGE;
      case CoverageCommand.End() -> END_COVERAGE;
      case CoverageCommand.Reopen() -> REOPEN_COVERAGE;
      case CoverageCommand.ChangeSlug _ -> CHANGE_COVERAGE_SLUG;
      case CoverageCommand.Withdraw _ -> WITHDRAW_COVERAGE;
      case CoverageCommand.Reinstate() -> REINSTATE_COVERAGE;
      case CoverageCommand.Erase _ -> ERASE_COVERAGE;
      case CoverageCommand.StartDue(), CoverageCommand.LookAtSilence() -> KEEP_LIVE_TIMES;
    };
  }

  /** The act that a command on a post is. */
  public static Act of(PostCommand command) {
    return switch (command) {
      case PostCommand.Save _ -> SAVE_POST;
      case PostCommand.Submit() -> SUBMIT_POST;
      case PostCommand.SendBack _ -> SEND_BACK_POST;
      case PostCommand.Approve() -> APPROVE_POST;
      case PostCommand.Publish() -> PUBLISH_POST;
      case PostCommand.Schedule _ -> SCHEDULE_POST;
      case PostCommand.Unschedule() -> UNSCHEDULE_POST;
      case PostCommand.Remove _ -> REMOVE_POST;
      case PostCommand.Pin _ -> PIN_POST;
      case PostCommand.Unpin() -> UNPIN_POST;
      case PostCommand.MarkKeyEvent _ -> MARK_KEY_EVENT;
      case PostCommand.Move _ -> MOVE_POST;
      case PostCommand.Correct _ -> CORRECT_POST;
      case PostCommand.Erase _ -> ERASE_POST;
      case PostCommand.PublishDue(), PostCommand.UnpinDue() -> KEEP_LIVE_TIMES;
    };
  }
}
