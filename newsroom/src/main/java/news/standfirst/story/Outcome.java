package news.standfirst.story;

/** What came of a command that was handed to the store. */
public sealed interface Outcome {
  /**
   * It happened and is on the disk.
   *
   * @param position of its last log entry
   */
  record Done(Article article, LogPosition position) implements Outcome {}

  /** Nothing changed. */
  record Refused(Article article, Refusal refusal) implements Outcome {}

  /** There is no such article. */
  record Unknown() implements Outcome {}
}
