package news.standfirst.picture.media;

import org.jspecify.annotations.Nullable;

/** The media store could not do what was asked: no disk, no network, no permission. */
public final class MediaFault extends RuntimeException {
  /** What happened to which file and what to do. */
  public MediaFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
