package news.standfirst.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import news.standfirst.picture.media.MediaKey;
import news.standfirst.picture.media.MediaStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes media files that no picture needs: renditions that were made anew, uploads that broke
 * off. A file goes only when it was found unneeded before, {@link #GRACE} earlier, and still is: an
 * upload puts its files first and its row afterwards. A backup takes only files that its rows need,
 * and those never go. To be run again and again by one thread.
 */
public final class MediaSweep implements Runnable {
  /** An upload takes seconds, the import of an archive's largest picture minutes. */
  static final Duration GRACE = Duration.ofHours(2);

  /** The next run goes on with the rest; each suspect takes some hundred bytes until then. */
  private static final int MOST_SUSPECTS = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(MediaSweep.class);

  private final MediaStore media;
  private final Pictures pictures;
  private final InstantSource clock;
  private final Map<MediaKey, Instant> suspects = new HashMap<>();

  public MediaSweep(MediaStore media, Pictures pictures, InstantSource clock) {
    this.media = media;
    this.pictures = pictures;
    this.clock = clock;
  }

  @Override
  public void run() {
    var now = clock.instant();
    int deleted = 0;
    var keys = media.list("");
    while (!keys.isEmpty()) {
      var needed = new HashSet<>(pictures.stillNeeded(keys));
      for (var key : keys) {
        if (needed.contains(key)) {
          suspects.remove(key);
        } else if (isUnneededSince(key, now)) {
          deleted += delete(key) ? 1 : 0;
        }
      }
      keys = media.list(keys.getLast().hash());
    }
    if (deleted > 0) {
      LOG.info("{} media files that no picture needs were deleted.", deleted);
    }
  }

  private boolean isUnneededSince(MediaKey key, Instant now) {
    var since = suspects.get(key);
    if (since == null && suspects.size() < MOST_SUSPECTS) {
      suspects.put(key, now);
    }
    return since != null && !now.isBefore(since.plus(GRACE));
  }

  private boolean delete(MediaKey key) {
    suspects.remove(key);
    return media.delete(key);
  }
}
