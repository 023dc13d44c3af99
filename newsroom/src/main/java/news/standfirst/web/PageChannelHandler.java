package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Answers for finished pages before Vert.x sees the request, and watches for slow senders.
 *
 * <h2>Why below the framework</h2>
 *
 * Vert.x makes a request, a response, a promise and header maps for each exchange. A finished page
 * needs none of them: it is one buffer that all readers of this second share, given to the channel
 * in one write. Everything that is not plainly a GET or HEAD for such a page goes on to Vert.x
 * untouched.
 *
 * <h2>Order</h2>
 *
 * Answers of pipelined requests must keep their order. While Vert.x still owes an answer on this
 * connection ({@code owed > 0}), every request goes to Vert.x, which answers in order.
 *
 * <h2>Slow senders</h2>
 *
 * When a read ends and a request is not complete, a watch is set: the head has to be there within
 * {@link WebLimits#headersWithin()}, and a body has to flow. Requests that come whole in one read,
 * nearly all, never set one. Used by its channel's event loop alone.
 */
final class PageChannelHandler extends ChannelDuplexHandler {
  private final FinishedPages pages;
  private final PageFrames frames;
  private final Traffic traffic;
  private final SlowSenderWatch watch;
  private int owed;
  private boolean swallowing;
  private boolean wrote;
  private boolean stoppedReading;
  private boolean deaf;
  private @Nullable ChannelHandlerContext encoder;

  PageChannelHandler(
      FinishedPages pages, PageFrames frames, Traffic traffic, SlowSenderWatch watch) {
    this.pages = pages;
    this.frames = frames;
    this.traffic = traffic;
    this.watch = watch;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    encoder = context.pipeline().context(ChannelAccess.ENCODER);
    traffic.connectionOpened();
  }

  /** The channel became a stream, or closed. */
  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    watch.stop();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    watch.stop();
    traffic.connectionClosed();
    super.channelInactive(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (deaf) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      watch.headArrived();
      if (owed == 0 && answer(request)) {
        swallowing = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
        return;
      }
      owed++;
    }
    if (message instanceof HttpContent content) {
      watch.bodyArrived(content.content().readableBytes(), message instanceof LastHttpContent);
      if (swallowing) {
        swallowing = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
        return;
      }
    }
    super.channelRead(context, message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    if (wrote && encoder != null) {
      wrote = false;
      encoder.flush();
    }
    watch.readEnded(context);
    super.channelReadComplete(context);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof LastHttpContent && !isInterim(message)) {
      owed--;
    }
    super.write(context, message, promise);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
    // A client that asks and asks and never reads must not fill our memory with answers.
    if (!context.channel().isWritable() && owed == 0) {
      stoppedReading = true;
      context.channel().config().setAutoRead(false);
    } else if (context.channel().isWritable() && stoppedReading) {
      stoppedReading = false;
      context.channel().config().setAutoRead(true);
    }
    super.channelWritabilityChanged(context);
  }

  void makeDeaf() {
    deaf = true;
  }

  boolean isDeaf() {
    return deaf;
  }

  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass().contains(100)
        && !response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
  }

  private boolean answer(HttpRequest request) {
    boolean head = request.method().equals(HttpMethod.HEAD);
    boolean asksForPage = head || request.method().equals(HttpMethod.GET);
    if (encoder == null || !asksForPage || !isPlain(request)) {
      return false;
    }
    String accepted = request.headers().get(HttpHeaderNames.ACCEPT_ENCODING);
    ContentCoding best =
        accepted == null ? ContentCoding.IDENTITY : ContentCoding.acceptedBy(accepted);
    FinishedPage page = pages.find(request.uri(), best);
    if (page == null) {
      return false;
    }
    var _ = encoder.write(messageFor(page, request.headers(), head), encoder.voidPromise());
    wrote = true;
    return true;
  }

  private ByteBuf messageFor(FinishedPage page, HttpHeaders headers, boolean head) {
    String known = headers.get(HttpHeaderNames.IF_NONE_MATCH);
    if (known != null && page.matches(known)) {
      traffic.notModified();
      return page.framedNotModified(frames.dateField());
    }
    traffic.finishedPage();
    return head ? page.framedHead(frames.dateField()) : frames.whole(page);
  }

  /** Whether a request has nothing about it that only the framework knows how to treat. */
  private static boolean isPlain(HttpRequest request) {
    HttpHeaders headers = request.headers();
    return request.decoderResult().isSuccess()
        && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
        && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        && !headers.contains(HttpHeaderNames.EXPECT)
        && !headers.contains(HttpHeaderNames.UPGRADE)
        && !headers.contains(HttpHeaderNames.CONNECTION, "close", true)
        && HostField.isValid(headers);
  }
}
