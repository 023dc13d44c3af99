package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The pages that one event loop is sending this second, each framed once with this second's date.
 *
 * <p>A page that is asked for ten thousand times in a second is copied into a direct buffer once;
 * all its readers share that buffer. When the second is over the frames are let go, so that a page
 * that nobody asks for takes no memory beside its cache. Used by its event loop alone.
 */
final class PageFrames {
  /** Frames kept for one second: 64 MiB per loop is two thousand pages of 30 KB at once. */
  private static final int MAX_FRAMED_BYTES = 64 << 20;

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Map<FinishedPage, ByteBuf> frames = new HashMap<>();
  private long second = -1;
  private byte[] dateField = {};
  private int framedBytes;

  /** A message of this page that the caller writes and thereby releases. */
  ByteBuf whole(FinishedPage page) {
    moveOn();
    ByteBuf frame = frames.get(page);
    if (frame == null) {
      frame = page.framed(dateField);
      if (framedBytes + frame.capacity() > MAX_FRAMED_BYTES) {
        return frame;
      }
      framedBytes += frame.capacity();
      frames.put(page, frame);
    }
    return frame.retainedDuplicate();
  }

  byte[] dateField() {
    moveOn();
    return dateField;
  }

  /** Lets go of the frames of a second that is over; called by a timer and before each use. */
  void moveOn() {
    long now = System.currentTimeMillis() / 1000;
    if (now != second) {
      second = now;
      String date = HTTP_DATE.format(Instant.ofEpochSecond(now));
      dateField = ("date: " + date + "\r\n").getBytes(StandardCharsets.US_ASCII);
      release();
    }
  }

  void release() {
    frames.values().forEach(ByteBuf::release);
    frames.clear();
    framedBytes = 0;
  }

  static String httpDate(Instant at) {
    return HTTP_DATE.format(at);
  }
}
