package news.standfirst.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one place that reaches under Vert.x, to the Netty channel of a connection. It relies on the
 * names of three handlers in the pipeline; the tests over real sockets fail when an upgrade renames
 * them.
 */
final class ChannelAccess {
  static final String DECODER = "httpDecoder";
  static final String ENCODER = "httpEncoder";
  static final String FRAMEWORK = "handler";
  private static final String OURS = "standfirst";

  private ChannelAccess() {}

  static Channel channel(HttpConnection connection) {
    return ((HttpServerConnection) connection).channelHandlerContext().channel();
  }

  /**
   * Puts our handler before the framework's; does nothing on HTTP/2, which has no such pipeline.
   */
  static void install(
      HttpConnection connection, Http1ServerConfig config, PageChannelHandler ours) {
    ChannelPipeline pipeline = channel(connection).pipeline();
    if (pipeline.context(DECODER) != null && pipeline.context(ENCODER) != null) {
      pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(config));
      pipeline.addBefore(FRAMEWORK, OURS, ours);
    }
  }

  /**
   * Lets nothing more of this connection through. After a request that was refused for its framing
   * nobody can tell where the next one starts: answering it would be request smuggling.
   */
  static void makeDeaf(HttpConnection connection) {
    if (channel(connection).pipeline().get(OURS) instanceof PageChannelHandler ours) {
      ours.makeDeaf();
    }
  }

  /**
   * Takes everything out of an HTTP/1 channel that its stream does not need, and gives its end;
   * null on HTTP/2, where the connection serves other requests as well.
   */
  static @Nullable SocketReader detach(HttpConnection connection, StreamBounds bounds) {
    Channel channel = channel(connection);
    ChannelPipeline pipeline = channel.pipeline();
    if (pipeline.context(DECODER) == null) {
      return null;
    }
    var encrypted = pipeline.get(SslHandler.class) != null;
    var reader = new SocketReader(channel, bounds.traffic(), bounds.chunked(), encrypted);
    for (Map.Entry<String, ChannelHandler> handler : pipeline) {
      if (!(handler.getValue() instanceof SslHandler)) {
        pipeline.remove(handler.getValue());
      }
    }
    pipeline.addLast(OURS, reader);
    channel.config().setAutoRead(true);
    bounds.limit(channel);
    return reader;
  }

  static boolean isDeaf(HttpConnection connection) {
    return channel(connection).pipeline().get(OURS) instanceof PageChannelHandler ours
        && ours.isDeaf();
  }
}
