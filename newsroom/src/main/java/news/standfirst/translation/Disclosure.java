package news.standfirst.translation;

/** Whether the text to be translated is already public. */
public enum Disclosure {
  PUBLISHED,
  /** Drafts, schedules, embargoes: only engines on this machine, or those that were allowed to. */
  UNPUBLISHED
}
