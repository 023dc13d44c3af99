package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.Socket;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
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
 * <h2>Why past Netty's queue</h2>
 *
 * A reader who keeps up has nothing queued. Its socket takes the bytes at once, so there is no need
 * for a duplicate of the buffer, counted by every loop on the same word, an entry of the queue and
 * a flush of it. What the socket does not take goes through the queue, and what comes after that
 * too until the queue is empty.
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

  /** Where bytes may go past the queue; null with TLS or another kind of channel. */
  private final @Nullable Socket socket;

  private @Nullable ChannelHandlerContext context;
  private @Nullable Runnable closed;

  /**
   * @param chunked whether the client knows chunks; one of HTTP/1.0 reads until the end
   * @param encrypted whether TLS stays in the channel
   */
  SocketReader(Channel channel, Traffic traffic, boolean chunked, boolean encrypted) {
    this.channel = channel;
    this.traffic = traffic;
    this.chunked = chunked;
    this.socket =
        chunked
                && !encrypted
                && channel instanceof EpollSocketChannel epoll
                && epoll.fd() instanceof Socket open
            ? open
            : null;
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
  public void send(SharedBytes bytes) {
    if (socket == null || !bytes.canBeSent() || !nothingWaits()) {
      write(bytes);
      flush();
      return;
    }
    try {
      ByteBuf rest = bytes.sendTo(socket);
      if (rest != null) {
        queue(rest);
        flush();
      }
    } catch (IOException e) {
      drop();
    }
  }

  private boolean nothingWaits() {
    ChannelOutboundBuffer queue = channel.unsafe().outboundBuffer();
    return queue != null && queue.totalPendingWriteBytes() == 0 && channel.isActive();
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
