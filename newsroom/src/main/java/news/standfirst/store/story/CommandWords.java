package news.standfirst.store.story;

import news.standfirst.story.ArticleCommand;

/** Commands as the audit table names them; lasting, so never changed. */
final class CommandWords {
  private CommandWords() {}

  static String word(ArticleCommand command) {
    return switch (command) {
      case ArticleCommand.Save _ -> "save";
      case ArticleCommand.Submit() -> "submit";
      case ArticleCommand.SendBack _ -> "send-back";
      case ArticleCommand.Publish _ -> "publish";
      case ArticleCommand.Schedule _ -> "schedule";
      case ArticleCommand.Unschedule() -> "unschedule";
      case ArticleCommand.PublishScheduled() -> "publish-scheduled";
      case ArticleCommand.Embargo _ -> "embargo";
      case ArticleCommand.LiftEmbargo() -> "lift-embargo";
      case ArticleCommand.Correct _ -> "correct";
      case ArticleCommand.Withdraw _ -> "withdraw";
      case ArticleCommand.Reinstate() -> "reinstate";
      case ArticleCommand.Erase _ -> "erase";
      case ArticleCommand.Spike() -> "spike";
      case ArticleCommand.Recover() -> "recover";
      case ArticleCommand.ChangeSlug _ -> "change-slug";
    };
  }
}
