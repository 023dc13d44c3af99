package news.standfirst.story.coverage;

import news.standfirst.story.LogPosition;
import news.standfirst.story.Refusal;

/** What came of a command on a coverage that was handed to the store. */
public sealed interface CoverageOutcome {
  /**
   * It happened and is on the disk.
   *
   * @param position of its last log entry
   */
  record Done(Coverage coverage, LogPosition position) implements CoverageOutcome {}

  /** Nothing changed. */
  record Refused(Coverage coverage, Refusal refusal) implements CoverageOutcome {}

  /** There is no such coverage. */
  record Unknown() implements CoverageOutcome {}
}
