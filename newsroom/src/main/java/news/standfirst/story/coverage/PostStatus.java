package news.standfirst.story.coverage;

/** Where a post stands. Its schedule is a time beside it, see {@link Post#scheduledFor()}. */
public enum PostStatus {
  DRAFT,
  /** Handed in by a contributor; waits for an editor. */
  SUBMITTED,
  /** An editor has read it; it waits to be published. */
  APPROVED,
  PUBLISHED,
  /** Taken down, or a draft thrown away; it can be published again. */
  REMOVED,
  /** Its words are overwritten everywhere. */
  ERASED
}
