package news.standfirst.story.coverage;

import news.standfirst.story.Reason;

/** Why something may not happen to a coverage or a post. */
public enum LiveReason implements Reason {
  ERASED("erased", "This coverage was erased; nothing can be done with it."),
  ONLY_DRAFTS_ARE_ANNOUNCED("wrong-status", "Only a draft can be announced; this one is %s."),
  ONLY_NOT_BEGUN_ARE_STARTED(
      "wrong-status", "Only one that has not begun can be started; this one is %s."),
  ONLY_LIVE_ARE_ENDED("wrong-status", "Only one that is live can be ended; this one is %s."),
  ONLY_ENDED_ARE_REOPENED(
      "wrong-status", "Only one that has ended can be reopened; this one is %s."),
  ONLY_OPEN_ARE_WITHDRAWN(
      "wrong-status", "Only one that readers can see can be withdrawn; this one is %s."),
  ONLY_WITHDRAWN_ARE_REINSTATED(
      "wrong-status", "Only a withdrawn one can be reinstated; this one is %s."),
  STARTED("started", "This coverage has begun already."),
  START_PASSED("time-passed", "That time has passed; choose a later one, or start it now."),
  NOT_DUE("not-due", "This coverage is not due."),
  NOT_LIVE("not-due", "This coverage is not live."),
  NOT_SILENT("not-due", "This coverage has not been silent for long."),
  NO_HEADLINE("no-headline", "The coverage has no headline; write one."),
  EXISTS("exists", "There is a coverage with the id %s already."),
  NOT_ANNOUNCED("not-announced", "Readers cannot see this coverage yet; announce or start it."),
  ENDED("ended", "This coverage has ended; reopen it to post again."),
  WITHDRAWN("withdrawn", "This coverage was withdrawn."),
  POST_ERASED("erased", "This post was erased; nothing can be done with it."),
  ONLY_DRAFT_POSTS_ARE_SUBMITTED("wrong-status", "Only a draft can be submitted; this one is %s."),
  ONLY_SUBMITTED_POSTS_ARE_SENT_BACK(
      "wrong-status", "Only a submitted post can be sent back; this one is %s."),
  ONLY_SUBMITTED_POSTS_ARE_APPROVED(
      "wrong-status", "Only a submitted post can be approved; this one is %s."),
  ONLY_PUBLISHED_POSTS_ARE_CORRECTED(
      "wrong-status", "Only a published post can be corrected; this one is %s."),
  ONLY_PUBLISHED_POSTS_ARE_PINNED(
      "wrong-status", "Only a published post can be pinned; this one is %s."),
  ONLY_PUBLISHED_POSTS_ARE_MOVED(
      "wrong-status", "Only a published post can be moved; this one is %s."),
  POST_NOT_SCHEDULED("not-scheduled", "This post is not scheduled."),
  NOT_PINNED("not-pinned", "This post is not pinned."),
  KEY_EVENT_ALREADY("nothing-new", "This post is a key event already."),
  NO_KEY_EVENT("nothing-new", "This post is no key event."),
  POST_REMOVED("removed", "This post was removed; publish it again before you write on."),
  POST_REMOVED_ALREADY("removed", "This post was removed already."),
  POST_PUBLISHED("nothing-new", "Readers see this post already."),
  POST_NOT_DUE("not-due", "This post is not due."),
  PIN_NOT_DUE("not-due", "The pin of this post is not due."),
  NO_SUCH_POST("no-such-post", "The post to stand below is not to be seen any more."),
  NO_ROOM("no-room", "There is no room between these two; move one of them first."),
  SAME_PLACE("nothing-new", "The post stands there already."),
  EMPTY("empty", "The post is empty; write something or put a picture into it.");

  private final String code;
  private final String sentence;

  LiveReason(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public String words() {
    return Reason.words("live", this);
  }
}
