package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import org.jspecify.annotations.Nullable;

/**
 * The open end of a stream to one reader, below the framework where that is possible.
 *
 * <p>On HTTP/1.1 a frame is written to the Netty channel as the bytes of one HTTP chunk that all
 * readers share: the framework's own write makes a promise and three parts of every event, which
 * costs 30 to 50 percent more at ten thousand readers. On HTTP/2 the framework writes, because it
 * owns the frames of the connection. All methods belong to {@link #loop()}.
 */
public final class ReaderChannel {
  private final Channel channel;
  private final @Nullable ChannelHandlerContext belowEncoder;
  private final HttpServerResponse response;

  ReaderChannel(Channel channel, HttpServerResponse response) {
    this.channel = channel;
    this.belowEncoder = channel.pipeline().context(ChannelAccess.ENCODER);
    this.response = response;
  }

  /** The event loop that owns this reader. */
  public EventLoop loop() {
    return channel.eventLoop();
  }

  /**
   * Queues an event. The buffers stay the caller's.
   *
   * @param chunk the event framed as one HTTP chunk
   * @param bare the same event without the chunk's size and line ends
   */
  public void write(ByteBuf chunk, ByteBuf bare) {
    if (belowEncoder == null) {
      response.write(BufferInternal.buffer(bare.copy()));
    } else {
      var _ = belowEncoder.write(chunk.retainedDuplicate(), belowEncoder.voidPromise());
    }
  }

  /** Sends what was queued. */
  public void flush() {
    if (belowEncoder != null) {
      belowEncoder.flush();
    }
  }

  /** Whether the reader keeps up: what was queued is below the channel's high-water mark. */
  public boolean keepsUp() {
    return belowEncoder == null ? !response.writeQueueFull() : channel.isWritable();
  }

  /** Ends the stream; the reader will come back with its last id. */
  public void close() {
    if (belowEncoder == null) {
      response.end();
    } else {
      var _ = channel.close();
    }
  }

  /** Calls this on the loop once the reader is gone, however that came. */
  public void onClosed(Runnable closed) {
    if (belowEncoder == null) {
      response.closeHandler(_ -> closed.run());
    } else {
      var _ = channel.closeFuture().addListener(_ -> closed.run());
    }
  }
}
