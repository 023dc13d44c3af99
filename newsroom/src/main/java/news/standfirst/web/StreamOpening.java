package news.standfirst.web;

/** What happens when a stream's head has gone out; called on the reader's event loop. */
@FunctionalInterface
public interface StreamOpening {
  /** Takes over the reader's channel. Must not block. */
  void opened(ReaderChannel channel);
}
