package news.standfirst.access;

/** What a role may do in one cell of the permission table. */
enum Grant {
  NO,
  /** With stories that they created, as long as readers have never seen them. */
  OWN_UNPUBLISHED,
  /** With stories that they created. */
  OWN,
  YES
}
