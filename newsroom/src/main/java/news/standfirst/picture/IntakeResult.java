package news.standfirst.picture;

import news.standfirst.story.LogPosition;
import news.standfirst.story.Refusal;

/** What came of an upload. */
public sealed interface IntakeResult {
  /** It is a picture of the house now, with all its renditions. */
  record Taken(Picture picture, LogPosition position) implements IntakeResult {}

  /**
   * It was not taken; {@code picture.busy} may be tried again, everything else needs another file.
   */
  record Refused(Refusal refusal) implements IntakeResult {}
}
