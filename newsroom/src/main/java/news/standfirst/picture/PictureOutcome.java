package news.standfirst.picture;

import news.standfirst.story.LogPosition;
import news.standfirst.story.Refusal;

/** What came of a command to {@link Pictures}. */
public sealed interface PictureOutcome {
  /**
   * It happened and is on the disk.
   *
   * @param picture as it is now
   * @param position of its log entry; where nothing had to change, of the newest entry
   */
  record Done(Picture picture, LogPosition position) implements PictureOutcome {}

  /** Nothing changed: {@code exists}, {@code killed} or {@code revision-conflict}. */
  record Refused(Refusal refusal) implements PictureOutcome {}

  /** There is no such picture. */
  record Unknown() implements PictureOutcome {}
}
