package news.standfirst.story;

import java.util.Locale;

/**
 * What a log entry says happened. The words in the log are these names in lower case with hyphens;
 * they are stored, so a name is never changed or used again for something else.
 */
public enum EventKind {
  ARTICLE_DRAFTED(false),
  ARTICLE_SAVED(false),
  ARTICLE_SUBMITTED(false),
  ARTICLE_SENT_BACK(false),
  ARTICLE_PUBLISHED(true),
  ARTICLE_UPDATED(true),
  ARTICLE_SCHEDULED(false),
  ARTICLE_UNSCHEDULED(false),
  ARTICLE_EMBARGOED(false),
  ARTICLE_EMBARGO_LIFTED(false),
  ARTICLE_CORRECTED(true),
  ARTICLE_WITHDRAWN(true),
  ARTICLE_REINSTATED(true),
  ARTICLE_ERASED(true),
  ARTICLE_SPIKED(false),
  ARTICLE_RECOVERED(false),
  ARTICLE_SLUG_CHANGED(true),
  PICTURE_ADDED(false),
  PICTURE_CHANGED(true),
  PICTURE_KILLED(true),
  PICTURE_RIGHTS_ENDED(true),
  TOPIC_CHANGED(true),
  AUTHOR_CHANGED(true),
  FRONT_ARRANGED(true),
  HOUSE_PAGE_CHANGED(true),
  NEWS_WINDOW_PASSED(true),
  COVERAGE_DRAFTED(false),
  COVERAGE_SAVED(true),
  COVERAGE_PLANNED(true),
  COVERAGE_ANNOUNCED(true),
  COVERAGE_STARTED(true),
  COVERAGE_ENDED(true),
  COVERAGE_REOPENED(true),
  COVERAGE_WENT_QUIET(false),
  COVERAGE_SLUG_CHANGED(true),
  COVERAGE_WITHDRAWN(true),
  COVERAGE_REINSTATED(true),
  COVERAGE_ERASED(true),
  POST_DRAFTED(false),
  POST_SAVED(false),
  POST_SUBMITTED(false),
  POST_SENT_BACK(false),
  POST_APPROVED(false),
  POST_SCHEDULED(false),
  POST_UNSCHEDULED(false),
  POST_DROPPED(false),
  POST_PUBLISHED(true),
  POST_EDITED(true),
  POST_CORRECTED(true),
  POST_REMOVED(true),
  POST_ERASED(true),
  POST_PINNED(true),
  POST_UNPINNED(true),
  POST_MARKED(true),
  POST_MOVED(true),
  /** A picture in it was killed: readers see it without. */
  POST_PICTURE_KILLED(true),
  /** What an edition shows of a story in translation; the thing is {@code translation}. */
  TRANSLATION_CHANGED(true),
  /** What an edition shows of a coverage itself in translation. */
  COVERAGE_TRANSLATED(true),
  /** What an edition shows of a post: its translation, or the original until there is one. */
  POST_TRANSLATED(true),
  GLOSSARY_CHANGED(false);

  private final boolean public_;

  EventKind(boolean seenByReaders) {
    this.public_ = seenByReaders;
  }

  /** Whether something that readers or machines outside can see may have changed. */
  public boolean seenByReaders() {
    return public_;
  }

  /** The stored word: {@code article-published}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind behind a stored word.
   *
   * @throws IllegalArgumentException when there is none, as in a log of a newer version
   */
  public static EventKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
