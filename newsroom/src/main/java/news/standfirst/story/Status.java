package news.standfirst.story;

/** Where an article stands. Embargo and schedule are times beside it, see {@link Article}. */
public enum Status {
  DRAFT,
  /** Handed in by its author; waits for an editor. */
  SUBMITTED,
  PUBLISHED,
  /** Taken down; a public notice stands at its address. */
  WITHDRAWN,
  /** Thrown away before it was ever published; can be recovered. */
  SPIKED,
  /** Its words are overwritten everywhere; only that it existed is known. */
  ERASED
}
