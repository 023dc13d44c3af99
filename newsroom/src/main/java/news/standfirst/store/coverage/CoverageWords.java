package news.standfirst.store.coverage;

import news.standfirst.story.coverage.CoverageCommand;
import news.standfirst.story.coverage.PostCommand;

/** Commands on coverages and posts as the audit table names them; lasting, so never changed. */
final class CoverageWords {
  private CoverageWords() {}

  static String word(CoverageCommand command) {
    return switch (command) {
      case CoverageCommand.Save _ -> "save";
      case CoverageCommand.Plan _ -> "plan";
      case CoverageCommand.Announce() -> "announce";
      case CoverageCommand.Start() -> "start";
      case CoverageCommand.StartDue() -> "start-due";
      case CoverageCommand.End() -> "end";
      case CoverageCommand.Reopen() -> "reopen";
      case CoverageCommand.LookAtSilence() -> "look-at-silence";
      case CoverageCommand.ChangeSlug _ -> "change-slug";
      case CoverageCommand.Withdraw _ -> "withdraw";
      case CoverageCommand.Reinstate() -> "reinstate";
      case CoverageCommand.Erase _ -> "erase";
    };
  }

  static String word(PostCommand command) {
    return switch (command) {
      case PostCommand.Save _ -> "save";
      case PostCommand.Submit() -> "submit";
      case PostCommand.SendBack _ -> "send-back";
      case PostCommand.Approve() -> "approve";
      case PostCommand.Publish() -> "publish";
      case PostCommand.Schedule _ -> "schedule";
      case PostCommand.Unschedule() -> "unschedule";
      case PostCommand.PublishDue() -> "publish-due";
      case PostCommand.Remove _ -> "remove";
      case PostCommand.Erase _ -> "erase";
      case PostCommand.Pin _ -> "pin";
      case PostCommand.Unpin() -> "unpin";
      case PostCommand.UnpinDue() -> "unpin-due";
      case PostCommand.MarkKeyEvent _ -> "mark-key-event";
      case PostCommand.Move _ -> "move";
      case PostCommand.Correct _ -> "correct";
    };
  }
}
