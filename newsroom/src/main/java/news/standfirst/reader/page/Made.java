package news.standfirst.reader.page;

import java.util.List;
import java.util.Set;
import news.standfirst.story.Address;
import news.standfirst.story.LogPosition;

/** What came of a wish for a page. */
public sealed interface Made {
  /**
   * A page.
   *
   * @param html UTF-8
   * @param touches everything that it shows
   * @param position of the snapshot that it was made from
   * @param frames origins that its embeds may be loaded from when the reader asks for it
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, never changed
  record Page(
      int status, byte[] html, Set<Touch> touches, LogPosition position, List<String> frames)
      implements Made {}

  /** It stands elsewhere, for good. */
  record Moved(Address to) implements Made {}

  /** There is nothing. */
  record Nothing() implements Made {}

  /** It was erased. */
  record Erased() implements Made {}
}
