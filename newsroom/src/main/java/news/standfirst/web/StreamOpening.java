package news.standfirst.web;

/** What happens when a stream's head has gone out; called on the reader's event loop. */
@FunctionalInterface
public interface StreamOpening {
  /**
   * Takes over the reader's channel. Must not block. What is written here goes out together with
   * the head of the reply, by the first flush.
   */
  void opened(ReaderChannel channel);
}
