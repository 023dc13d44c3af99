package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A reader on HTTP/1: the last handler of a channel from which all others were taken, except TLS.
 *
 * <h2>Why below the framework</h2>
 *
 * The framework's own write makes a promise and three parts of every event, which costs 30 to 50
 * percent more at ten thousand readers; and its connection, decoder, request and response are most
 * of the memory that an idle reader takes. A stream needs none of them: nothing more is read from
 * it. Whoever sends a second request into a stream is closed.
 *
 * <p>Used by its channel's event loop alone.
 */
final class SocketReader extends ChannelInboundHandlerAdapter implements ReaderChannel {
  private static final ByteBuf LAST_CHUNK =
      Unpooled.unreleasableBuffer(
          Unpooled.directBuffer(5)
              .writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
              .asReadOnly());

  private final Channel channel;
  private final Traffic traffic;
  private final boolean chunked;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Runnable closed;

  /**
   * @param chunked whether the client knows chunks; one of HTTP/1.0 reads until the end
   */
  SocketReader(Channel channel, Traffic traffic, boolean chunked) {
    this.channel = channel;
    this.traffic = traffic;
    this.chunked = chunked;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  /** Queues the head of the reply. */
  void writeHead(byte[] head) {
    queue(channel.alloc().buffer(head.length).writeBytes(head));
  }

  private void queue(ByteBuf bytes) {
    if (context == null || context.isRemoved() || !channel.isActive()) {
      bytes.release();
    } else {
      var _ = context.write(bytes, context.voidPromise());
    }
  }

  @Override
  public EventLoop loop() {
    return channel.eventLoop();
  }

  @Override
  public void write(SharedBytes bytes) {
    queue(chunked ? bytes.chunk() : bytes.bare());
  }

  @Override
  public void flush() {
    if (context != null) {
      context.flush();
    }
  }

  @Override
  public boolean keepsUp() {
    return channel.isWritable();
  }

  @Override
  public void end() {
    ByteBuf last = chunked ? LAST_CHUNK.duplicate() : Unpooled.EMPTY_BUFFER;
    var _ = channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void drop() {
    var _ = channel.close();
  }

  @Override
  public void onClosed(Runnable then) {
    closed = then;
    if (!channel.isActive()) {
      gone();
    }
  }

  private void gone() {
    Runnable then = closed;
    closed = null;
    if (then != null) {
      then.run();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext inactive) {
    traffic.connectionClosed();
    gone();
  }

  @Override
  public void channelRead(ChannelHandlerContext reading, Object message) {
    ReferenceCountUtil.release(message);
    drop();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext at, Throwable cause) {
    drop();
  }
}
