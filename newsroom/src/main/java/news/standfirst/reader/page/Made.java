package news.standfirst.reader.page;

import java.util.List;
import java.util.Set;
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
   * @param framed whether other sites may show it in a frame of theirs
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, never changed
  record Page(
      int status,
      byte[] html,
      Set<Touch> touches,
      LogPosition position,
      List<String> frames,
      boolean framed)
      implements Made {}

  /**
   * It stands elsewhere, for good.
   *
   * @param path of the page, with its query
   */
  record Moved(String path) implements Made {}

  /** There is nothing. */
  record Nothing() implements Made {}

  /** It was erased. */
  record Erased() implements Made {}
}
