package news.standfirst.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** A reader on HTTP/2: one of several streams of a connection that the framework owns. */
final class FrameworkReader implements ReaderChannel {
  private final EventLoop loop;
  private final HttpServerResponse response;
  private boolean over;

  FrameworkReader(EventLoop loop, HttpServerResponse response) {
    this.loop = loop;
    this.response = response;
    response.exceptionHandler(_ -> {});
  }

  @Override
  public EventLoop loop() {
    return loop;
  }

  @Override
  public void write(SharedBytes bytes) {
    if (over || response.ended() || response.closed()) {
      return;
    }
    ByteBuf bare = bytes.bare();
    byte[] copy = new byte[bare.readableBytes()];
    bare.readBytes(copy).release();
    response.write(Buffer.buffer(copy));
  }

  @Override
  public void send(SharedBytes bytes) {
    write(bytes);
  }

  @Override
  public void flush() {}

  @Override
  public boolean keepsUp() {
    return !response.writeQueueFull();
  }

  @Override
  public void end() {
    if (!over && !response.ended() && !response.closed()) {
      over = true;
      response.end();
    }
  }

  @Override
  public void drop() {
    if (!over && !response.ended()) {
      over = true;
      response.reset();
    }
  }

  @Override
  public void onClosed(Runnable closed) {
    response.closeHandler(
        _ -> {
          over = true;
          closed.run();
        });
  }
}
