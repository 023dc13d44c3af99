package news.standfirst.web;

import io.netty.channel.EventLoop;

/**
 * The open end of a stream to one reader. All methods belong to {@link #loop()}.
 *
 * <p>On HTTP/1 it is the socket itself, below the framework, and whatever the connection needed to
 * take a request is gone; on HTTP/2 the framework writes, because it owns the frames of the
 * connection.
 */
public sealed interface ReaderChannel permits SocketReader, FrameworkReader {
  /** The event loop that owns this reader. */
  EventLoop loop();

  /** Queues bytes that all readers share. */
  void write(SharedBytes bytes);

  /** Queues bytes that all readers share and sends what was queued; most of what a hub does. */
  void send(SharedBytes bytes);

  /** Sends what was queued. */
  void flush();

  /** Whether the reader keeps up: what was queued and not taken is below the bound. */
  boolean keepsUp();

  /** Ends the stream properly after what was queued; the reader may come back with its last id. */
  void end();

  /** Closes at once, whatever is still queued. */
  void drop();

  /** Calls this on the loop once the reader is gone, however that came. At most one. */
  void onClosed(Runnable closed);
}
