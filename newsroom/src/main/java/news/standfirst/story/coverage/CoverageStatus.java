package news.standfirst.story.coverage;

/** Where a coverage stands. */
public enum CoverageStatus {
  /** Only the desk sees it. */
  DRAFT,
  /** Readers find its page, which says when it begins; posts may stand there already. */
  UPCOMING,
  LIVE,
  /** It takes no more posts; those it has can be edited, corrected and removed. */
  ENDED,
  /** Taken down whole; a public notice stands at its address. */
  WITHDRAWN,
  /** Its words are overwritten everywhere; only that it existed is known. */
  ERASED;

  /** Whether readers can open its page. */
  public boolean open() {
    return this == UPCOMING || this == LIVE || this == ENDED;
  }
}
