package news.standfirst.store.ledger;

import news.standfirst.story.coverage.PostKey;

/**
 * The lasting words of acts in the audit table, the same as those of {@link
 * news.standfirst.access.Act}; a test compares them.
 */
final class AuditWords {
  private AuditWords() {}

  static String act(String thing, String command) {
    return switch (thing) {
      case Happening.ARTICLE ->
          switch (command) {
            case "change-slug", "lift-embargo" -> command;
            default -> command + "-story";
          };
      case "coverage" ->
          switch (command) {
            case "change-slug" -> "change-coverage-slug";
            case "post" -> "write-post";
            default -> command + "-coverage";
          };
      case PostKey.THING ->
          switch (command) {
            case "post" -> "write-post";
            case "mark-key-event" -> command;
            default -> command + "-post";
          };
      default -> command;
    };
  }
}
