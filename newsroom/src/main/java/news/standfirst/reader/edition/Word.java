package news.standfirst.reader.edition;

import java.util.Locale;

/**
 * Everything that a reader page says by itself. The words stand in {@code
 * words/reader_en.properties} and its siblings, under these names in lower case with hyphens, as
 * ICU message patterns.
 */
public enum Word {
  ALL_STORIES,
  ALSO_IN,
  AND,
  ABOUT,
  ANALYSIS,
  ADVERTISEMENT,
  BY,
  CONTACT,
  CORRECTION,
  CORRECTIONS,
  CORRECTIONS_INTRO,
  DAY_AFTER,
  DAY_BEFORE,
  DAY_STORIES,
  EMBED_LOAD,
  EMBED_NOTE,
  EMBED_OPEN,
  ERASED_HEADLINE,
  ERASED_TEXT,
  FEEDS,
  FEEDS_INTRO,
  FEED_ATOM,
  FEED_JSON,
  FEED_RSS,
  FEED_SITE,
  GALLERY,
  GONE_HEADLINE,
  IMPRINT,
  KEY_DATES,
  LANGUAGES,
  LATEST,
  LIST_COMMA,
  LIVE,
  MISSING_HEADLINE,
  MISSING_TEXT,
  MORE_ON,
  NEWEST,
  NOTHING_YET,
  OLDER,
  OPINION,
  PICTURE_CREDIT,
  PREVIEW,
  PRIVACY,
  PUBLISHED,
  RELATED,
  SEARCH,
  SEARCH_FOR,
  SEARCH_FOUND,
  SEARCH_NOTHING,
  SECTIONS,
  SHARE,
  SHARE_COPIED,
  SKIP,
  TABLE,
  TIMES_IN,
  TOPIC,
  TOPICS,
  TRANSLATED_FROM,
  TRANSLATED_IN_PART,
  TRANSLATED_REVIEWED,
  TRANSLATED_REVIEWED_BY,
  TRANSLATED_SHORT,
  READ_ORIGINAL,
  UPDATED,
  WHAT_NEXT,
  YOUR_TIME;

  /** Its name in the bundles: {@code day-before}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
