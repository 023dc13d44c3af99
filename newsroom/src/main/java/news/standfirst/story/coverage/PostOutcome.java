package news.standfirst.story.coverage;

import news.standfirst.story.LogPosition;
import news.standfirst.story.Refusal;

/** What came of a command on a post that was handed to the store. */
public sealed interface PostOutcome {
  /**
   * It happened and is on the disk.
   *
   * @param position of its last log entry
   */
  record Done(Coverage coverage, Post post, LogPosition position) implements PostOutcome {}

  /**
   * Nothing changed.
   *
   * @param newest the post as it stands, with its words: what a conflict shows beside the writer's
   */
  record Refused(PostWords newest, Refusal refusal) implements PostOutcome {}

  /** A new post was not taken: the coverage cannot have it. */
  record NotTaken(Coverage coverage, Refusal refusal) implements PostOutcome {}

  /** There is no such coverage or post. */
  record Unknown() implements PostOutcome {}
}
