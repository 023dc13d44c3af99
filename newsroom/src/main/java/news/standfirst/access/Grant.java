package news.standfirst.access;

/** What a role may do in one cell of the permission table. */
enum Grant {
  NO,
  /**
   * With what they created, as long as readers have never seen it; a post also only until it was
   * handed in or scheduled, so that nobody changes what an editor has read.
   */
  OWN_UNPUBLISHED,
  /** With what they created. */
  OWN,
  /** With what they created, and with what every reader sees. */
  OWN_OR_OPEN,
  YES
}
