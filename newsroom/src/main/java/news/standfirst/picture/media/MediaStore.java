package news.standfirst.picture.media;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the bytes of pictures under their own hash. The same bytes are kept once however often they
 * are put; who still needs them is the caller's to know.
 *
 * <p>Safe for any number of threads and processes. Every call may wait for a disk or a network, so
 * call from a virtual thread. What cannot be done throws {@link MediaFault}.
 */
public interface MediaStore extends AutoCloseable {
  /** How many keys {@link #list} gives at once. */
  int LIST_PART = 1_000;

  /** Keeps these bytes; when it returns they are on the disk (or acknowledged by the bucket). */
  MediaKey put(byte[] bytes);

  /** The bytes of this key, if they are there. */
  Optional<Media> open(MediaKey key);

  /** Forgets the bytes of this key; whether there were any. */
  boolean delete(MediaKey key);

  /** Whether there are bytes of this key. */
  boolean exists(MediaKey key);

  /**
   * The keys after this one in their order, at most {@link #LIST_PART}; empty at the end. Begin
   * with "". Keys that are put or deleted meanwhile may or may not be among them.
   */
  List<MediaKey> list(String after);

  @Override
  void close();
}
