package news.standfirst.reader;

import java.util.Set;
import news.standfirst.reader.page.Touch;
import news.standfirst.story.LogPosition;
import news.standfirst.web.ContentCoding;
import news.standfirst.web.FinishedPage;

/**
 * A page as it is kept, in both codings.
 *
 * @param touches everything that it shows
 * @param position of the snapshot that it was made from
 */
record KeptPage(
    FinishedPage identity, FinishedPage gzip, Set<Touch> touches, LogPosition position) {
  /** What the map, the queue and the index take per entry and per touch, generously. */
  private static final int ENTRY_BYTES = 400;

  private static final int TOUCH_BYTES = 120;

  FinishedPage in(ContentCoding coding) {
    return switch (coding) {
      case IDENTITY -> identity;
      case GZIP -> gzip;
    };
  }

  long bytes() {
    return (long) identity.bytes()
        + gzip.bytes()
        + ENTRY_BYTES
        + (long) TOUCH_BYTES * touches.size();
  }
}
