package news.standfirst.story;

/** Why something may not happen to a story; what has no story in it holds for coverages too. */
public enum StoryReason implements Reason {
  ERASED("erased", "This story was erased; nothing can be done with it."),
  WORDS_ERASED("erased", "This story was erased; its words are gone."),
  ONLY_DRAFTS_ARE_SUBMITTED("wrong-status", "Only a draft can be submitted; this one is %s."),
  ONLY_SUBMITTED_ARE_SENT_BACK(
      "wrong-status", "Only a submitted story can be sent back; this one is %s."),
  ONLY_PUBLISHED_ARE_WITHDRAWN(
      "wrong-status", "Only a published story can be withdrawn; this one is %s."),
  ONLY_WITHDRAWN_ARE_REINSTATED(
      "wrong-status", "Only a withdrawn story can be reinstated; this one is %s."),
  ONLY_SPIKED_ARE_RECOVERED(
      "wrong-status", "Only a spiked story can be recovered; this one is %s."),
  ONLY_PUBLISHED_ARE_CORRECTED(
      "wrong-status", "Only a published story can be corrected; this one is %s."),
  ONLY_UNPUBLISHED_ARE_SPIKED(
      "wrong-status", "Only a story that was never published can be spiked; this one is %s."),
  NOT_SCHEDULED("not-scheduled", "This story is not scheduled."),
  NOT_EMBARGOED("not-embargoed", "This story has no embargo."),
  SAME_SLUG("same-slug", "The address ends in \"%s\" already."),
  SPIKED_BEFORE_SAVING("spiked", "This story was spiked; recover it before you write on."),
  SPIKED("spiked", "This story was spiked; recover it first."),
  REVISION_CONFLICT(
      "revision-conflict", "This text was written on revision %s, but the newest is revision %s."),
  NOTHING_NEW("nothing-new", "Readers see revision %s already, the newest."),
  NOT_DUE("not-due", "Nothing of this story is due."),
  TIME_PASSED("time-passed", "That time has passed; choose a later one."),
  TOO_FAR("too-far", "That is more than two years ahead; check the year."),
  PUBLISHED("published", "Readers see this story already; withdraw it if it must not be read."),
  WITHDRAWN("withdrawn", "This story was withdrawn; reinstate it if readers may see it again."),
  NO_HEADLINE("no-headline", "The story has no headline; write one."),
  EMBARGOED("embargoed", "This story is under embargo until %s."),
  EXISTS("exists", "There is a story with the id %s already."),
  UNKNOWN_TOPIC(
      "unknown-topic", "There is no topic \"%s\"; the nearest is \"%s\". Save a new topic first."),
  NO_TOPICS_YET("unknown-topic", "There is no topic \"%s\", nor any other yet. Save it first.");

  private final String code;
  private final String sentence;

  StoryReason(String code, String sentence) {
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
    return Reason.words("story", this);
  }
}
